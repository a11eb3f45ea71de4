// An address that somebody is to be given: copied at a press, and said.

const button = document.querySelector("[data-copy]");
const address = document.getElementById("address");
const said = document.querySelector("[data-copied]");

async function copy() {
  said.textContent = "";
  try {
    await navigator.clipboard.writeText(address.value);
    said.textContent = said.dataset.copied;
  } catch {
    // The browser does not let us: then the address is at least marked, ready to be copied by hand.
    address.select();
  }
}

// Browsers let pages copy over https, and on the machine itself.
if (navigator.clipboard) {
  button.hidden = false;
  button.addEventListener("click", copy);
}
address.addEventListener("focus", () => address.select());
