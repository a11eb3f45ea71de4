// Shows a guided session as it stands: the step, the clock, the whole, and what is the matter.
import { clockText, secondsLeft, stepLeft } from "./clock.js";
import { minutesLeft } from "./words.js";

export function screen(root, words) {
  const one = (selector) => root.querySelector(selector);
  const steps = [...root.querySelectorAll("[data-step]")];
  const parts = { clock: one("[data-clock]"), number: one("[data-number]"), left: one("[data-left]"), bar: one("[data-bar]") };
  const trouble = one("[data-trouble]");
  const total = Number(parts.bar.max);

  function write(part, text) {
    if (part.textContent !== text) part.textContent = text;
  }

  function showStep(position) {
    steps.forEach((step, index) => {
      step.classList.toggle("is-off", index !== position);
    });
    write(parts.number, String(position + 1));
    const isLast = position === steps.length - 1;
    one("[data-when-more]").hidden = isLast;
    one("[data-when-last]").hidden = !isLast;
  }

  function showRunning(isRunning) {
    one("[data-toggle]").value = isRunning ? "pause" : "go_on";
    one("[data-when-running]").hidden = !isRunning;
    one("[data-when-paused]").hidden = isRunning;
    one("[data-paused]").classList.toggle("is-off", isRunning);
  }

  return {
    show(planned, progress) {
      showStep(Math.min(progress.position, steps.length - 1));
      showRunning(progress.is_running);
      const left = secondsLeft(planned, progress);
      write(parts.clock, clockText(stepLeft(planned, progress)));
      write(parts.left, minutesLeft(words, left));
      parts.bar.value = total - left;
    },
    spokenOf: (position) => steps[position]?.dataset.spoken ?? "",
    // For screen readers: politely, and never by moving the focus.
    tell(text) {
      one("[data-spoken-politely]").textContent = text;
    },
    // One of the words' troubles, or none; the page may offer a way out of it.
    trouble(kind) {
      const text = words[kind] ?? "";
      if (text && trouble.hidden) this.tell(text);
      trouble.hidden = !kind;
      write(trouble.querySelector("p"), text);
      one("[data-again]").hidden = !["elsewhere", "refused"].includes(kind);
      one("[data-sign-in]").hidden = kind !== "signed_out";
    },
    // Nothing can be pressed any more.
    close() {
      for (const form of root.querySelectorAll("form")) form.hidden = true;
    },
  };
}
