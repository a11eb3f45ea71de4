// How the charts look: colours from the tokens of the theme in force, marks and dashes of each symptom.

const DASHES = { tingling: [], numbness: [9, 5], burning: [2, 4], pain: [10, 4, 2, 4] };
const MARKS = { tingling: "circle", numbness: "rect", burning: "triangle", pain: "rectRot" };

export function look() {
  const style = getComputedStyle(document.documentElement);
  const token = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    colour: token,
    // All symptoms together have the colour of the text.
    outcome: (name) => token(name in MARKS ? name : "ink"),
    dash: (symptom) => DASHES[symptom],
    mark: (symptom) => MARKS[symptom] ?? "circle",
    font: {
      family: getComputedStyle(document.body).fontFamily,
      size: 0.78 * Number.parseFloat(style.fontSize),
    },
  };
}

// Calls back when the colours may have changed with the device's theme.
export function onThemeChange(callback) {
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", callback);
}
