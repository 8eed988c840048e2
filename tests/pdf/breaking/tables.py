"""Tables: checker/conditions/tables.py.

The specimen's first table has a caption, head, body, foot and spans; its second is plain, and on two pages.
"""
from .pdf import breaks
from .tree import identifiers


def table(pdf, number):
    return pdf.element("Table", number)


def part(pdf, number, kind, which=0):
    """A part of one of the tables."""
    return pdf.elements(kind, table(pdf, number))[which]


def attributes(pdf, cell):
    return pdf[cell].setdefault("/A", {"/O": "/Table"})


@breaks("UA1-7.2-3")
def paragraph_in_a_table(pdf):
    pdf.retag(part(pdf, 0, "Caption"), "P")


@breaks("UA1-7.2-10")
def paragraph_in_a_row(pdf):
    pdf.retag(part(pdf, 0, "TD"), "P")


for rule, group in (("UA1-7.2-36", "THead"), ("UA1-7.2-37", "TBody"), ("UA1-7.2-38", "TFoot")):
    breaks(rule)(lambda pdf, group=group: pdf.move(part(pdf, 0, "Caption"), part(pdf, 0, group)))


@breaks("UA1-7.2-4")
def row_outside(pdf):
    pdf.move(part(pdf, 1, "TR", -1), pdf.element("Document"))


@breaks("UA1-7.2-5")
def head_outside(pdf):
    pdf.move(part(pdf, 1, "THead"), pdf.element("Document"))


@breaks("UA1-7.2-6")
def body_outside(pdf):
    other = pdf.new_element("TBody", pdf.element("Document"))
    pdf.move(part(pdf, 1, "TR", -1), other)


@breaks("UA1-7.2-7")
def foot_outside(pdf):
    pdf.move(part(pdf, 0, "TFoot"), pdf.element("Document"))


@breaks("UA1-7.2-8")
def header_outside(pdf):
    pdf.new_element("TH", pdf.element("Document"), A={"/O": "/Table", "/Scope": "/Row"})


@breaks("UA1-7.2-9")
def cell_outside(pdf):
    pdf.new_element("TD", pdf.element("Document"))


@breaks("UA1-7.2-11")
def two_heads(pdf):
    other = pdf.new_element("THead", table(pdf, 1))
    pdf.move(part(pdf, 1, "TR", -1), other)


@breaks("UA1-7.2-14")
def no_body(pdf):
    body = part(pdf, 1, "TBody")
    for row in list(pdf.kids(body)):
        pdf.move(row, table(pdf, 1))
    pdf[table(pdf, 1)]["/K"].remove(body)


@breaks("UA1-7.2-39")
def two_captions(pdf):
    other = pdf.paragraph()
    pdf.retag(other, "Caption")
    pdf.move(other, table(pdf, 0))


@breaks("UA1-7.2-16")
def caption_in_the_middle(pdf):
    pdf.move(part(pdf, 0, "Caption"), table(pdf, 0), 1)


@breaks("PDF-14.8.4.3.4")
def caption_alone(pdf):
    other = pdf.new_element("Table", pdf.element("Document"))
    caption = pdf.paragraph()
    pdf.retag(caption, "Caption")
    pdf.move(caption, other)


@breaks("UA1-7.2-15")
def cell_over_another(pdf):
    """The cell above the wide one reaches down into it."""
    attributes(pdf, part(pdf, 0, "TD", 1))["/RowSpan"] = 2


@breaks("UA1-7.2-41")
def too_many_rows_spanned(pdf):
    attributes(pdf, part(pdf, 1, "TD", -1))["/RowSpan"] = 2


@breaks("UA1-7.2-42")
def row_too_short(pdf):
    del attributes(pdf, part(pdf, 0, "TD", 2))["/ColSpan"]


@breaks("UA1-7.2-42")
def row_too_long(pdf):
    pdf.new_element("TD", part(pdf, 1, "TR", 3))


@breaks("UA1-7.5-1")
def header_without_scope(pdf):
    del pdf[part(pdf, 1, "TH")]["/A"]["/Scope"]


@breaks("UA1-7.5-2")
def cell_without_header(pdf):
    """The column's header says that it heads its row, and one row's header that it heads its column."""
    pdf[part(pdf, 1, "TH", 1)]["/A"]["/Scope"] = "/Row"
    pdf[part(pdf, 1, "TH", 2)]["/A"]["/Scope"] = "/Column"


@breaks("PDF-14.8.5.7")
def header_that_is_not_there(pdf):
    attributes(pdf, part(pdf, 0, "TD"))["/Headers"] = ["u:nobody"]


@breaks("PDF-14.8.5.7b")
def cell_below_two_rows_of_headers(pdf):
    del attributes(pdf, part(pdf, 0, "TD"))["/Headers"]


@breaks("PDF-14.8.5.7b")
def cell_below_the_header_of_its_rows(pdf):
    """The second table's rows get one above them that is a header alone."""
    body = part(pdf, 1, "TBody")
    row = pdf.new_element("TR", body)
    pdf.move(row, body, 0)
    wide = pdf.new_element("TH", row, A={"/O": "/Table", "/Scope": "/Row", "/ColSpan": 2}, ID="u:wide")
    identifiers(pdf).extend(["u:wide", wide])
