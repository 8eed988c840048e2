"""The tree that paper.structure reads from pdfinfo, from the file itself, by tests/pdf/checker: in a tenth of the time.

pdfinfo sets each page again for each of its texts. Where many reports are read, this is used; where few, pdfinfo, which
knows nothing of us. check_reading.py holds them to be the same.
"""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "pdf"))
from checker.document import Document, text                                         # noqa: E402

from .paper import Node, sections as paper_sections                                 # noqa: E402

INLINE = {"Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot"}


def shown_text(page, painting, fonts):
    """What a text on a page says, by its font's ToUnicode. `fonts` are by reference."""
    return fonts[str(page.resource("/Font", "/%s" % painting.font))].shown(painting.codes)


def _put_words(document, texts):
    """What an element says that its glyphs stand for (ActualText) is read in their place, at the first of them."""
    for element in document.structure.elements():
        words = text(element.dictionary.get("/ActualText"))
        for at, kid in enumerate(element.content if words is not None else ()):
            texts[kid.page, kid.identifier] = "" if at else words


def shown_texts(document):
    """(page's reference, MCID) -> what is read there."""
    fonts = {str(font.reference): font for font in document.fonts}
    found = {}
    for page, content in zip(document.pages, document.contents):
        for painting in content.paintings:
            if painting.is_text and painting.identifier() is not None:
                found.setdefault((page.reference, painting.identifier()), []).append(shown_text(page, painting, fonts))
    texts = {key: "".join(parts) for key, parts in found.items()}
    _put_words(document, texts)
    return texts


def _node(element, texts, depth):
    node = Node(element.type, depth, element.type in INLINE)
    for kid in element.kids:
        if kid in element.elements:
            node.children.append(_node(kid, texts, depth + 1))
        elif kid in element.content:
            node.children.append(texts.get((kid.page, kid.identifier), ""))
    return node


def structure(path):
    document = Document(path)
    root, texts = Node("#document", -1, False), shown_texts(document)
    root.children = [_node(element, texts, 0) for element in document.structure.tops]
    return root


def sections(path):
    """As paper.sections."""
    return paper_sections(path, structure(path))
