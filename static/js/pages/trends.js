// The Trends page: draws its figures, and reads out the day, week or dot the person points at.
import { afterChart } from "../charts/after_chart.js";
import { look, onThemeChange } from "../charts/look.js";
import { nearest, SYMPTOMS } from "../charts/series.js";
import { sessionsChart } from "../charts/sessions_chart.js";
import { stepper } from "../charts/stepper.js";
import { nearestDot } from "../charts/weeks_series.js";
import { weeksChart } from "../charts/weeks_chart.js";
import { dotReadOut, readOut } from "../charts/words.js";
import { pageData } from "../page_data.js";

const data = pageData("trends-data");
const words = pageData("trends-words");
const insight = document.getElementById("insight-data") ? pageData("insight-data") : { weeks: null, after: [] };
const { language } = words;
const state = { active: null, dot: null };
const figures = document.querySelector("[data-figures]");
const weeksFigure = document.querySelector("[data-weeks-figure]");
const charts = {};

function isShown(symptom) {
  return figures.querySelector(`[data-toggle="${symptom}"]`).checked;
}

function draw() {
  for (const chart of Object.values(charts)) chart.destroy();
  const given = { data, words, language, state, style: look() };
  charts.course = weeksChart(figures.querySelector("[data-weeks-chart]"), given);
  if (insight.weeks) {
    const canvas = weeksFigure.querySelector("[data-dots-chart]");
    charts.sessions = sessionsChart(canvas, { ...given, weeks: insight.weeks });
  }
  if (insight.after.length) {
    charts.after = afterChart(document.querySelector("[data-after-chart]"), { ...given, rows: insight.after });
  }
  toggle();
}

function toggle() {
  SYMPTOMS.forEach((symptom, index) => charts.course.setDatasetVisibility(index, isShown(symptom)));
  charts.course.update("none");
}

function follow(canvas, point) {
  for (const type of ["pointermove", "pointerdown"]) canvas.addEventListener(type, point);
}

function followCourse() {
  const canvas = figures.querySelector("[data-weeks-chart]");
  const go = stepper(figures.querySelector("[data-readout]"), {
    count: data.at.length,
    say: (index) => readOut(data, index, words, language),
    show(index) {
      const start = data.at[index];
      state.active = { start, end: start + (data.unit === "week" ? 7 : 1) };
      charts.course.draw();
    },
  });
  follow(canvas, (event) => {
    const x = event.clientX - canvas.getBoundingClientRect().left;
    go(nearest(data, charts.course.scales.x.getValueForPixel(x)));
  });
}

function followDots() {
  const canvas = weeksFigure.querySelector("[data-dots-chart]");
  const go = stepper(weeksFigure.querySelector("[data-readout]"), {
    count: insight.weeks.at.length,
    say: (index) => dotReadOut(insight.weeks, index, words, language),
    show(index) {
      state.dot = index;
      charts.sessions.update("none");
    },
  });
  follow(canvas, (event) => {
    const box = canvas.getBoundingClientRect();
    go(nearestDot(charts.sessions.getDatasetMeta(0).data, event.clientX - box.left, event.clientY - box.top));
  });
}

performance.mark("chart-start");
draw();
requestAnimationFrame(() => performance.mark("chart-painted"));
followCourse();
if (insight.weeks) followDots();
for (const box of figures.querySelectorAll("[data-toggle]")) box.addEventListener("change", toggle);
onThemeChange(draw);
if (document.fonts.status === "loading") document.fonts.ready.then(draw);
