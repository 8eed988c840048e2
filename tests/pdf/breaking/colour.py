"""Colours, resources and images: checker/conditions/colour.py."""
from .pdf import breaks


def profile(pdf):
    return pdf[pdf.catalog["/OutputIntents"][0]]["/DestOutputProfile"]


def change_profile(pdf, place, new):
    data = pdf.data(profile(pdf))
    pdf.set_data(profile(pdf), data[:place] + new + data[place + len(new):])


def add_resource(pdf, kind, name, value):
    found = pdf.page(1)["/Resources"].setdefault(kind, {})
    (pdf[found] if isinstance(found, str) else found)[name] = value


@breaks("A2-6.2.3-1")
def no_icc_profile(pdf):
    change_profile(pdf, 36, b"????")


@breaks("A2-6.2.3-1")
def profile_of_version_5(pdf):
    change_profile(pdf, 8, b"\x05")


@breaks("A2-6.2.3-1")
def profile_of_a_scanner(pdf):
    change_profile(pdf, 12, b"scnr")


@breaks("A2-6.2.3-1")
def wrong_number_of_components(pdf):
    pdf[profile(pdf)]["/N"] = 4


@breaks("A2-6.2.3-2")
def two_profiles(pdf):
    other = pdf.add({"/N": 3}, pdf.data(profile(pdf)))
    pdf.catalog["/OutputIntents"].append({"/Type": "/OutputIntent", "/S": "/GTS_PDFX", "/DestOutputProfile": other})


@breaks("A2-6.2.4.3-2")
def no_output_intent(pdf):
    del pdf.catalog["/OutputIntents"]


@breaks("A2-6.2.4.3-2")
def output_intent_for_something_else(pdf):
    pdf[pdf.catalog["/OutputIntents"][0]]["/S"] = "/GTS_PDFX"


@breaks("A2-6.2.4.3-3")
def colour_in_cmyk(pdf):
    pdf.append_content(1, b"0 0 0 1 k")


@breaks("PDF-8.6.3")
def too_much_red(pdf):
    pdf.append_content(1, b"1.5 0 0 rg")


@breaks("A2-6.2.2-2")
def unknown_font(pdf):
    pdf.append_content(1, b"/Artifact BMC BT /F99 8 Tf (ab) Tj ET EMC")


@breaks("A2-6.2.2-2")
def unknown_graphics_state(pdf):
    pdf.append_content(1, b"/G99 gs")


@breaks("A2-6.2.5-1")
def transfer_function(pdf):
    add_resource(pdf, "/ExtGState", "/G1", {"/TR": "/Identity"})


@breaks("A2-6.2.6-1")
def rendering_intent(pdf):
    pdf.append_content(1, b"/Nicely ri")


@breaks("A2-6.2.10-1")
def blend_mode(pdf):
    add_resource(pdf, "/ExtGState", "/G1", {"/BM": "/Soft"})


@breaks("A2-6.2.8-3")
def interpolated_image(pdf):
    image = {"/Type": "/XObject", "/Subtype": "/Image", "/Width": 1, "/Height": 1, "/BitsPerComponent": 8,
             "/ColorSpace": "/DeviceGray", "/Interpolate": True}
    add_resource(pdf, "/XObject", "/I1", pdf.add(image, b"\0"))


@breaks("UA1-7.20-1")
def form_of_another_document(pdf):
    form = {"/Type": "/XObject", "/Subtype": "/Form", "/BBox": [0, 0, 1, 1], "/Ref": {"/F": "u:other.pdf", "/Page": 0}}
    add_resource(pdf, "/XObject", "/X1", pdf.add(form, b""))
