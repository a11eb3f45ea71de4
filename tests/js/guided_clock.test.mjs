// The clock of a guided session says the same in the page and on the server: the cases are shared with pytest.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { advance, clockText, command, secondsLeft, stepLeft } from "../../static/js/guided/clock.js";

const cases = JSON.parse(readFileSync(new URL("./guided_clock.json", import.meta.url)));

for (const { name, planned, progress, elapsed, then } of cases.advance) {
  test(`time: ${name}`, () => assert.deepEqual(advance(planned, progress, elapsed), then));
}
for (const { name, progress, command: button, then } of cases.command) {
  test(`button: ${name}`, () => assert.deepEqual(command(progress, button), then));
}
for (const { name, planned, progress, step_left, seconds_left } of cases.left) {
  test(`left: ${name}`, () => {
    assert.equal(stepLeft(planned, progress), step_left);
    assert.equal(secondsLeft(planned, progress), seconds_left);
  });
}

test("a clock reads minutes and two digits of seconds", () => {
  assert.deepEqual([0, 5, 95, 3600].map(clockText), ["0:00", "0:05", "1:35", "60:00"]);
});
