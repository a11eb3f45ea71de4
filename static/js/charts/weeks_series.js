// The figure of weeks by their sessions: where its dots stand. Computes only; knows no page and no chart library.

const SPREAD = 0.09;
const PLACES = [0, 1, -1, 2, -2];

// Weeks with the same number of sessions stand side by side a little, so that they do not hide each other.
export function weekDots(weeks) {
  const n_before = new Map();
  return weeks.sessions.map((n, index) => {
    const before = n_before.get(n) ?? 0;
    n_before.set(n, before + 1);
    return { x: n + SPREAD * PLACES[before % PLACES.length], y: weeks.means[index] };
  });
}

export function isSolid(weeks, index) {
  return weeks.n_rated[index] >= weeks.solid_from;
}

// The points of one edge or of the line itself; nothing while there is no line.
export function linePoints(weeks, name) {
  return weeks.line ? weeks.line.sessions.map((x, index) => ({ x, y: weeks.line[name][index] })) : [];
}

// Whole numbers of sessions to label, from the fewest to the most; every other one when they are many.
export function sessionTicks(weeks) {
  const [fewest, most] = [Math.floor(Math.min(...weeks.sessions)), Math.ceil(Math.max(...weeks.sessions))];
  const step = Math.max(1, Math.ceil((most - fewest) / 8));
  return Array.from({ length: Math.floor((most - fewest) / step) + 1 }, (_, index) => fewest + step * index);
}

// The dot nearest to a place, both in pixels.
export function nearestDot(places, x, y) {
  const distances = places.map((place) => Math.hypot(place.x - x, place.y - y));
  return distances.indexOf(Math.min(...distances));
}

// How far the axis of differences reaches to either side: beyond the farthest end, in whole points, at least 1.
export function reach(rows) {
  const ends = rows.flatMap((row) => ("low" in row ? [Math.abs(row.low), Math.abs(row.high)] : []));
  return Math.max(1, Math.ceil(Math.max(0, ...ends) + 0.05));
}

// Its labelled places, 0 always among them.
export function reachTicks(most) {
  const step = most === 1 ? 0.5 : Math.ceil(most / 4);
  const n = Math.floor(most / step);
  return Array.from({ length: 2 * n + 1 }, (_, index) => (index - n) * step);
}
