// The second figure: each week's mean against the sessions before it, with the line of the comparison.
import { isSolid, linePoints, sessionTicks, weekDots } from "./weeks_series.js";

const ACTIVE_RADIUS = 9;

function dotsDataset(weeks, style, state) {
  const colour = style.outcome(weeks.outcome);
  const isMany = weeks.at.length > 30;
  return {
    type: "scatter",
    data: weekDots(weeks),
    pointStyle: style.mark(weeks.outcome),
    pointRadius: ({ dataIndex }) => (dataIndex === state.dot ? ACTIVE_RADIUS : isMany ? 5 : 6),
    pointBackgroundColor: ({ dataIndex }) => (isSolid(weeks, dataIndex) ? colour : style.colour("card")),
    pointBorderColor: ({ dataIndex }) => (dataIndex === state.dot ? style.colour("ink") : colour),
    pointBorderWidth: ({ dataIndex }) => (dataIndex === state.dot ? 3 : 2),
    clip: 10,
    order: 1,
  };
}

function edge(weeks, name, style, rest) {
  const own = { borderColor: style.colour("edge"), borderWidth: 1, borderDash: [3, 3] };
  return { type: "line", data: linePoints(weeks, name), pointRadius: 0, order: 3, ...own, ...rest };
}

export function sessionsChart(canvas, { weeks, words, style, state }) {
  const ticks = { color: style.colour("quiet"), font: style.font };
  const title = (text) => ({ display: true, text, color: style.colour("quiet"), font: style.font });
  const labelled = sessionTicks(weeks);
  const margin = labelled.length > 1 ? 0.5 : 2;
  return new globalThis.Chart(canvas, {
    data: {
      datasets: [
        dotsDataset(weeks, style, state),
        edge(weeks, "scores", style, { borderColor: style.colour("ink"), borderWidth: 3, borderDash: [], order: 2 }),
        edge(weeks, "lows", style, { fill: "+1", backgroundColor: style.colour("primary-soft") }),
        edge(weeks, "highs", style, {}),
      ],
    },
    options: {
      animation: false,
      parsing: false,
      normalized: true,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { top: 8, right: 8 } },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
      scales: {
        x: {
          // Where all weeks are alike, the axis reaches further, or dots side by side would look far apart.
          type: "linear", min: labelled[0] - margin, max: Math.max(...weeks.sessions, labelled.at(-1)) + margin,
          title: title(words.sessions_axis), grid: { display: false }, border: { color: style.colour("line") },
          afterBuildTicks(axis) {
            axis.ticks = labelled.map((value) => ({ value }));
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
