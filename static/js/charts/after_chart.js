// The third figure: the day after a session, a range and a point for overall and each symptom.
import { reach, reachTicks } from "./weeks_series.js";

const POINT_RADIUS = 7;

// The line of no difference, and on its two sides what lies there.
function sides(words, style) {
  return {
    id: "sides",
    beforeDatasetsDraw({ ctx, chartArea, scales }) {
      const zero = scales.x.getPixelForValue(0);
      ctx.save();
      ctx.fillStyle = style.colour("ink");
      ctx.fillRect(zero - 1, chartArea.top, 2, chartArea.bottom - chartArea.top);
      ctx.font = `${style.font.size}px ${style.font.family}`;
      ctx.fillStyle = style.colour("quiet");
      const y = chartArea.top - 0.6 * style.font.size;
      ctx.textAlign = "right";
      ctx.fillText(words.lower, zero - 8, y);
      ctx.textAlign = "left";
      ctx.fillText(words.higher, zero + 8, y);
      ctx.restore();
    },
  };
}

// Points over the bars, and words where nothing can be drawn.
function points(rows, style) {
  return {
    id: "points",
    afterDatasetsDraw({ ctx, scales }) {
      ctx.save();
      rows.forEach((row, index) => {
        const y = scales.y.getPixelForValue(index);
        if (!("low" in row)) {
          const zero = scales.x.getPixelForValue(0);
          const font = `${style.font.size}px ${style.font.family}`;
          ctx.font = font;
          ctx.textAlign = "center";
          ctx.textBaseline = "middle";
          const width = ctx.measureText(row.note).width + 12;
          ctx.fillStyle = style.colour("card");
          ctx.fillRect(zero - width / 2, y - style.font.size, width, 2 * style.font.size);
          ctx.fillStyle = style.colour("quiet");
          ctx.fillText(row.note, zero, y);
          return;
        }
        ctx.beginPath();
        ctx.arc(scales.x.getPixelForValue(row.estimate), y, POINT_RADIUS, 0, 2 * Math.PI);
        ctx.fillStyle = row.is_pattern ? style.outcome(row.outcome) : style.colour("card");
        ctx.fill();
        ctx.lineWidth = 3;
        ctx.strokeStyle = style.outcome(row.outcome);
        ctx.stroke();
      });
      ctx.restore();
    },
  };
}

export function afterChart(canvas, { rows, words, language, style }) {
  const most = reach(rows);
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const quiet = { color: style.colour("quiet"), font: style.font };
  return new globalThis.Chart(canvas, {
    type: "bar",
    data: {
      labels: rows.map((row) => row.label),
      datasets: [
        {
          data: rows.map((row) => ("low" in row ? [row.low, row.high] : null)),
          backgroundColor: rows.map((row) => style.outcome(row.outcome)),
          barThickness: 8,
          borderRadius: 4,
          borderSkipped: false,
        },
      ],
    },
    options: {
      indexAxis: "y",
      animation: false,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { top: 2 * style.font.size, right: 8 } },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
      scales: {
        x: {
          min: -most, max: most, border: { display: false }, grid: { color: style.colour("line") },
          title: { display: true, text: words.points_axis, ...quiet },
          afterBuildTicks(axis) {
            axis.ticks = reachTicks(most).map((value) => ({ value }));
          },
          ticks: { ...quiet, autoSkip: false, maxRotation: 0, callback: (value) => number.format(Math.abs(value)) },
        },
        y: {
          grid: { display: false }, border: { display: false },
          ticks: { ...quiet, color: style.colour("ink"), autoSkip: false },
        },
      },
    },
    plugins: [sides(words, style), points(rows, style)],
  });
}
