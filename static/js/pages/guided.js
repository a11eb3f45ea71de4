// The page of a guided session: keeps the time by itself, shows it, and reports it to the server.
import { announcer } from "../guided/announcer.js";
import { isOver } from "../guided/clock.js";
import { keeper, nextRevision, presses } from "../guided/keeper.js";
import { screen } from "../guided/screen.js";
import { hush, stayAwake } from "../guided/signals.js";
import { talker } from "../guided/talk.js";
import { pageData } from "../page_data.js";

const TICK = 250;
const REPORT_EVERY = 20_000;
const RETRY_EVERY = 5_000;
const UNSEEN_AFTER = 120_000;

const { planned, progress, client_id, revision, away_after } = pageData("guided-data");
const words = pageData("guided-words");
const root = document.querySelector("[data-guided]");
const form = root.querySelector("[data-progress]");
const view = screen(root, words);
const announce = announcer(root, view, words);
const time = keeper(planned, progress, Date.now());
const addresses = { progress: form.action, ask: form.action, finish: root.querySelector("[data-finish]").action };
const talk = talker({ addresses, form, fields, answered, failed });
const buttons = presses();
const known = { revision, next: nextRevision(revision), isHeard: false };
// The first report is made at once: the newest window is the one that counts.
const last = { tick: Date.now(), report: 0, retry: 0 };
// going, then finishing or asking (what happened unseen), then closed
let mode = "going";

function fields(kind) {
  const said = { client_id, revision: known.revision, next_revision: known.next };
  return kind === "ask" ? said : { ...said, progress: JSON.stringify(time.at(Date.now())) };
}

function tick() {
  const now = Date.now();
  const sinceTick = now - last.tick;
  last.tick = now;
  if (mode === "going") go(now, sinceTick);
  if (mode !== "closed" && now - last.retry >= RETRY_EVERY) {
    last.retry = now;
    talk.retry();
  }
}

function go(now, sinceTick) {
  const current = time.at(now);
  view.show(planned, current);
  if (isOver(current)) return end(sinceTick - time.overdue(now) > UNSEEN_AFTER);
  // Asleep for long in the middle: whether the massage went on is for the person to say.
  if (current.is_running && sinceTick > away_after * 1000) return finish("asking");
  stayAwake(current.is_running);
  announce.watch(planned, current);
  if (current.is_running && now - last.report >= REPORT_EVERY) report("progress");
}

function report(kind) {
  last.report = last.retry = Date.now();
  talk.report(kind);
}

// Whoever had this page asleep long before the end may have stopped: then the journal asks.
function end(isUnseen) {
  if (!isUnseen) announce.signal(words.over);
  finish(isUnseen ? "asking" : "finishing");
}

function finish(how) {
  mode = how;
  time.press("pause", Date.now());
  stayAwake(false);
  report(how === "asking" ? "ask" : "finish");
}

function press(name) {
  time.press(name, Date.now());
  if (name === "pause") view.tell(words.paused);
  if (name === "go_on") view.tell(words.goes_on);
  tick();
  if (mode === "going") report("progress");
}

function onSubmit(event) {
  event.preventDefault();
  if (mode !== "going") return;
  tick();
  if (mode !== "going") return;
  const name = event.submitter?.value ?? "pause";
  if (event.target.matches("[data-finish]")) finish("finishing");
  else if (buttons.counts(name, Date.now())) press(name);
}

function answered(kind, status, body) {
  if (mode === "closed") return;
  if (body.go_to) leave(body.go_to);
  else if (status === 403) signIn(kind);
  else if (status === 409 && known.isHeard) close("elsewhere");
  else if (status === 409) leave(root.dataset.here);
  else if (status !== 200) close("refused");
  else if (kind !== "progress" || ["unseen", "away", "left", "stopped"].includes(body.state)) leave(root.dataset.here);
  else heard(body);
}

function heard(body) {
  Object.assign(known, { revision: body.revision, next: nextRevision(body.revision), isHeard: true });
  view.trouble("");
}

function failed() {
  view.trouble(mode === "going" ? "offline" : "unsaved");
}

async function signIn(kind) {
  view.trouble("signed_out");
  await talk.renew(root.dataset.here);
  window.setTimeout(() => mode !== "closed" && report(kind), RETRY_EVERY);
}

function leave(address) {
  mode = "closed";
  hush();
  window.location.assign(address);
}

function close(kind) {
  mode = "closed";
  stayAwake(false);
  view.close();
  view.trouble(kind);
}

for (const one of root.querySelectorAll("form")) one.addEventListener("submit", onSubmit);
document.addEventListener("visibilitychange", tick);
window.addEventListener("online", () => talk.retry());
window.setInterval(tick, TICK);
tick();
