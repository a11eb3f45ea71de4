// The oil helper's arithmetic, as sessions/dilution.py does it; the server decides in the end.

const USUAL_DROPS_MAX = 2;
const FRACTIONS = { "¼": 0.25, "½": 0.5, "¾": 0.75 };

// "1", "0.5", "0,5", "½" or "1½" as a number; null when nothing, or nothing sensible, is written.
export function teaspoonsOf(text) {
  const written = text.trim().replace(",", ".");
  const fraction = FRACTIONS[written.at(-1)] ?? 0;
  const whole = fraction ? written.slice(0, -1).trim() || "0" : written;
  return /^\d*\.?\d+$|^\d+\.$/.test(whole) && Number(whole) + fraction > 0 ? Number(whole) + fraction : null;
}

// How strong a mix is: drops to a teaspoon (null without drops or without carrier) and the warnings' slugs.
export function mix({ drops, hasCarrier, teaspoons, hasReacted }) {
  const rate = drops > 0 && hasCarrier ? drops / (teaspoons ?? 1) : null;
  const warnings = [];
  if (rate !== null && rate > USUAL_DROPS_MAX) warnings.push("strong");
  if (drops > 0 && !hasCarrier) warnings.push("undiluted");
  if (hasReacted) warnings.push("reaction");
  return { rate, warnings };
}

// Minutes from one clock time ("19:30") to the next time the clock shows the other; null unless both are there.
export function minutesBetween(start, finish) {
  if (!start || !finish) return null;
  const [from, to] = [start, finish].map((time) => {
    const [hour, minute] = time.split(":").map(Number);
    return hour * 60 + minute;
  });
  return (to - from + 24 * 60) % (24 * 60) || 24 * 60;
}
