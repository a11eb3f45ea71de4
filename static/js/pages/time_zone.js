// The time zone this device lives in.

export function deviceTimeZone() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
}

// Settings: names the device's zone and fills it in on request.
export function offerDeviceTimeZone(offer) {
  const zone = deviceTimeZone();
  const select = offer.closest("form").elements.namedItem("time_zone");
  const isOffered = [...select.options].some((option) => option.value === zone);
  if (!isOffered || select.value === zone) return;
  offer.querySelector("strong").textContent = zone.replaceAll("_", " ");
  offer.hidden = false;
  offer.querySelector("button").addEventListener("click", () => {
    select.value = zone;
    offer.hidden = true;
    select.focus();
  });
}
