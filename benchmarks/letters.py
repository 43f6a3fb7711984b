"""Letters per second, every one with different answers, against WeasyPrint on the same letters.

    python -m benchmarks.letters --letters 1000 --sample 40

Both sides make tagged, archival PDFs in the same fonts, with `answers.json` attached, in one
process, in turns within one run. WeasyPrint is given the HTML ready made and measured on a sample
spread over the same letters. Ours starts from the Letter and includes everything: reading the
Markdown, the QR code, the data, the checks of PDF/A-3a and PDF/UA-1 together.
"""

from __future__ import annotations

import argparse
import logging
import statistics
import time
from collections.abc import Callable, Sequence
from hashlib import sha256

from tqdm import tqdm
from weasyprint import CSS, HTML, Attachment
from weasyprint.text.fonts import FontConfiguration

from answerable.letters.letter import Letter
from answerable.letters.render import answers_json, html, pdf
from answerable.letters.render.glyphs import FONTS
from answerable.letters.tests.example import letter

FACES = (
    ("400Regular", "normal", "normal"),
    ("400Regular_Italic", "normal", "italic"),
    ("700Bold", "bold", "normal"),
    ("700Bold_Italic", "bold", "italic"),
)


def weasyprint_with_our_fonts() -> Callable[[str, bytes], bytes]:
    """WeasyPrint at its best: style sheet and font configuration read once and kept."""
    fonts = FontConfiguration()
    faces = "".join(
        f'@font-face {{ font-family: "Noto Sans"; font-weight: {weight}; font-style: {style};'
        f" src: url({(FONTS / f'NotoSans_{face}.ttf').as_uri()}) }}\n"
        for face, weight, style in FACES
    )
    sheet = CSS(
        string=f'{faces} body {{ font-family: "Noto Sans" !important }} @page {{ size: A4 }}',
        font_config=fonts,
    )

    def render(page: str, data: bytes) -> bytes:
        made: bytes = HTML(string=page).write_pdf(
            stylesheets=[sheet],
            font_config=fonts,
            pdf_variant="pdf/a-3a",
            attachments=[
                Attachment(string=data, name="answers.json", relationship="Data")  # as ours has it
            ],
        )
        return made

    return render


def timed(deed: Callable[[], bytes]) -> tuple[float, bytes]:
    start = time.perf_counter()
    made = deed()
    return time.perf_counter() - start, made


def measure(letters: Sequence[Letter], sample: int) -> tuple[list[float], list[float]]:
    """Seconds for each of our letters, and for each of WeasyPrint's sample, taken in turns."""
    theirs_render = weasyprint_with_our_fonts()
    every = max(1, len(letters) // sample)
    ours, theirs, files = [], [], set()
    pdf(letter(-1))  # both sides once before the watch starts
    theirs_render(html(letter(-1)), answers_json(letter(-1)))
    for n, one in enumerate(tqdm(letters, unit="letter", disable=len(letters) < 20)):
        seconds, made = timed(lambda one=one: pdf(one))  # type: ignore[misc]
        ours.append(seconds)
        files.add(sha256(made).digest())
        if n % every == 0 and len(theirs) < sample:
            page, data = html(one), answers_json(one)
            seconds, _ = timed(lambda page=page, data=data: theirs_render(page, data))  # type: ignore[misc]
            theirs.append(seconds)
    if len(files) != len(letters):
        raise SystemExit("two letters came out the same: the measurement means nothing")
    return ours, theirs


def report(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """Prints the table; returns how many of ours are made in the time of one of theirs."""
    ratio = statistics.mean(theirs) / statistics.mean(ours)
    rows = (("Answerable (Typst)", ours), ("WeasyPrint", theirs))
    print(f"{'':22}{'letters':>9}{'mean ms':>10}{'median ms':>11}{'per second':>12}")
    for name, times in rows:
        mean, median = statistics.mean(times), statistics.median(times)
        print(f"{name:22}{len(times):>9,}{mean * 1e3:>10.1f}{median * 1e3:>11.1f}{1 / mean:>12.1f}")
    print(f"ratio: {ratio:.1f} times WeasyPrint, same letters, same run, one process each")
    return ratio


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--letters", type=int, default=1000, help="how many, all different")
    parser.add_argument("--sample", type=int, default=40, help="how many WeasyPrint makes of them")
    given = parser.parse_args(arguments)
    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
    logging.getLogger("fontTools").setLevel(logging.CRITICAL)
    letters = [letter(n) for n in range(given.letters)]
    report(*measure(letters, min(given.sample, given.letters)))


if __name__ == "__main__":
    main()
