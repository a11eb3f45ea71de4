// What the page of a guided session says about its time.
import { fill } from "../charts/words.js";

// In minutes that have begun, as the server says it too.
export function minutesLeft(words, seconds) {
  const n = Math.ceil(seconds / 60);
  return fill(n === 1 ? words.minute : words.minutes, { n });
}
