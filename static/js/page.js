// What every page does: saves that count once and lose nothing, device time zone, rows of numbers by keyboard,
// passwords that can be looked at.
import { keyable } from "./scale.js";
import { showable } from "./pages/show_password.js";
import { deviceTimeZone, offerDeviceTimeZone } from "./pages/time_zone.js";

const STUCK_MILLISECONDS = 5000;

// A second press on Save while the first is on its way does nothing. The server would cope; the person need not wait.
function saveOnce(form) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.saving) event.preventDefault();
    form.dataset.saving = "yes";
    // A save that got stuck and was stopped must not leave a dead button.
    window.setTimeout(() => delete form.dataset.saving, STUCK_MILLISECONDS);
  });
}

// Without a connection the browser would leave the page, and what was typed with it.
function keepWhenOffline(form) {
  form.addEventListener("submit", (event) => {
    if (navigator.onLine) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    document.querySelector("[data-offline]").hidden = false;
  });
}

// After a refusal the first marked answer is in sight, and the keyboard is at it.
function showFirstRefusal() {
  const refused = document.querySelector("main form [aria-invalid=true], main form .scale-error");
  refused?.scrollIntoView({ block: "center" });
  refused?.focus({ preventScroll: true });
}

// Coming back with the browser's Back button, the page is as it was: allow saving again.
function forgetSaving() {
  for (const form of document.querySelectorAll("form[data-saving]")) delete form.dataset.saving;
}

// Whoever signs out on a shared computer leaves nothing in sight in the other windows of its browser.
function letGoTogether() {
  const windows = new BroadcastChannel("signed-out");
  const isInside = document.body.classList.contains("has-places");
  if (isInside) windows.addEventListener("message", () => window.location.replace("/"));
  else if (document.referrer.endsWith("/accounts/logout/")) windows.postMessage("signed out");
}

for (const form of document.querySelectorAll("form[data-save-once]")) {
  keepWhenOffline(form);
  saveOnce(form);
}
for (const scale of document.querySelectorAll("[data-scale]")) keyable(scale);
for (const button of document.querySelectorAll("[data-show-password]")) showable(button);
for (const input of document.querySelectorAll("[data-time-zone]")) input.value = deviceTimeZone();
for (const offer of document.querySelectorAll("[data-device-zone]")) offerDeviceTimeZone(offer);
window.addEventListener("pageshow", forgetSaving);
window.addEventListener("online", () => (document.querySelector("[data-offline]").hidden = true));
showFirstRefusal();
letGoTogether();
