/* Warnings of characters that no font has, at the places where they were written. */
#include "base/character_name.h"
#include "base/utf8.h"
#include "render/layout/painting.h"

#include <string.h>

/* A part of a text. */
struct part {
    const char *text;
    size_t length;
};

/* What was found where. */
struct glyph_search {
    struct painter *painter;
    const struct node *node;
    const char *text; /* that is printed */
};

static const char *find(const char *text, struct part part) {
    for (; *text != '\0'; text++)
        if (strncmp(text, part.text, part.length) == 0)
            return text;
    return NULL;
}

/* The word around a part of the text: between blanks. */
static const char *word_around(struct arena *arena, const char *text, const char *at) {
    const char *start = at;
    while (start > text && strchr(" \n\t", start[-1]) == NULL)
        start--;
    return arena_strndup(arena, start, strcspn(start, " \n\t"));
}

static void warn(const struct glyph_search *finding, struct place place, struct part missing,
                 const char *word) {
    struct layouter *layouter = finding->painter->layouter;
    struct arena *arena = layouter->arena;
    const char *cluster = arena_strndup(arena, missing.text, missing.length);
    const char *refused = layouter->of_substitutes == SEVERITY_ERROR
                              ? "; report.ini wants every_character in a final report"
                              : "";
    diagnose_once(layouter->diagnostics, layouter->of_substitutes, place,
                  "no font has “%s” (%s), in the word “%s”: in the PDF a sign stands in its place, "
                  "which is read aloud by that name; the web page has the character itself%s",
                  cluster, character_names(arena, cluster, missing.length), word, refused);
}

static struct place place_at(const struct node *text, const char *at) {
    struct place place = text->place;
    for (const char *byte = text->text; byte < at; byte++)
        place.line += place.line > 0 && *byte == '\n';
    return place;
}

/* At each line where the element's own texts have it; what comes from elsewhere, such as a chart's
 * labels, at the element. */
static void tell(const struct glyph_search *finding, struct part missing) {
    struct arena *arena = finding->painter->layouter->arena;
    bool found = false;
    for (const struct node *child = finding->node->first_child; child != NULL; child = child->next)
        for (const char *at = child->kind == NODE_TEXT ? find(child->text, missing) : NULL;
             at != NULL; at = find(at + missing.length, missing)) {
            warn(finding, place_at(child, at), missing, word_around(arena, child->text, at));
            found = true;
        }
    if (!found)
        warn(finding, finding->node->place, missing,
             word_around(arena, finding->text, find(finding->text, missing)));
}

static void look_over(const struct glyph_search *finding, const struct shaped *shaped) {
    for (size_t i = 0; shaped->has_substitute && i < shaped->count; i++) {
        const struct glyph *glyph = &shaped->glyphs[i];
        if (glyph->substitute)
            tell(finding, (struct part){shaped->text + glyph->start, glyph->end - glyph->start});
    }
}

void glyphs_check(struct painter *painter, const struct node *node, const struct typeface *typeface,
                  const char *text, bool right_to_left) {
    struct glyph_search finding = {painter, node, text};
    if (!typeface_has_substitutes(typeface))
        return;
    if (right_to_left) {
        look_over(&finding, typeface_shape(typeface, text, strlen(text), true));
        return;
    }
    struct typeface_word word;
    const char *at = text, *end = text + strlen(text);
    while (typeface_next_word(typeface, text, &at, end, &word))
        look_over(&finding, word.shaped);
}
