"""Headings, lists, contents and figures: checker/conditions/elements.py."""
from .pdf import breaks
from .tree import entries


def move_paragraph(kind):
    """The break that makes a paragraph a kid of such an element."""
    return lambda pdf: pdf.move(pdf.paragraph(), pdf.element(kind))


def move_out(kind):
    """The break that makes such an element a kid of the document."""
    return lambda pdf: pdf.move(pdf.element(kind), pdf.element("Document"))


def late_caption(kind):
    def change(pdf):
        caption = pdf.paragraph()
        pdf.retag(caption, "Caption")
        pdf.move(caption, pdf.element(kind))
    return change


for rule, container in (("UA1-7.2-19", "L"), ("UA1-7.2-20", "LI"), ("UA1-7.2-27", "TOC")):
    breaks(rule)(move_paragraph(container))
for rule, stray in (("UA1-7.2-17", "LI"), ("UA1-7.2-18", "LBody"), ("UA1-7.2-26", "TOCI")):
    breaks(rule)(move_out(stray))
for rule, container in (("UA1-7.2-40", "L"), ("UA1-7.2-28", "TOC")):
    breaks(rule)(late_caption(container))


def numbered_list(pdf):
    return next(one for one in pdf.elements("L") if pdf[one].get("/A", {}).get("/ListNumbering") == "/Decimal")


@breaks("PDF-14.8.5.5")
def numbers_without_numbering(pdf):
    pdf[numbered_list(pdf)]["/A"]["/ListNumbering"] = "/None"


@breaks("PDF-14.8.5.5")
def unknown_numbering(pdf):
    pdf[numbered_list(pdf)]["/A"]["/ListNumbering"] = "/Numbers"


@breaks("UA1-7.4.2-1")
def no_first_heading(pdf):
    pdf.retag(pdf.element("H1"), "H2")


@breaks("UA1-7.4.2-1b")
def heading_too_low(pdf):
    pdf.retag(pdf.element("H2"), "H3")


@breaks("PDF-14.8.4.3.2")
def silent_heading(pdf):
    """What stands in it is a mark around nothing."""
    marks = entries(pdf, pdf.page(1))
    pdf.append_content(1, b"/H4 <</MCID %d>> BDC EMC" % len(marks))
    marks.append(pdf.new_element("H4", pdf.element("Document"), K=len(marks), Pg=pdf.pages[0]))


@breaks("UA1-7.4.4-1")
def two_unnumbered_headings(pdf):
    for kind in ("H1", "H2", "H3"):
        for heading in pdf.elements(kind):
            pdf.retag(heading, "H")


@breaks("UA1-7.4.4-2")
def unnumbered_heading(pdf):
    pdf.retag(pdf.element("H3"), "H")


def from_right(pdf):
    return pdf[next(one for one in pdf.elements("Span") if "/ActualText" in pdf[one])]


@breaks("PDF-14.9.4c")
def words_without_their_order(pdf):
    del from_right(pdf)["/ActualText"]


@breaks("PDF-14.9.4c")
def words_as_they_are_seen(pdf):
    words = from_right(pdf)
    words["/ActualText"] = "u:" + words["/ActualText"][2:][::-1]


@breaks("UA1-7.3-1")
def figure_without_alternative(pdf):
    del pdf[pdf.element("Figure")]["/Alt"]


@breaks("UA1-7.3-1")
def figure_with_empty_alternative(pdf):
    pdf[pdf.element("Figure")]["/Alt"] = "u:"


@breaks("PDF-14.8.5.4.3")
def figure_without_box(pdf):
    del pdf[pdf.element("Figure")]["/A"]["/BBox"]


@breaks("PDF-14.8.5.4.3")
def figure_outside_its_page(pdf):
    pdf[pdf.element("Figure")]["/A"]["/BBox"][2] += 1000


@breaks("UA1-7.7-1")
def formula(pdf):
    pdf.retag(pdf.element("P"), "Formula")


@breaks("UA1-7.9-1")
def note_without_identifier(pdf):
    pdf.retag(pdf.element("P"), "Note")


@breaks("UA1-7.9-2")
def notes_with_one_identifier(pdf):
    for paragraph in pdf.elements("P")[:2]:
        pdf.retag(paragraph, "Note")
        pdf[paragraph]["/ID"] = "u:note"
