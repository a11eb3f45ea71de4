// A row of numbers by keyboard: 0 to 9 choose, x is 10, Delete takes the answer back. Arrows do what radios do.
const CLEARS = new Set(["Delete", "Backspace"]);

export function scoreOf(key) {
  if (key.toLowerCase() === "x") return "10";
  return /^[0-9]$/.test(key) ? key : null;
}

// Where the answers go on: the next row, or after the last one the button that saves.
function nextStop(scale) {
  const rows = scale.closest("[data-scales]");
  if (!rows) return null;
  const scales = [...rows.querySelectorAll("[data-scale]")];
  const next = scales[scales.indexOf(scale) + 1];
  return next ? (next.querySelector("input:checked") ?? next.querySelector("input")) : rows.closest("form").querySelector("button");
}

function choose(scale, input) {
  input.checked = true;
  input.dispatchEvent(new Event("change", { bubbles: true }));
  (nextStop(scale) ?? input).focus();
}

function clear(scale) {
  for (const input of scale.querySelectorAll("input:checked")) input.checked = false;
}

export function keyable(scale) {
  scale.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const score = scoreOf(event.key);
    const input = score && scale.querySelector(`input[value="${score}"]`);
    if (!input && !CLEARS.has(event.key)) return;
    event.preventDefault();
    // A key that is held down too long answers one row, not the next ones too.
    if (event.repeat) return;
    if (input) choose(scale, input);
    else clear(scale);
  });
}
