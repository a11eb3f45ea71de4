// A password that is typed blind once is a password that nobody knows: a press shows it, until it is sent.

export function showable(button) {
  const input = document.getElementById(button.getAttribute("aria-controls"));

  function show(isShown) {
    input.type = isShown ? "text" : "password";
    button.setAttribute("aria-pressed", String(isShown));
  }

  // Some browsers send text that is shown to a spelling service, and begin it with a capital letter.
  input.spellcheck = false;
  input.autocapitalize = "none";
  button.addEventListener("click", () => show(button.getAttribute("aria-pressed") === "false"));
  // A browser keeps and offers what was typed into a field of text.
  input.form.addEventListener("submit", () => show(false));
  window.addEventListener("pagehide", () => show(false));
  button.hidden = false;
}
