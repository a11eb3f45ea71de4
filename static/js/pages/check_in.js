// Sore spots: the number on the drawing is the one in the list; a spot that is taken back takes its number along.
const map = document.querySelector("[data-sore-spots]");

function show(spot) {
  const select = map.querySelector(`[data-spot="${spot.value}"] select`);
  if (!spot.checked) select.value = "";
  spot.closest("label").querySelector(".spot-mark").textContent = select.value || "✓";
}

function showAll() {
  for (const spot of map.querySelectorAll("input")) show(spot);
}

map?.addEventListener("change", showAll);
