// The pure parts of the first figure: points, gaps, stairs, ticks.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bars, line, monthTicks, nearest, sessionsMax, targetSteps, weekOf } from "../../static/js/charts/series.js";

const NONE = { tingling: [null, null], numbness: [null, null], burning: [null, null], pain: [null, null] };
const weekly = {
  unit: "week", first: 100, last: 113, at: [100, 107], means: { ...NONE, pain: [4.5, null] },
  weeks: [100, 107], sessions: [2, 0], targets: [3, 3],
};
const daily = {
  unit: "day", first: 100, last: 106, at: [104, 105], means: { ...NONE, pain: [null, 7] },
  weeks: [100], sessions: [1], targets: [null],
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
