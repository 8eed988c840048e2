/* Asks FriBidi for the levels of a paragraph. */
#include "render/layout/bidi.h"

#include "base/utf8.h"

#include <fribidi.h>
#include <string.h>

enum {
    LEFT_TO_RIGHT_ISOLATE = 0x2066,
    RIGHT_TO_LEFT_ISOLATE = 0x2067,
    FIRST_STRONG_ISOLATE = 0x2068,
    END_OF_ISOLATE = 0x2069,
    OBJECT = 0xFFFC
};

/* The content as one text: what stands at a place of it, in which piece. */
struct paragraph {
    struct arena *arena;
    FriBidiChar *characters;
    FriBidiLevel *levels;
    size_t count;
};

const char *bidi_library_version(void) {
    return FRIBIDI_VERSION;
}

/* ---- whether there is anything to do ---- */

static bool has_right_to_left(const char *text) {
    for (text = utf8_beyond_ascii(text); *text != '\0'; text = utf8_beyond_ascii(text))
        if (utf8_is_right_to_left(utf8_next(&text)))
            return true;
    return false;
}

/* The element in whose lines the content stands. */
static const struct node *block_of(const struct inline_content *content) {
    const struct piece *first = &content->pieces[0];
    return first->kind == PIECE_OPEN || first->kind == PIECE_ATOM ? first->node->parent
                                                                  : first->node;
}

static const char *direction_of(const struct node *node) {
    const char *direction = NULL;
    for (; node != NULL && direction == NULL; node = node->parent)
        direction = node->kind == NODE_ELEMENT ? node_attribute(node, ATTRIBUTE_DIR) : NULL;
    return direction == NULL ? "ltr" : direction;
}

static bool needs_levels(const struct inline_content *content) {
    for (size_t i = 0; i < content->piece_count; i++)
        if (content->pieces[i].kind == PIECE_TEXT && has_right_to_left(content->pieces[i].text))
            return true;
    return content->piece_count > 0 && strcmp(direction_of(block_of(content)), "ltr") != 0;
}

/* ---- the paragraph ---- */

static void add(struct paragraph *paragraph, uint32_t character) {
    paragraph->characters = arena_more(paragraph->arena, paragraph->characters, paragraph->count,
                                       sizeof *paragraph->characters);
    paragraph->characters[paragraph->count++] = character;
}

static uint32_t isolate_of(const struct node *node) {
    const char *direction = node_attribute(node, ATTRIBUTE_DIR);
    return direction == NULL               ? 0
           : strcmp(direction, "rtl") == 0 ? RIGHT_TO_LEFT_ISOLATE
           : strcmp(direction, "ltr") == 0 ? LEFT_TO_RIGHT_ISOLATE
                                           : FIRST_STRONG_ISOLATE;
}

static void add_piece(struct paragraph *paragraph, const struct piece *piece) {
    uint32_t isolate =
        piece->kind == PIECE_OPEN || piece->kind == PIECE_CLOSE ? isolate_of(piece->node) : 0;
    switch (piece->kind) {
    case PIECE_TEXT:
        for (const char *text = piece->text; *text != '\0';)
            add(paragraph, utf8_next(&text));
        return;
    case PIECE_OPEN:
        if (isolate != 0)
            add(paragraph, isolate);
        return;
    case PIECE_CLOSE:
        if (isolate != 0)
            add(paragraph, END_OF_ISOLATE);
        return;
    case PIECE_ATOM:
        add(paragraph, OBJECT);
        return;
    case PIECE_BREAK:
        add(paragraph, '\n');
        return;
    }
}

static bool find_levels(struct paragraph *paragraph, FriBidiParType *base) {
    FriBidiStrIndex count = (FriBidiStrIndex)paragraph->count;
    FriBidiCharType *types = arena_array(paragraph->arena, paragraph->count, sizeof *types);
    FriBidiBracketType *brackets =
        arena_array(paragraph->arena, paragraph->count, sizeof *brackets);
    paragraph->levels = arena_array(paragraph->arena, paragraph->count, sizeof *paragraph->levels);
    fribidi_get_bidi_types(paragraph->characters, count, types);
    for (size_t i = 0; i < paragraph->count; i++) /* a break of a line is none of a paragraph */
        if (paragraph->characters[i] == '\n')
            types[i] = FRIBIDI_TYPE_WS;
    fribidi_get_bracket_types(paragraph->characters, count, types, brackets);
    return fribidi_get_par_embedding_levels_ex(types, brackets, count, base, paragraph->levels) !=
           0;
}

static const unsigned char *levels_of_text(struct arena *arena, const char *text,
                                           const FriBidiLevel *levels) {
    unsigned char *bytes = arena_alloc(arena, strlen(text) + 1);
    for (const char *at = text, *next = text; *at != '\0'; at = next, levels++) {
        utf8_next(&next);
        memset(bytes + (at - text), (unsigned char)*levels, (size_t)(next - at));
    }
    return bytes;
}

const unsigned char *bidi_levels(struct arena *arena, const char *text) {
    if (!has_right_to_left(text))
        return NULL;
    struct paragraph paragraph = {.arena = arena};
    FriBidiParType base = FRIBIDI_PAR_LTR;
    for (const char *at = text; *at != '\0';)
        add(&paragraph, utf8_next(&at));
    return find_levels(&paragraph, &base) ? levels_of_text(arena, text, paragraph.levels) : NULL;
}

/* How many characters of the paragraph the piece is. */
static size_t length_of(struct arena *arena, const struct piece *piece) {
    struct paragraph alone = {.arena = arena};
    add_piece(&alone, piece);
    return alone.count;
}

static void set_levels(const struct paragraph *paragraph, struct inline_content *content) {
    size_t at = 0;
    for (size_t i = 0; i < content->piece_count; i++) {
        struct piece *piece = &content->pieces[i];
        if (piece->kind == PIECE_TEXT)
            piece->levels = levels_of_text(paragraph->arena, piece->text, paragraph->levels + at);
        else if (piece->kind == PIECE_ATOM)
            piece->level = (unsigned char)paragraph->levels[at];
        at += length_of(paragraph->arena, piece);
    }
}

void bidi_resolve(struct layouter *layouter, struct inline_content *content) {
    if (content->piece_count == 0 || !needs_levels(content))
        return;
    const char *direction = direction_of(block_of(content));
    FriBidiParType base = strcmp(direction, "rtl") == 0   ? FRIBIDI_PAR_RTL
                          : strcmp(direction, "ltr") == 0 ? FRIBIDI_PAR_LTR
                                                          : FRIBIDI_PAR_ON;
    struct paragraph paragraph = {.arena = layouter->arena};
    for (size_t i = 0; i < content->piece_count; i++)
        add_piece(&paragraph, &content->pieces[i]);
    content->ordered = paragraph.count > 0 && find_levels(&paragraph, &base);
    content->right_to_left = FRIBIDI_IS_RTL(base);
    if (content->ordered)
        set_levels(&paragraph, content);
}
