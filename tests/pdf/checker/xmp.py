"""An XMP packet (ISO 16684-1) as a list of properties, in the forms that PDF/A documents use."""
import re
import xml.etree.ElementTree as ElementTree

NAMES = {"rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "dc": "http://purl.org/dc/elements/1.1/",
         "xmp": "http://ns.adobe.com/xap/1.0/", "pdf": "http://ns.adobe.com/pdf/1.3/",
         "pdfaid": "http://www.aiim.org/pdfa/ns/id/", "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
         "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/", "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
         "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#", "xml": "http://www.w3.org/XML/1998/namespace"}
PREFIXES = {uri: prefix for prefix, uri in NAMES.items()}
CONTAINERS = ("Alt", "Seq", "Bag")


def qualified(tag):
    """'{uri}name' as 'prefix:name', with the usual prefix whatever the packet's own is."""
    uri, _, name = tag[1:].partition("}") if tag.startswith("{") else ("", "", tag)
    return "%s:%s" % (PREFIXES.get(uri, uri), name)


class Property:
    """`kind` is text, Alt, Seq, Bag or structure; `texts` what it says; `language` is that of Alt's first alternative."""

    def __init__(self, name, element):
        self.name, self.element = name, element
        container = next((element.find("rdf:" + kind, NAMES) for kind in CONTAINERS
                          if element.find("rdf:" + kind, NAMES) is not None), None)
        self.items = list(container) if container is not None else []
        self.kind = qualified(container.tag)[4:] if container is not None else "structure" if len(element) else "text"
        self.texts = [item.text or "" for item in self.items] if self.items else [(element.text or "").strip()]
        self.language = self.items[0].get("{%s}lang" % NAMES["xml"]) if self.items else None


class Packet:
    def __init__(self, data):
        self.header = re.match(rb"\s*<\?xpacket begin=[\"'][^\"']*[\"'][^?]*\?>", data)
        self.trailer = re.search(rb"<\?xpacket end=[\"'][wr][\"']\?>\s*$", data)
        self.data, self.error, self.properties = data, None, []
        try:
            root = ElementTree.fromstring(data)
        except (ElementTree.ParseError, ValueError, LookupError) as error:
            self.error = str(error)
            return
        for description in root.iter("{%s}Description" % NAMES["rdf"]):
            self.properties += [Property(qualified(child.tag), child) for child in description]
            for name, value in description.attrib.items():
                if not name.startswith("{%s}" % NAMES["rdf"]):
                    element = ElementTree.Element(name)
                    element.text = value
                    self.properties.append(Property(qualified(name), element))

    def get(self, name):
        return next((one for one in self.properties if one.name == name), None)

    def text(self, name):
        """The text, the default alternative, or the items with semicolons between; None where the property is absent."""
        found = self.get(name)
        return "; ".join(found.texts) if found else None

    def prefix_in_use(self, name):
        """Whether the packet writes the name with its usual prefix."""
        return ("<%s>" % name).encode() in self.data or ("%s=" % name).encode() in self.data


def read(document):
    """The catalog's packet; None where there is none."""
    stream = document.get(document.catalog.get("/Metadata"))
    return Packet(stream.data) if hasattr(stream, "data") else None
