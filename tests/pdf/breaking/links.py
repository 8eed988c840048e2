"""Annotations, destinations, bookmarks and page labels: checker/conditions/links.py."""
from .pdf import breaks


def link(pdf, number=0):
    return pdf[pdf.links()[number]]


def web_link(pdf):
    return next(pdf[one] for one in pdf.links() if "/A" in pdf[one])


def destination(pdf, holder):
    """Where a link or bookmark leads, to be changed."""
    found = holder["/Dest"]
    return pdf[found] if isinstance(found, str) else found


def appearance(pdf):
    return {"/N": pdf.add({"/Type": "/XObject", "/Subtype": "/Form", "/BBox": [0, 0, 1, 1]}, b"")}


@breaks("A2-6.3.1-1")
def film(pdf):
    pdf.add_annotation({"/Subtype": "/Movie", "/AP": appearance(pdf)})


@breaks("A2-6.3.2-1")
def no_flags(pdf):
    del link(pdf)["/F"]


@breaks("A2-6.3.2-2")
def hidden_link(pdf):
    link(pdf)["/F"] = 6


@breaks("A2-6.3.2-2")
def link_not_printed(pdf):
    link(pdf)["/F"] = 0


@breaks("A2-6.3.3-1")
def no_appearance(pdf):
    pdf.add_annotation({"/Subtype": "/Square"})


@breaks("UA1-7.18.3-1")
def tabs_by_rows(pdf):
    pdf.page(1)["/Tabs"] = "/R"


@breaks("UA1-7.18.3-1")
def no_tabs(pdf):
    del pdf.page(1)["/Tabs"]


@breaks("UA1-7.18.1-1")
def annotation_outside_the_structure(pdf):
    del pdf[pdf.add_annotation({"/Subtype": "/Square", "/AP": appearance(pdf)})]["/StructParent"]


@breaks("UA1-7.18.5-1")
def link_outside_the_structure(pdf):
    del link(pdf)["/StructParent"]


@breaks("UA1-7.18.5-1")
def link_in_a_paragraph(pdf):
    leaf = pdf.parent_tree_leaf()["/Nums"]
    leaf[leaf.index(link(pdf)["/StructParent"]) + 1] = pdf.element("P")


@breaks("PDF-14.7.4.3")
def link_that_is_no_kid(pdf):
    """The specimen's second link is on two lines: one of its two rectangles goes."""
    element = pdf.element("Link", 1)
    objects = [kid for kid in pdf[element]["/K"] if isinstance(kid, dict) and "/Obj" in kid]
    pdf[element]["/K"].remove(objects[-1])


@breaks("PDF-14.8.4.4.2")
def link_without_link(pdf):
    pdf.retag(pdf.element("P"), "Link")


@breaks("UA1-7.18.5-2")
def link_without_words(pdf):
    del link(pdf)["/Contents"]


@breaks("UA1-7.18.5-2")
def link_with_empty_words(pdf):
    link(pdf)["/Contents"] = "u:"


@breaks("PDF-12.5.2")
def flat_link(pdf):
    link(pdf)["/Rect"][3] = link(pdf)["/Rect"][1]


@breaks("PDF-12.5.2")
def link_outside_its_page(pdf):
    link(pdf)["/Rect"][2] += 1000


@breaks("A2-6.5.1-1")
def script(pdf):
    web_link(pdf)["/A"] = {"/S": "/JavaScript", "/JS": "u:app.beep()"}


@breaks("A2-6.5.1-1")
def script_at_opening(pdf):
    pdf.catalog["/OpenAction"] = {"/S": "/JavaScript", "/JS": "u:app.beep()"}


@breaks("PDF-12.6.4.7")
def address_with_a_blank(pdf):
    web_link(pdf)["/A"]["/URI"] = "u:https://example.org/a b"


@breaks("PDF-12.6.4.7")
def address_of_another_kind(pdf):
    web_link(pdf)["/A"]["/URI"] = "u:file:///etc/passwd"


@breaks("PDF-12.6.4.7")
def path_from_the_root(pdf):
    web_link(pdf)["/A"]["/URI"] = "u:/srv/reports/report.pdf"


@breaks("PDF-12.6.4.7")
def path_to_another_file(pdf):
    web_link(pdf)["/A"]["/URI"] = "u:../NORTH/index.html"


@breaks("PDF-12.3.2a")
def link_to_no_page(pdf):
    destination(pdf, link(pdf))[0] = pdf.root


@breaks("PDF-12.3.2a")
def link_to_nowhere(pdf):
    del link(pdf)["/Dest"]


@breaks("WCAG-PDF2")
def no_bookmarks(pdf):
    del pdf.catalog["/Outlines"]


def bookmark(pdf):
    return pdf[pdf[pdf.catalog["/Outlines"]]["/First"]]


@breaks("PDF-12.3.3a")
def bookmark_without_title(pdf):
    bookmark(pdf)["/Title"] = "u:"


@breaks("PDF-12.3.2b")
def bookmark_to_no_page(pdf):
    destination(pdf, bookmark(pdf))[0] = pdf.root


@breaks("PDF-12.3.3b")
def bookmark_of_another_parent(pdf):
    bookmark(pdf)["/Parent"] = pdf.root


@breaks("PDF-12.3.3b")
def last_bookmark_is_another(pdf):
    pdf[pdf.catalog["/Outlines"]]["/Last"] = bookmark(pdf)["/First"]


@breaks("PDF-12.3.3c")
def bookmarks_miscounted(pdf):
    pdf[pdf.catalog["/Outlines"]]["/Count"] += 1


@breaks("WCAG-PDF17")
def no_page_labels(pdf):
    del pdf.catalog["/PageLabels"]


@breaks("WCAG-PDF17")
def labels_from_the_second_page(pdf):
    pdf.catalog["/PageLabels"]["/Nums"][0] = 1
