// Adds this browser to the devices that are reminded, when the person asks for it, and knows it again later.

const part = document.querySelector("[data-push]");
const form = part.querySelector("[data-add]");
const button = form.querySelector("button");

function show(state) {
  for (const text of part.querySelectorAll("[data-state]")) text.hidden = text.dataset.state !== state;
}

function isApple() {
  // An iPad says that it is a Mac, but no Mac has a touch screen.
  return /iPhone|iPad/.test(navigator.userAgent) || (/Mac/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);
}

// Why this browser cannot be added; empty when it can.
function obstacle() {
  if (!window.isSecureContext) return "unsafe";
  if (!("serviceWorker" in navigator) || !("PushManager" in window) || !("Notification" in window)) {
    return isApple() ? "iphone" : "unable";
  }
  return Notification.permission === "denied" ? "blocked" : "";
}

function bytes(text) {
  const letters = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}

function isForThisKey(subscription) {
  const key = new Uint8Array(subscription.options.applicationServerKey ?? []);
  return key.join() === bytes(part.dataset.key).join();
}

async function subscription() {
  const registration = await navigator.serviceWorker.register(part.dataset.worker, { scope: "/" });
  await navigator.serviceWorker.ready;
  const known = await registration.pushManager.getSubscription();
  if (known && isForThisKey(known)) return known;
  // One made for another key, as after the journal has moved, would be refused.
  await known?.unsubscribe();
  return registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: bytes(part.dataset.key),
  });
}

async function add() {
  button.setAttribute("aria-disabled", "true");
  try {
    const { endpoint, keys } = (await subscription()).toJSON();
    form.elements.namedItem("endpoint").value = endpoint;
    form.elements.namedItem("p256dh").value = keys.p256dh;
    form.elements.namedItem("auth").value = keys.auth;
    form.submit();
  } catch {
    show(obstacle() || "failed");
    form.hidden = obstacle() !== "";
    button.removeAttribute("aria-disabled");
  }
}

async function listed() {
  const registration = await navigator.serviceWorker.getRegistration("/");
  const known = await registration?.pushManager.getSubscription();
  return [...part.querySelectorAll("[data-endpoint]")].find((device) => device.dataset.endpoint === known?.endpoint);
}

async function begin() {
  const problem = obstacle();
  const device = problem ? undefined : await listed();
  if (device) device.querySelector("[data-this-device]").hidden = false;
  show(problem || (device ? "listed" : ""));
  form.hidden = problem !== "" || device !== undefined;
}

button.addEventListener("click", () => button.getAttribute("aria-disabled") !== "true" && add());
begin();
