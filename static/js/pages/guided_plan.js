// The rows of a plan that is being made: add, move, remove, and how long they take.
import { fill } from "../charts/words.js";
import { pageData } from "../page_data.js";
import { totalMinutes } from "../plan_minutes.js";

const ROWS_AT_FIRST = 2;

const part = document.querySelector("[data-plan-rows]");
const list = part.querySelector("[data-rows]");
const usual = pageData("usual-minutes");
// An untouched row to make further ones from; the server always prints one that is empty or can be emptied.
const blank = emptied(list.lastElementChild.cloneNode(true));
let made = 0;

function rows() {
  return [...list.children];
}

function fields(row) {
  return { technique: row.querySelector("select"), minutes: row.querySelector("input") };
}

function said(row) {
  const { technique, minutes } = fields(row);
  return { technique: technique.value, minutes: minutes.value.trim() };
}

function isEmpty(row) {
  const { technique, minutes } = said(row);
  return technique === "" && minutes === "";
}

function emptied(row) {
  for (const error of row.querySelectorAll(".field-error")) error.remove();
  for (const field of row.querySelectorAll("select, input")) {
    field.value = "";
    field.removeAttribute("aria-invalid");
    field.removeAttribute("aria-describedby");
    for (const option of field.querySelectorAll("[selected]")) option.removeAttribute("selected");
    if (field.matches("input")) field.removeAttribute("value");
  }
  return row;
}

// Total, the number of each row for who cannot see it, and which buttons have something to do.
function update() {
  const all = rows();
  part.querySelector("[data-total]").textContent = totalMinutes(all.map(said), usual, Number(part.dataset.feet));
  part.querySelector("[data-add]").setAttribute("aria-disabled", String(all.length >= Number(part.dataset.most)));
  all.forEach((row, index) => {
    for (const number of row.querySelectorAll("[data-nth]")) number.textContent = index + 1;
    row.querySelector("[data-up]").setAttribute("aria-disabled", String(index === 0));
    row.querySelector("[data-down]").setAttribute("aria-disabled", String(index === all.length - 1));
  });
}

function add() {
  if (rows().length >= Number(part.dataset.most)) return;
  const row = blank.cloneNode(true);
  made += 1;
  for (const label of row.querySelectorAll("label")) {
    const field = row.querySelector(`#${label.htmlFor}`);
    field.id = `${label.htmlFor}-${made}`;
    label.htmlFor = field.id;
  }
  list.append(ready(row));
  update();
  fields(row).technique.focus();
}

function remove(row) {
  const next = row.nextElementSibling ?? row.previousElementSibling;
  if (next) row.remove();
  else emptied(row);
  update();
  fields(next ?? row).technique.focus();
}

// The button that was pressed keeps the focus, so that it can be pressed again.
function move(row, button) {
  const other = button.matches("[data-up]") ? row.previousElementSibling : row.nextElementSibling;
  if (!other) return;
  if (button.matches("[data-up]")) other.before(row);
  else other.after(row);
  update();
  button.focus();
  const moved = part.querySelector("[data-moved]");
  moved.textContent = fill(moved.dataset.words, { n: rows().indexOf(row) + 1, n_steps: rows().length });
}

function onClick(event) {
  const button = event.target.closest("button");
  const row = button?.closest("[data-row]");
  if (!row) return;
  if (button.matches("[data-remove]")) remove(row);
  else move(row, button);
}

// A technique that is chosen brings its usual minutes along; typed ones stay.
function onChange(event) {
  const row = event.target.closest("[data-row]");
  const { technique, minutes } = fields(row);
  if (event.target === technique && (minutes.value === "" || minutes.dataset.usual === minutes.value)) {
    minutes.value = usual[technique.value] ?? "";
    minutes.dataset.usual = minutes.value;
  }
  update();
}

function ready(row) {
  row.querySelector("[data-moves]").hidden = false;
  return row;
}

const spare = rows().filter(isEmpty).slice(Math.max(0, ROWS_AT_FIRST - rows().filter((row) => !isEmpty(row)).length));
for (const row of spare) row.remove();
for (const row of rows()) ready(row);
part.querySelector("[data-add]").hidden = false;
part.querySelector("[data-add]").addEventListener("click", add);
list.addEventListener("click", onClick);
list.addEventListener("change", onChange);
list.addEventListener("input", update);
update();
