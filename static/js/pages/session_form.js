// The form of a session: how strong the oils are, while typing, and the minutes from start to finish.
import { minutesBetween, mix, teaspoonsOf } from "../sessions/dilution.js";

const MINUTES_MAX = 240;
const form = document.getElementById("massage");
const readout = form.querySelector("[data-dilution]");
// What the page said when it came.
const printed = new Set(form.querySelectorAll("[data-warning]:not([hidden])"));
const rateFormat = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 2 });

function isReactedTo(field) {
  const ids = (readout.dataset.reacted ?? "").split(" ");
  return field.matches("select") ? ids.includes(`carrier_${field.value}`) : Number(field.value) > 0 && ids.includes(field.name);
}

function currentMix() {
  const drops = [...form.querySelectorAll("[data-drops]")];
  const carriers = [...form.querySelectorAll("[data-carrier]")];
  const teaspoons = teaspoonsOf(form.querySelector("[data-teaspoons]").value);
  const found = mix({
    drops: drops.reduce((sum, field) => sum + Math.max(0, Number(field.value) || 0), 0),
    hasCarrier: carriers.some((field) => field.value.trim() !== ""),
    teaspoons,
    hasReacted: [...drops, ...carriers].some(isReactedTo),
  });
  return { ...found, teaspoons };
}

function showMix() {
  const { rate, warnings, teaspoons } = currentMix();
  const boxes = [...form.querySelectorAll("[data-warning]")];
  for (const box of boxes) box.hidden = !warnings.includes(box.dataset.warning);
  const text = teaspoons === null ? readout.dataset.rateOfOne : readout.dataset.rate;
  const words = rate === null ? [] : [text.replace("%(drops)s", rateFormat.format(rate))];
  // Boxes at the top of the page are out of sight from here, so what is new in them is said here too.
  const areFar = !readout.nextElementSibling.matches("[data-warnings]");
  const news = boxes.filter((box) => !box.hidden && !(areFar && printed.has(box)));
  if (areFar) words.push(...news.map((box) => box.querySelector("p").textContent.trim()));
  const said = words.join(" ");
  // Only what is new, or a screen reader would say it at every key.
  if (readout.textContent !== said) readout.textContent = said;
  readout.classList.toggle("dilution-warns", news.length > 0);
}

function fillMinutes() {
  const field = (name) => form.elements.namedItem(name);
  const minutes = minutesBetween(field("start_time").value, field("finish_time").value);
  if (minutes !== null && minutes <= MINUTES_MAX) field("duration_minutes").value = minutes;
}

form.addEventListener("input", (event) => {
  if (event.target.matches("[name=start_time], [name=finish_time]")) fillMinutes();
  showMix();
});
window.addEventListener("pageshow", showMix);
