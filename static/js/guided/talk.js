// Reports to the server, one at a time. What could not be sent is tried again; only the newest matters, because
// every report says all there is to say.

const PATIENCE_MILLISECONDS = 10_000;
const RANK = ["", "progress", "ask", "finish"];

// `addresses` by kind of report, `fields(kind)` gives what to send, `answered(kind, status, body)` and `failed()`
// hear what came of it.
export function talker({ addresses, form, fields, answered, failed }) {
  const proof = () => form.elements.namedItem("csrfmiddlewaretoken");
  let wanted = "";
  let isBusy = false;

  async function send() {
    if (isBusy || !wanted) return;
    const kind = wanted;
    [wanted, isBusy] = ["", true];
    try {
      const [status, body] = await post(addresses[kind], fields(kind), proof().value);
      isBusy = false;
      answered(kind, status, body);
      send();
    } catch {
      isBusy = false;
      want(kind);
      failed();
    }
  }

  function want(kind) {
    if (RANK.indexOf(kind) > RANK.indexOf(wanted)) wanted = kind;
  }

  return {
    // Reports now, or as soon as the report on its way is answered.
    report(kind) {
      want(kind);
      send();
    },
    retry: send,
    // Signed in again in another window, this page needs a new proof of origin; false while signed out.
    async renew(address) {
      try {
        const response = await fetch(address, { headers: { Accept: "text/html" } });
        const page = new DOMParser().parseFromString(await response.text(), "text/html");
        const found = page.querySelector("[data-guided] [name=csrfmiddlewaretoken]");
        if (found) proof().value = found.value;
        return Boolean(found);
      } catch {
        return false;
      }
    },
  };
}

async function post(address, fields, proof) {
  const response = await fetch(address, {
    method: "POST",
    headers: { Accept: "application/json", "X-CSRFToken": proof },
    body: new URLSearchParams(fields),
    signal: AbortSignal.timeout?.(PATIENCE_MILLISECONDS),
  });
  if (response.status >= 500) throw new Error(`status ${response.status}`);
  const isJson = response.headers.get("Content-Type")?.includes("json");
  return [response.status, isJson ? await response.json() : {}];
}
