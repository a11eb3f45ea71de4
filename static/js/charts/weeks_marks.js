// What the first figure shows beside its lines and bars: names, the band that is read out, changes of routine.
import { routineWords } from "./words.js";

const LABEL_GAP = 6;

// Names the strip in the room above its bars, where its axis has none.
export function stripTitle(text, style) {
  return {
    id: "stripTitle",
    afterDatasetsDraw({ ctx, chartArea, scales }) {
      ctx.save();
      ctx.font = `${style.font.size}px ${style.font.family}`;
      ctx.fillStyle = style.colour("quiet");
      ctx.fillText(text, chartArea.left, scales.sessions.top + 1.1 * style.font.size);
      ctx.restore();
    },
  };
}

// A soft band behind the day or week that is being read out.
export function activeBand(state, style) {
  return {
    id: "activeBand",
    beforeDatasetsDraw({ ctx, chartArea, scales }) {
      if (state.active === null) return;
      const left = scales.x.getPixelForValue(state.active.start);
      const width = scales.x.getPixelForValue(state.active.end) - left;
      ctx.save();
      ctx.fillStyle = style.colour("primary-soft");
      ctx.fillRect(left - 1, chartArea.top, Math.max(width, 3) + 2, chartArea.bottom - chartArea.top);
      ctx.restore();
    },
  };
}

// A line where a routine begins, with its name; of names that would overlap, the newest stays.
export function routineMarks(data, words, language, style) {
  return {
    id: "routineMarks",
    beforeDatasetsDraw({ ctx, chartArea, scales }) {
      ctx.save();
      ctx.font = `${style.font.size}px ${style.font.family}`;
      ctx.fillStyle = ctx.strokeStyle = style.colour("target");
      ctx.textBaseline = "top";
      let free = chartArea.right;
      for (const routine of [...data.routines].reverse()) {
        const x = scales.x.getPixelForValue(routine[0]);
        ctx.beginPath();
        ctx.moveTo(x, chartArea.top);
        ctx.lineTo(x, chartArea.bottom);
        ctx.stroke();
        const label = routineWords(routine, words, language);
        const { width } = ctx.measureText(label);
        const isRoomBehind = x + LABEL_GAP + width <= free;
        const left = isRoomBehind ? x + LABEL_GAP : x - LABEL_GAP - width;
        if (left < chartArea.left || left + width > free) continue;
        ctx.fillText(label, left, chartArea.top + LABEL_GAP);
        free = Math.min(left, x) - LABEL_GAP;
      }
      ctx.restore();
    },
  };
}
