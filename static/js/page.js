// What every page does: no double saves, device time zone, a chosen number can be taken back.
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

// Coming back with the browser's Back button, the page is as it was: allow saving again.
function forgetSaving() {
  for (const form of document.querySelectorAll("form[data-saving]")) delete form.dataset.saving;
}

// Delete or Backspace in a row of numbers takes the answer back.
function clearable(scale) {
  scale.addEventListener("keydown", (event) => {
    if (event.key !== "Delete" && event.key !== "Backspace") return;
    event.preventDefault();
    for (const input of scale.querySelectorAll("input:checked")) input.checked = false;
  });
}

for (const form of document.querySelectorAll("form[data-save-once]")) saveOnce(form);
for (const scale of document.querySelectorAll("[data-scale]")) clearable(scale);
for (const input of document.querySelectorAll("[data-time-zone]")) input.value = deviceTimeZone();
for (const offer of document.querySelectorAll("[data-device-zone]")) offerDeviceTimeZone(offer);
window.addEventListener("pageshow", forgetSaving);
