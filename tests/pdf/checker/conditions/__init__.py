"""All conditions, in the order in which they are told: importing this fills registry.CONDITIONS."""
from . import file, metadata, colour, pages, tree, tables, elements, links, typefaces          # noqa: F401
