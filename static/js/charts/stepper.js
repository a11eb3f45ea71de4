// The line below a figure that reads out one of its points, and steps to its neighbours by button and by key.

// `say` gives the words of a point; `show` is told which one is read out. Gives what moves there from elsewhere.
export function stepper(box, { count, say, show }) {
  const [earlier, later] = [box.querySelector("[data-earlier]"), box.querySelector("[data-later]")];
  const state = { index: count };

  function read(index) {
    const last = count - 1;
    state.index = Math.min(Math.max(index, 0), last);
    box.querySelector("p").textContent = say(state.index);
    earlier.setAttribute("aria-disabled", String(state.index === 0));
    later.setAttribute("aria-disabled", String(state.index === last));
    show(state.index);
  }

  function onKey(event) {
    const steps = { ArrowLeft: state.index - 1, ArrowRight: state.index + 1, Home: 0, End: count - 1 };
    if (!(event.key in steps)) return;
    event.preventDefault();
    read(steps[event.key]);
  }

  earlier.addEventListener("click", () => read(state.index - 1));
  later.addEventListener("click", () => read(state.index + 1));
  box.addEventListener("keydown", onKey);
  box.hidden = false;
  return (index) => index !== state.index && read(index);
}
