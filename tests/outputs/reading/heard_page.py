"""What is heard of index.html: Chromium's accessibility tree (tests/browser/heard.mjs), or where there is no Chromium the
elements themselves; with the styles for print, so that what is for screens only is left out. What a drawing has both for a name
and for a description is heard twice, and so it is here."""
import json
import shutil
import subprocess
from pathlib import Path

from . import page
from .heard import Heard, sections

BROWSER = Path(__file__).resolve().parents[2] / "browser"
HEADINGS = {"h%d" % level: "heading %d" % level for level in range(1, 7)}
KINDS = {"section": "section", "p": "text", "li": "item", "dt": "term", "dd": "meaning", "caption": "caption",
         "figcaption": "caption", "tr": "row", "th": "header", "td": "cell", "a": "link", "abbr": "abbreviation",
         "svg": "image", **HEADINGS}
ROLES = {"paragraph": "text", "listitem": "item", "term": "term", "definition": "meaning", "caption": "caption",
         "Figcaption": "caption", "row": "row", "columnheader": "header", "rowheader": "header", "cell": "cell",
         "gridcell": "cell", "link": "link", "Abbr": "abbreviation", "image": "image", "img": "image"}
INLINE = page.INLINE | {"bdi", "bdo", "cite", "dfn", "kbd", "mark", "q", "s", "samp", "u", "var", "del", "ins"}


def has_browser():
    return shutil.which("chromium") is not None and shutil.which("node") is not None \
        and (BROWSER / "node_modules/playwright-core").is_dir()


# ---------------------------------------------------------------- Chromium

def _kind_of_role(node):
    if node["role"] == "heading":
        return "heading %d" % node["level"]
    if node["tag"] == "section":
        return "section"
    return ROLES.get(node["role"]) or ("inline" if node["tag"] in INLINE else "block")


def _from_browser(node):
    if node["role"] in ("StaticText", "LineBreak"):
        return Heard("words", node["name"] if node["role"] == "StaticText" else " ")
    kind = _kind_of_role(node)
    if kind == "image":
        return Heard(kind, " ".join(filter(None, (node["name"], node["description"]))))
    name = node["name"] if kind == "abbreviation" else ""
    return Heard(kind, name, [_from_browser(child) for child in node["children"] if child["role"] != "ListMarker"])


def _browser(path):
    run = subprocess.run(["node", str(BROWSER / "heard.mjs"), str(path)], check=True, capture_output=True, text=True)
    read = json.loads(run.stdout)
    return sections(_from_browser(read["main"]), read["language"])


# ---------------------------------------------------------------- no Chromium

def _identified(root):
    found = {}
    for element in [child for child in root.children if isinstance(child, page.Element)]:
        if "id" in element.attributes:
            found[element.attributes["id"]] = element.text()
        found.update(_identified(element))
    return found


def _is_silent(element):
    classes = element.classes()
    return page.not_on_paper(element) and element.tag != "svg" or element.attributes.get("aria-hidden") == "true" \
        or (element.tag == "svg" and "narrow" in classes)


def _referred(element, attribute, named):
    return " ".join(named.get(name, "") for name in element.attributes.get(attribute, "").split())


def _picture_words(element, named):
    """Its name, then its description, as browsers compute them (Accessible Name and Description Computation 1.2; SVG Accessibility
    API Mappings 1.0, section 8)."""
    own = {tag: next((child.text() for child in element.children if getattr(child, "tag", "") == tag), "") for tag in ("title", "desc")}
    name = _referred(element, "aria-labelledby", named) or element.attributes.get("aria-label", "") or own["title"]
    described = _referred(element, "aria-describedby", named) or own["desc"]
    return " ".join(filter(None, (name, described)))


def _from_element(element, named):
    if element.tag == "br":
        return Heard("words", " ")
    kind = KINDS.get(element.tag, "inline" if element.tag in INLINE else "block")
    if kind == "link" and "href" not in element.attributes:
        kind = "inline"
    if kind == "abbreviation" and "title" not in element.attributes:
        kind = "inline"
    if element.attributes.get("role") == "img" and not any(element.all("svg")):
        kind = "image"                                              # characters that are a picture
    if kind == "image":
        return Heard(kind, _picture_words(element, named))
    node = Heard(kind, element.attributes.get("title", "") if kind == "abbreviation" else "")
    for child in element.children:
        if isinstance(child, str):
            node.children.append(Heard("words", child))
        elif not _is_silent(child):
            node.children.append(_from_element(child, named))
    return node


def _elements(path):
    root = page.read(path)
    main = _from_element(next(root.all("main")), _identified(root))
    return sections(main, next(root.all("html")).attributes.get("lang", ""))


def read(path, browser=None):
    """heard.sections; `browser` True: in Chromium; False: by the elements; None: as there is a Chromium."""
    return (_browser if (has_browser() if browser is None else browser) else _elements)(path)
