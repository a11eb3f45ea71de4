// Keeps the time of a session by the difference of two instants, in milliseconds: a sleeping phone catches up.
import { advance, command, isOver, secondsLeft } from "./clock.js";

export function keeper(planned, loaded, now) {
  let base = loaded;
  let since = now;

  function passed(instant) {
    return Math.max(0, Math.floor((instant - since) / 1000));
  }

  return {
    at: (instant) => advance(planned, base, passed(instant)),
    // What has passed so far is written down; the rest of a second goes on counting, but not over a pause.
    press(name, instant) {
      const seconds = passed(instant);
      base = command(advance(planned, base, seconds), name);
      since = name === "go_on" ? instant : since + seconds * 1000;
    },
    // How long ago the last step ended by itself; 0 when it was skipped.
    overdue(instant) {
      const isDue = base.is_running && isOver(advance(planned, base, passed(instant)));
      return isDue ? instant - since - secondsLeft(planned, base) * 1000 : 0;
    },
  };
}

// Next and Back pressed again in haste count once: a finger that trembles, a double tap. Instants in milliseconds.
export function presses() {
  const HASTE = 700;
  let last = -HASTE;
  return {
    counts(name, instant) {
      if (!["skip", "back"].includes(name)) return true;
      // A clock that was set back is no haste.
      const isHasty = instant >= last && instant - last < HASTE;
      if (!isHasty) last = instant;
      return !isHasty;
    },
  };
}

// Any number but the very next one, so that two windows hardly ever make the same.
export function nextRevision(revision) {
  return revision + 2 + Math.floor(Math.random() * 998);
}
