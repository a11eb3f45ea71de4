// The Trends page: draws both figures, and reads out the day or week the person points at.
import { dotsChart } from "../charts/dots_chart.js";
import { look, onThemeChange } from "../charts/look.js";
import { nearest, SYMPTOMS } from "../charts/series.js";
import { weeksChart } from "../charts/weeks_chart.js";
import { readOut } from "../charts/words.js";
import { pageData } from "../page_data.js";

const data = pageData("trends-data");
const words = pageData("trends-words");
const { language } = words;
const state = { active: null, index: data.at.length };
const figures = document.querySelector("[data-figures]");
const canvases = { weeks: figures.querySelector("[data-weeks-chart]"), dots: document.querySelector("[data-dots-chart]") };
const readout = figures.querySelector("[data-readout]");
let charts = [];

function isShown(symptom) {
  return figures.querySelector(`[data-toggle="${symptom}"]`).checked;
}

function draw() {
  for (const chart of charts) chart.destroy();
  const given = { data, words, language, state, style: look() };
  charts = [weeksChart(canvases.weeks, given)];
  if (canvases.dots) charts.push(dotsChart(canvases.dots, given));
  toggle();
}

function toggle() {
  for (const chart of charts) {
    SYMPTOMS.forEach((symptom, index) => chart.setDatasetVisibility(index, isShown(symptom)));
    chart.update("none");
  }
}

function read(index) {
  const last = data.at.length - 1;
  state.index = Math.min(Math.max(index, 0), last);
  const start = data.at[state.index];
  state.active = { start, end: start + (data.unit === "week" ? 7 : 1) };
  readout.querySelector("p").textContent = readOut(data, state.index, words, language);
  readout.querySelector("[data-earlier]").setAttribute("aria-disabled", String(state.index === 0));
  readout.querySelector("[data-later]").setAttribute("aria-disabled", String(state.index === last));
  charts[0].draw();
}

function pointAt(event) {
  const x = charts[0].scales.x.getValueForPixel(event.clientX - canvases.weeks.getBoundingClientRect().left);
  const index = nearest(data, x);
  if (index !== state.index || state.active === null) read(index);
}

function onKey(event) {
  const steps = { ArrowLeft: state.index - 1, ArrowRight: state.index + 1, Home: 0, End: data.at.length - 1 };
  if (!(event.key in steps)) return;
  event.preventDefault();
  read(steps[event.key]);
}

performance.mark("chart-start");
draw();
requestAnimationFrame(() => performance.mark("chart-painted"));
readout.hidden = false;
for (const box of figures.querySelectorAll("[data-toggle]")) box.addEventListener("change", toggle);
canvases.weeks.addEventListener("pointermove", pointAt);
canvases.weeks.addEventListener("pointerdown", pointAt);
figures.addEventListener("keydown", (event) => event.target.closest("[data-readout]") && onKey(event));
readout.querySelector("[data-earlier]").addEventListener("click", () => read(state.index - 1));
readout.querySelector("[data-later]").addEventListener("click", () => read(state.index + 1));
onThemeChange(draw);
if (document.fonts.status === "loading") document.fonts.ready.then(draw);
