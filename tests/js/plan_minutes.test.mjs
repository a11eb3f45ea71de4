// How long a plan takes that is being made.
import assert from "node:assert/strict";
import { test } from "node:test";
import { minutesOfRow, totalMinutes } from "../../static/js/plan_minutes.js";

const usual = { 3: 2, 8: 15 };

test("minutes count as typed", () => {
  assert.equal(minutesOfRow({ technique: "3", minutes: "7" }, usual), 7);
});

test("empty minutes are the usual ones of the technique", () => {
  assert.equal(minutesOfRow({ technique: "8", minutes: "" }, usual), 15);
});

test("a row without a technique does not count", () => {
  assert.equal(minutesOfRow({ technique: "", minutes: "7" }, usual), 0);
});

test("what cannot be minutes does not count", () => {
  for (const minutes of ["0", "61", "-4", "1.5", "abc", "1e9"]) {
    assert.equal(minutesOfRow({ technique: "3", minutes }, usual), 0);
  }
});

test("both feet take twice as long as one", () => {
  const rows = [{ technique: "3", minutes: "4" }, { technique: "8", minutes: "" }, { technique: "", minutes: "" }];
  assert.equal(totalMinutes(rows, usual, 1), 19);
  assert.equal(totalMinutes(rows, usual, 2), 38);
});
