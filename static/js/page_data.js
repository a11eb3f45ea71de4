// Data the server put into the page as <script type="application/json" id="…">.

export function pageData(id) {
  return JSON.parse(document.getElementById(id).textContent);
}
