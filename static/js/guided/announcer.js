// Says what changes, to eyes, ears and screen readers, as the person chose; remembered on this device.
import { stepLeft } from "./clock.js";
import { allowChime, canSpeak, chime, hush, mayMakeSounds, remembered, say, whenTouched } from "./signals.js";

const LONG_STEP_SECONDS = 120;

export function announcer(root, view, words) {
  const [sound, voice] = [root.querySelector("[data-sound]"), root.querySelector("[data-voice]")];
  const touchFirst = root.querySelector("[data-touch-first]");
  let position = null;
  let hasHalf = false;

  function signal(text) {
    view.tell(text);
    if (sound.checked) chime();
    if (voice.checked) say(text);
  }

  function touched() {
    if (sound.checked) allowChime();
    showTouchFirst();
  }

  function showTouchFirst() {
    touchFirst.hidden = mayMakeSounds() || !(sound.checked || voice.checked);
  }

  remembered(sound, "guided-sound", true);
  remembered(voice, "guided-voice", false);
  sound.addEventListener("change", () => {
    touched();
    if (sound.checked) chime();
  });
  voice.addEventListener("change", () => (voice.checked ? say(view.spokenOf(position)) : hush()));
  whenTouched(touched);
  showTouchFirst();
  root.querySelector("[data-voice-choice]").hidden = !canSpeak();
  root.querySelector("[data-signals]").hidden = false;

  return {
    signal,
    // A step has begun, or half of a long one is done; what the page opened with is no news.
    watch(planned, progress) {
      const whole = planned[progress.position];
      const isPastHalf = whole >= LONG_STEP_SECONDS && stepLeft(planned, progress) <= whole / 2;
      if (position === null) hasHalf = isPastHalf;
      else if (progress.position !== position) signal(view.spokenOf(progress.position));
      else if (isPastHalf && !hasHalf) view.tell(words.half);
      position = progress.position;
      hasHalf = isPastHalf;
    },
  };
}
