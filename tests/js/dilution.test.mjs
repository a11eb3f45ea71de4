// The oil helper in the browser says what the server will say.
import assert from "node:assert/strict";
import { test } from "node:test";

import { minutesBetween, mix, teaspoonsOf } from "../../static/js/sessions/dilution.js";

test("teaspoons are understood as people write them", () => {
  const written = ["1", "0.5", "0,5", "½", "1½", " 2 ", ".5", "2."];
  assert.deepEqual(written.map(teaspoonsOf), [1, 0.5, 0.5, 0.5, 1.5, 2, 0.5, 2]);
});

test("what is no number of teaspoons is not said", () => {
  assert.deepEqual(["", " ", "0", "one", "½½", "1.2.3", "-1", "."].map(teaspoonsOf), Array(8).fill(null));
});

test("drops are told to a teaspoon, one when none is said", () => {
  const rate = (teaspoons) => mix({ drops: 3, hasCarrier: true, teaspoons, hasReacted: false }).rate;
  assert.deepEqual([rate(null), rate(1), rate(2), rate(0.5)], [3, 3, 1.5, 6]);
});

test("warns of a strong mix, an undiluted oil and a reaction, each for its own reason", () => {
  const warnings = (drops, hasCarrier, hasReacted) => mix({ drops, hasCarrier, teaspoons: 1, hasReacted }).warnings;
  assert.deepEqual(warnings(2, true, false), []);
  assert.deepEqual(warnings(3, true, false), ["strong"]);
  assert.deepEqual(warnings(1, false, false), ["undiluted"]);
  assert.deepEqual(warnings(0, true, true), ["reaction"]);
  assert.deepEqual(warnings(0, false, false), []);
});

test("minutes from start to finish go round midnight", () => {
  assert.equal(minutesBetween("19:30", "19:55"), 25);
  assert.equal(minutesBetween("23:50", "00:10"), 20);
  assert.equal(minutesBetween("08:00", "08:00"), 1440);
  assert.equal(minutesBetween("", "08:00"), null);
});
