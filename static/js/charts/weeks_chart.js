// The first figure: symptom lines above a strip of sessions, on one time axis.
import "../../vendor/chart.js-4.6.1/chart.umd.min.js";
import { bars, line, monthTicks, sessionsMax, SYMPTOMS, targetSteps } from "./series.js";
import { activeBand, routineMarks, stripTitle } from "./weeks_marks.js";
import { dateWords } from "./words.js";

const MANY_POINTS = 120;

function symptomDataset(data, symptom, style) {
  const isLong = data.at.length > MANY_POINTS;
  const colour = style.colour(symptom);
  return {
    type: "line",
    label: symptom,
    data: line(data, symptom),
    borderColor: colour,
    backgroundColor: colour,
    borderWidth: isLong ? 1.5 : 3,
    borderDash: style.dash(symptom),
    borderJoinStyle: "round",
    pointStyle: style.mark(symptom),
    pointRadius: isLong ? 0 : 5,
    pointBorderWidth: 0,
    clip: 8, // a mark at 0 or 10 is whole
    yAxisID: "y",
    order: 1,
  };
}

function stripDatasets(data, style) {
  const pixelsAWeek = ({ chart }) => {
    const { x } = chart.scales;
    return x ? Math.max(1, 0.72 * (x.getPixelForValue(data.first + 7) - x.getPixelForValue(data.first))) : 8;
  };
  return [
    {
      type: "line",
      label: "target",
      data: targetSteps(data),
      borderColor: style.colour("target"),
      borderWidth: 2,
      borderDash: [2, 4],
      pointRadius: 0,
      yAxisID: "sessions",
      order: 2,
    },
    {
      type: "bar",
      label: "sessions",
      data: bars(data),
      backgroundColor: style.colour("sessions"),
      borderRadius: data.weeks.length > MANY_POINTS ? 0 : 4,
      barThickness: pixelsAWeek,
      grouped: false,
      yAxisID: "sessions",
      order: 3,
    },
  ];
}

function timeAxis(data, language, style) {
  const isLong = data.last - data.first > 1000;
  return {
    type: "linear",
    min: data.first,
    max: data.last + 1,
    offset: false,
    grid: { display: false },
    border: { color: style.colour("line") },
    afterBuildTicks(axis) {
      const room = Math.max(2, Math.floor(axis.chart.width / 90));
      const isShort = data.last - data.first < 70;
      const step = Math.max(1, Math.ceil(data.weeks.length / room));
      const weeks = data.weeks.filter((_, index) => index % step === 0);
      const days = isShort ? weeks : monthTicks(data.first, data.last, room);
      axis.ticks = days.map((value) => ({ value }));
    },
    ticks: {
      color: style.colour("quiet"),
      font: style.font,
      maxRotation: 0,
      autoSkip: false,
      align: "start",
      callback(day) {
        if (data.last - data.first < 70) return dateWords(day, language, { day: "numeric", month: "short" });
        const month = isLong ? { month: "short", year: "numeric" } : { month: "short" };
        return dateWords(day, language, month);
      },
    },
  };
}

export function weeksChart(canvas, { data, words, language, style, state }) {
  const most = sessionsMax(data);
  const ticks = { color: style.colour("quiet"), font: style.font };
  const plain = { border: { display: false }, grid: { color: style.colour("line") } };
  return new globalThis.Chart(canvas, {
    data: { datasets: [...SYMPTOMS.map((symptom) => symptomDataset(data, symptom, style)), ...stripDatasets(data, style)] },
    options: {
      animation: false,
      parsing: false,
      normalized: true,
      maintainAspectRatio: false,
      spanGaps: false,
      events: [],
      layout: { padding: { top: 8, right: 8 } },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
      scales: {
        x: timeAxis(data, language, style),
        sessions: {
          stack: "all", stackWeight: 1.6, min: 0, max: most * 1.6, ...plain, grid: { display: false }, ticks,
          afterBuildTicks(axis) {
            axis.ticks = [0, most].map((value) => ({ value }));
          },
        },
        y: { stack: "all", stackWeight: 4, min: 0, max: 10, ticks: { ...ticks, stepSize: 2 }, ...plain },
      },
    },
    plugins: [activeBand(state, style), stripTitle(words.strip, style), routineMarks(data, words, language, style)],
  });
}
