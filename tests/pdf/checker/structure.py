"""The structure tree (ISO 32000-1, 14.7): elements, their types, attributes and content, and the parent tree."""

STANDARD_TYPES = set("""Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6
    L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu
    WT WP Figure Formula Form""".split())                                       # 14.8.4
HEADINGS = {"H%d" % level: level for level in range(1, 7)}
TYPE_KEYS = ("/MCR", "/OBJR")


class MarkedContent:
    """A kid that is content: an MCID of a page."""

    def __init__(self, page, identifier):
        self.page, self.identifier = page, identifier       # page: reference


class ObjectReference:
    """A kid that is an object of a page, such as an annotation."""

    def __init__(self, page, target):
        self.page, self.target = page, target               # references


class Element:
    def __init__(self, reference, dictionary, parent, role_map):
        self.reference, self.dictionary, self.parent, self.kids = reference, dictionary, parent, []
        self.type = str(dictionary.get("/S", "/")).lstrip("/")
        self.standard_type = standard_type(self.type, role_map)
        self.name = "%s (object %s)" % (self.type, str(reference)[:-2])

    @property
    def elements(self):
        return [kid for kid in self.kids if isinstance(kid, Element)]

    @property
    def content(self):
        return [kid for kid in self.kids if isinstance(kid, MarkedContent)]

    @property
    def objects(self):
        return [kid for kid in self.kids if isinstance(kid, ObjectReference)]

    @property
    def kid_types(self):
        return [kid.standard_type for kid in self.elements]

    @property
    def parent_type(self):
        return self.parent.standard_type if self.parent else None

    def below(self):
        """The element and all below it, in reading order."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting += reversed(element.elements)


def standard_type(name, role_map):
    """What the role map makes of a type; None where it leads to no standard type."""
    seen = set()
    while name not in STANDARD_TYPES and name not in seen:
        seen.add(name)
        name = str(role_map.get("/" + name, "/")).lstrip("/")
    return name if name in STANDARD_TYPES else None


class Structure:
    def __init__(self, document):
        self.document = document
        self.root_reference = document.catalog.get("/StructTreeRoot")
        self.root = document.get(self.root_reference)
        self.tops, self.strangers = [], []      # elements below the root; (element, kid) that are neither content nor element
        self.role_map, self.parent_tree = {}, {}
        if isinstance(self.root, dict):
            self._read()
        self.by_reference = {element.reference: element for element in self.elements()}

    def _read(self):
        self.role_map = self.document.get(self.root.get("/RoleMap"), {})
        self.parent_tree = dict(self.document.number_tree(self.root.get("/ParentTree")))
        seen = set()
        waiting = [(None, kid) for kid in reversed(self._list(self.root.get("/K")))]
        while waiting:
            parent, kid = waiting.pop()
            made = self._kid(parent, kid, seen)
            if made is None:
                self.strangers.append((parent, kid))
                continue
            (parent.kids if parent else self.tops).append(made)
            if isinstance(made, Element):
                waiting += [(made, one) for one in reversed(self._list(made.dictionary.get("/K")))]

    def _list(self, value):
        found = self.document.get(value)
        if isinstance(found, list):
            return found
        return [] if found is None else [value]

    def _kid(self, parent, kid, seen):
        value = self.document.get(kid)
        if isinstance(value, int) and parent:
            return MarkedContent(parent.dictionary.get("/Pg"), value)
        if not isinstance(value, dict):
            return None
        if value.get("/Type") in TYPE_KEYS:
            page = value.get("/Pg", parent.dictionary.get("/Pg") if parent else None)
            return (MarkedContent(page, value.get("/MCID")) if value["/Type"] == "/MCR"
                    else ObjectReference(page, value.get("/Obj")))
        if str(kid) in seen or "/S" not in value:           # twice in the tree: a tree no longer
            return None
        seen.add(str(kid))
        return Element(kid, value, parent, self.role_map)

    def elements(self, *types):
        """All elements, or those of standard types, in reading order."""
        for top in self.tops:
            for element in top.below() if isinstance(top, Element) else ():
                if not types or element.standard_type in types:
                    yield element

    def attribute(self, element, owner, key):
        """An attribute's value (14.7.5); None where it is not given."""
        for dictionary in self._list(element.dictionary.get("/A")):
            dictionary = self.document.get(dictionary)
            if isinstance(dictionary, dict) and dictionary.get("/O") == "/" + owner and key in dictionary:
                return self.document.get(dictionary[key])
        return None

    def element_of_mark(self, page, identifier):
        """The reference of the element that the parent tree has for an MCID of a page; None where it has none."""
        entries = self.document.get(self.parent_tree.get(page.dictionary.get("/StructParents")))
        if not isinstance(entries, list) or not isinstance(identifier, int) or not 0 <= identifier < len(entries):
            return None
        return entries[identifier]


def read(document):
    return Structure(document)
