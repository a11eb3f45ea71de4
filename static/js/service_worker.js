// Shows reminders while no page of the journal is open. It keeps nothing and changes no page.

async function show(message) {
  const { title, body, path } = message;
  await self.registration.showNotification(title, { body, tag: path, data: { path } });
}

// The page itself when it is open somewhere, else a new one. Only ever a page of the journal.
async function open(path) {
  const address = new URL(path, self.location.origin);
  if (address.origin !== self.location.origin) return;
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const page = pages.find((one) => new URL(one.url).pathname === address.pathname);
  await (page ? page.focus() : self.clients.openWindow(address.href));
}

self.addEventListener("push", (event) => {
  if (event.data) event.waitUntil(show(event.data.json()));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data.path));
});
