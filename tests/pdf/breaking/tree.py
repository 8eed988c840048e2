"""The structure tree: checker/conditions/tree.py."""
from .pdf import breaks


@breaks("UA1-7.1-11")
def no_tree(pdf):
    del pdf.catalog["/StructTreeRoot"]


@breaks("PDF-14.8.4.2a")
def no_document(pdf):
    pdf.retag(pdf.element("Document"), "Part")


@breaks("PDF-14.8.4.2a")
def two_documents(pdf):
    top = pdf.structure["/K"]
    other = pdf.add({"/Type": "/StructElem", "/S": "/Document", "/P": pdf.catalog["/StructTreeRoot"]})
    pdf.structure["/K"] = [top, other]


@breaks("PDF-14.7.2")
def element_twice(pdf):
    document = pdf.element("Document")
    pdf[document]["/K"].append(pdf[document]["/K"][0])


@breaks("PDF-14.7.2")
def string_in_the_tree(pdf):
    pdf[pdf.element("Document")]["/K"].append("u:words")


def identifiers(pdf):
    """The last leaf of the ID tree."""
    return pdf[pdf[pdf.structure["/IDTree"]]["/Kids"][-1]]["/Names"]


@breaks("PDF-14.7.2-ID")
def identifier_that_is_not_in_the_tree(pdf):
    del identifiers(pdf)[-2:]


@breaks("PDF-14.7.2-ID")
def identifiers_in_disorder(pdf):
    names = identifiers(pdf)
    names[:4] = names[2:4] + names[:2]


@breaks("PDF-14.7.2-ID")
def identifier_of_another(pdf):
    names = identifiers(pdf)
    names[1], names[3] = names[3], names[1]


@breaks("UA1-7.1-12")
def wrong_parent(pdf):
    pdf[pdf.element("H1")]["/P"] = pdf.element("Sect")


@breaks("UA1-7.1-12")
def no_parent(pdf):
    del pdf[pdf.element("H1")]["/P"]


@breaks("UA1-7.1-5")
def type_without_role(pdf):
    pdf.retag(pdf.element("Sect"), "Chapter")


@breaks("UA1-7.1-6")
def circular_role(pdf):
    pdf.structure["/RoleMap"] = {"/Chapter": "/Part1", "/Part1": "/Chapter"}


@breaks("UA1-7.1-7")
def standard_type_with_another_role(pdf):
    pdf.structure["/RoleMap"] = {"/H2": "/P"}


def entries(pdf, page):
    """What the parent tree has for a page's marks."""
    numbers = pdf.parent_tree_leaf()["/Nums"]
    return pdf[numbers[numbers.index(page["/StructParents"]) + 1]]


@breaks("PDF-14.7.4.4a")
def mark_of_another_element(pdf):
    entries(pdf, pdf.page(1))[0] = pdf.element("Document")


@breaks("PDF-14.7.4.4b")
def kid_that_is_not_there(pdf):
    title = pdf.element("H1")
    pdf[title]["/K"] = pdf.kids(title) + [999]


@breaks("PDF-14.7.4.4b")
def kid_of_two(pdf):
    pdf.new_element("P", pdf.element("Document"), K=pdf[pdf.element("H1")]["/K"], Pg=pdf.pages[0])


@breaks("PDF-14.7.4.4c")
def entry_too_many(pdf):
    entries(pdf, pdf.page(1)).append(pdf.element("H1"))


@breaks("PDF-7.9.7")
def wrong_limits(pdf):
    pdf.parent_tree_leaf()["/Limits"][1] += 1


@breaks("PDF-7.9.7")
def keys_out_of_order(pdf):
    leaf = pdf.parent_tree_leaf()
    leaf["/Nums"] = leaf["/Nums"][2:] + leaf["/Nums"][:2]
    leaf["/Limits"] = [leaf["/Nums"][0], leaf["/Nums"][-2]]


@breaks("PDF-14.7.2b")
def next_key_in_use(pdf):
    pdf.structure["/ParentTreeNextKey"] -= 1


@breaks("PDF-14.8.4.2b")
def text_in_a_section(pdf):
    pdf.retag(pdf.element("P"), "Div")


@breaks("PDF-14.8.1")
def empty_paragraph(pdf):
    pdf.new_element("P", pdf.element("Document"))


@breaks("PDF-14.7.3")
def object_that_is_not_there(pdf):
    link = pdf.element("Link")
    pdf[link]["/K"] = pdf.kids(link) + [{"/Type": "/OBJR", "/Pg": pdf.pages[0]}]
