// Turns the page's numbers into points to draw. Computes only; knows no page and no chart library.
// Days are whole numbers since 1970-01-01; null is "not rated".

export const SYMPTOMS = ["tingling", "numbness", "burning", "pain"];

// The middle of the day or week that begins at `start`.
export function middle(data, start) {
  return start + (data.unit === "week" ? 3.5 : 0.5);
}

// A gap stays a gap: NaN breaks the line.
export function line(data, symptom) {
  return data.at.map((start, index) => ({
    x: middle(data, start),
    y: data.means[symptom][index] ?? Number.NaN,
  }));
}

export function bars(data) {
  return data.weeks.map((start, index) => ({ x: start + 3.5, y: data.sessions[index] }));
}

// The target as a stair: two points a run of equal weeks, a gap where there was none.
export function targetSteps(data) {
  const points = [];
  data.targets.forEach((target, index) => {
    const start = data.weeks[index];
    const y = target ?? Number.NaN;
    const before = points.at(-1);
    if (before && (before.y === y || (Number.isNaN(before.y) && target === null))) before.x = start + 7;
    else points.push({ x: start, y }, { x: start + 7, y });
  });
  return points;
}

// The highest bar or target, and at least 4 so that one session looks like one.
export function sessionsMax(data) {
  return Math.max(4, ...data.sessions, ...data.targets.map((target) => target ?? 0));
}

// The index of the point nearest to a place on the time axis.
export function nearest(data, x) {
  const step = data.unit === "week" ? 7 : 1;
  const index = Math.floor((x - data.at[0]) / step);
  return Math.min(Math.max(index, 0), data.at.length - 1);
}

// The week that holds the point, as an index of `data.weeks`.
export function weekOf(data, index) {
  return Math.min(Math.max(Math.floor((data.at[index] - data.weeks[0]) / 7), 0), data.weeks.length - 1);
}

// First days of months (or years) to label, at most about `count` of them.
export function monthTicks(first, last, count) {
  const ticks = [];
  const months = Math.max(1, Math.ceil((last - first) / 30.4 / count));
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((size) => size >= months) ?? 120;
  const start = new Date(first * 86400000);
  const begin = new Date(Date.UTC(start.getUTCFullYear(), 0, 1));
  for (let month = 0; ; month += step) {
    const day = Date.UTC(begin.getUTCFullYear(), month, 1) / 86400000;
    if (day > last) return ticks;
    if (day >= first) ticks.push(day);
  }
}
