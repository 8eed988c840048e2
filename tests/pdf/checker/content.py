"""Content streams (ISO 32000-1, 7.8.2): their tokens, operators, marked content, and what they paint."""
import re

TOKEN = re.compile(rb"""
    (?P<blank>[\x00\t\n\x0c\r\x20]+|%[^\r\n]*)
  | (?P<number>[+-]?(?:\d+\.?\d*|\.\d+)(?=[\x00\t\n\x0c\r\x20()<>\[\]{}/%]|$))
  | /(?P<name>[^\x00\t\n\x0c\r\x20()<>\[\]{}/%]*)
  | (?P<string>\()
  | (?P<open><<|\[)
  | (?P<close>>>|\])
  | <(?P<hexadecimal>[0-9A-Fa-f\x00\t\n\x0c\r\x20]*)>
  | (?P<word>[^\x00\t\n\x0c\r\x20()<>\[\]{}/%]+)
  | (?P<other>.)
""", re.VERBOSE | re.DOTALL)
STRING_PART = re.compile(rb"[^()\\]+|\\[0-7]{1,3}|\\(?:\r\n|.)|[()]", re.DOTALL)
ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}

# Operators and how many operands they take (annex A); None: any number.
OPERANDS = {"b": 0, "B": 0, "b*": 0, "B*": 0, "BDC": 2, "BMC": 1, "BT": 0, "BX": 0, "c": 6, "cm": 6, "CS": 1, "cs": 1, "d": 2,
            "d0": 2, "d1": 6, "Do": 1, "DP": 2, "EMC": 0, "ET": 0, "EX": 0, "f": 0, "F": 0, "f*": 0, "G": 1, "g": 1, "gs": 1,
            "h": 0, "i": 1, "j": 1, "J": 1, "K": 4, "k": 4, "l": 2, "m": 2, "M": 1, "MP": 1, "n": 0, "q": 0, "Q": 0, "re": 4,
            "RG": 3, "rg": 3, "ri": 1, "s": 0, "S": 0, "SC": None, "sc": None, "SCN": None, "scn": None, "sh": 1, "T*": 0,
            "Tc": 1, "Td": 2, "TD": 2, "Tf": 2, "Tj": 1, "TJ": 1, "TL": 1, "Tm": 6, "Tr": 1, "Ts": 1, "Tw": 1, "Tz": 1,
            "v": 4, "w": 1, "W": 0, "W*": 0, "y": 4, "'": 1, '"': 3, "BI": 0, "ID": None, "EI": 0}
PAINTS_PATH = {"b", "B", "b*", "B*", "f", "F", "f*", "s", "S"}
BUILDS_PATH = {"m", "l", "c", "v", "y", "h", "re"}
ENDS_PATH = PAINTS_PATH | {"n"}
IN_PATHS = {"W", "W*", "BDC", "BMC", "EMC"}         # the marks have an error of their own
SHOWS_TEXT = {"Tj", "TJ", "'", '"'}


class Mark:
    """A marked-content sequence: its tag and properties, and the one around it."""

    def __init__(self, tag, properties, parent, text_object=0):
        self.tag, self.properties, self.parent, self.text_object = tag, properties, parent, text_object
        self.depth = parent.depth + 1 if parent else 1

    @property
    def identifier(self):
        return self.properties.get("MCID")

    @property
    def is_artifact(self):
        return self.tag == "Artifact"

    def outwards(self):
        mark = self
        while mark:
            yield mark
            mark = mark.parent


class Painting:
    """Something that is seen: a text, a path, a shading, an image; with the mark that it is in. `size` is a text's on the page, in points."""

    def __init__(self, operator, mark, font=None, codes=b"", name=None, size=None):
        self.operator, self.mark, self.font, self.codes, self.name, self.size = operator, mark, font, codes, name, size

    @property
    def is_text(self):
        return self.operator in SHOWS_TEXT

    def is_in_artifact(self):
        return self.mark is not None and any(mark.is_artifact for mark in self.mark.outwards())

    def identifier(self):
        """The MCID of the nearest mark that has one."""
        marks = self.mark.outwards() if self.mark else ()
        return next((mark.identifier for mark in marks if mark.identifier is not None), None)


class Content:
    """A page's content, read. `errors` are (kind, what); the kinds are those of the conditions in conditions/pages.py."""

    def __init__(self):
        self.marks, self.paintings, self.operations, self.errors, self.deepest_q = [], [], [], [], 0


def _string(data, at):
    """The bytes of a string in parentheses, and where it ends."""
    parts, depth = [], 1
    for part in STRING_PART.finditer(data, at):
        piece = part.group()
        depth += (piece == b"(") - (piece == b")")
        if depth == 0:
            return b"".join(parts), part.end()
        if piece[:1] == b"\\":
            escaped = piece[1:]
            piece = bytes([int(escaped, 8) & 255]) if escaped.isdigit() else ESCAPES.get(escaped, escaped)
        parts.append(piece)
    return b"".join(parts), len(data)


def _close(stack):
    """Ends the array or dictionary that was opened last."""
    opened, items = stack.pop()
    if opened == b"[":
        return items
    return {str(key): value for key, value in zip(items[::2], items[1::2])}


def _end_of_inline_image(data, at):
    """Where the EI stands that ends an inline image's data (8.9.7)."""
    end = re.compile(rb"[\x00\t\n\x0c\r ]EI(?![^\x00\t\n\x0c\r ])").search(data, at)
    return end.start() if end else len(data)


class Name(str):
    """A name, to tell it from an operator."""


def tokens(data):
    """("operator", its name) or ("operand", its value) in order; ("error", …) for what is neither."""
    stack, at = [], 0
    while at < len(data):
        match = TOKEN.match(data, at)
        kind, at, value = match.lastgroup, match.end(), None
        if kind == "blank":
            continue
        if kind == "string":
            value, at = _string(data, at)
        elif kind == "number":
            value = float(match.group())
            value = int(value) if value == int(value) else value
        elif kind == "name":
            value = Name(match.group("name").decode("latin-1"))
        elif kind == "hexadecimal":
            digits = re.sub(rb"\s", b"", match.group("hexadecimal")).decode()
            value = bytes.fromhex(digits + "0" * (len(digits) % 2))
        elif kind == "open":
            stack.append((match.group(), []))
            continue
        elif kind == "close" and stack:
            value = _close(stack)
        elif kind == "word" and match.group() in (b"true", b"false", b"null"):
            value = {b"true": True, b"false": False}.get(match.group())
        elif kind == "word" and not stack:
            yield "operator", match.group().decode("latin-1")
            at = _end_of_inline_image(data, at) if match.group() == b"ID" else at
            continue
        else:
            yield "error", match.group().decode("latin-1")
            continue
        if stack:
            stack[-1][1].append(value)
        else:
            yield "operand", value


def enlargement(matrix):
    """How many times as large a matrix makes things, as the square root of an area (8.3.4)."""
    a, b, c, d = matrix[:4]
    return abs(a * d - b * c) ** 0.5


class Reader:
    """Follows the operators of one content stream."""

    def __init__(self):
        self.content, self.mark, self.saved = Content(), None, []
        self.font, self.font_size, self.scale = None, 0, 1.0        # of the graphics state
        self.text_scale = 1.0                       # of the text matrix
        self.in_text = self.in_path = False
        self.text_objects = 0                       # that were begun so far

    def error(self, kind, what):
        self.content.errors.append((kind, what))

    def read(self, data):
        operands = []
        for kind, value in tokens(data):
            if kind == "operand":
                operands.append(value)
            elif kind == "operator":
                self.operate(value, operands)
                operands = []
            else:
                self.error("syntax", "%r is no token" % value)
        if operands:
            self.error("syntax", "operands without an operator at the end")
        self.finish()
        return self.content

    def operate(self, operator, operands):
        if operator not in OPERANDS:
            self.error("operator", "%s is no operator" % operator)
            return
        wanted = OPERANDS[operator]
        if wanted is not None and len(operands) != wanted:
            self.error("syntax", "%s has %d operands, and not %d" % (operator, len(operands), wanted))
            return
        self.content.operations.append((operator, operands))
        self.follow_state(operator, operands)
        self.follow_marks(operator, operands)
        self.follow_paths(operator)
        self.paint(operator, operands)

    def follow_state(self, operator, operands):
        if operator == "q":
            self.saved.append((self.font, self.font_size, self.scale))
            self.content.deepest_q = max(self.content.deepest_q, len(self.saved))
        elif operator == "Q" and self.saved:
            self.font, self.font_size, self.scale = self.saved.pop()
        elif operator == "Q":
            self.error("nesting", "Q without a q")
        elif operator == "cm":
            self.scale *= enlargement(operands)
        elif operator == "Tf":
            self.font, self.font_size = operands
        elif operator == "Tm":
            self.text_scale = enlargement(operands)
        elif operator in ("BT", "ET"):
            if self.in_text == (operator == "BT"):
                self.error("nesting", "%s where %s is due" % (operator, "ET" if self.in_text else "BT"))
            self.in_text, self.text_scale = operator == "BT", 1.0
            self.text_objects += self.in_text
        elif operator in SHOWS_TEXT and not self.in_text:
            self.error("nesting", "%s outside BT and ET" % operator)

    def follow_marks(self, operator, operands):
        text_object = self.text_objects if self.in_text else 0
        if operator in ("BDC", "BMC"):
            properties = operands[1] if operator == "BDC" else {}
            self.mark = Mark(str(operands[0]), properties if isinstance(properties, dict) else {}, self.mark, text_object)
            self.content.marks.append(self.mark)
        elif operator == "EMC" and self.mark:
            if self.mark.text_object != text_object:
                self.error("marks", "EMC of %s is in another text object than its begin" % self.mark.tag)
            self.mark = self.mark.parent
        elif operator == "EMC":
            self.error("marks", "EMC without a BDC or BMC")
        if operator in ("BDC", "BMC", "EMC") and self.in_path:
            self.error("marks", "%s inside a path" % operator)

    def follow_paths(self, operator):
        if operator in BUILDS_PATH:
            self.in_path = True
        elif operator in ENDS_PATH:
            if not self.in_path:
                self.error("nesting", "%s without a path" % operator)
            self.in_path = False
        elif self.in_path and operator not in IN_PATHS:
            self.error("nesting", "%s between a path's parts and its painting" % operator)
            self.in_path = False

    def paint(self, operator, operands):
        if operator in SHOWS_TEXT:
            shown = operands[-1]
            parts = shown if isinstance(shown, list) else [shown]
            codes = b"".join(part for part in parts if isinstance(part, bytes))
            self.content.paintings.append(Painting(operator, self.mark, self.font, codes,
                                                   size=self.font_size * self.text_scale * self.scale))
        elif operator in PAINTS_PATH or operator in ("sh", "EI"):
            self.content.paintings.append(Painting(operator, self.mark))
        elif operator == "Do":
            self.content.paintings.append(Painting(operator, self.mark, name=operands[0]))

    def finish(self):
        if self.saved:
            self.error("nesting", "%d q without a Q" % len(self.saved))
        if self.in_text or self.in_path:
            self.error("nesting", "a text object or path is not ended")
        if self.mark:
            self.error("marks", "a BDC or BMC without an EMC")


def read(data):
    return Reader().read(data)
