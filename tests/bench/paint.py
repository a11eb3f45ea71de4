"""How long the charts of a journal take to be drawn, by the marks that the Trends page sets itself."""

from __future__ import annotations

from statistics import median

from playwright.sync_api import Page, sync_playwright

from tests.browser.acts import wait_until
from tests.browser.chromium import launch_arguments

N_LOADS = 7
PHONE_SLOWDOWN = 4
BETWEEN_MARKS = """() => {
    const at = (name) => performance.getEntriesByName(name).at(-1)?.startTime;
    return at("chart-painted") - at("chart-start");
}"""
HAS_PAINTED = "performance.getEntriesByName('chart-painted').length > 0"


def paint_times(address: str, cookie: str) -> dict[str, float]:
    """Median milliseconds from the first line of the chart's work to its paint, by kind of machine."""
    arguments = launch_arguments()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**arguments)
        context = browser.new_context(base_url=address)
        context.add_cookies([{"name": "sessionid", "value": cookie, "url": address}])
        page = context.new_page()
        here = _median_paint(page)
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": PHONE_SLOWDOWN})
        slow = _median_paint(page)
        browser.close()
    return {"this machine": here, f"{PHONE_SLOWDOWN} times slower, as a phone": slow}


def _median_paint(page: Page) -> float:
    times = []
    for _ in range(N_LOADS):
        page.goto("/trends/?period=all")
        wait_until(page, lambda: bool(page.evaluate(HAS_PAINTED)))
        times.append(float(page.evaluate(BETWEEN_MARKS)))
    return median(times[1:])  # the first load fetches the files
