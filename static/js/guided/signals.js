// Signals for people whose hands and eyes are busy: a chime, a voice, a screen that stays awake.
// None of them may break a session: a device that lacks one goes on without it.

const NOTES = [523.25, 659.25, 783.99];
let isTouched = false;
let audio = null;
let lock = null;
let isAwake = false;

// Browsers make no sound before the page was touched, and some of them only from within a touch.
export function whenTouched(then) {
  const touched = () => {
    isTouched = true;
    then();
  };
  for (const kind of ["pointerup", "click"]) document.addEventListener(kind, touched);
}

export function mayMakeSounds() {
  return isTouched;
}

export function canSpeak() {
  return "speechSynthesis" in window;
}

// To be called from within a touch.
export function allowChime() {
  if (window.AudioContext) audio ??= new AudioContext();
  if (audio?.state === "suspended") audio.resume();
}

// Three soft notes upwards.
export function chime() {
  if (!audio) return;
  NOTES.forEach((frequency, index) => ring(frequency, audio.currentTime + index * 0.18));
}

function ring(frequency, start) {
  const [tone, volume] = [audio.createOscillator(), audio.createGain()];
  tone.frequency.value = frequency;
  volume.gain.setValueAtTime(0.0001, start);
  volume.gain.exponentialRampToValueAtTime(0.3, start + 0.03);
  volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.9);
  tone.connect(volume).connect(audio.destination);
  tone.start(start);
  tone.stop(start + 1);
}

export function say(text) {
  if (!isTouched || !canSpeak()) return;
  const words = new SpeechSynthesisUtterance(text);
  words.lang = document.documentElement.lang;
  speechSynthesis.cancel();
  speechSynthesis.speak(words);
}

export function hush() {
  if (canSpeak()) speechSynthesis.cancel();
}

// The browser takes the lock away whenever the page is hidden; whoever shows it again asks anew.
export async function stayAwake(isWanted) {
  const wish = isWanted && !document.hidden;
  if (wish === isAwake) return;
  isAwake = wish;
  try {
    if (wish) lock = await navigator.wakeLock.request("screen");
    else await lock?.release();
  } catch {
    lock = null;
  }
}

// A box that this device remembers; some browsers let nothing be kept.
export function remembered(box, key, fallback) {
  box.checked = read(key) === null ? fallback : read(key) === "yes";
  box.addEventListener("change", () => {
    try {
      localStorage.setItem(key, box.checked ? "yes" : "no");
    } catch {
      // Then it holds for this page only.
    }
  });
}

function read(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
