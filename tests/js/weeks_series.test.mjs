// The pure parts of the figures of what days say: dots, line, ticks, the nearest dot, the reach of an axis.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isSolid, linePoints, nearestDot, reach, reachTicks, sessionTicks, weekDots } from "../../static/js/charts/weeks_series.js";

const line = { sessions: [1, 2.4, 4], scores: [5, 4.6, 4], lows: [4.8, 4.6, 3.5], highs: [5.2, 4.6, 4.4] };
const weeks = {
  outcome: "pain", at: [100, 107, 114, 121], sessions: [1, 4, 1, 3], means: [5, 4, 5.5, 4.5], n_rated: [7, 3, 4, 1],
  solid_from: 4, line,
};

test("weeks with the same sessions stand side by side, never on another number", () => {
  const same = { ...weeks, sessions: Array(12).fill(3), means: Array(12).fill(5) };
  const places = weekDots(same).map((dot) => dot.x);
  assert.equal(new Set(places.slice(0, 5)).size, 5);
  assert.ok(places.every((x) => Math.round(x) === 3));
  assert.deepEqual(weekDots(weeks).map((dot) => dot.y), weeks.means);
});

test("a dot is full from the number of rated days that the server says", () => {
  assert.deepEqual([0, 1, 2, 3].map((index) => isSolid(weeks, index)), [true, false, true, false]);
});

test("the line goes through its three points, and there is none without an effect", () => {
  assert.deepEqual(linePoints(weeks, "lows"), [{ x: 1, y: 4.8 }, { x: 2.4, y: 4.6 }, { x: 4, y: 3.5 }]);
  assert.deepEqual(linePoints({ ...weeks, line: null }, "lows"), []);
});

test("ticks are whole sessions of the own range, fewer when there are many", () => {
  assert.deepEqual(sessionTicks(weeks), [1, 2, 3, 4]);
  assert.deepEqual(sessionTicks({ sessions: [2, 2] }), [2]);
  assert.deepEqual(sessionTicks({ sessions: [0, 17] }), [0, 3, 6, 9, 12, 15]);
});

test("the nearest dot is found by its distance on the screen", () => {
  const places = [{ x: 10, y: 10 }, { x: 10, y: 90 }, { x: 60, y: 40 }];
  assert.equal(nearestDot(places, 12, 80), 1);
  assert.equal(nearestDot(places, 400, 0), 2);
});

test("the axis reaches beyond the farthest end, in whole points, and at least one", () => {
  assert.equal(reach([{ low: -0.3, high: 0.2 }, { note: "not enough days yet" }]), 1);
  assert.equal(reach([{ low: -1.2, high: 0.2 }]), 2);
  assert.equal(reach([{ low: -0.2, high: 2.6 }]), 3);
  assert.equal(reach([{ low: -0.2, high: 2.0 }]), 3);
  assert.equal(reach([{ note: "" }]), 1);
});

test("no difference is always labelled, and never more than nine places are", () => {
  assert.deepEqual(reachTicks(1), [-1, -0.5, 0, 0.5, 1]);
  assert.deepEqual(reachTicks(2), [-2, -1, 0, 1, 2]);
  assert.deepEqual(reachTicks(7), [-6, -4, -2, 0, 2, 4, 6]);
});
