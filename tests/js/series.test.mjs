// The pure parts of the charts: points, gaps, stairs, dots, ticks.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bars, dots, dotsMax, line, monthTicks, nearest, sessionsMax, targetSteps, weekOf } from "../../static/js/charts/series.js";

const NONE = { tingling: [null, null], numbness: [null, null], burning: [null, null], pain: [null, null] };
const weekly = {
  unit: "week", first: 100, last: 113, at: [100, 107], means: { ...NONE, pain: [4.5, null] },
  weeks: [100, 107], sessions: [2, 0], targets: [3, 3], dots: { ...NONE, pain: [4.5, null] },
};
const daily = {
  unit: "day", first: 100, last: 106, at: [104, 105], means: { ...NONE, pain: [null, 7] },
  weeks: [100], sessions: [1], targets: [null], dots: { tingling: [null], numbness: [null], burning: [null], pain: [null] },
};

test("a week's point stands in its middle, a day's in its own", () => {
  assert.equal(line(weekly, "pain")[0].x, 103.5);
  assert.equal(line(daily, "pain")[1].x, 105.5);
});

test("a gap stays a gap and is never 0", () => {
  assert.deepEqual(line(weekly, "pain").map((point) => point.y), [4.5, Number.NaN]);
  assert.deepEqual(line(daily, "pain").map((point) => point.y), [Number.NaN, 7]);
});

test("a bar stands on the middle of its week", () => {
  assert.deepEqual(bars(weekly), [{ x: 103.5, y: 2 }, { x: 110.5, y: 0 }]);
});

test("equal targets are one step, another one begins a new step", () => {
  assert.deepEqual(targetSteps(weekly), [{ x: 100, y: 3 }, { x: 114, y: 3 }]);
  assert.deepEqual(targetSteps({ ...weekly, targets: [2, 4] }), [
    { x: 100, y: 2 }, { x: 107, y: 2 }, { x: 107, y: 4 }, { x: 114, y: 4 },
  ]);
});

test("before the first routine there is no target line", () => {
  const steps = targetSteps({ ...weekly, targets: [null, 4] });
  assert.deepEqual(steps.map((point) => point.y), [Number.NaN, Number.NaN, 4, 4]);
});

test("the dots reach as far as the sessions of their weeks", () => {
  assert.equal(dotsMax(weekly), 2);
  assert.equal(dotsMax(daily), 1);
});

test("weeks not fit to be a dot are no dots", () => {
  assert.equal(dots(weekly, "pain").length, 1);
  assert.equal(dots(weekly, "pain")[0].y, 4.5);
  assert.equal(dots(daily, "pain").length, 0);
});

test("four symptoms stand side by side around the number of sessions", () => {
  const full = { ...weekly, dots: { tingling: [1, 1], numbness: [1, 1], burning: [1, 1], pain: [1, 1] } };
  const offsets = ["tingling", "numbness", "burning", "pain"].map((symptom) => dots(full, symptom)[0].x - 2);
  assert.deepEqual(offsets.map((offset) => offset.toFixed(2)), ["-0.24", "-0.08", "0.08", "0.24"]);
});

test("the nearest point never leaves the data", () => {
  assert.deepEqual([nearest(weekly, -5), nearest(weekly, 106.9), nearest(weekly, 107), nearest(weekly, 999)], [0, 0, 1, 1]);
});

test("every day knows its week", () => {
  assert.equal(weekOf(daily, 1), 0);
  assert.equal(weekOf(weekly, 1), 1);
});

test("the strip has room for the highest bar and target", () => {
  assert.equal(sessionsMax(weekly), 4);
  assert.equal(sessionsMax({ ...weekly, sessions: [9, 1] }), 9);
  assert.equal(sessionsMax({ ...weekly, targets: [14, null] }), 14);
});

test("month ticks lie inside the axis and are as few as asked for", () => {
  const first = Date.UTC(2016, 10, 20) / 86400000;
  const last = Date.UTC(2026, 10, 20) / 86400000;
  const ticks = monthTicks(first, last, 8);
  assert.ok(ticks.length > 3 && ticks.length <= 9);
  assert.ok(ticks.every((day) => day >= first && day <= last));
  assert.ok(ticks.every((day) => new Date(day * 86400000).getUTCDate() === 1));
});
