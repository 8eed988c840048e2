"""A PDF to be changed: qpdf's JSON of its objects (see checker/document.py), read and written back; and the table of breaks.

Streams stay as they are in the file, unless they are given new data; so nothing changes but what a break changes.
"""
import base64
import json
import re
import subprocess
import tempfile
import zlib

BREAKS = []                                         # Break, in the order of the modules


class Break:
    """`change` takes a Pdf, or bytes, and gives those back: of the file with all its objects plain, or as we write it, packed."""

    OBJECTS, PLAIN_BYTES, PACKED_BYTES = range(3)

    def __init__(self, identifier, change, of, name):
        self.identifier, self.change, self.of, self.name = identifier, change, of, name
        self.family = change.__module__.rpartition(".")[2]


def _put(identifier, of):
    def put(change):
        earlier = sum(one.identifier == identifier for one in BREAKS)
        name = identifier + ("" if earlier == 0 else "-%d" % (earlier + 1))
        BREAKS.append(Break(identifier, change, of, name))
        return change
    return put


def breaks(identifier):
    """Puts the function below it into the table: it breaks that condition, and no other, in the Pdf that it is given."""
    return _put(identifier, Break.OBJECTS)


def breaks_bytes(identifier):
    """The same for a function that is given the bytes of a file without object streams."""
    return _put(identifier, Break.PLAIN_BYTES)


def breaks_packed(identifier):
    """The same for a function that is given the bytes of the file as it is, with object streams."""
    return _put(identifier, Break.PACKED_BYTES)


def number(written):
    """A number in that very spelling, which JSON of Python would change."""
    return "@number:" + written


def replace_once(data, old, new):
    """A break that finds nothing to break must not pass for one."""
    if old not in data:
        raise ValueError("%r is not there" % old)
    return data.replace(old, new, 1)


class Pdf:
    def __init__(self, path):
        run = subprocess.run(["qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=none", "--json-key=qpdf",
                              str(path)], check=True, capture_output=True)
        self.json = json.loads(run.stdout)
        self.objects = self.json["qpdf"][1]
        self.trailer = self.objects["trailer"]["value"]
        self.root = self.trailer["/Root"]
        self.catalog, self.information = self[self.root], self[self.trailer["/Info"]]
        self.pages = self[self.catalog["/Pages"]]["/Kids"]

    def __getitem__(self, reference):
        """The value of an object; of a stream, its dictionary."""
        found = self.objects["obj:" + reference]
        return found["stream"]["dict"] if "stream" in found else found["value"]

    def add(self, value, data=None):
        """A new object, or a stream; its reference."""
        reference = "%d 0 R" % (1 + max(int(key[4:].split()[0]) for key in self.objects if key != "trailer"))
        self.objects["obj:" + reference] = {"value": value} if data is None else {"stream": {"dict": value, "data": ""}}
        self.json["qpdf"][0]["maxobjectid"] = int(reference.split()[0])
        if data is not None:
            self.set_data(reference, data)
        return reference

    def is_compressed(self, reference):
        return self[reference].get("/Filter") in ("/FlateDecode", ["/FlateDecode"])

    def data(self, reference):
        raw = base64.b64decode(self.objects["obj:" + reference]["stream"]["data"])
        return zlib.decompress(raw) if self.is_compressed(reference) else raw

    def set_data(self, reference, data):
        raw = zlib.compress(data) if self.is_compressed(reference) else data
        self.objects["obj:" + reference]["stream"]["data"] = base64.b64encode(raw).decode()

    def replace(self, reference, old, new):
        self.set_data(reference, replace_once(self.data(reference), old, new))

    # -- pages

    def page(self, number):
        return self[self.pages[number - 1]]

    def content(self, number):
        return self.page(number)["/Contents"]

    def append_content(self, number, operators):
        self.set_data(self.content(number), self.data(self.content(number)) + b"\n" + operators + b"\n")

    # -- structure

    @property
    def structure(self):
        return self[self.catalog["/StructTreeRoot"]]

    def kids(self, reference):
        kids = self[reference].get("/K", [])
        return kids if isinstance(kids, list) else [kids]

    def elements(self, kind=None, below=None):
        """References of the elements of a type, in reading order."""
        found, waiting = [], [below or self.structure["/K"]]
        while waiting:
            reference = waiting.pop()
            if isinstance(reference, str):
                found += [reference] if kind in (None, self[reference]["/S"][1:]) else []
                waiting += reversed(self.kids(reference))
        return found

    def element(self, kind, number=0):
        return self.elements(kind)[number]

    def paragraph(self):
        """A paragraph that is not the only kid of its parent."""
        return next(one for one in self.elements("P") if len(self.kids(self[one]["/P"])) > 1)

    def retag(self, reference, kind):
        self[reference]["/S"] = "/" + kind

    def move(self, reference, parent, place=None):
        """Makes an element a kid of another, at a place among its kids (the last)."""
        old = self[reference]["/P"]
        self[old]["/K"] = [kid for kid in self.kids(old) if kid != reference]
        kids = self.kids(parent)
        kids.insert(len(kids) if place is None else place, reference)
        self[parent]["/K"], self[reference]["/P"] = kids, parent

    def new_element(self, kind, parent, **keys):
        reference = self.add({"/Type": "/StructElem", "/S": "/" + kind, "/P": parent, **{"/" + k: v for k, v in keys.items()}})
        self[parent]["/K"] = self.kids(parent) + [reference]
        return reference

    def parent_tree_leaf(self):
        """The last leaf of the parent tree."""
        tree = self[self.structure["/ParentTree"]]
        return self[tree["/Kids"][-1]] if "/Kids" in tree else tree

    def links(self):
        """References of the link annotations."""
        return [one for page in self.pages for one in self[page].get("/Annots", [])]

    def add_annotation(self, annotation):
        """Puts an annotation on the first page, and an Annot around it into the structure."""
        leaf, key = self.parent_tree_leaf(), self.structure["/ParentTreeNextKey"]
        reference = self.add({"/Type": "/Annot", "/Rect": [50, 50, 60, 60], "/F": 4, "/Contents": "u:A note",
                              "/StructParent": key, **annotation})
        self.page(1).setdefault("/Annots", []).append(reference)
        element = self.new_element("Annot", self.structure["/K"], K=[
            {"/Type": "/OBJR", "/Obj": reference, "/Pg": self.pages[0]}], Pg=self.pages[0])
        leaf["/Nums"] += [key, element]
        leaf["/Limits"] = [leaf["/Nums"][0], key]
        self.structure["/ParentTreeNextKey"] = key + 1
        return reference

    # -- writing

    def write(self, path):
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            file.write(re.sub(r'"@number:([^"]*)"', r"\1", json.dumps(self.json)))
            file.flush()
            subprocess.run(["qpdf", "--json-input", file.name, "--stream-data=preserve", "--newline-before-endstream",
                            "--static-id", str(path)], check=True)
