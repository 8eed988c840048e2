/* Texts below an element joined to one, with what its drawings say. */
#include "render/tags/tags_words.h"

#include "base/buffer.h"
#include "base/utf8.h"
#include "render/tags/tags_display.h"

#include <string.h>

struct words {
    const struct tag_tree *tree;
    struct buffer text;
    bool gap; /* white space came before what comes next */
    const char *(*of_drawing)(const struct chart *chart);
};

static bool is_white_space(uint32_t code_point) {
    return code_point == ' ' || (code_point >= '\t' && code_point <= '\r') || code_point == 0xA0;
}

/* White space becomes single blanks; what is never seen is left out. */
static void put_text(struct words *words, const char *text) {
    for (uint32_t code_point; (code_point = utf8_next(&text)) != 0;) {
        if (is_white_space(code_point)) {
            words->gap = true;
            continue;
        }
        if (utf8_is_invisible(code_point))
            continue;
        if (words->gap && words->text.length > 0)
            buffer_putc(&words->text, ' ');
        words->gap = false;
        char character[5];
        utf8_encode(code_point, character);
        buffer_puts(&words->text, character);
    }
}

static void put_drawing(struct words *words, const struct node *node) {
    words->gap = true;
    put_text(words, words->of_drawing(node->chart));
    words->gap = true;
}

/* A drawing in a line of text takes the place of what is in its element. */
static void put_node(struct words *words, const struct node *node) {
    if (node->kind == NODE_TEXT) {
        put_text(words, node->text);
        return;
    }
    if (!tag_is_printed(words->tree, node) || node_is_unheard(node))
        return;
    bool in_line = tag_is_inline(words->tree, node);
    words->gap = words->gap || !in_line || node->element == ELEMENT_BR;
    if (node->chart == NULL || !in_line)
        for (const struct node *child = node->first_child; child != NULL; child = child->next)
            put_node(words, child);
    if (node->chart != NULL)
        put_drawing(words, node);
    words->gap = words->gap || !in_line;
}

static const char *words_of(const struct tag_tree *tree, const struct node *node,
                            const char *(*of_drawing)(const struct chart *chart)) {
    struct words words = {.tree = tree, .of_drawing = of_drawing};
    put_node(&words, node);
    const char *copy = words.text.length == 0 ? "" : arena_strdup(tree->arena, words.text.data);
    buffer_free(&words.text);
    return copy;
}

const char *tag_words(const struct tag_tree *tree, const struct node *node) {
    const char *words = words_of(tree, node, chart_description);
    return words[0] != '\0' ? words : words_of(tree, node, chart_icon_words);
}

const char *tag_alternative(const struct tag_tree *tree, const struct node *node) {
    const char *description = chart_description(node->chart);
    const struct node *named = node_named(node);
    if (description[0] != '\0' || named == NULL ||
        words_of(tree, named, chart_description)[0] != '\0')
        return description;
    return chart_icon_words(node->chart);
}
