"""The pages' content: checker/conditions/pages.py."""
from .pdf import breaks

TITLE = b"/H1<</MCID 0>>BDC"                      # how the first page's content begins


@breaks("A2-6.2.2-1")
def unknown_operator(pdf):
    pdf.append_content(1, b"zz")


@breaks("PDF-7.8.2")
def too_many_operands(pdf):
    pdf.append_content(1, b"1 1 w")


@breaks("PDF-7.8.2")
def operand_without_operator(pdf):
    pdf.append_content(1, b"1")


@breaks("PDF-8.2")
def state_not_restored(pdf):
    pdf.append_content(1, b"q")


@breaks("PDF-8.2")
def text_in_a_text(pdf):
    pdf.append_content(1, b"BT BT ET")


@breaks("PDF-8.2")
def colour_in_a_path(pdf):
    pdf.append_content(1, b"0 0 m 0 0 0 rg n")


@breaks("PDF-14.6a")
def mark_not_ended(pdf):
    pdf.append_content(1, b"/Artifact BMC")


@breaks("PDF-14.6a")
def end_without_a_mark(pdf):
    pdf.append_content(1, b"EMC")


@breaks("PDF-14.6a")
def mark_begun_in_a_path(pdf):
    pdf.append_content(1, b"0 0 m /Artifact BMC 1 1 l n EMC")


@breaks("PDF-14.6a")
def mark_begun_in_a_text(pdf):
    pdf.append_content(1, b"BT /Artifact BMC ET EMC")


@breaks("PDF-14.6a")
def mark_ended_in_a_text(pdf):
    pdf.append_content(1, b"/Artifact BMC BT EMC ET")


@breaks("PDF-14.6a")
def mark_ended_in_the_next_text(pdf):
    pdf.append_content(1, b"BT /Artifact BMC ET BT EMC ET")


@breaks("A2-6.1.10-1")
def inline_image(pdf):
    pdf.append_content(1, b"/Artifact BMC BI /W 1 /H 1 /BPC 8 /CS /G ID ( EI EMC")


@breaks("PDF-14.6b")
def identifier_twice(pdf):
    pdf.append_content(1, b"/P <</MCID 0>> BDC EMC")


@breaks("UA1-7.1-1")
def artifact_in_the_title(pdf):
    pdf.replace(pdf.content(1), TITLE, TITLE + b" /Artifact BMC EMC")


@breaks("UA1-7.1-2")
def title_in_an_artifact(pdf):
    before, title, rest = pdf.data(pdf.content(1)).partition(TITLE)
    text, end, rest = rest.partition(b"EMC")
    pdf.set_data(pdf.content(1), before + b"/Artifact BMC " + title + text + end + b" EMC" + rest)


@breaks("PDF-14.8.2.2")
def artifact_with_identifier(pdf):
    pdf.append_content(1, b"/Artifact <</MCID 999>> BDC EMC")


@breaks("UA1-7.1-3")
def rule_without_mark(pdf):
    pdf.append_content(1, b"0 0 9 9 re f")


@breaks("UA1-7.1-3")
def text_in_a_mark_without_identifier(pdf):
    pdf.append_content(1, b"/Span BMC BT /F1 8 Tf (\1) Tj ET EMC")
