"""`make screenshots`: every page at three widths in both themes, and the pictures of the README."""

from __future__ import annotations

import io
import os
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pypdfium2
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.acts import open_demo, sign_up
from tests.browser.chromium import launch_arguments
from tests.browser.pages import DESKTOP, PAGES, PHONE, PUBLIC_PAGES
from tests.browser.situations import SITUATIONS
from tests.databases import ROOT
from tests.served import served

ALL = ROOT / "test-results" / "screenshots"
README = ROOT / "docs" / "pictures"
WIDTHS = {390: 844, 768: 1024, 1440: 900}
PICTURE_BYTES_MAX = 150_000
PDF_SCALE = 1.5
MARGIN_PIXELS = 12


def main() -> None:
    os.environ.pop("DATABASE_URL", None)
    shutil.rmtree(ALL, ignore_errors=True)
    README.mkdir(parents=True, exist_ok=True)
    arguments = launch_arguments()
    with served() as app, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**arguments)
        take_readme_pictures(browser, app.address)
        for scheme in ("light", "dark"):
            take_all(browser, app.address, scheme)
        browser.close()
    print(f"{len(list(ALL.rglob('*.png')))} pictures in {ALL.relative_to(ROOT)}")


def take_all(browser: Browser, address: str, scheme: str) -> None:
    """The public pages, then every page of the example journal and of an empty one."""
    for journal, enter in (("public", None), ("example", open_demo), ("empty", sign_up)):
        context = browser.new_context(base_url=address, color_scheme=scheme, timezone_id="Europe/Berlin")  # type: ignore[arg-type]
        page = context.new_page()
        if enter:
            enter(page)
        for path in PAGES if enter else PUBLIC_PAGES:
            take(page, partial(page.goto, path), f"{journal}/{name_of(path)}", scheme)
        if journal == "example":
            for name, situation in SITUATIONS.items():
                take(page, partial(situation.bring_about, page), f"{journal}/{name}", scheme)
        context.close()


def take(page: Page, bring_about: Callable[[], object], name: str, scheme: str) -> None:
    """One picture for each width; the page is brought about anew for each."""
    for width, height in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": height})
        bring_about()
        settle(page)
        page.screenshot(path=ALL / f"{name}-{width}-{scheme}.png", full_page=True)


def name_of(path: str) -> str:
    """`/trends/?period=all` is `trends-period-all`."""
    words = "".join(letter if letter.isalnum() else " " for letter in path).split()
    return "-".join(words) or "today"


def open_page(page: Page, path: str) -> None:
    page.goto(path)
    settle(page)


def settle(page: Page) -> None:
    """Waits until everything is there and drawn."""
    page.wait_for_load_state("networkidle")
    page.evaluate("document.fonts.ready")


def take_readme_pictures(browser: Browser, address: str) -> None:
    """Today on a phone, Trends on a desktop, and the page a clinician gets."""
    context = browser.new_context(base_url=address, timezone_id="Europe/Berlin", **PHONE)
    page = context.new_page()
    open_demo(page)
    open_page(page, "/")
    write_small(page.screenshot(), README / "today.png")
    write_small(first_page_of_pdf(context), README / "report.png")
    desktop = browser.new_context(base_url=address, storage_state=context.storage_state(), **DESKTOP)
    trends = desktop.new_page()
    open_page(trends, "/trends/?period=26w")
    make_room_for(trends, "[data-figures]")
    trends.get_by_role("button", name="Earlier").first.click()
    write_small(trends.screenshot(), README / "trends.png")
    context.close()
    desktop.close()


def make_room_for(page: Page, part: str) -> None:
    """Makes the window as high as the page is from its top to the end of a part."""
    size, box = page.viewport_size, page.locator(part).bounding_box()
    assert size
    assert box
    size["height"] = round(box["y"] + box["height"]) + MARGIN_PIXELS
    page.set_viewport_size(size)


def first_page_of_pdf(context: BrowserContext) -> bytes:
    answer = context.request.get("/reports/report.pdf?name=Example")
    if answer.headers.get("content-type") != "application/pdf":
        raise RuntimeError(f"/reports/report.pdf answered {answer.status} and no PDF")
    picture = io.BytesIO()
    pypdfium2.PdfDocument(answer.body())[0].render(scale=PDF_SCALE).to_pil().save(picture, "PNG")
    return picture.getvalue()


def write_small(png: bytes, path: Path) -> None:
    """Writes a picture with few colours: the same to the eye, a third of the size."""
    with Image.open(io.BytesIO(png)) as picture:
        few = picture.convert("RGB").quantize(colors=128, dither=Image.Dither.NONE)
        few.save(path, "PNG", optimize=True)
    size = path.stat().st_size
    print(f"{path.name}: {size // 1000} kB{'' if size <= PICTURE_BYTES_MAX else ', too large for a README'}")


if __name__ == "__main__":
    main()
