"""Which header cells are heard with each cell of a table: of index.html by the HTML standard's algorithm (4.9.12.2), of
report.pdf by Headers (ISO 32000-1, table 349), or where a cell has none by Scope, as HTML 4 (11.4.3) says.

Of a page, what is for screens only is left out. Headers of groups of rows are not told of themselves.
"""
from . import page
from .section import plain
from .tagged import INLINE, Document, shown_texts
from checker.conditions.tables import Grid                                          # tagged.py knows where it is


class Cell:
    """`scope`: row, column, rowgroup, colgroup or None; `group`: what stands for its group of rows; `named`: the cells that
    it names as its headers, or None."""

    def __init__(self, words, is_header, scope, group, named=None):
        self.words, self.is_header, self.scope, self.group, self.named = words, is_header, scope, group, named
        self.row = self.column = 0
        self.down = self.across = 1


class Table:
    """`cells` in reading order; `slots`: (row, column) -> Cell."""

    def __init__(self, caption, cells, slots):
        self.caption, self.cells, self.slots = caption, cells, slots


# ---------------------------------------------------------------- the page, by the HTML standard

def _shown(element, tags):
    for child in element.children:
        if isinstance(child, page.Element) and child.tag in tags and not page.not_on_paper(child):
            yield child


def _rows(table):
    for child in _shown(table, ("thead", "tbody", "tfoot", "tr")):
        for row in [child] if child.tag == "tr" else _shown(child, ("tr",)):
            yield row, child if child.tag != "tr" else table


def _span(element, name):
    return max(int(element.attributes.get(name) or 1), 1)


def _is_no_text(element):
    """Characters that are a picture are heard as its words (heard_page, heard_paper), and are no text of the PDF's."""
    return page.not_on_paper(element) or (element.attributes.get("role") == "img" and not any(element.all("svg")))


def _put_page_row(row, group, number, slots, cells):
    column = 0
    for element in _shown(row, ("th", "td")):
        while (number, column) in slots:
            column += 1
        scope = {"col": "column"}.get(element.attributes.get("scope"), element.attributes.get("scope"))
        cell = Cell(plain(element.text(_is_no_text)), element.tag == "th", scope, group)
        cell.element, cell.row, cell.column = element, number, column
        cell.down, cell.across = _span(element, "rowspan"), _span(element, "colspan")
        cells.append(cell)
        for place in [(number + r, column + c) for r in range(cell.down) for c in range(cell.across)]:
            slots.setdefault(place, cell)
        column += cell.across


def _set_scopes(table):
    """Those that are not written: a column's where its rows have no values, else a row's where its columns have none."""
    def has_values(here):
        return any(not cell.is_header for place, cell in table.slots.items() if here(*place))

    for cell in table.cells:
        if cell.is_header and cell.scope is None:
            if not has_values(lambda row, _: cell.row <= row < cell.row + cell.down):
                cell.scope = "column"
            elif not has_values(lambda _, column: cell.column <= column < cell.column + cell.across):
                cell.scope = "row"


def _page_table(element):
    cells, slots = [], {}
    for number, (row, group) in enumerate(_rows(element)):
        _put_page_row(row, group, number, slots, cells)
    caption = " ".join(plain(one.text(page.not_on_paper)) for one in _shown(element, ("caption",)))
    table = Table(caption, cells, slots)
    by_id = {cell.element.attributes["id"]: cell for cell in cells if "id" in cell.element.attributes}
    for cell in cells:
        if "headers" in cell.element.attributes:
            cell.named = [by_id[name] for name in cell.element.attributes["headers"].split() if name in by_id]
    _set_scopes(table)
    return table


def _scan(table, cell, row, column, step, scope, place, width):
    """Headers in one direction; behind a block of them that was left, those of the same place and width are others'."""
    found, block, opaque = [], [cell] if cell.is_header else [], []
    while True:
        row, column = row + step[0], column + step[1]
        if row < 0 or column < 0:
            return found
        other = table.slots.get((row, column))
        if other is None:
            continue
        if other.is_header:
            block.append(other)
            if other.scope == scope and not any((place(one), width(one)) == (place(other), width(other)) for one in opaque):
                found.append(other)
        else:
            opaque, block = opaque + block, []


def _is_above_in_group(header, cell):
    return header.group is cell.group and header.row < cell.row + cell.down and header.column < cell.column + cell.across


def _spans_columns(header, cell):
    return header.row < cell.row and header.column < cell.column + cell.across and cell.column < header.column + header.across


def _headers_on_page(table, cell):
    if cell.named is not None:
        return cell.named
    found = [other for other in table.cells if other.scope == "rowgroup" and _is_above_in_group(other, cell)]
    for row in range(cell.row, cell.row + cell.down):
        found += _scan(table, cell, row, cell.column, (0, -1), "row", lambda one: one.row, lambda one: one.down)
    found += [other for other in table.cells if other.scope == "colgroup" and _spans_columns(other, cell)]
    for column in range(cell.column, cell.column + cell.across):
        found += _scan(table, cell, cell.row, column, (-1, 0), "column", lambda one: one.column, lambda one: one.across)
    return found


def of_page(path):
    """[(caption, [(words of a cell, words of its headers)])] of the tables in the page's main part; headers from the widest
    to the narrowest: of groups of rows, rows, groups of columns, columns."""
    tables = [_page_table(element) for element in page._shown(next(page.read(path).all("main")), "table")]
    return [_told(table, _headers_on_page) for table in tables]


# ---------------------------------------------------------------- the PDF, by ISO 32000-1

def _words(element, shown):
    """Without those of images; what is no part of a line is a line of its own."""
    parts = []
    for kid in element.kids:
        if kid in element.content:
            parts.append(shown.get((kid.page, kid.identifier), ""))
        elif kid in element.elements and "/Alt" not in kid.dictionary:
            parts.append(_words(kid, shown) if kid.type in INLINE else " %s " % _words(kid, shown))
    return "".join(parts)


def _paper_cell(document, element, shown, by_reference):
    scope = document.structure.attribute(element, "Table", "/Scope")
    words = plain(_words(element, shown))
    cell = Cell(words, element.standard_type == "TH", {"/Row": "row", "/Column": "column"}.get(scope), element.parent.parent)
    cell.element, cell.across = element, document.structure.attribute(element, "Table", "/ColSpan") or 1
    return by_reference.setdefault(str(element.reference), cell)


def _paper_table(document, element, shown, identified):
    grid, cells = Grid(document, element), {}
    slots = {place: _paper_cell(document, cell, shown, cells) for place, cell in grid.cells.items()}
    for (row, column), cell in sorted(slots.items(), reverse=True):
        cell.row, cell.column = row, column
    for cell in cells.values():
        names = document.structure.attribute(cell.element, "Table", "/Headers")
        if names is not None:
            cell.named = [cells[identified[str(name)]] for name in names]
    caption = " ".join(plain(_words(kid, shown)) for kid in element.elements if kid.standard_type == "Caption")
    return Table(caption, [cells[str(one.reference)] for row in grid.rows for one in row.elements], slots)


def _look(table, cell, step, scope):
    """To the left or upwards: the headers up to a value that stands behind a header, or the edge."""
    row, column, found, met = cell.row + step[0], cell.column + step[1], [], False
    while row >= 0 and column >= 0:
        other = table.slots.get((row, column))
        if other is not None and other.is_header:
            met = True
            found += [other] if other.scope == scope else []
        elif met:
            break
        row, column = row + step[0], column + step[1]
    return found


def _headers_on_paper(table, cell):
    if cell.named is not None:
        return cell.named
    return _look(table, cell, (0, -1), "row") + _look(table, cell, (-1, 0), "column")


def of_paper(path):
    """As of_page."""
    document = Document(path)
    shown, identified = shown_texts(document), {}
    for element in document.structure.elements("TH"):
        if "/ID" in element.dictionary:
            identified[str(document.get(element.dictionary["/ID"]))] = str(element.reference)
    return [_told(_paper_table(document, element, shown, identified), _headers_on_paper)
            for element in document.structure.elements("Table")]


# ---------------------------------------------------------------- both

def _told(table, headers_of):
    heads_group = {id(cell) for cell in table.cells if cell.is_header and cell.across > 1}
    words, told = {id(cell): cell.words for cell in table.cells}, []
    for cell in table.cells:
        if cell.words and id(cell) not in heads_group:
            heads = dict.fromkeys(id(one) for one in headers_of(table, cell) if one is not cell and one.words)
            told.append((cell.words, tuple(words[head] for head in heads)))
    return table.caption, told
