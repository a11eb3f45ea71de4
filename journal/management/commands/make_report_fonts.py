"""Makes the PDF's fonts from npm's @fontsource/atkinson-hyperlegible-next and @fontsource/noto-emoji.

Typst reads no WOFF2, and a web font comes in parts (latin, latin-ext): each weight becomes one TTF. Pictures
are those of Noto Emoji, which are drawn in lines and so legible in grey. Beside them `printable.txt` lists
the characters that these and Typst's own fonts can show; make it anew when Typst changes. What is written is
committed, so that running the journal needs neither npm nor fonttools.
"""

import json
import shutil
import tempfile
import unicodedata
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import typst
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

FONT_DIR = Path(settings.BASE_DIR, "journal", "reports", "fonts")
LICENSE_NAME = "LICENSE"
LETTERS, PICTURES = "atkinson-hyperlegible-next", "noto-emoji"
FONTS = (
    (LETTERS, 400, ("latin", "latin-ext")),
    (LETTERS, 600, ("latin", "latin-ext")),
    (PICTURES, 400, ("emoji",)),
)
"""(package, weight, parts) of each font."""
PRINTABLE_NAME = "printable.txt"
PROBE = """#set document(title: "probe")
#set text(font: "Atkinson Hyperlegible Next")
#json(bytes(sys.inputs.text))"""
BLOCKS = (
    (0x20, 0x3000),
    (0xA640, 0xA800),
    (0xAB30, 0xAB70),
    (0xFB00, 0xFE00),
    (0xFE20, 0xFF00),
    (0xFFF9, 0xFFFE),
    (0x1F000, 0x1FB00),
)
"""Where alphabets and pictures that our fonts may know live; ideographs they surely do not know."""
NO_GLYPH = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}
"""Categories of Unicode that are not drawn: controls, unassigned, private, line and paragraph ends."""


class Command(BaseCommand):
    help = (
        "Makes the PDF's fonts from the unpacked npm packages of Atkinson Hyperlegible Next and Noto Emoji."
    )
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        for name in (LETTERS, PICTURES):
            parser.add_argument(name, type=Path, help=f"the folder of the unpacked @fontsource/{name}")

    def handle(self, *args: Any, **options: Any) -> None:
        FONT_DIR.mkdir(parents=True, exist_ok=True)
        try:
            for name, weight, parts in FONTS:
                package: Path = options[name]
                sources = [package / "files" / f"{name}-{part}-{weight}-normal.woff2" for part in parts]
                join_parts(sources, FONT_DIR / f"{name}-{weight}.ttf")
                shutil.copyfile(package / LICENSE_NAME, FONT_DIR / f"{LICENSE_NAME}-{name}")
            (FONT_DIR / PRINTABLE_NAME).write_text("".join(f"{line}\n" for line in ranges(printable())))
        except FileNotFoundError as error:
            raise CommandError(f"The package holds no {error.filename}.") from error
        self.stdout.write(f"Wrote {len(FONTS)} fonts to {FONT_DIR}.")


def join_parts(sources: list[Path], target: Path) -> None:
    """One TTF with the glyphs of every web font in `sources`, the same bytes at every run."""
    # Imported here because fonttools is a development requirement.
    from fontTools.merge import Merger
    from fontTools.ttLib import TTFont

    with tempfile.TemporaryDirectory() as scratch:
        plain = []
        for source in sources:
            font = TTFont(source, recalcTimestamp=False)
            font.flavor = None
            plain.append(str(Path(scratch, source.stem)))
            font.save(plain[-1])
        joined = Merger().merge(plain)
        for moment in ("created", "modified"):
            setattr(joined["head"], moment, getattr(TTFont(plain[0])["head"], moment))
        joined.recalcTimestamp = False
        joined.save(target)


def printable() -> Iterator[int]:
    """Each code point that a PDF/UA document in our fonts can show, asked of Typst itself."""
    with tempfile.TemporaryDirectory() as scratch:
        probe = Path(scratch, "probe.typ")
        probe.write_text(PROBE)
        fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(FONT_DIR)])
        compiler = typst.Compiler(str(probe), root=scratch, font_paths=fonts)
        for first, end in BLOCKS:
            for start in range(first, end, 16):
                drawn = [
                    code
                    for code in range(start, start + 16)
                    if unicodedata.category(chr(code)) not in NO_GLYPH
                ]
                # Sixteen at once; one by one only where one of them is missing.
                is_whole = can_show(compiler, drawn)
                yield from drawn if is_whole else (code for code in drawn if can_show(compiler, [code]))


def can_show(compiler: typst.Compiler, codes: Iterable[int]) -> bool:
    # Each behind a letter, as a combining mark would stand.
    text = "".join(f"x{chr(code)}" for code in codes)
    try:
        compiler.compile(sys_inputs={"text": json.dumps(text)}, format="pdf", pdf_standards=["ua-1"])
    except typst.TypstError:
        return False
    return True


def ranges(codes: Iterable[int]) -> Iterator[str]:
    """Ascending code points as hexadecimal ranges: "0041-005A", or "00B7" for one alone."""
    for _distance, group in groupby(enumerate(codes), key=lambda pair: pair[1] - pair[0]):
        run = [code for _index, code in group]
        yield f"{run[0]:04X}-{run[-1]:04X}" if len(run) > 1 else f"{run[0]:04X}"
