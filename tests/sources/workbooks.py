"""Workbooks (.xlsx) as Excel writes them."""
import io
import zipfile
from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape

from tables import Cell, letters

# What a cell's kind makes of it: a style (cellXfs, below), or another way to be stored.
STYLES = {"": 0, "date": 1, "month": 2, "percent": 3, "percent1": 4, "pounds": 5, "own date": 6}
NUMBER_FORMATS = (0, 14, 17, 9, 10, 164, 165)
TYPES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/\
vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override \
PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>%s<Override \
PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override \
PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>"""
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@dataclass(frozen=True)
class Sheet:
    name: str
    rows: list
    merges: tuple = ()
    hidden: tuple = ()                              # lines
    state: str = ""                                 # of the sheet: hidden


class Strings:
    """The shared strings."""

    def __init__(self):
        self.numbers = {}

    def number(self, text):
        return self.numbers.setdefault(text, len(self.numbers))

    def xml(self):
        items = "".join('<si><t xml:space="preserve">%s</t></si>' % escape(text) for text in self.numbers)
        return HEAD + '<sst xmlns="%s" count="%d" uniqueCount="%d">%s</sst>' % (MAIN, len(self.numbers), len(self.numbers), items)


def serial(day, since_1904):
    return (day - (date(1904, 1, 1) if since_1904 else date(1899, 12, 30))).days


def cell_xml(cell, name, strings, since_1904):
    cell = cell if isinstance(cell, Cell) else Cell(cell)
    shown, kind = cell.shown, cell.kind
    if shown is None or shown == "":
        return ""
    if kind == "inline":
        return '<c r="%s" t="inlineStr"><is><t>%s</t></is></c>' % (name, escape(shown))
    if kind == "formula text":
        return '<c r="%s" t="str"><f>A1&amp;""</f><v>%s</v></c>' % (name, escape(shown))
    if kind == "formula":
        return '<c r="%s"><f>SUM(Z1:Z9)</f><v>%s</v></c>' % (name, shown)
    if kind == "never":
        return '<c r="%s"><f>SUM(Z1:Z9)</f></c>' % name
    if kind == "error":
        return '<c r="%s" t="e"><v>%s</v></c>' % (name, shown)
    if isinstance(shown, date):
        return '<c r="%s" s="%d"><v>%d</v></c>' % (name, STYLES[kind or "date"], serial(shown, since_1904))
    if isinstance(shown, str):
        return '<c r="%s" t="s"><v>%d</v></c>' % (name, strings.number(shown))
    return '<c r="%s" s="%d"><v>%r</v></c>' % (name, STYLES[kind], shown)


def sheet_xml(sheet, strings, since_1904):
    rows = []
    for line, row in enumerate(sheet.rows, 1):
        cells = "".join(cell_xml(cell, "%s%d" % (letters(column), line), strings, since_1904) for column, cell in enumerate(row, 1))
        if cells:
            rows.append('<row r="%d"%s>%s</row>' % (line, ' hidden="1"' if line in sheet.hidden else "", cells))
    merges = "".join('<mergeCell ref="%s"/>' % span for span in sheet.merges)
    return HEAD + '<worksheet xmlns="%s"><sheetData>%s</sheetData>%s</worksheet>' % (
        MAIN, "".join(rows), '<mergeCells count="%d">%s</mergeCells>' % (len(sheet.merges), merges) if merges else "")


def styles_xml():
    formats = "".join('<xf numFmtId="%d" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' % n for n in NUMBER_FORMATS)
    return HEAD + ('<styleSheet xmlns="%s"><numFmts count="2"><numFmt numFmtId="164" formatCode="&quot;£&quot;#,##0.00"/><numFmt '
                   'numFmtId="165" formatCode="[$-809]d\\ mmmm\\ yyyy;@"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills>'
                   '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs>'
                   '<cellXfs count="%d">%s</cellXfs></styleSheet>' % (MAIN, len(NUMBER_FORMATS), formats))


def relations(pairs):
    items = "".join('<Relationship Id="rId%d" Type="%s/%s" Target="%s"/>' % (n, RELATION, kind, target) for n, (kind, target) in enumerate(pairs, 1))
    return HEAD + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>' % items


def workbook(sheets, since_1904=False):
    strings = Strings()
    parts = [sheet_xml(sheet, strings, since_1904) for sheet in sheets]
    names = ["worksheets/sheet%d.xml" % n for n in range(1, len(sheets) + 1)]
    tabs = "".join('<sheet name="%s" sheetId="%d"%s r:id="rId%d"/>' % (escape(sheet.name), n, ' state="hidden"' if sheet.state else "", n)
                   for n, sheet in enumerate(sheets, 1))
    override = ('<Override PartName="/xl/%s" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>')
    files = {
        "[Content_Types].xml": TYPES % "".join(override % name for name in names),
        "_rels/.rels": relations([("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": HEAD + '<workbook xmlns="%s" xmlns:r="%s"><workbookPr%s/><sheets>%s</sheets></workbook>' % (
            MAIN, RELATION, ' date1904="1"' if since_1904 else "", tabs),
        "xl/_rels/workbook.xml.rels": relations([("worksheet", name) for name in names] + [("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")]),
        **{"xl/" + name: part for name, part in zip(names, parts)},
        "xl/styles.xml": styles_xml(),
        "xl/sharedStrings.xml": strings.xml(),
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name), text.encode("utf-8"))
    return made.getvalue()


def one_sheet(name, since_1904=False, before=(), after=(), **more):
    """A writer of a workbook: the rows are one sheet's, between others."""
    return lambda rows: workbook([*before, Sheet(name, rows, **more), *after], since_1904)
