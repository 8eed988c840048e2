#!/usr/bin/env python3
"""The texts of PDFs that are smaller on the page than LEAST points: the size of their font times all matrices.

    python3 tests/pdf/text_size.py FILE...      prints them, a line each; exit status 1 where there are any
"""
import os
import sys

sys.dont_write_bytecode = True                      # no __pycache__ in the sources
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from checker.document import Document                                               # noqa: E402

LEAST = 8                                           # points
ROUNDED = 0.01                                      # of a point, by the decimals of content streams


def small_texts(path):
    """["page 3: “41 due” has 7.68 pt", ...], each text once."""
    document = Document(path)
    fonts = {str(font.reference): font for font in document.fonts}
    found = {}
    for page, content in zip(document.pages, document.contents):
        for painting in content.paintings:
            if painting.is_text and painting.size < LEAST - ROUNDED:
                font = fonts.get(str(page.resource("/Font", "/%s" % painting.font)))
                words = font.shown(painting.codes) if font else painting.codes
                found["%s: “%s” has %.2f pt" % (page.name, words, painting.size)] = None
    return list(found)


if __name__ == "__main__":
    told = ["%s: %s" % (path, text) for path in sys.argv[1:] for text in small_texts(path)]
    print("\n".join(told))
    sys.exit(bool(told))
