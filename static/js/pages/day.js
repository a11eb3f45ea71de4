// One day after the other by the arrow keys, as long as no field and nothing that scrolls has them.

const BUSY = "input, select, textarea, [contenteditable], [tabindex='0']";

function linkFor(key) {
  const isRightToLeft = document.documentElement.dir === "rtl";
  if (key === "ArrowLeft") return document.querySelector(isRightToLeft ? "a[rel=next]" : "a[rel=prev]");
  if (key === "ArrowRight") return document.querySelector(isRightToLeft ? "a[rel=prev]" : "a[rel=next]");
  return null;
}

document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.target.closest(BUSY)) return;
  linkFor(event.key)?.click();
});
