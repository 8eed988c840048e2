#!/usr/bin/env python3
"""Templates that no one would write: random XHTML and a random print.css, of what the program accepts.

    python3 tests/pdf/wild.py SEED FOLDER       writes FOLDER/wild/report.html, print.css and so on

Elements stand in elements that they don't belong in, tables are irregular, headings empty, parts of tables hidden or
displayed as something else. What the program prints of them has to be a good PDF all the same (check_wild.py).
"""
import random
import sys
from pathlib import Path

WORDS = ("Day", "£12", "child’s", "Đặng", "a-b", "1,234", "&amp;", "[x]", "\u00a0", "\u200b", "x\ufeffy", "Tomáš", "well", "")
ICONS = ("met", "within", "outside", "no-data", "improvement-high", "hit-or-miss")
CHARTS = ("trend", "line", "years", "bars", "sparkline")
LANGUAGES = ("cy", "de-AT", "x-klingon", "en")
INLINE = ("a", "b", "em", "span", "abbr", "i", "small", "sub", "code", "mark", "q")
BLOCKS = ("p", "div", "section", "article", "nav", "blockquote", "figure", "figcaption", "address", "pre", "aside", "main",
          "h1", "h2", "h3", "h4", "h5", "h6", "hr", "ul", "ol", "dl", "li", "dt", "dd", "table")
CLASSES = ("toc", "gone", "block", "line", "atom", "grid", "item", "wide", "bare", "padded")
DEEPEST = 5

RULES = """.gone { display: none }
.block { display: block }
.line { display: inline }
.atom { display: inline-block }
.grid { display: grid; grid-template-columns: 1fr 1fr; gap: 2mm }
.item { display: list-item }
.bare { list-style: none }
.padded { padding: 3mm }
figure { margin: 0; height: 30mm }
body { font-family: Arial; font-size: 7pt; margin: 0 }
"""
WHIMS = ("thead { display: none }", "caption { display: none }", "tr > :first-child { display: none }", "td { display: none }",
         "tfoot { display: table-row-group }", "thead { display: table-row-group }", "tbody { display: table-footer-group }",
         "table { display: block } thead, tbody, tfoot, tr, td, th, caption { display: block }",
         "section { display: table } section > * { display: block }", "li { display: block }", "ol, ul { list-style: decimal }",
         "dt { display: inline-block }", "h2 { display: inline-block }", "a { display: block }", "a { display: inline-block }",
         "ul { display: grid; grid-template-columns: 1fr 1fr }", "table { border-collapse: collapse }", "p { break-after: page }",
         "tr { break-after: page }", "h1, h2, h3 { color: #ffffff }", "span { display: inline-block; width: 0 }",
         "figure { height: 0; width: 0 }", "td { width: 0; padding: 0 }")


class Wild:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.identifiers = 0

    def chance(self, share):
        return self.random.random() < share

    def some(self, make, most):
        return "".join(make() for _ in range(self.random.randint(0, most)))

    # -- texts and lines

    def text(self):
        return " ".join(self.random.choice(WORDS) for _ in range(self.random.randint(0, 4)))

    def attributes(self, names=CLASSES):
        found = ""
        if self.chance(0.15):
            found += ' class="%s"' % self.random.choice(names)
        if self.chance(0.06):
            found += ' lang="%s"' % self.random.choice(LANGUAGES)
        if self.chance(0.05):
            self.identifiers += 1
            found += ' id="n%d"' % self.identifiers
        return found

    def drawing(self, name):
        if self.chance(0.5):
            return '<%s data-icon="%s"%s></%s>' % (name, self.random.choice(ICONS), self.attributes(), name)
        return '<%s data-chart="%s" data-indicator="KPI1"%s></%s>' % (name, self.random.choice(CHARTS), self.attributes(), name)

    def line(self, depth=0):
        """Text, or an element of a line; blocks stand in it only where they are displayed otherwise."""
        if depth > DEEPEST or self.chance(0.5):
            return self.text()
        if self.chance(0.15):
            return self.drawing("span")
        if self.chance(0.1):
            return "<br/>"
        name = self.random.choice(INLINE)
        more = {"a": ' href="%s"' % self.random.choice(("#", "https://example.org/", "values.csv")),
                "abbr": ' title="%s"' % self.text()}.get(name, "")
        if self.chance(0.1):
            more = ""
        inside = self.some(lambda: self.line(depth + 1), 3)
        if self.chance(0.1):
            inside += '<%s class="atom">%s</%s>' % ("div", self.flow(depth + 1), "div")
        return "<%s%s%s>%s</%s>" % (name, more, self.attributes(("gone", "atom", "line", "toc")), inside, name)

    # -- tables

    def cell(self, depth):
        spans = ""
        for name in ("colspan", "rowspan"):
            if self.chance(0.2):
                spans += ' %s="%s"' % (name, self.random.choice(("0", "2", "3", "7", "-1", "2x", "99999")))
        name = self.random.choice(("th", "td", "td"))
        if name == "th" and self.chance(0.3):
            spans += ' scope="%s"' % self.random.choice(("row", "col", "colgroup", "both", ""))
        inside = self.text() if self.chance(0.6) else self.flow(depth + 1)
        return "<%s%s%s>%s</%s>" % (name, spans, self.attributes(("gone", "toc")), inside, name)

    def row(self, depth):
        return "<tr%s>%s</tr>" % (self.attributes(("gone",)), self.some(lambda: self.cell(depth), 4))

    def table(self, depth):
        parts = []
        for _ in range(self.random.randint(0, 5)):
            name = self.random.choice(("caption", "thead", "tbody", "tbody", "tfoot", "tr"))
            if name == "caption":
                parts.append("<caption>%s</caption>" % self.some(lambda: self.line(depth + 1), 2))
            elif name == "tr":
                parts.append(self.row(depth))
            else:
                parts.append("<%s%s>%s</%s>" % (name, self.attributes(("gone",)), self.some(lambda: self.row(depth), 3), name))
        role = ' role="presentation"' if self.chance(0.05) else ""
        return "<table%s%s>%s</table>" % (role, self.attributes(("gone", "wide")), "".join(parts))

    # -- blocks

    def block(self, depth):
        name = self.random.choice(BLOCKS)
        if name == "table":
            return self.table(depth)
        if name == "hr":
            return "<hr/>"
        if name == "figure" and self.chance(0.5):
            return self.drawing("figure")
        if name[0] == "h" or name in ("p", "pre"):
            inside = self.some(lambda: self.line(depth + 1), 3)
        else:
            inside = self.flow(depth + 1)
        if name in ("ul", "ol") and self.chance(0.6):
            inside = self.some(lambda: "<li%s>%s</li>" % (self.attributes(), self.flow(depth + 2)), 3) + inside
        if name == "dl":
            inside += self.some(lambda: "<div><dt>%s</dt><dd>%s</dd></div>" % (self.text(), self.text()), 2)
        if self.chance(0.03):
            inside += "<td>%s</td><caption>%s</caption>" % (self.text(), self.text())
        return "<%s%s>%s</%s>" % (name, self.attributes(), inside, name)

    def flow(self, depth):
        if depth > DEEPEST:
            return self.text()
        return self.some(lambda: self.line(depth + 1) if self.chance(0.4) else self.block(depth + 1), 4)

    def long_table(self):
        """Over several pages, with a head that is repeated."""
        rows = "".join("<tr><th>%s</th><td>%d</td></tr>" % (self.text(), i) for i in range(self.random.randint(60, 140)))
        return "<table><thead><tr><th>Month</th><th>Value</th></tr></thead><tbody>%s</tbody></table>" % rows

    def template(self):
        body = "\n".join(self.block(1) for _ in range(self.random.randint(1, 12)))
        if self.chance(0.3):
            body += self.long_table()
        if self.chance(0.5):
            body = '<div data-running="header">%s <h2>%s</h2></div>' % (self.some(self.line, 2), self.text()) + body
        if self.chance(0.2):
            body += "<section><h3 data-repeat=\"1\">again</h3>%s</section>" % ("<p>x</p>" * 90)
        language = "" if self.chance(0.1) else ' lang="en-GB"'
        title = "" if self.chance(0.2) else "<title>%s</title>" % self.text()
        return "<html%s><head>%s</head><body>%s</body></html>\n" % (language, title, body)

    def style(self):
        return RULES + "".join(whim + "\n" for whim in WHIMS if self.chance(0.05))

    def write(self, folder):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "report.html").write_text(self.template(), encoding="utf-8")
        (folder / "print.css").write_text(self.style(), encoding="utf-8")
        (folder / "screen.css").write_text("", encoding="utf-8")
        (folder / "report.ini").write_text("[report]\ntitle = Wild\nindicators = KPI1\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__.strip())
    Wild(int(sys.argv[1])).write(Path(sys.argv[2]) / "wild")
