"""The pages' content: operators, marked content, and which part of the structure it belongs to."""
from ..registry import condition


def paintings(document):
    for page, content in zip(document.pages, document.contents):
        for painting in content.paintings:
            yield page, painting


def errors(document, kind):
    for page, content in zip(document.pages, document.contents):
        for found, what in content.errors:
            if found == kind:
                yield "%s: %s" % (page.name, what)


@condition("A2-6.2.2-1", "Content has the operators of ISO 32000-1 and no others")
def operators(document):
    return errors(document, "operator")


@condition("PDF-7.8.2", "Content is made of tokens, and each operator has the operands that it takes")
def tokens(document):
    return errors(document, "syntax")


@condition("PDF-8.2", "Texts, paths and saved graphics states begin and end where they may, and don't overlap")
def nesting(document):
    return errors(document, "nesting")


@condition("PDF-14.6a", "Marked content is ended as often as it is begun, not in a path, and in the text object in which it was begun")
def marks(document):
    return errors(document, "marks")


@condition("A2-6.1.10-1", "There are no inline images, whose filters PDF/A restricts")
def inline_images(document):
    for page, painting in paintings(document):
        if painting.operator == "EI":
            yield "%s: an inline image" % page.name


@condition("PDF-14.6b", "An MCID stands once on a page")
def marks_are_unique(document):
    for page, content in zip(document.pages, document.contents):
        seen = set()
        for mark in content.marks:
            if mark.identifier in seen:
                yield "%s: MCID %s" % (page.name, mark.identifier)
            if mark.identifier is not None:
                seen.add(mark.identifier)


@condition("UA1-7.1-1", "No artifact stands inside tagged content", "01-003")
def artifact_in_tagged_content(document):
    for page, content in zip(document.pages, document.contents):
        for mark in content.marks:
            around = [outer for outer in mark.outwards()][1:]
            if mark.is_artifact and any(outer.identifier is not None for outer in around):
                yield "%s: an artifact inside %s %s" % (page.name, around[0].tag, around[0].identifier)


@condition("UA1-7.1-2", "No tagged content stands inside an artifact", "01-004")
def tagged_content_in_artifact(document):
    for page, content in zip(document.pages, document.contents):
        for mark in content.marks:
            around = [outer for outer in mark.outwards()][1:]
            if mark.identifier is not None and not mark.is_artifact and any(outer.is_artifact for outer in around):
                yield "%s: %s %s inside an artifact" % (page.name, mark.tag, mark.identifier)


@condition("PDF-14.8.2.2", "An artifact has no MCID: it belongs to no element")
def artifact_with_identifier(document):
    for page, content in zip(document.pages, document.contents):
        for mark in content.marks:
            if mark.is_artifact and mark.identifier is not None:
                yield "%s: an artifact with MCID %s" % (page.name, mark.identifier)


@condition("UA1-7.1-3", "All that is painted is tagged or an artifact", "01-005")
def everything_is_marked(document):
    for page, painting in paintings(document):
        if not painting.is_in_artifact() and painting.identifier() is None:
            yield "%s: %s in font %s" % (page.name, painting.operator, painting.font) if painting.is_text \
                else "%s: %s" % (page.name, painting.operator)
