// The second figure: a week's mean against its number of sessions, one dot a week.
import { dots, dotsMax, SYMPTOMS } from "./series.js";

export function dotsChart(canvas, { data, words, style }) {
  const ticks = { color: style.colour("quiet"), font: style.font };
  const title = (text) => ({ display: true, text, color: style.colour("quiet"), font: style.font });
  const most = dotsMax(data);
  return new globalThis.Chart(canvas, {
    type: "scatter",
    data: {
      datasets: SYMPTOMS.map((symptom) => ({
        label: symptom,
        data: dots(data, symptom),
        backgroundColor: style.colour(symptom),
        borderColor: style.colour("card"),
        pointStyle: style.mark(symptom),
        pointRadius: data.weeks.length > 120 ? 3.5 : 6,
        borderWidth: 1,
      })),
    },
    options: {
      animation: false,
      parsing: false,
      normalized: true,
      maintainAspectRatio: false,
      events: [],
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
      scales: {
        x: {
          min: -0.5, max: most + 0.5, title: title(words.sessions_axis), grid: { display: false },
          afterBuildTicks(axis) {
            axis.ticks = Array.from({ length: most + 1 }, (_, value) => ({ value }));
          },
          ticks: { ...ticks, callback: (value) => String(value) },
        },
        y: {
          min: 0, max: 10, title: title(words.mean_axis), ticks: { ...ticks, stepSize: 2 },
          border: { display: false }, grid: { color: style.colour("line") },
        },
      },
    },
  });
}
