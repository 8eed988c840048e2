"""Tables (ISO 32000-1, 14.8.4.3.4; ISO 14289-1, 7.2 and 7.5): their parts, spans and headers."""
from ..registry import condition

GROUPS = ("THead", "TBody", "TFoot")
KIDS = {  # what may stand in a part, with the rule that says so
    "Table": ("UA1-7.2-3", {"TR", "Caption", *GROUPS}), "TR": ("UA1-7.2-10", {"TH", "TD"}), "THead": ("UA1-7.2-36", {"TR"}),
    "TBody": ("UA1-7.2-37", {"TR"}), "TFoot": ("UA1-7.2-38", {"TR"})}
PARENTS = {  # what a part may stand in
    "TR": ("UA1-7.2-4", {"Table", *GROUPS}), "THead": ("UA1-7.2-5", {"Table"}), "TBody": ("UA1-7.2-6", {"Table"}),
    "TFoot": ("UA1-7.2-7", {"Table"}), "TH": ("UA1-7.2-8", {"TR"}), "TD": ("UA1-7.2-9", {"TR"})}
SCOPES = ("/Row", "/Column", "/Both")


def kids_are(kind, allowed):
    """For parts of tables, lists and contents: the condition that only such elements stand in them."""
    def check(document):
        for element in document.structure.elements(kind):
            for kid in element.elements:
                if kid.standard_type not in allowed:
                    yield "%s: %s stands in it" % (element.name, kid.name)
    return check


def parent_is(kind, allowed):
    """The condition that such elements stand only in these."""
    def check(document):
        for element in document.structure.elements(kind):
            if element.parent_type not in allowed:
                yield "%s: it stands in %s" % (element.name, element.parent.name if element.parent else "the tree's root")
    return check


def words(types):
    return " and ".join(sorted(types))


for part, (rule, types) in KIDS.items():
    condition(rule, "In %s stand only %s" % (part, words(types)), "09-004")(kids_are(part, types))
for part, (rule, types) in PARENTS.items():
    condition(rule, "%s stands only in %s" % (part, words(types)), "09-004")(parent_is(part, types))


@condition("UA1-7.2-11", "A table has at most one THead and one TFoot (7.2-12)", "09-004")
def one_head(document):
    for table in document.structure.elements("Table"):
        for group in ("THead", "TFoot"):
            if table.kid_types.count(group) > 1:
                yield "%s: it has %d %s" % (table.name, table.kid_types.count(group), group)


@condition("UA1-7.2-14", "A table with a THead or TFoot has a TBody (7.2-13)", "09-004")
def body(document):
    for table in document.structure.elements("Table"):
        if "TBody" not in table.kid_types and {"THead", "TFoot"} & set(table.kid_types):
            yield "%s: it has %s" % (table.name, words(set(table.kid_types)))


@condition("UA1-7.2-39", "A table has one Caption at most", "09-004")
def one_caption(document):
    for table in document.structure.elements("Table"):
        if table.kid_types.count("Caption") > 1:
            yield "%s: it has %d" % (table.name, table.kid_types.count("Caption"))


@condition("UA1-7.2-16", "A table's Caption is its first or last kid", "09-004")
def caption_place(document):
    for table in document.structure.elements("Table"):
        if "Caption" in table.kid_types[1:-1]:
            yield "%s: %s" % (table.name, ", ".join(map(str, table.kid_types)))


@condition("PDF-14.8.4.3.4", "A table has rows")
def rows(document):
    for table in document.structure.elements("Table"):
        if not any(one.standard_type == "TR" for kid in table.elements for one in [kid, *kid.elements]):
            yield table.name


class Grid:
    """A table's cells by row and column, after spans. `overlaps`, `too_low` and `uneven` are what is wrong with it."""

    def __init__(self, document, table):
        self.rows = [row for kid in table.elements for row in ([kid] if kid.standard_type == "TR" else kid.elements)
                     if row.standard_type == "TR"]
        self.cells, self.overlaps, self.too_low = {}, [], []
        for number, row in enumerate(self.rows):
            column = 0
            for cell in row.elements:
                while (number, column) in self.cells:
                    column += 1
                column = self._put(document, cell, number, column)
        widths = [sum(1 for place in self.cells if place[0] == number) for number in range(len(self.rows))]
        self.uneven = [(number, width) for number, width in enumerate(widths) if width != widths[0] or width == 0]
        self.width = widths[0] if widths else 0

    def _put(self, document, cell, row, column):
        down, across = (document.structure.attribute(cell, "Table", key) or 1 for key in ("/RowSpan", "/ColSpan"))
        if row + down > len(self.rows):
            self.too_low.append(cell)
        for place in [(r, c) for r in range(row, min(row + down, len(self.rows))) for c in range(column, column + across)]:
            if place in self.cells:
                self.overlaps.append(cell)
            self.cells[place] = cell
        return column + across


def grids(document):
    return [(table, Grid(document, table)) for table in document.structure.elements("Table")]


@condition("UA1-7.2-15", "Cells don't overlap", "09-004")
def overlaps(document):
    for table, grid in grids(document):
        for cell in grid.overlaps:
            yield "%s: %s lies over another" % (table.name, cell.name)


@condition("UA1-7.2-41", "No cell spans more rows than there are", "09-004")
def row_spans(document):
    for table, grid in grids(document):
        for cell in grid.too_low:
            yield "%s: %s" % (table.name, cell.name)


@condition("UA1-7.2-42", "All rows have as many columns as the first, after spans (7.2-43)")
def columns(document):
    for table, grid in grids(document):
        for row, width in [] if grid.overlaps else grid.uneven:
            yield "%s: row %d has %d columns, the first has %d" % (table.name, row + 1, width, grid.width)


@condition("UA1-7.5-1", "Each TH says whether it heads a row or a column", "15-003")
def scopes(document):
    for header in document.structure.elements("TH"):
        scope = document.structure.attribute(header, "Table", "/Scope")
        if scope not in SCOPES:
            yield "%s: Scope is %r" % (header.name, scope)


def heads(document, cell, scope):
    """Whether a cell is a header in that direction."""
    return cell.standard_type == "TH" and document.structure.attribute(cell, "Table", "/Scope") in (scope, "/Both", None)


@condition("UA1-7.5-2", "Each TD has a header above it or at its left", "15-005")
def headers(document):
    """Stricter than veraPDF, which takes a table for good as soon as each TH has a scope. An empty cell says nothing."""
    for table, grid in grids(document):
        if grid.overlaps or grid.uneven or grid.too_low:
            continue
        for (row, column), cell in grid.cells.items():
            above = any(heads(document, grid.cells[r, column], "/Column") for r in range(row))
            left = any(heads(document, grid.cells[row, c], "/Row") for c in range(column))
            if cell.standard_type == "TD" and cell.kids and not above and not left:
                yield "%s: %s, row %d, column %d" % (table.name, cell.name, row + 1, column + 1)


def names_of_headers(document, cell):
    """What a cell's Headers names; None where it has none (14.8.5.7)."""
    return document.structure.attribute(cell, "Table", "/Headers")


@condition("PDF-14.8.5.7", "What a cell names as its headers are THs of its table")
def named_headers(document):
    for table, grid in grids(document):
        cells = [cell for row in grid.rows for cell in row.elements]
        known = {cell.dictionary.get("/ID") for cell in cells if cell.standard_type == "TH"}
        for cell in cells:
            for name in names_of_headers(document, cell) or []:
                if name not in known:
                    yield "%s: %s names %r" % (table.name, cell.name, name)


def heads_of_columns(document, table):
    """The headers of a THead of two rows or more that is made of nothing else: readers take one of them."""
    rows = [row for kid in table.elements if kid.standard_type == "THead" for row in kid.elements]
    cells = [cell for row in rows for cell in row.elements]
    if len(rows) < 2 or any(cell.standard_type == "TD" for cell in cells):
        return []
    return [cell for cell in cells if cell.kids and heads(document, cell, "/Column")]


def heads_of_groups(table, grid):
    """Headers that stand alone at the beginning of rows and are named: scope knows rows and columns alone."""
    return [row.elements[0] for row in grid.rows if row.parent.standard_type == "TBody" and len(row.elements) == 1 < grid.width
            and row.elements[0].standard_type == "TH" and "/ID" in row.elements[0].dictionary]


@condition("PDF-14.8.5.7b", "Where scope is not enough, each TD with content names its headers")
def headers_by_name(document):
    for table, grid in grids(document):
        columns, groups = heads_of_columns(document, table), heads_of_groups(table, grid)
        for (row, column), cell in grid.cells.items() if columns or groups else ():
            above = [grid.cells.get((r, column)) for r in range(row)]
            headed = any(one in columns or one in groups and one.parent.parent is cell.parent.parent for one in above)
            if headed and cell.standard_type == "TD" and cell.kids and not names_of_headers(document, cell):
                yield "%s: %s" % (table.name, cell.name)
