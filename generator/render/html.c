/* Elements, texts, drawings as markup, by the rules of the HTML standard. */
#include "render/html.h"

#include "base/utf8.h"
#include "render/html_words.h"
#include "render/svg.h"

#include <string.h>

/* HTML standard, "void elements": they have no end tag. */
static const bool IS_VOID[ELEMENT_COUNT] = {
    [ELEMENT_AREA] = true,  [ELEMENT_BASE] = true, [ELEMENT_BR] = true,    [ELEMENT_COL] = true,
    [ELEMENT_EMBED] = true, [ELEMENT_HR] = true,   [ELEMENT_IMG] = true,   [ELEMENT_INPUT] = true,
    [ELEMENT_LINK] = true,  [ELEMENT_META] = true, [ELEMENT_PARAM] = true, [ELEMENT_SOURCE] = true,
    [ELEMENT_TRACK] = true, [ELEMENT_WBR] = true};

/* HTML standard, "raw text elements": no character references in them. */
static const bool IS_RAW[ELEMENT_COUNT] = {[ELEMENT_STYLE] = true, [ELEMENT_SCRIPT] = true};

/* Instructions to this program, and no use to a browser. */
static const bool IS_INSTRUCTION[ATTRIBUTE_COUNT] = {[ATTRIBUTE_DATA_CHART] = true,
                                                     [ATTRIBUTE_DATA_INDICATOR] = true,
                                                     [ATTRIBUTE_DATA_ICON] = true,
                                                     [ATTRIBUTE_DATA_PAPER_HREF] = true,
                                                     [ATTRIBUTE_DATA_RUNNING_OFF] = true};

struct writer {
    struct arena *arena, *scratch; /* of one drawing */
    const char *print_css, *screen_css;
    struct buffer *out;
    bool in_cell; /* of a table */
};

/* Raw text ends at the first end tag: </ becomes <\/, which means the same in a CSS string. */
static void put_raw(struct buffer *out, const char *text) {
    for (const char *end; (end = strstr(text, "</")) != NULL; text = end + 2) {
        buffer_put(out, text, (size_t)(end - text));
        buffer_puts(out, "<\\/");
    }
    buffer_puts(out, text);
}

static void put_start_tag(struct buffer *out, const struct node *node) {
    buffer_putc(out, '<');
    buffer_puts(out, node->name);
    for (size_t i = 0; i < node->attribute_count; i++) {
        const struct attribute *attribute = &node->attributes[i];
        if (IS_INSTRUCTION[attribute->key])
            continue;
        buffer_putc(out, ' ');
        buffer_puts(out, attribute->name);
        buffer_puts(out, "=\"");
        buffer_put_escaped(out, attribute->value);
        buffer_putc(out, '"');
    }
    buffer_putc(out, '>');
}

static void put_end_tag(struct buffer *out, const struct node *node) {
    buffer_puts(out, "</");
    buffer_puts(out, node->name);
    buffer_putc(out, '>');
}

static void put_text(struct writer *writer, const struct node *text) {
    struct buffer *out = writer->out;
    if (IS_RAW[text->parent->element]) {
        put_raw(out, text->text);
        return;
    }
    /* A parser drops the first newline of pre and textarea, and XML does not. */
    if (text->text[0] == '\n' && text == text->parent->first_child &&
        (text->parent->element == ELEMENT_PRE || text->parent->element == ELEMENT_TEXTAREA))
        buffer_putc(out, '\n');
    if (writer->in_cell)
        html_put_words(writer->scratch, out, text->text);
    else
        buffer_put_escaped(out, text->text);
}

/* What a drawing says to who listens: an icon says something where its link or heading doesn't. */
static const char *alternative(struct writer *writer, const struct node *node) {
    const struct node *named = node_named(node);
    if (named == NULL || !utf8_is_blank(node_text(writer->arena, named)))
        return chart_description(node->chart);
    const char *words = chart_icon_words(node->chart);
    return words[0] != '\0' ? words : chart_description(node->chart);
}

static void put_drawing(struct writer *writer, const struct node *node, struct chart_size size,
                        const char *class_name) {
    svg_write(chart_draw(node->chart, writer->scratch, size.width, size.height), class_name,
              alternative(writer, node), writer->out);
    arena_clear(writer->scratch);
}

/* A figure's chart is drawn twice where a phone needs another one: screen.css shows one of them. */
static void put_chart(struct writer *writer, const struct node *node) {
    struct chart_size wide = chart_natural_size(node->chart);
    if (node->element != ELEMENT_FIGURE) {
        bool icon = node_attribute(node, ATTRIBUTE_DATA_ICON) != NULL;
        put_drawing(writer, node, wide, icon ? "icon" : "spark");
        return;
    }
    struct chart_size narrow = chart_narrow_size(node->chart);
    put_drawing(writer, node, wide, "chart wide");
    if (narrow.width > 0)
        put_drawing(writer, node, narrow, "chart narrow");
}

static void put_styles(const struct writer *writer) {
    if (writer->print_css == NULL)
        return;
    buffer_puts(writer->out, "<style>\n");
    put_raw(writer->out, writer->print_css);
    buffer_puts(writer->out, "</style>\n<style media=\"screen\">\n");
    put_raw(writer->out, writer->screen_css);
    buffer_puts(writer->out, "</style>\n");
}

/* Without it, a browser that opens the file from a disk guesses an older encoding. */
static void put_encoding(struct writer *writer, const struct node *head) {
    for (const struct node *node = head; node != NULL; node = node_following(node, head))
        if (node->element == ELEMENT_META && node_attribute(node, ATTRIBUTE_CHARSET) != NULL)
            return;
    buffer_puts(writer->out, "<meta charset=\"utf-8\">");
}

static void put_missing_head(struct writer *writer, const struct node *html) {
    if (node_find(html, ELEMENT_HEAD) != NULL)
        return;
    buffer_puts(writer->out, "<head>");
    put_encoding(writer, html);
    put_styles(writer);
    buffer_puts(writer->out, "</head>");
}

static void put_node(struct writer *writer, const struct node *node) {
    if (node->kind == NODE_TEXT) {
        put_text(writer, node);
        return;
    }
    if (node_is_print_only(node))
        return;
    bool is_head = node->element == ELEMENT_HEAD, in_cell = writer->in_cell;
    writer->in_cell = in_cell || node->element == ELEMENT_TD || node->element == ELEMENT_TH;
    put_start_tag(writer->out, node);
    if (is_head)
        put_encoding(writer, node);
    if (node->element == ELEMENT_HTML)
        put_missing_head(writer, node);
    for (const struct node *child = node->first_child; child != NULL; child = child->next)
        put_node(writer, child);
    if (node->chart != NULL)
        put_chart(writer, node);
    if (is_head)
        put_styles(writer);
    if (!IS_VOID[node->element])
        put_end_tag(writer->out, node);
    writer->in_cell = in_cell;
}

void html_write(struct arena *arena, const struct node *root, const char *print_css,
                const char *screen_css, struct buffer *out) {
    struct writer writer = {arena, arena_new(), print_css, screen_css, out, false};
    buffer_puts(out, "<!doctype html>\n");
    put_node(&writer, root);
    buffer_putc(out, '\n');
    arena_free(writer.scratch);
}
