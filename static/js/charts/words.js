// Dates and read-outs in words. Computes only. The sentences come translated from the server.
import { SYMPTOMS, weekOf } from "./series.js";

const DAY_MILLISECONDS = 86400000;

export function dateWords(day, language, options) {
  const format = new Intl.DateTimeFormat(language, { timeZone: "UTC", ...options });
  return format.format(new Date(day * DAY_MILLISECONDS));
}

export function fill(sentence, values) {
  return sentence.replaceAll(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

// A day has scores as they were given; a week has means, always told with one decimal.
function decimalsOf(data) {
  return { minimumFractionDigits: data.unit === "week" ? 1 : 0, maximumFractionDigits: 1 };
}

function sessionWords(data, week, words) {
  const n = data.sessions[week];
  const counted = fill(n === 1 ? words.session : words.sessions, { n });
  const target = data.targets[week];
  return target === null ? counted : `${counted} ${fill(words.target, { n: target })}`;
}

// What one day or week says, such as "Week of 12 October 2026: Tingling 4.2, … · 3 sessions (target 3)".
export function readOut(data, index, words, language) {
  const date = dateWords(data.at[index], language, { dateStyle: "long" });
  const format = new Intl.NumberFormat(language, decimalsOf(data));
  const scores = SYMPTOMS.flatMap((symptom) => {
    const mean = data.means[symptom][index];
    return mean === null ? [] : [`${words.symptoms[symptom]} ${format.format(mean)}`];
  });
  const head = fill(data.unit === "week" ? words.week_of : words.day, { date });
  const said = scores.length ? scores.join(", ") : words.not_rated;
  return `${head}: ${said} · ${fill(words.that_week, { sessions: sessionWords(data, weekOf(data, index), words) })}`;
}

// When a routine begins and how often it asks for, such as "20 Nov: 2 a week".
export function routineWords([day, n], words, language) {
  return fill(words.routine, { date: dateWords(day, language, { day: "numeric", month: "short" }), n });
}

// What one dot says, such as "Week of 12 October 2026: 3.4 sessions before, mean 4.2 (6 rated days)".
export function dotReadOut(weeks, index, words, language) {
  const format = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return fill(weeks.n_rated[index] === 1 ? words.dot_of_one : words.dot, {
    week: fill(words.week_of, { date: dateWords(weeks.at[index], language, { dateStyle: "long" }) }),
    sessions: format.format(weeks.sessions[index]),
    mean: format.format(weeks.means[index]),
    n: weeks.n_rated[index],
  });
}
