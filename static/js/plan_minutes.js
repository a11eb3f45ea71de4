// How long a plan takes that is being made. Computes only.

const STEP_MINUTES_MAX = 60;

// One row's minutes a foot: empty ones are the usual ones of its technique; a row without a technique does not count.
export function minutesOfRow({ technique, minutes }, usual) {
  if (!technique) return 0;
  if (minutes === "") return usual[technique] ?? 0;
  const typed = Number(minutes);
  return Number.isInteger(typed) && typed >= 1 && typed <= STEP_MINUTES_MAX ? typed : 0;
}

export function totalMinutes(rows, usual, feet) {
  return feet * rows.reduce((sum, row) => sum + minutesOfRow(row, usual), 0);
}
