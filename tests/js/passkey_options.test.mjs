// What a browser is asked for a passkey, and what it answers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answer, bytes, obstacle, text, toMake, toUse } from "../../static/js/passkey_options.js";

const safe = { isSecureContext: true, hasPasskeys: true, hostname: "journal.example" };

test("bytes survive the way there and back, whatever they are", () => {
  for (const list of [[], [0], [255, 254], [62, 63, 251], [1, 2, 3, 4]]) {
    assert.deepEqual([...bytes(text(Uint8Array.from(list)))], list);
  }
  assert.equal(text(Uint8Array.from([251, 255])), "-_8");
});

test("a passkey knows its owner and asks who is there, whatever the server said", () => {
  const asked = toMake({
    publicKey: {
      challenge: "AQI",
      user: { id: "Aw", name: "anna" },
      excludeCredentials: [{ type: "public-key", id: "BA" }],
      authenticatorSelection: { residentKey: "discouraged", userVerification: "preferred" },
    },
  }).publicKey;

  assert.deepEqual([...asked.challenge], [1, 2]);
  assert.deepEqual([...asked.user.id], [3]);
  assert.equal(asked.user.name, "anna");
  assert.deepEqual([...asked.excludeCredentials[0].id], [4]);
  assert.deepEqual(asked.authenticatorSelection, {
    residentKey: "required",
    requireResidentKey: true,
    userVerification: "required",
  });
});

test("where nobody is known yet, every passkey may be used", () => {
  const asked = toUse({ publicKey: { challenge: "AQI", rpId: "journal.example" } }).publicKey;

  assert.deepEqual(asked.allowCredentials, []);
  assert.equal(asked.rpId, "journal.example");
});

test("the answer holds what the browser said, as text", () => {
  const buffer = Uint8Array.from([1, 2]).buffer;
  const sent = answer({
    id: "AQI",
    rawId: buffer,
    type: "public-key",
    getClientExtensionResults: () => ({ credProps: { rk: true } }),
    response: { clientDataJSON: buffer, attestationObject: buffer, userHandle: null, getTransports: () => ["usb"] },
  });

  assert.deepEqual(sent.response, { clientDataJSON: "AQI", attestationObject: "AQI", transports: ["usb"] });
  assert.deepEqual(sent.clientExtensionResults, { credProps: { rk: true } });
});

test("a passkey needs a safe address with a name, and a browser that knows passkeys", () => {
  assert.equal(obstacle(safe), "");
  assert.equal(obstacle({ ...safe, hostname: "localhost" }), "");
  for (const hostname of ["127.0.0.1", "[::1]", "192.168.0.7"]) assert.equal(obstacle({ ...safe, hostname }), "unsafe");
  assert.equal(obstacle({ ...safe, isSecureContext: false }), "unsafe");
  assert.equal(obstacle({ ...safe, hasPasskeys: false }), "unable");
});
