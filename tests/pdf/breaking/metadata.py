"""What the document says about itself: checker/conditions/metadata.py."""
from checker.conditions.metadata import FOREIGN_KEYS

from .pdf import breaks


def replace_in_packet(pdf, old, new):
    pdf.replace(pdf.catalog["/Metadata"], old, new)


@breaks("UA1-7.1-8")
def no_metadata(pdf):
    del pdf.catalog["/Metadata"]


@breaks("UA1-7.1-8")
def metadata_of_another_kind(pdf):
    pdf[pdf.catalog["/Metadata"]]["/Subtype"] = "/HTML"


# What is replaced in the packet by what.
PACKET = (
    ("A2-6.6.2.1-2", b'" id="W5', b'" bytes="99" id="W5'), ("A2-6.6.2.1-2", b'<?xpacket end="w"?>', b""),
    ("A2-6.6.2.1-4", b"</rdf:RDF>", b""), ("A2-6.6.2.1-4", b"<dc:format>", b"<dc:format>\xe9"),
    ("UA1-5-1", b"<pdfuaid:part>1<", b"<pdfuaid:part>2<"),
    ("UA1-5-1", b"<pdfuaid:part>1</pdfuaid:part>", b""),
    ("A2-6.6.4-2", b"<pdfaid:part>2<", b"<pdfaid:part>1<"), ("A2-6.6.4-3", b"<pdfaid:conformance>A<", b"<pdfaid:conformance>B<"),
    ("A2-6.6.2.3.1-1", b"<dc:format>", b"<dc:colour>red</dc:colour><dc:format>"),
    ("A2-6.6.2.3.1-1", b"<pdfaSchema:prefix>pdfuaid<", b"<pdfaSchema:prefix>other<"),
    ("A2-6.6.2.3.1-2", b"<dc:format>application/pdf<",
     b"<dc:format><rdf:Bag><rdf:li>application/pdf</rdf:li></rdf:Bag><"),
    ("A2-6.6.2.3.1-2", b'xml:lang="x-default"', b'xml:lang="cy"'),
    ("A2-6.6.2.3.3-1", b"<pdfaProperty:category>internal<", b"<pdfaProperty:category>other<"),
    ("A2-6.6.2.3.3-1", b"<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>", b""))

for rule, before, after in PACKET:
    breaks(rule)(lambda pdf, before=before, after=after: replace_in_packet(pdf, before, after))


@breaks("UA1-7.1-9")
def no_title(pdf):
    packet = pdf.data(pdf.catalog["/Metadata"])
    title = packet[packet.index(b"<dc:title>"):packet.index(b"</dc:title>") + len(b"</dc:title>")]
    replace_in_packet(pdf, title, b"")
    del pdf.information["/Title"]


@breaks("A1-6.7.3")
def another_producer(pdf):
    pdf.information["/Producer"] = "u:Somebody else"


@breaks("UA1-7.1-10")
def file_name_shown(pdf):
    pdf.catalog["/ViewerPreferences"]["/DisplayDocTitle"] = False


@breaks("UA1-7.1-10")
def no_viewer_preferences(pdf):
    del pdf.catalog["/ViewerPreferences"]


@breaks("UA1-6.2-1")
def not_marked(pdf):
    del pdf.catalog["/MarkInfo"]


@breaks("UA1-7.1-4")
def suspect(pdf):
    pdf.catalog["/MarkInfo"]["/Suspects"] = True


@breaks("UA1-7.2-2")
def no_language(pdf):
    del pdf.catalog["/Lang"]


@breaks("UA1-7.2-29")
def language_in_words(pdf):
    pdf[pdf.element("Span")]["/Lang"] = "u:Welsh, mostly"


@breaks("UA1-7.2-29")
def empty_language(pdf):
    pdf[pdf.element("Span")]["/Lang"] = "u:"


@breaks("A2-6.10-1")
def alternate_presentation(pdf):
    pdf.catalog["/Names"] = {"/AlternatePresentations": {"/Names": []}}


@breaks("A2-6.10-1")
def slide(pdf):
    pdf.page(1)["/PresSteps"] = {}


@breaks("A2-6.5.2-2")
def page_action(pdf):
    pdf.page(1)["/AA"] = {}


for clause, (key, _) in FOREIGN_KEYS.items():
    breaks(clause)(lambda pdf, key=key: pdf.catalog.update({key: {"/Fields": []} if key == "/AcroForm" else {}}))
