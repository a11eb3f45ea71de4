// Which key stands for which number.
import assert from "node:assert/strict";
import { test } from "node:test";
import { scoreOf } from "../../static/js/scale.js";

test("a digit is itself, x is ten, and nothing else is a number", () => {
  for (const digit of "0123456789") assert.equal(scoreOf(digit), digit);
  assert.equal(scoreOf("x"), "10");
  assert.equal(scoreOf("X"), "10");
  for (const key of ["t", "10", "", "Enter", "ArrowUp", "-", "٣"]) assert.equal(scoreOf(key), null);
});
