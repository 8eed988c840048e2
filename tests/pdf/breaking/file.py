"""The file: checker/conditions/file.py."""
import re
import subprocess
import tempfile
from pathlib import Path

from .pdf import breaks, breaks_bytes, number, replace_once


@breaks_bytes("A2-6.1.2-1")
def older_header(data):
    return replace_once(data, b"%PDF-1.7", b"%PDF-1.4")


@breaks_bytes("A2-6.1.2-1")
def something_before_the_header(data):
    """The offsets of the table stay right: it takes the place of the first letters."""
    return replace_once(data, b"%PDF-1.7", b"  %PDF-1")


@breaks_bytes("A2-6.1.2-2")
def comment_in_ascii(data):
    return re.sub(rb"^([^\n]*\n%)....", rb"\1abcd", data, count=1)


@breaks_bytes("A2-6.1.3-1")
def no_identifier(data):
    """That of the trailer, which is an array."""
    return re.sub(rb"/ID(?= *\[)", b"/IX", data)


@breaks_bytes("A2-6.1.3-2")
def encrypted(data):
    """With an empty password, so that everybody can read it."""
    with tempfile.TemporaryDirectory() as folder:
        plain, secret = Path(folder, "plain.pdf"), Path(folder, "secret.pdf")
        plain.write_bytes(data)
        subprocess.run(["qpdf", "--encrypt", "", "", "128", "--use-aes=y", "--", "--stream-data=preserve", "--static-id",
                        "--newline-before-endstream", plain, secret], check=True)
        return re.sub(rb"^%PDF-1\.\d", b"%PDF-1.7", secret.read_bytes())


@breaks_bytes("A2-6.1.3-3")
def more_behind_the_end(data):
    return data + b"% more\n"


@breaks_bytes("A2-6.1.4-2")
def blank_line_in_the_table(data):
    return replace_once(data, b"\nxref\n", b"\nxref\n\n")


@breaks_bytes("A2-6.1.4-2")
def short_entry_of_the_table(data):
    return replace_once(data, b"00000 n \n", b"00000 n\n")


@breaks_bytes("A2-6.1.6-1")
def odd_hexadecimal(data):
    return re.sub(rb"(/ID \[<[0-9a-f]+)[0-9a-f]>", rb"\1 >", data, count=1)


@breaks_bytes("A2-6.1.6-2")
def letter_among_the_hexadecimal(data):
    return replace_once(data, b"(sRGB IEC61966-2.1)", b"<735247zz>         ")


@breaks_bytes("A2-6.1.7.1-1")
def wrong_length(data):
    """Five more or less."""
    return re.sub(rb"/Length (\d*)(\d)\b", lambda match: b"/Length %s%d" % (match.group(1), (int(match.group(2)) + 5) % 10), data, count=1)


@breaks_bytes("A2-6.1.7.1-2")
def carriage_return_behind_stream(data):
    return replace_once(data, b">>\nstream\n", b">>\nstream\r")


@breaks("A2-6.1.7.1-3")
def stream_in_another_file(pdf):
    pdf[pdf.catalog["/Metadata"]]["/FFilter"] = "/FlateDecode"


@breaks("A2-6.1.7.2-1")
def compressed_by_lzw(pdf):
    """The example of ISO 32000-1, 7.4.4.2."""
    pdf.catalog["/XTest"] = pdf.add({"/Filter": "/LZWDecode"}, bytes.fromhex("800B6050220C0C8501"))


@breaks("A2-6.1.8-1")
def name_in_latin_1(pdf):
    pdf.catalog["/XTest"] = "/caf#e9"


@breaks_bytes("A2-6.1.9-1")
def endobj_behind_something(data):
    return replace_once(data, b">>\nendobj", b">> endobj")


@breaks("A2-6.1.13-1")
def large_integer(pdf):
    pdf.catalog["/XTest"] = 2 ** 31


@breaks("A2-6.1.13-1")
def large_integer_in_content(pdf):
    pdf.append_content(1, b"2147483648 w")


@breaks("A2-6.1.13-2")
def tiny_real(pdf):
    pdf.catalog["/XTest"] = number("0." + "0" * 39 + "1")


@breaks("A2-6.1.13-3")
def long_string(pdf):
    pdf.catalog["/XTest"] = "u:" + "a" * 32768


@breaks("A2-6.1.13-3")
def long_string_in_utf_16(pdf):
    """Less than 32,767 characters, but more bytes."""
    pdf.catalog["/XTest"] = "u:" + "ặ" * 16384


@breaks("A2-6.1.13-3")
def long_string_in_content(pdf):
    """A comment's or property's would do, too."""
    pdf.append_content(1, b"/Artifact <</Words (" + b"a" * 32768 + b")>> BDC EMC")


@breaks("PDF-7.9.2.2")
def private_alternative(pdf):
    pdf[pdf.element("Figure")]["/Alt"] = "u:A chart \ue000"


@breaks("PDF-7.9.2.2")
def joined_title(pdf):
    """U+FEFF once meant to join words."""
    pdf[pdf[pdf.catalog["/Outlines"]]["/First"]]["/Title"] = "u:A\ufeffB"


@breaks("A2-6.1.13-4")
def long_name(pdf):
    pdf.catalog["/XTest"] = "/" + "n" * 128


@breaks("A2-6.1.13-8")
def deep_q(pdf):
    pdf.append_content(1, b"q " * 29 + b"Q " * 29)


@breaks("A2-6.1.13-11")
def high_page(pdf):
    pdf.page(1)["/MediaBox"] = [0, 0, 420, 14401]


@breaks_bytes("PDF-7.7.3")
def wrong_count(data):
    return re.sub(rb"(/Count )\d( /Kids)", rb"\g<1>9\2", data, count=1)


@breaks_bytes("PDF-7.5")
def key_given_twice(data):
    """In the output intent."""
    return replace_once(data, b"/Info (sRGB", b"/Type (sRGB")
