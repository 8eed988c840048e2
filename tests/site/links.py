#!/usr/bin/env python3
"""Each link of a site leads to a file or an id that there is, within the site, whatever folder it is opened from.

    links.py SITE
"""
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit


class Page(HTMLParser):
    def __init__(self, path):
        super().__init__()
        self.links, self.ids = [], set()
        self.feed(path.read_text())

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name in ("href", "src", "action", "poster", "srcset"):
                self.links.append(value)
            if name == "id":
                self.ids.add(value)


def wrong_with(link, page, pages, site):
    """What is wrong with a link of a page; "" where nothing is."""
    parts = urlsplit(link)
    if parts.scheme in ("http", "https", "mailto"):
        return ""
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return "is absolute"
    target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
    if site not in target.parents:
        return "leaves the site"
    if not target.is_file():
        return "leads nowhere"
    if target not in pages:
        return ""
    if parts.fragment and unquote(parts.fragment) not in pages[target].ids:
        return "leads to an id that there is not"
    return ""


def main():
    site = Path(sys.argv[1]).resolve()
    paths = sorted(site.rglob("*.html"))
    pages = {path: Page(path) for path in paths}
    passed = failed = 0
    reached, waiting = set(), [site / "index.html"]
    while waiting:
        page = waiting.pop()
        if page in reached or page not in pages:
            continue
        reached.add(page)
        waiting += [(page.parent / unquote(urlsplit(link).path)).resolve() for link in pages[page].links if urlsplit(link).path]
    for path, page in pages.items():
        wrong = ["%s %s" % (link, what) for link in page.links if (what := wrong_with(link, path, pages, site))]
        # the archive's own page is for programs and for keeping; what was replaced is downloaded in other forms
        if path not in reached and path.name == "index.html":
            wrong.append("no link leads here")
        if not page.links:
            wrong.append("it has no link")
        passed, failed = passed + (not wrong), failed + bool(wrong)
        if wrong:
            print("FAILED  %s: %s" % (path.relative_to(site), "; ".join(wrong[:5])))
    print("site links: %d passed, %d failed" % (passed, failed))
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
