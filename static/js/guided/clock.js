// The clock of a guided session: pure; its twin is sessions/guided/clock.py (both: tests/js/guided_clock.json).
// Progress is { position, done_seconds, is_running }; behind the last step the session is over.

export function isOver(progress) {
  return progress.position >= progress.done_seconds.length;
}

// A step that is full and comes (again) is done from its start: a full round leaves no rest.
function leftOf(planned, progress, step) {
  return planned[step] - (progress.done_seconds[step] % planned[step]);
}

export function stepLeft(planned, progress) {
  return isOver(progress) ? 0 : leftOf(planned, progress, progress.position);
}

export function secondsLeft(planned, progress) {
  return planned.reduce((sum, _, step) => sum + (step < progress.position ? 0 : leftOf(planned, progress, step)), 0);
}

// Behind the last step nothing runs any more.
function to(progress, position) {
  const isLast = position >= progress.done_seconds.length;
  return { ...progress, position, is_running: progress.is_running && !isLast };
}

function spend(planned, progress, seconds) {
  const here = progress.position;
  const done_seconds = progress.done_seconds.map((done, step) => (step === here ? done + seconds : done));
  const next = { ...progress, done_seconds };
  return seconds === stepLeft(planned, progress) ? to(next, here + 1) : next;
}

// So many whole seconds later; a paused session stays as it is, and a clock that was set back changes nothing.
export function advance(planned, progress, elapsedSeconds) {
  let [now, rest] = [progress, elapsedSeconds];
  while (now.is_running && rest > 0 && !isOver(now)) {
    const spent = Math.min(rest, stepLeft(planned, now));
    rest -= spent;
    now = spend(planned, now, spent);
  }
  return now;
}

// What a button does: pause, go_on, skip or back; after the end, nothing.
export function command(progress, name) {
  if (isOver(progress)) return progress;
  if (name === "pause" || name === "go_on") return { ...progress, is_running: name === "go_on" };
  if (name === "back") return { ...progress, position: Math.max(0, progress.position - 1) };
  return to(progress, progress.position + 1);
}

// 95 → "1:35"
export function clockText(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
