"""What is heard of report.pdf: its structure tree, with alternative texts (Alt) and what abbreviations mean (E)."""
import re

from .heard import Heard, sections
from .tagged import Document, shown_texts

KINDS = {"Sect": "section", "P": "text", "H1": "heading 1", "H2": "heading 2", "H3": "heading 3", "H4": "heading 4",
         "H5": "heading 5", "H6": "heading 6", "TOCI": "item", "Caption": "caption", "TR": "row", "TH": "header",
         "TD": "cell", "Figure": "image", "Link": "link"}
INLINE = {"Span", "Quote", "Reference", "Code", "Annot"}
BULLET = re.compile(r"•|\d+\.")


def _text(value):
    return value[2:] if isinstance(value, str) and value.startswith("u:") else ""


def _said_by(element, shown):
    return "".join(shown.get((kid.page, kid.identifier), "") if kid in element.content else _said_by(kid, shown)
                   for kid in element.kids if kid in element.content or kid in element.elements)


def _has_term(item, shown):
    return any(kid.type == "Lbl" and not BULLET.fullmatch(_said_by(kid, shown).strip()) for kid in item.elements)


def _kind(element, shown):
    if element.type == "NonStruct":
        return None                                                         # the number of a page in the contents
    if element.type == "Lbl":
        return "term" if _has_term(element.parent, shown) else None     # a bullet: the page has it by its styles
    if element.type == "LBody":
        return "meaning" if _has_term(element.parent, shown) else "item"
    if element.type in INLINE:
        return "abbreviation" if "/E" in element.dictionary else "inline"
    return KINDS.get(element.type, "block")


def _heard(element, shown):
    kind = _kind(element, shown)
    if kind is None:
        return None
    if kind == "inline" and "/Alt" in element.dictionary:               # characters that are a picture
        kind = "image"
    if kind == "image":
        return Heard(kind, _text(element.dictionary.get("/Alt")))
    node = Heard(kind, _text(element.dictionary.get("/E")))
    for kid in element.kids:
        if kid in element.content:
            node.children.append(Heard("words", shown.get((kid.page, kid.identifier), "")))
        elif kid in element.elements:
            node.children.append(_heard(kid, shown))
    node.children = [child for child in node.children if child is not None]
    return node


def read(path):
    """heard.sections"""
    document = Document(path)
    shown = shown_texts(document)
    tree = Heard("block", children=[_heard(top, shown) for top in document.structure.tops])
    return sections(tree, _text(document.catalog.get("/Lang")))
