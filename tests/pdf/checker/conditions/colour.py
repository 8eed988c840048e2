"""Colours, transparency, resources and images (ISO 19005-2, 6.2)."""
from ..registry import condition

BLEND_MODES = {"/" + mode for mode in """Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn
    HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity""".split()}
RENDERING_INTENTS = {"RelativeColorimetric", "AbsoluteColorimetric", "Perceptual", "Saturation"}
COMPONENTS = {b"GRAY": 1, b"RGB ": 3, b"CMYK": 4}
DEVICE_OPERATORS = {"rg": "RGB", "RG": "RGB", "g": "Gray", "G": "Gray"}
RESOURCES = {"gs": "/ExtGState", "Do": "/XObject", "sh": "/Shading", "Tf": "/Font"}


def intents(document):
    return [document.get(value, {}) for value in document.get(document.catalog.get("/OutputIntents"), [])]


def profiles(document):
    """The ICC profiles of the output intents, by reference."""
    references = {str(intent["/DestOutputProfile"]): intent["/DestOutputProfile"] for intent in intents(document)
                  if "/DestOutputProfile" in intent}
    return {name: document.get(reference) for name, reference in references.items()}


def operations(document, wanted):
    """(page, operator, operands) of the operators that are wanted."""
    for page, content in zip(document.pages, document.contents):
        for operator, operands in content.operations:
            if operator in wanted:
                yield page, operator, operands


def resources(document, kind):
    """(page, name, value) of all resources of a kind."""
    for page in document.pages:
        found = document.get(document.get(page.dictionary.get("/Resources"), {}).get(kind), {})
        for name, value in found.items():
            yield page, name[1:], document.get(value, {})


@condition("A2-6.2.3-1", "The output intent's profile is an ICC profile, older than 5, of a printer or monitor")
def profile(document):
    for reference, stream in profiles(document).items():
        data = getattr(stream, "data", b"")
        if len(data) < 132 or data[36:40] != b"acsp" or int.from_bytes(data[:4], "big") != len(data):
            yield "object %s: it is no ICC profile" % reference[:-2]
        elif data[8] >= 5 or data[12:16] not in (b"mntr", b"prtr") or data[16:20] not in COMPONENTS:
            yield "object %s: version %d, class %r, colours %r" % (reference[:-2], data[8], data[12:16], data[16:20])
        elif stream.dictionary.get("/N") != COMPONENTS[data[16:20]]:
            yield "object %s: N is %s, colours are %r" % (reference[:-2], stream.dictionary.get("/N"), data[16:20])


@condition("A2-6.2.3-2", "All output intents have the same profile")
def one_profile(document):
    if len(profiles(document)) > 1:
        yield "catalog: OutputIntents have the profiles %s" % ", ".join(profiles(document))


@condition("A2-6.2.4.3-2", "Where colours are device RGB or gray, an output intent for PDF/A says which (6.2.4.3-4)")
def device_colours(document):
    for intent in intents(document):
        if intent.get("/S") == "/GTS_PDFA1" and hasattr(document.get(intent.get("/DestOutputProfile")), "data"):
            return
    used = sorted({DEVICE_OPERATORS[operator] for _, operator, _ in operations(document, DEVICE_OPERATORS)})
    if used:
        yield "catalog: no output intent for PDF/A, but colours in Device%s" % " and Device".join(used)


@condition("A2-6.2.4.3-3", "No colour is CMYK: the output intent is RGB")
def cmyk(document):
    for page, operator, operands in operations(document, {"k", "K"}):
        yield "%s: %s %s" % (page.name, " ".join(map(str, operands)), operator)


@condition("PDF-8.6.3", "A colour's components are numbers from 0 to 1")
def colour_components(document):
    for page, operator, operands in operations(document, DEVICE_OPERATORS):
        if not all(isinstance(value, (int, float)) and 0 <= value <= 1 for value in operands):
            yield "%s: %s %s" % (page.name, " ".join(map(str, operands)), operator)


@condition("A2-6.2.2-2", "What a page's content names is in the page's own resources")
def named_resources(document):
    for page, operator, operands in operations(document, RESOURCES):
        if page.resource(RESOURCES[operator], "/%s" % operands[0]) is None:
            yield "%s: %s of %s" % (page.name, operands[0], operator)


@condition("A2-6.2.5-1", "No graphics state has a transfer function or halftone phase (6.2.5-2, -3)")
def transfer_functions(document):
    for page, name, state in resources(document, "/ExtGState"):
        if {"/TR", "/HTP"} & set(state) or state.get("/TR2", "/Default") != "/Default":
            yield "%s: graphics state %s" % (page.name, name)


@condition("A2-6.2.6-1", "A rendering intent is one of the four")
def rendering_intents(document):
    for page, _, operands in operations(document, {"ri"}):
        if operands[0] not in RENDERING_INTENTS:
            yield "%s: %s ri" % (page.name, operands[0])


@condition("A2-6.2.10-1", "Blend modes are those of ISO 32000-1")
def blend_modes(document):
    for page, name, state in resources(document, "/ExtGState"):
        modes = document.get(state.get("/BM"), "/Normal")
        for mode in modes if isinstance(modes, list) else [modes]:
            if mode not in BLEND_MODES:
                yield "%s: graphics state %s has %s" % (page.name, name, mode)


@condition("A2-6.2.8-3", "No image is interpolated, has alternates or OPI information (6.2.8-1, -2)")
def images(document):
    for page, name, image in resources(document, "/XObject"):
        found = getattr(image, "dictionary", {})
        if found.get("/Subtype") == "/Image" and (found.get("/Interpolate") is True or {"/Alternates", "/OPI"} & set(found)):
            yield "%s: image %s" % (page.name, name)


@condition("UA1-7.20-1", "No form is a reference to another document, or PostScript (A2 6.2.9)", "30-001")
def forms(document):
    for page, name, form in resources(document, "/XObject"):
        found = getattr(form, "dictionary", {})
        if found.get("/Subtype") == "/PS" or {"/Ref", "/PS", "/OPI"} & set(found) and found.get("/Subtype") == "/Form":
            yield "%s: form %s" % (page.name, name)
