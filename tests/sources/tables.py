"""Tables of cells as other systems write them, and the facts that they hold: both from the same list of numbers."""
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import NamedTuple

MARKERS = ("[x]", "[c]", "[z]", "[low]")


class Fact(NamedTuple):
    """A row of `scorecard facts --csv`, but for the file."""
    period: str
    unit: str
    measure: str
    value: str
    text: str
    round: str
    line: str
    cell: str


@dataclass(frozen=True)
class Cell:
    """What stands in the file; of a number what it is about, and what has to be read: digits, or a marker."""
    shown: object
    about: tuple = ()                               # period, unit, measure
    number: str = ""
    kind: str = ""                                  # of a workbook's cells: see workbooks.py


@dataclass(frozen=True)
class Broken:
    """One cell or key that is changed, and what has to be said of it."""
    words: tuple
    cell: tuple = ()                                # row and column of the table, from 0, and what stands there now
    key: tuple = ()                                 # a text of the section, and what stands there now
    at: str = ""                                    # behind the name of the export, or "sources.ini:LINE"; "": at the cell


@dataclass(frozen=True)
class Case:
    name: str
    file: str                                       # below exports/
    rows: list
    section: str
    broken: Broken
    write: callable                                 # rows -> bytes
    round: str = "2020-10"
    renames: dict = field(default_factory=dict)     # (column, from) -> to
    sheet: str = ""                                 # of a workbook
    counted: list = None                            # facts of layout rows: (period, unit, measure, text, line)
    summed: str = ""                                # of layout rows: the column that is added up
    guessed: bool = True                            # inspect has to find all that the section says


def number(period, unit, measure, text, shown=None, kind=""):
    return Cell(text if shown is None else shown, (period, unit, measure), text, kind)


def text_of(cell):
    return "" if cell is None else str(cell.shown if isinstance(cell, Cell) else cell)


def plain(text):
    """The shortest decimal."""
    written = format(Decimal(text), "f")
    return (written.rstrip("0").rstrip(".") if "." in written else written) or "0"


def letters(column):
    name = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def lines_of(rows, is_sheet):
    """The line that each row begins on; a cell with line breaks takes several in a file of text."""
    lines, line = [], 1
    for row in rows:
        lines.append(line)
        line += 1 if is_sheet else 1 + sum(text_of(cell).count("\n") for cell in row)
    return lines


def place_of(case, line, column):
    return "%s!%s%d" % (case.sheet, letters(column), line) if case.sheet else str(column)


def facts_of(case):
    """What has to be read from the file."""
    if case.counted is not None:
        cell = lambda line: "%s!%d" % (case.sheet, line) if case.sheet else case.summed
        return sorted(Fact(period, unit, measure, plain(text), plain(text), case.round, str(line), cell(line))
                      for period, unit, measure, text, line in case.counted)
    facts = []
    for row, line in zip(case.rows, lines_of(case.rows, bool(case.sheet))):
        for column, cell in enumerate(row, 1):
            if isinstance(cell, Cell) and cell.about:
                value = "" if cell.number in MARKERS else plain(cell.number)
                facts.append(Fact(*cell.about, value, cell.number, case.round, str(line), place_of(case, line, column)))
    return sorted(facts)


def changed(rows, row, column, shown):
    """The rows with one cell that is another."""
    cells = list(rows[row])
    old = cells[column]
    cells[column] = replace(old, shown=shown, kind="") if isinstance(old, Cell) else shown
    return rows[:row] + [cells] + rows[row + 1:]


def text_file(delimiter=",", encoding="utf-8", ending="\r\n", before=""):
    """A writer of files of text. `before` stands in front of all, such as a byte-order mark or sep=;"""
    def quoted(text):
        needed = any(sign in text for sign in (delimiter, '"', "\n"))
        return '"%s"' % text.replace('"', '""') if needed else text

    def write(rows):
        return (before + "".join(delimiter.join(quoted(text_of(cell)) for cell in row) + ending for row in rows)).encode(encoding)
    return write
