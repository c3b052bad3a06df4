#!/usr/bin/env python3
"""Measure the justified body text of PDFs, whoever made them.

    .venv/bin/python scripts/typometer.py [--faults] BOOK.pdf …

The instrument is makeready's own, ``makeready.verify.pages``.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

try:
    from makeready.verify.pages import Body, find_faults, measure, read_body, table
except ImportError as missing:
    sys.exit(f"{missing}. Run scripts/build.py once, then this script with .venv/bin/python.")


def _pages(text: str) -> range:
    first, _, last = text.partition("-")
    return range(int(first), int(last or first) + 1)


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="typometer", description=__doc__.partition("\n")[0])
    parser.add_argument("pdf", nargs="+", type=Path)
    parser.add_argument("--pages", type=_pages, metavar="A-B", help="leave out all other pages, "
                        "such as front matter and notes")
    parser.add_argument("--size", type=float, metavar="PT", help="size of the body; default: the commonest")
    parser.add_argument("--space", type=float, metavar="EM", help="the font's natural word space")
    parser.add_argument("--faults", action="store_true", help="list every fault with its place")
    return parser


def _print_faults(body: Body) -> None:
    for fault in find_faults(body):
        print(f"{fault.kind}: page {fault.page}, line {fault.line}: {fault.text}")


def main() -> int:
    """0, or 1 when a file could not be measured."""
    asked = _options().parse_args()
    rows, failed = [], 0
    for pdf in asked.pdf:
        try:
            body = read_body(pdf, size=asked.size, space=asked.space, pages=asked.pages)
            rows.append((pdf.stem, measure(body)))
        except (ValueError, RuntimeError, OSError) as error:
            print(f"{pdf}: {error}", file=sys.stderr)
            failed = 1
            continue
        if asked.faults:
            _print_faults(body)
    if rows:
        print(table(rows))
    return failed


if __name__ == "__main__":
    sys.exit(main())
