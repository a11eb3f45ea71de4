// Sending, checking and writing a file take a while. How far it is, is asked for and shown; without this module
// the browser simply waits for the next page.

const ASK_MILLISECONDS = 500;

function partsOf(form) {
  const panel = form.querySelector("[data-progress]");
  return {
    panel,
    doing: panel.querySelector("[data-progress-doing]"),
    count: panel.querySelector("[data-progress-count]"),
    bar: panel.querySelector("progress"),
  };
}

function say(parts, text) {
  // Said once by screen readers, not again with every row.
  if (parts.doing.textContent !== text) parts.doing.textContent = text;
}

function show(parts, { doing, count, done, all }) {
  if (doing) say(parts, doing);
  parts.count.textContent = count ?? "";
  if (all && done) {
    parts.bar.max = all;
    parts.bar.value = done;
  } else {
    parts.bar.removeAttribute("value");
  }
}

async function ask(parts) {
  try {
    const response = await fetch(parts.panel.dataset.progress, { headers: { Accept: "application/json" } });
    if (response.ok) show(parts, await response.json());
  } catch {
    // The answer to the form itself says whether something is wrong.
  }
}

// A file that is too large is not sent at all.
function tooLarge(form) {
  const input = form.querySelector("[data-bytes-max]");
  const [file] = input?.files ?? [];
  return file && file.size > Number(input.dataset.bytesMax) ? input.dataset.tooLarge : "";
}

function setWaiting(form, isWaiting) {
  const { panel, bar } = partsOf(form);
  panel.hidden = bar.hidden = !isWaiting;
  form.toggleAttribute("data-waiting", isWaiting);
  for (const button of form.querySelectorAll("button")) button.setAttribute("aria-disabled", String(isWaiting));
}

function stop(form, text) {
  setWaiting(form, false);
  const parts = partsOf(form);
  parts.panel.hidden = false;
  parts.count.textContent = "";
  say(parts, text);
}

// What the button says is sent along, as the browser would.
function hiddenCopy(button) {
  const input = document.createElement("input");
  input.type = "hidden";
  [input.name, input.value] = [button.name, button.value];
  return input;
}

async function send(form, button) {
  const parts = partsOf(form);
  const pressed = button?.name ? [hiddenCopy(button)] : [];
  form.append(...pressed);
  setWaiting(form, true);
  say(parts, parts.doing.dataset.begins);
  const asking = window.setInterval(ask, ASK_MILLISECONDS, parts);
  try {
    const response = await fetch(form.action, {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new FormData(form),
    });
    const isJson = response.headers.get("Content-Type")?.includes("json");
    // An answer in words is a page: the browser asks for it once more and shows it.
    if (isJson) window.location.assign((await response.json()).next);
    else form.submit();
  } catch {
    for (const copy of pressed) copy.remove();
    stop(form, parts.doing.dataset.lost);
  } finally {
    window.clearInterval(asking);
  }
}

for (const form of document.querySelectorAll("form[data-waits]")) {
  form.addEventListener("submit", (event) => {
    if (event.submitter?.name === "look") return;
    event.preventDefault();
    if (form.hasAttribute("data-waiting")) return;
    const problem = tooLarge(form);
    if (problem) stop(form, problem);
    else send(form, event.submitter);
  });
  // Coming back with the browser's Back button, the page is as it was.
  window.addEventListener("pageshow", (event) => event.persisted && setWaiting(form, false));
}
