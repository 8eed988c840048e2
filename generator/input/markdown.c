/* What md4c tells of a text, written as elements. */
#include "input/markdown.h"

#include "base/buffer.h"
#include "base/entities.h"
#include "base/utf8.h"

#include <md4c.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* The page has h1 and h2; an indicator's parts are h3, so its commentary's begin at h4. */
enum { HIGHEST_HEADING = 4, LOWEST_HEADING = 6 };

struct markdown {
    struct buffer html;
    struct diagnostics *diagnostics;
    struct place place; /* line: where the text begins */
    const char *text;
    int images;  /* how many images are open: their text is printed as text */
    int heading; /* the level of the latest heading; 0: none so far */
};

static const char *block_tag(MD_BLOCKTYPE type) {
    switch (type) {
    case MD_BLOCK_QUOTE:
        return "blockquote";
    case MD_BLOCK_UL:
        return "ul";
    case MD_BLOCK_OL:
        return "ol";
    case MD_BLOCK_LI:
        return "li";
    case MD_BLOCK_P:
        return "p";
    case MD_BLOCK_CODE:
        return "pre";
    case MD_BLOCK_TABLE:
        return "table";
    case MD_BLOCK_THEAD:
        return "thead";
    case MD_BLOCK_TBODY:
        return "tbody";
    case MD_BLOCK_TR:
        return "tr";
    case MD_BLOCK_TH:
        return "th";
    case MD_BLOCK_TD:
        return "td";
    case MD_BLOCK_DOC:
    case MD_BLOCK_HR:
    case MD_BLOCK_H:
    case MD_BLOCK_HTML:
        return NULL;
    }
    return NULL;
}

/* At most one below the heading before, so that no level is left out. */
static int heading_level(const struct markdown *markdown, void *detail) {
    int level = (int)((MD_BLOCK_H_DETAIL *)detail)->level + HIGHEST_HEADING - 1;
    int lowest = markdown->heading == 0               ? HIGHEST_HEADING
                 : markdown->heading < LOWEST_HEADING ? markdown->heading + 1
                                                      : LOWEST_HEADING;
    return level > lowest ? lowest : level;
}

static void enter_heading(struct markdown *markdown, void *detail) {
    markdown->heading = heading_level(markdown, detail);
    buffer_printf(&markdown->html, "<h%d>", markdown->heading);
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *context) {
    struct markdown *markdown = context;
    const char *tag = block_tag(type);
    if (type == MD_BLOCK_H)
        enter_heading(markdown, detail);
    else if (type == MD_BLOCK_HR)
        buffer_puts(&markdown->html, "<hr/>");
    else if (type == MD_BLOCK_OL && ((MD_BLOCK_OL_DETAIL *)detail)->start != 1)
        buffer_printf(&markdown->html, "<ol start=\"%u\">", ((MD_BLOCK_OL_DETAIL *)detail)->start);
    else if (type == MD_BLOCK_TH)
        buffer_puts(&markdown->html, "<th scope=\"col\">");
    else if (tag != NULL)
        buffer_printf(&markdown->html, "<%s>", tag);
    return 0;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *context) {
    struct markdown *markdown = context;
    (void)detail;
    const char *tag = block_tag(type);
    if (type == MD_BLOCK_H)
        buffer_printf(&markdown->html, "</h%d>\n", markdown->heading);
    else if (tag != NULL)
        buffer_printf(&markdown->html, "</%s>\n", tag);
    return 0;
}

/* The character that a reference such as &#233; or &eacute; stands for; 0 for what is printed as it
 * is written. */
static uint32_t referenced(const char *text, size_t size) {
    static const struct {
        const char *name;
        uint32_t code_point;
    } names[] = {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strlen(names[i].name) == size && memcmp(names[i].name, text, size) == 0)
            return names[i].code_point;
    if (size < 3 || text[1] != '#')
        return size < 3 ? 0 : entities_code_point(text + 1, size - 2);
    bool hexadecimal = text[2] == 'x' || text[2] == 'X';
    unsigned long value = strtoul(text + 2 + hexadecimal, NULL, hexadecimal ? 16 : 10);
    return value < 0x110000 ? (uint32_t)value : 0;
}

/* The reference as a character; false for what is printed as it is written. */
static bool resolve(const char *text, size_t size, char character[5]) {
    uint32_t code_point = referenced(text, size);
    if (code_point == 0)
        return false;
    utf8_encode(code_point, character);
    size_t length = strlen(character);
    return length > 0 && utf8_invalid_at(character, length) == length;
}

/* With its references resolved; the caller frees it. */
static char *attribute_text(const MD_ATTRIBUTE *attribute) {
    struct buffer text = {0};
    buffer_puts(&text, "");
    for (size_t i = 0; attribute->substr_offsets[i] < attribute->size; i++) {
        const char *part = attribute->text + attribute->substr_offsets[i];
        size_t size = attribute->substr_offsets[i + 1] - attribute->substr_offsets[i];
        char character[5];
        if (attribute->substr_types[i] == MD_TEXT_ENTITY && resolve(part, size, character))
            buffer_puts(&text, character);
        else
            buffer_put(&text, part, size);
    }
    return text.data;
}

static bool is_allowed_link(const char *href) {
    static const char *const schemes[] = {"http://", "https://", "mailto:"};
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
        if (strncasecmp(href, schemes[i], strlen(schemes[i])) == 0)
            return true;
    return false;
}

/* md4c tells no lines: the first line that has the words. */
static struct place place_of(const struct markdown *markdown, const char *words) {
    struct place place = markdown->place;
    const char *at = strstr(markdown->text, words);
    for (const char *byte = markdown->text; at != NULL && byte < at; byte++)
        place.line += *byte == '\n';
    return place;
}

static void enter_link(struct markdown *markdown, const MD_SPAN_A_DETAIL *detail) {
    char *href = attribute_text(&detail->href);
    if (is_allowed_link(href)) {
        buffer_puts(&markdown->html, "<a href=\"");
        buffer_put_escaped(&markdown->html, href);
        buffer_puts(&markdown->html, "\">");
    } else {
        diagnose(markdown->diagnostics, SEVERITY_WARNING, place_of(markdown, href),
                 "the link “%s” is printed as text; expected http, https or mailto", href);
        buffer_puts(&markdown->html, "<span>");
    }
    free(href);
}

static void leave_link(struct markdown *markdown, const MD_SPAN_A_DETAIL *detail) {
    char *href = attribute_text(&detail->href);
    buffer_puts(&markdown->html, is_allowed_link(href) ? "</a>" : "</span>");
    free(href);
}

/* An image is printed as it was written. */
static void enter_image(struct markdown *markdown) {
    buffer_puts(&markdown->html, "![");
    markdown->images++;
}

static void leave_image(struct markdown *markdown, const MD_SPAN_IMG_DETAIL *detail) {
    char *source = attribute_text(&detail->src);
    buffer_puts(&markdown->html, "](");
    buffer_put_escaped(&markdown->html, source);
    buffer_puts(&markdown->html, ")");
    markdown->images--;
    free(source);
}

static const char *span_tag(MD_SPANTYPE type) {
    static const struct {
        MD_SPANTYPE type;
        const char *tag;
    } tags[] = {{MD_SPAN_EM, "em"}, {MD_SPAN_STRONG, "strong"}, {MD_SPAN_CODE, "code"}};
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
        if (tags[i].type == type)
            return tags[i].tag;
    return NULL;
}

static int enter_span(MD_SPANTYPE type, void *detail, void *context) {
    struct markdown *markdown = context;
    if (type == MD_SPAN_A)
        enter_link(markdown, detail);
    else if (type == MD_SPAN_IMG)
        enter_image(markdown);
    else if (span_tag(type) != NULL)
        buffer_printf(&markdown->html, "<%s>", span_tag(type));
    return 0;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *context) {
    struct markdown *markdown = context;
    if (type == MD_SPAN_A)
        leave_link(markdown, detail);
    else if (type == MD_SPAN_IMG)
        leave_image(markdown, detail);
    else if (span_tag(type) != NULL)
        buffer_printf(&markdown->html, "</%s>", span_tag(type));
    return 0;
}

static void put_entity(struct buffer *html, const char *text, size_t size) {
    char character[5];
    if (resolve(text, size, character)) {
        buffer_put_escaped(html, character);
        return;
    }
    buffer_puts(html, "&amp;");
    buffer_put(html, text + 1, size - 1);
}

static int on_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *context) {
    struct markdown *markdown = context;
    if (type == MD_TEXT_BR) {
        buffer_puts(&markdown->html, markdown->images > 0 ? " " : "<br/>");
    } else if (type == MD_TEXT_SOFTBR) {
        buffer_putc(&markdown->html, '\n');
    } else if (type == MD_TEXT_ENTITY) {
        put_entity(&markdown->html, text, size);
    } else if (type == MD_TEXT_NULLCHAR) {
        buffer_puts(&markdown->html, "\uFFFD");
    } else {
        struct buffer plain = {0};
        buffer_put(&plain, text, size);
        buffer_put_escaped(&markdown->html, plain.data);
        buffer_free(&plain);
    }
    return 0;
}

const char *markdown_html(struct arena *arena, struct diagnostics *diagnostics, const char *path,
                          size_t line, const char *markdown_text) {
    struct markdown markdown = {
        .diagnostics = diagnostics, .place = {.file = path, .line = line}, .text = markdown_text};
    MD_PARSER parser = {.flags = MD_FLAG_NOHTML | MD_FLAG_TABLES,
                        .enter_block = enter_block,
                        .leave_block = leave_block,
                        .enter_span = enter_span,
                        .leave_span = leave_span,
                        .text = on_text};
    if (md_parse(markdown_text, (MD_SIZE)strlen(markdown_text), &parser, &markdown) != 0)
        arena_out_of_memory();
    const char *html =
        utf8_nfc(arena, arena_strdup(arena, markdown.html.data == NULL ? "" : markdown.html.data));
    buffer_free(&markdown.html);
    return html;
}
