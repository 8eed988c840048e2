/* Expat's errors in the words of a template's author. */
#include "report/page/page_fault.h"

#include "base/utf8.h"

#include <string.h>
#include <strings.h>

#define LETTERS_AND_DIGITS "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

/* Where the byte that stopped expat does not matter. */
static const struct {
    enum XML_Error code;
    const char *words;
} explanations[] = {
    {XML_ERROR_NO_ELEMENTS, "the page is empty: expected one html element"},
    {XML_ERROR_SYNTAX, "the page does not begin with an element: expected <html>"},
    {XML_ERROR_JUNK_AFTER_DOC_ELEMENT, "something follows the end of the html element"},
    {XML_ERROR_MISPLACED_XML_PI, "leave <?xml …?> out: the program writes the file's beginning"},
    {XML_ERROR_UNCLOSED_TOKEN, "a tag or comment that begins here never ends"},
    {XML_ERROR_UNCLOSED_CDATA_SECTION, "<![CDATA[ is never closed: ]]> is missing"},
    {XML_ERROR_DUPLICATE_ATTRIBUTE, "an attribute stands twice in one tag"},
};

static const char *explanation(enum XML_Error code) {
    for (size_t i = 0; i < sizeof explanations / sizeof *explanations; i++)
        if (explanations[i].code == code)
            return explanations[i].words;
    return XML_ErrorString(code);
}

/* Whether what stands before `offset` is an ampersand, or one and a name without a semicolon. */
static bool follows_ampersand(const char *text, size_t offset) {
    while (offset > 0 && strchr(LETTERS_AND_DIGITS "#", text[offset - 1]) != NULL)
        offset--;
    return offset > 0 && text[offset - 1] == '&';
}

static bool is_in_tag(const char *text, size_t offset) {
    while (offset > 0 && text[offset - 1] != '<' && text[offset - 1] != '>')
        offset--;
    return offset > 0 && text[offset - 1] == '<';
}

static const char *explain_token(struct arena *arena, const char *text, size_t offset) {
    unsigned char byte = (unsigned char)text[offset];
    if (byte >= 0x80 && utf8_invalid_at(text + offset, strlen(text + offset)) == 0)
        return arena_printf(
            arena, "the byte %02X is not UTF-8: expected a file that was saved as UTF-8", byte);
    if (byte < 0x20 && strchr("\t\r\n", byte) == NULL)
        return arena_printf(arena, "the control character U+%04X cannot stand in a page", byte);
    if (follows_ampersand(text, offset))
        return "an & that begins no character reference: write it as &amp;, and end names such as "
               "&nbsp; with a semicolon";
    if (offset > 0 && text[offset - 1] == '<' && byte == '/')
        return "this closing tag closes nothing";
    if (byte == '<' || (offset > 0 && text[offset - 1] == '<'))
        return "a < that begins no tag: write it as &lt; (or, before it, a quote that is missing)";
    if (is_in_tag(text, offset))
        return "this tag cannot be read: every attribute needs a value in quotes, such as "
               "hidden=\"hidden\", and a blank before it";
    return "this cannot be read as XHTML (such as -- in a comment, or ]]> in text)";
}

static const char *explain_mismatch(struct arena *arena, const char *text, size_t offset,
                                    const struct node *open) {
    return arena_printf(arena,
                        "</%.*s> where </%s> is expected: <%s> of %s:%zu is still open (write "
                        "elements without content as <%s/>)",
                        (int)strcspn(text + offset, "> \t\r\n"), text + offset, open->name,
                        open->name, open->place.file, open->place.line, open->name);
}

static const char *explain_entity(struct arena *arena, const char *text, size_t offset) {
    if (text[offset] != '&')
        return "an entity in this tag has no name that HTML 4 knows: write & itself as &amp;";
    return arena_printf(arena, "%.*s; has no name that HTML 4 knows: write & itself as &amp;",
                        (int)strcspn(text + offset, ";"), text + offset);
}

const char *page_fault(struct arena *arena, enum XML_Error code, const char *text, size_t offset,
                       const struct node *open) {
    if (strncasecmp(text + offset, "<!doctype", strlen("<!doctype")) == 0)
        return "leave <!DOCTYPE …> out: the program writes its own";
    if (code == XML_ERROR_INVALID_TOKEN)
        return explain_token(arena, text, offset);
    if (code == XML_ERROR_UNDEFINED_ENTITY)
        return explain_entity(arena, text, offset);
    if (code == XML_ERROR_TAG_MISMATCH && open != NULL)
        return explain_mismatch(arena, text, offset, open);
    if (code == XML_ERROR_NO_ELEMENTS && open != NULL)
        return arena_printf(arena, "<%s> of %s:%zu is never closed: </%s> is missing", open->name,
                            open->place.file, open->place.line, open->name);
    return explanation(code);
}
