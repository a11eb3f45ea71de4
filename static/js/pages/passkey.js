// Makes a passkey, or signs in with one: asks the browser, and sends its answer in the form.
import { answer, obstacle, toMake, toUse } from "../passkey_options.js";

const problem = obstacle({
  isSecureContext: window.isSecureContext,
  hasPasskeys: "PublicKeyCredential" in window,
  hostname: window.location.hostname,
});

function show(form, state) {
  for (const part of form.querySelectorAll("[data-state]")) part.hidden = part.dataset.state !== state;
}

// On the page; or, where nobody is known yet, asked for when they are needed.
async function options(form) {
  const onPage = document.getElementById("passkey-options");
  if (onPage) return JSON.parse(onPage.textContent);
  const response = await fetch(form.action, { headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.json();
}

async function credential(form) {
  const { creation_options: making, request_options: using } = await options(form);
  return making ? navigator.credentials.create(toMake(making)) : navigator.credentials.get(toUse(using));
}

async function send(form) {
  show(form, "working");
  try {
    form.querySelector("[data-credential]").value = JSON.stringify(answer(await credential(form)));
    form.submit();
  } catch (error) {
    show(form, error.name === "InvalidStateError" ? "known" : "failed");
    delete form.dataset.asking;
  }
}

for (const form of document.querySelectorAll("[data-passkey]")) {
  // Where one may as well type a password, a way that does not work here is not spoken of.
  form.hidden = problem !== "" && "ifAble" in form.dataset;
  show(form, problem);
  form.querySelector("button[type=submit]").disabled = problem !== "";
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (form.dataset.asking) return;
    form.dataset.asking = "yes";
    send(form);
  });
}
