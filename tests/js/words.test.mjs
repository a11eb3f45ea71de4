// Dates and read-outs in words.
import assert from "node:assert/strict";
import { test } from "node:test";
import { dateWords, dotReadOut, fill, readOut, routineWords } from "../../static/js/charts/words.js";

const words = {
  symptoms: { tingling: "tingling", numbness: "numbness", burning: "burning", pain: "pain" },
  week_of: "Week of {date}", day: "{date}", not_rated: "not rated",
  session: "{n} session", sessions: "{n} sessions", that_week: "{sessions} that week", target: "of {n} planned",
  dot: "{week}: mean {mean} ({n} rated days), {sessions} before", dot_of_one: "{week}: mean {mean} ({n} rated day), {sessions} before",
};
const NONE = { tingling: [null, null], numbness: [null, null], burning: [null, null], pain: [null, null] };
const data = {
  unit: "week", at: [20773, 20780], weeks: [20773, 20780], sessions: [1, 2], targets: [null, 3],
  means: { ...NONE, pain: [4.25, null], tingling: [0, null] },
};

test("a day number is the same date in every time zone", () => {
  assert.equal(dateWords(20773, "en-GB", { dateStyle: "long" }), "16 November 2026");
});

test("a sentence is filled in, and what it does not know is left", () => {
  assert.equal(fill("{a} and {b}", { a: 1 }), "1 and {b}");
});

test("a week reads out its means, a 0 included, and its sessions", () => {
  assert.equal(readOut(data, 0, words, "en-GB"), "Week of 16 November 2026: tingling 0.0, pain 4.3 · 1 session that week");
});

test("a week without ratings says so and names the target", () => {
  assert.equal(readOut(data, 1, words, "en-GB"), "Week of 23 November 2026: not rated · 2 sessions of 3 planned that week");
});

test("a dot reads out its week, mean, the days behind it and the sessions before them", () => {
  const weeks = { at: [20773, 20780], sessions: [1, 3], means: [4, 4.25], n_rated: [1, 6] };
  assert.equal(dotReadOut(weeks, 0, words, "en-GB"), "Week of 16 November 2026: mean 4.0 (1 rated day), 1.0 before");
  assert.equal(dotReadOut(weeks, 1, words, "en-GB"), "Week of 23 November 2026: mean 4.3 (6 rated days), 3.0 before");
});

test("a routine says from when on and how often", () => {
  assert.equal(routineWords([20777, 3], { routine: "{date}: {n} a week" }, "en-GB"), "20 Nov: 3 a week");
});
