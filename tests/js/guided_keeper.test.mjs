// The page's clock: the difference of two instants, whatever happened in between.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fill } from "../../static/js/charts/words.js";
import { keeper, nextRevision, presses } from "../../static/js/guided/keeper.js";
import { minutesLeft } from "../../static/js/guided/words.js";

const START = 1_700_000_000_000;
const PLAN = [60, 120];
const begun = (is_running = true) => keeper(PLAN, { position: 0, done_seconds: [0, 0], is_running }, START);
const doneAt = (time, seconds) => time.at(START + seconds * 1000).done_seconds;

test("a phone that slept for a minute and a half is a step further", () => {
  assert.deepEqual(doneAt(begun(), 90), [60, 30]);
});

test("parts of a second are not lost between two buttons", () => {
  const time = begun();
  time.press("skip", START + 1_600);
  assert.deepEqual(time.at(START + 2_000).done_seconds, [1, 1]);
});

test("a pause does not count, however long", () => {
  const time = begun();
  time.press("pause", START + 10_500);
  time.press("go_on", START + 500_900);
  assert.deepEqual(time.at(START + 510_900).done_seconds, [20, 0]);
});

test("a device whose clock was set back stands still", () => {
  assert.deepEqual(doneAt(begun(), -3600), [0, 0]);
});

test("it knows how long ago the end was", () => {
  assert.equal(begun().overdue(START + 200_500), 20_500);
  assert.equal(begun().overdue(START + 179_000), 0);
});

test("an end that was skipped to is not overdue", () => {
  const time = begun();
  time.press("skip", START + 1_000);
  time.press("skip", START + 1_000);
  assert.equal(time.overdue(START + 900_000), 0);
});

test("Next or Back pressed twice in haste counts once", () => {
  const buttons = presses();
  const counted = [0, 300, 699, 700, 900, 1_400].map((later) => buttons.counts("skip", START + later));
  assert.deepEqual(counted, [true, false, false, true, false, true]);
  assert.equal(buttons.counts("back", START + 1_500), false);
});

test("Pause counts however fast, and a clock that was set back is no haste", () => {
  const buttons = presses();
  assert.deepEqual(["pause", "go_on", "pause"].map((name) => buttons.counts(name, START)), [true, true, true]);
  assert.equal(buttons.counts("skip", START), true);
  assert.equal(buttons.counts("skip", START - 5_000), true);
});

test("a next revision is ahead, within what the server takes, and not the very next", () => {
  const made = Array.from({ length: 500 }, () => nextRevision(7));
  assert.ok(made.every((next) => next >= 9 && next <= 1007));
});

test("minutes that have begun are left, and one is one", () => {
  const words = { minute: "{n} minute left", minutes: "{n} minutes left" };
  assert.deepEqual([1, 60, 61].map((seconds) => minutesLeft(words, seconds)), [
    fill(words.minute, { n: 1 }), "1 minute left", "2 minutes left",
  ]);
});
