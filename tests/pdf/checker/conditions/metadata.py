"""What the document says about itself: the catalog, the information dictionary, and the XMP packet."""
import re

from .. import xmp
from ..document import text
from ..registry import condition

LANGUAGE = re.compile(r"[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*")                        # RFC 3066, as both profiles have it

# What ISO 16684-1 defines, of the schemas that a report has a use for, with the kind of value of each.
PREDEFINED = {
    "dc:contributor": "Bag", "dc:coverage": "text", "dc:creator": "Seq", "dc:date": "Seq", "dc:description": "Alt",
    "dc:format": "text", "dc:identifier": "text", "dc:language": "Bag", "dc:publisher": "Bag", "dc:relation": "Bag",
    "dc:rights": "Alt", "dc:source": "text", "dc:subject": "Bag", "dc:title": "Alt", "dc:type": "Bag",
    "xmp:BaseURL": "text", "xmp:CreateDate": "text", "xmp:CreatorTool": "text", "xmp:Identifier": "Bag",
    "xmp:MetadataDate": "text", "xmp:ModifyDate": "text", "xmp:Nickname": "text",
    "pdf:Keywords": "text", "pdf:PDFVersion": "text", "pdf:Producer": "text",
    "pdfaid:part": "text", "pdfaid:conformance": "text", "pdfaid:amd": "text", "pdfaid:corr": "text",
    "pdfaExtension:schemas": "Bag"}
SCHEMA_FIELDS = {"schema", "namespaceURI", "prefix", "property"}
PROPERTY_FIELDS = {"name", "valueType", "category", "description"}

# What the catalog of no report holds, each with the clause that forbids it or sets conditions that we never meet.
FOREIGN_KEYS = {
    "A2-6.1.12-1": ("/Perms", "permissions"), "A2-6.4.1-3": ("/AcroForm", "forms, and with them XFA (Matterhorn 25-001)"),
    "A2-6.4.2-2": ("/NeedsRendering", "rendering by XFA"), "A2-6.5.2-1": ("/AA", "additional actions"),
    "A2-6.8-2": ("/Collection", "embedded files (Matterhorn 21-001)"), "A2-6.11-1": ("/Requirements", "requirements"),
    "A2-6.9-1": ("/OCProperties", "optional content (Matterhorn 20-001 to 20-003)")}

# Keys of the information dictionary and the XMP properties that say the same (ISO 19005-1, 6.7.3).
SAME = {"/Title": "dc:title", "/Author": "dc:creator", "/Subject": "dc:description", "/Keywords": "pdf:Keywords",
        "/Creator": "xmp:CreatorTool", "/Producer": "pdf:Producer"}


def packet_of(document):
    """The packet, if it can be read."""
    packet = xmp.read(document)
    return packet if packet and packet.error is None else None


@condition("UA1-7.1-8", "The catalog has XMP metadata", "06-001")
def metadata(document):
    stream = document.get(document.catalog.get("/Metadata"))
    if not hasattr(stream, "data"):
        yield "catalog: it has no Metadata"
    elif (stream.dictionary.get("/Type"), stream.dictionary.get("/Subtype")) != ("/Metadata", "/XML"):
        yield "metadata: its dictionary is %r" % stream.dictionary


@condition("A2-6.6.2.1-2", "The packet's header has no attributes bytes and encoding, and there is a trailer (6.6.2.1-3)")
def packet_wrapper(document):
    packet = xmp.read(document)
    if packet and (packet.header is None or packet.trailer is None):
        yield "metadata: the packet does not begin or end as it should"
    elif packet and re.search(rb"\b(bytes|encoding)=", packet.header.group()):
        yield "metadata: %s" % packet.header.group().decode("latin-1")


@condition("A2-6.6.2.1-4", "The packet is well-formed XML in UTF-8 (6.6.2.1-5)")
def packet_is_xml(document):
    packet = xmp.read(document)
    if packet and packet.error:
        yield "metadata: %s" % packet.error


@condition("UA1-7.1-9", "dc:title says the title", "06-003")
def title(document):
    packet = packet_of(document)
    if packet and not (packet.text("dc:title") or "").strip():
        yield "metadata: dc:title is %r" % packet.text("dc:title")


@condition("UA1-5-1", "pdfuaid:part is 1 (5-2), with that prefix (5-3)", "06-002")
def ua_identifier(document):
    packet = packet_of(document)
    if packet and (packet.text("pdfuaid:part") != "1" or not packet.prefix_in_use("pdfuaid:part")):
        yield "metadata: pdfuaid:part is %r" % packet.text("pdfuaid:part")


@condition("A2-6.6.4-2", "pdfaid:part is 2, with that prefix (6.6.4-1, -4)")
def a_identifier(document):
    packet = packet_of(document)
    if packet and (packet.text("pdfaid:part") != "2" or not packet.prefix_in_use("pdfaid:part")):
        yield "metadata: pdfaid:part is %r" % packet.text("pdfaid:part")


@condition("A2-6.6.4-3", "pdfaid:conformance is A, with that prefix (6.6.4-5)")
def a_level(document):
    packet = packet_of(document)
    if packet and (packet.text("pdfaid:conformance") != "A" or not packet.prefix_in_use("pdfaid:conformance")):
        yield "metadata: pdfaid:conformance is %r" % packet.text("pdfaid:conformance")


def descriptions(packet):
    """The extension schemas: (fields, the fields of each property) of each."""
    schemas = packet.get("pdfaExtension:schemas")
    for schema in schemas.items if schemas else ():
        fields = {xmp.qualified(child.tag).removeprefix("pdfaSchema:"): child for child in schema}
        properties = fields["property"].iter("{%s}li" % xmp.NAMES["rdf"]) if "property" in fields else ()
        yield fields, [{xmp.qualified(child.tag).removeprefix("pdfaProperty:"): (child.text or "") for child in one}
                       for one in properties]


@condition("A2-6.6.2.3.1-1", "Each property is one of XMP's own, or an extension schema describes it")
def known_properties(document):
    packet = packet_of(document)
    if packet is None:
        return
    described = {"%s:%s" % (fields["prefix"].text, one.get("name")) for fields, properties in descriptions(packet)
                 for one in properties if "prefix" in fields}
    for one in packet.properties:
        if one.name not in PREDEFINED and one.name not in described:
            yield "metadata: %s" % one.name


@condition("A2-6.6.2.3.1-2", "Each property has a value of its kind")
def property_kinds(document):
    packet = packet_of(document)
    for one in packet.properties if packet else ():
        wanted = PREDEFINED.get(one.name, "text")
        if one.kind != wanted:
            yield "metadata: %s is %s, expected %s" % (one.name, one.kind, wanted)
        elif wanted == "Alt" and one.language != "x-default":
            yield "metadata: the first alternative of %s is for %r, expected x-default" % (one.name, one.language)


@condition("A2-6.6.2.3.3-1", "An extension schema has all its fields, and so has each of its properties (6.6.2.3.3-2 to -10)")
def extension_schemas(document):
    packet = packet_of(document)
    for fields, properties in descriptions(packet) if packet else ():
        if set(fields) != SCHEMA_FIELDS:
            yield "metadata: a schema has the fields %s" % ", ".join(sorted(fields))
        for one in properties:
            if set(one) != PROPERTY_FIELDS or one["category"] not in ("internal", "external") or not all(one.values()):
                yield "metadata: a property is described by %r" % one


@condition("A1-6.7.3", "The information dictionary says what the XMP says")
def information(document):
    packet = packet_of(document)
    for key, name in SAME.items() if packet else ():
        if text(document.information.get(key)) != packet.text(name):
            yield "%s is %r, and %s %r" % (key[1:], text(document.information.get(key)), name, packet.text(name))


@condition("UA1-7.1-10", "The title is shown in the window's title bar", "07-001, 07-002")
def title_is_shown(document):
    shown = document.get(document.catalog.get("/ViewerPreferences"), {}).get("/DisplayDocTitle")
    if shown is not True:
        yield "ViewerPreferences: DisplayDocTitle is %r" % shown


@condition("UA1-6.2-1", "The catalog says that the document is tagged")
def marked(document):
    if document.get(document.catalog.get("/MarkInfo"), {}).get("/Marked") is not True:
        yield "catalog: MarkInfo is %r" % document.get(document.catalog.get("/MarkInfo"))


@condition("UA1-7.1-4", "No tag is suspect", "01-007")
def suspects(document):
    if document.get(document.catalog.get("/MarkInfo"), {}).get("/Suspects") is True:
        yield "MarkInfo: Suspects is true"


@condition("UA1-7.2-2", "The catalog says the language, for bookmarks, texts, alternatives and metadata alike (7.2-21 to -34)",
           "11-001 to 11-006")
def language(document):
    if not text(document.catalog.get("/Lang")):
        yield "catalog: Lang is %r" % document.catalog.get("/Lang")


@condition("UA1-7.2-29", "A language is written as RFC 3066 has it")
def languages(document):
    for where, value in document.values():
        written = text(value.get("/Lang")) if isinstance(value, dict) else None
        told_above = value is document.catalog and not written
        if written is not None and not told_above and not LANGUAGE.fullmatch(written):
            yield "%s: Lang is %r" % (where, written)


@condition("A2-6.10-1", "There are no alternate presentations, and no page is a slide (6.10-2)")
def presentations(document):
    if "/AlternatePresentations" in document.get(document.catalog.get("/Names"), {}):
        yield "catalog: Names has AlternatePresentations"
    for page in document.pages:
        if "/PresSteps" in page.dictionary:
            yield "%s: it has PresSteps" % page.name


@condition("A2-6.5.2-2", "No page has additional actions")
def page_actions(document):
    for page in document.pages:
        if "/AA" in page.dictionary:
            yield "%s: it has AA" % page.name


def has_foreign_key(key):
    def check(document):
        if key in document.catalog:
            yield "catalog: it has %s" % key[1:]
    return check


for clause, (foreign, meaning) in FOREIGN_KEYS.items():
    condition(clause, "The document has no %s: %s" % (foreign[1:], meaning))(has_foreign_key(foreign))
