"""The structure tree as a whole: its root, types, and its ties to pages and annotations (ISO 32000-1, 14.7)."""
from ..document import is_reference
from ..registry import condition
from ..structure import STANDARD_TYPES, Element

# Types that take no marked content of their own, only elements: grouping elements (14.8.4.2), lists and tables but for
# their labels, bodies and cells (14.8.4.3), and contents.
GROUPING = ("Document", "Part", "Art", "Sect", "Div", "TOC", "TOCI", "L", "LI", "Table", "THead", "TBody", "TFoot", "TR")
MAY_BE_EMPTY = ("TD", "TH", "TBody", "Document")


@condition("UA1-7.1-11", "The catalog has a structure tree")
def structure_tree(document):
    if not isinstance(document.structure.root, dict):
        yield "catalog: StructTreeRoot is %r" % document.structure.root_reference


@condition("PDF-14.8.4.2a", "The structure tree has one element at its top, and that is a Document")
def one_document(document):
    tops = [top.standard_type if isinstance(top, Element) else "content" for top in document.structure.tops]
    if isinstance(document.structure.root, dict) and tops != ["Document"]:
        yield "structure tree: at its top stand %s" % (", ".join(map(str, tops)) or "nothing")


@condition("PDF-14.7.2", "The tree is made of elements, marks and objects, each once")
def no_strangers(document):
    for parent, kid in document.structure.strangers:
        yield "%s: %r among its kids" % (parent.name if parent else "structure tree", kid)


@condition("UA1-7.1-12", "Each element knows its parent")
def parents(document):
    for element in document.structure.elements():
        parent = element.parent.reference if element.parent else document.structure.root_reference
        if element.dictionary.get("/P") != parent:
            yield "%s: P is %r, and not %s" % (element.name, element.dictionary.get("/P"), parent)


@condition("PDF-14.7.2-ID", "The ID tree has the identifiers of all elements, in their order, and leads back to them")
def identifiers(document):
    entries = document.name_tree(document.structure.root.get("/IDTree")) if document.structure.root else []
    names = [name for name, _ in entries]
    if names != sorted(set(names)):
        yield "ID tree: %s" % ", ".join(map(repr, names))
    leads = {name: str(element) for name, element in entries}
    for element in document.structure.elements():
        name = element.dictionary.get("/ID") if element.standard_type != "Note" else None   # UA1-7.9-2 is about those
        if name is not None and leads.pop(name, None) != str(element.reference):
            yield "%s: the ID tree does not lead to %r" % (element.name, name)
    for name in leads:
        yield "ID tree: no element has %r" % name


@condition("UA1-7.1-5", "Each type is a standard one, or its role leads to one", "02-001")
def roles(document):
    for element in document.structure.elements():
        if element.standard_type is None and not is_circular(document.structure.role_map, element.type):
            yield "%s: its type has no role" % element.name


def is_circular(role_map, name):
    seen = set()
    while name is not None and name not in seen:
        seen.add(name)
        name = str(role_map["/" + name])[1:] if "/" + name in role_map else None
    return name is not None


@condition("UA1-7.1-6", "No role leads back to itself", "02-003")
def circular_roles(document):
    for name in document.structure.role_map:
        if is_circular(document.structure.role_map, name[1:]):
            yield "RoleMap: %s" % name[1:]


@condition("UA1-7.1-7", "No standard type has another role", "02-004")
def remapped_types(document):
    for name, role in document.structure.role_map.items():
        if name[1:] in STANDARD_TYPES and role != name:
            yield "RoleMap: %s is mapped to %s" % (name[1:], role)


def words(names):
    return ", ".join(names)


def marked_pages(document):
    """(page, content) of the pages whose content has marks, where there is a structure tree."""
    if isinstance(document.structure.root, dict):
        for page, content in zip(document.pages, document.contents):
            if any(mark.identifier is not None for mark in content.marks):
                yield page, content


@condition("PDF-14.7.4.4a", "Each mark of a page leads through the parent tree to the element that has it as a kid")
def marks_have_elements(document):
    owners = {}
    for element in document.structure.elements():
        for kid in element.content:
            owners.setdefault((str(kid.page), kid.identifier), []).append(element)
    for page, content in marked_pages(document):
        for mark in content.marks:
            if mark.identifier is None or mark.is_artifact:
                continue
            found = owners.get((str(page.reference), mark.identifier), [])
            told = document.structure.element_of_mark(page, mark.identifier)
            if told not in [element.reference for element in found]:
                yield "%s: MCID %s is a kid of %s, and the parent tree says %s" % (
                    page.name, mark.identifier, words(element.name for element in found) or "nothing", told)


@condition("PDF-14.7.4.4b", "Each mark that an element has as a kid is on that page, and no other element has it")
def elements_have_marks(document):
    there = {(str(page.reference), mark.identifier) for page, content in marked_pages(document) for mark in content.marks}
    seen = set()
    for element in document.structure.elements():
        for kid in element.content:
            key = (str(kid.page), kid.identifier)
            if key not in there or key in seen:
                yield "%s: MCID %s of object %s %s" % (element.name, kid.identifier, str(kid.page)[:-2],
                                                       "is a kid twice" if key in seen else "is not there")
            seen.add(key)


@condition("PDF-14.7.4.4c", "Each page with marks has an entry in the parent tree of its own, as long as there are marks")
def pages_have_entries(document):
    owners = {}
    for page, content in marked_pages(document):
        key = page.dictionary.get("/StructParents")
        entries = document.get(document.structure.parent_tree.get(key))
        if not isinstance(entries, list):
            yield "%s: StructParents %s has no entry in the parent tree" % (page.name, key)
        elif key in owners:
            yield "%s: StructParents %s is that of %s" % (page.name, key, owners[key])
        elif len(entries) != len({mark.identifier for mark in content.marks if not mark.is_artifact} - {None}):
            yield "%s: the parent tree has %d entries" % (page.name, len(entries))
        owners[key] = page.name


@condition("PDF-7.9.7", "The parent tree is sorted, and its limits are those of its leaves")
def parent_tree_order(document):
    root = document.structure.root
    if not isinstance(root, dict) or "/ParentTree" not in root:
        return
    keys = [key for key, _ in document.number_tree(root["/ParentTree"])]
    if keys != sorted(set(keys)):
        yield "ParentTree: its keys are not in order"
    for kid in document.get(document.get(root["/ParentTree"], {}).get("/Kids"), []):
        keys = [key for key, _ in document.number_tree(kid)]
        limits = document.get(document.get(kid, {}).get("/Limits"))
        if not keys or limits != [keys[0], keys[-1]]:
            yield "ParentTree, object %s: Limits is %r" % (str(kid)[:-2], limits)


@condition("PDF-14.7.2b", "ParentTreeNextKey is above all keys of the parent tree")
def next_key(document):
    structure = document.structure
    if structure.parent_tree and structure.root.get("/ParentTreeNextKey", 0) <= max(structure.parent_tree):
        yield "structure tree: ParentTreeNextKey is %r" % structure.root.get("/ParentTreeNextKey")


@condition("PDF-14.8.4.2b", "Elements that group others have no content of their own")
def grouping_without_content(document):
    for element in document.structure.elements(*GROUPING):
        if element.content:
            yield "%s: MCID %s stands directly in it" % (element.name, element.content[0].identifier)


@condition("PDF-14.8.1", "An element has content, but for cells of tables")
def empty_elements(document):
    for element in document.structure.elements():
        if not element.kids and element.standard_type not in MAY_BE_EMPTY:
            yield "%s: it is empty" % element.name


@condition("PDF-14.7.3", "An element's kids that are objects name an object that is there")
def object_references(document):
    for element in document.structure.elements():
        for kid in element.objects:
            if not is_reference(kid.target) or document.get(kid.target) is None:
                yield "%s: its OBJR names %r" % (element.name, kid.target)
