/* Keeps the words that were shaped in chains of fonts. */
#include "report/typeface/typeface.h"

#include "base/file.h"
#include "base/utf8.h"
#include "report/typeface/typeface_parts.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static const char *const face_files[4] = {"LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf",
                                          "LiberationSans-Italic.ttf",
                                          "LiberationSans-BoldItalic.ttf"};

const char *typefaces_folder(void) {
    const char *folder = getenv("SCORECARD_FONTS");
    return folder != NULL && folder[0] != '\0' ? folder : "/usr/share/fonts/truetype/liberation2";
}

static struct face *face_read(struct typefaces_parts *parts, const char *file) {
    const char *path = arena_printf(parts->arena, "%s/%s", typefaces_folder(), file);
    struct place place = {.file = path};
    size_t size;
    const char *bytes = file_map(parts->arena, parts->diagnostics, path, &size);
    if (bytes == NULL) {
        diagnose(parts->diagnostics, SEVERITY_ERROR, place,
                 "the font cannot be read (%s); Debian's package fonts-liberation2 brings it, or "
                 "SCORECARD_FONTS names the folder that has it",
                 strerror(errno));
        return NULL;
    }
    struct face *face = face_open(parts->library, path, bytes, size, 0);
    if (face == NULL)
        diagnose(parts->diagnostics, SEVERITY_ERROR, place,
                 "this is no TrueType font that may be embedded; expected the file of Debian's "
                 "package fonts-liberation2");
    return face;
}

struct typefaces *typefaces_new(struct arena *arena, struct diagnostics *diagnostics) {
    static const char *const liberation_alone[] = {NULL};
    struct typefaces *typefaces = arena_alloc(arena, sizeof *typefaces);
    struct typefaces_parts *parts = arena_alloc(arena, sizeof *parts);
    *parts = (struct typefaces_parts){.arena = arena,
                                      .diagnostics = diagnostics,
                                      .library = face_library_new(arena),
                                      .shaper = shape_shaper_new(arena)};
    typefaces->parts = parts;
    for (size_t i = 0; i < 4; i++) {
        parts->liberation[i] = face_read(parts, face_files[i]);
        if (parts->liberation[i] == NULL)
            return NULL;
        typefaces->liberation[i] = parts->liberation[i];
    }
    typefaces_set_families(typefaces, liberation_alone);
    return typefaces;
}

/* ---- chains ---- */

static bool are_same(const char *const *one, const char *const *other) {
    for (; *one != NULL && *other != NULL; one++, other++)
        if (strcmp(*one, *other) != 0)
            return false;
    return *one == NULL && *other == NULL;
}

static const char *const *copy_of(struct arena *arena, const char *const *families) {
    size_t count = 0;
    while (families[count] != NULL)
        count++;
    const char **copy = arena_array(arena, count + 1, sizeof *copy);
    for (size_t i = 0; i < count; i++)
        copy[i] = arena_strdup(arena, families[i]);
    return copy;
}

static struct chain *chain_of(struct typefaces_parts *parts, const char *const *families) {
    for (struct chain *chain = parts->chains; chain != NULL; chain = chain->next)
        if (are_same(chain->families, families))
            return chain;
    struct chain *chain = arena_alloc(parts->arena, sizeof *chain);
    chain->families = copy_of(parts->arena, families);
    for (size_t i = 0; i < 4; i++)
        chain->faces[i] = chain_typeface(parts, chain->families, (i & 1) != 0, (i & 2) != 0);
    chain->next = parts->chains;
    parts->chains = chain;
    return chain;
}

void typefaces_set_families(struct typefaces *typefaces, const char *const *families) {
    const struct chain *chain = chain_of(typefaces->parts, families);
    typefaces->parts->latest_asked =
        NULL; /* another page's lists may be where the last one's were */
    memcpy(typefaces->faces, chain->faces, sizeof typefaces->faces);
}

static size_t style_index(bool bold, bool italic) {
    return (bold ? 1u : 0u) + (italic ? 2u : 0u);
}

struct typeface *typefaces_get(const struct typefaces *typefaces, bool bold, bool italic) {
    return typefaces->faces[style_index(bold, italic)];
}

struct typeface *typefaces_of(const struct typefaces *typefaces, const char *const *families,
                              bool bold, bool italic) {
    struct typefaces_parts *parts = typefaces->parts;
    if (families == NULL)
        return typefaces_get(typefaces, bold, italic);
    if (parts->latest_asked != families) /* as a rule, all of a page have the same */
        parts->latest = chain_of(parts, families);
    parts->latest_asked = families;
    return parts->latest->faces[style_index(bold, italic)];
}

/* ---- words ---- */

enum { HEAD = sizeof(uint64_t) };

struct word_key {
    const char *text;
    size_t length;
    uint64_t head; /* the first bytes: most words have no more */
    uint32_t hash;
    bool right_to_left;
};

struct kept_word {
    struct word_key key;
    struct shaped *shaped;
};

/* Multiplied by the golden ratio of 64 bits (Knuth, section 6.4), and FNV-1a behind the head. */
static struct word_key key_of(const char *text, size_t length, bool right_to_left) {
    const uint64_t golden_ratio = 0x9E3779B97F4A7C15;
    struct word_key key = {.text = text, .length = length, .right_to_left = right_to_left};
    if (length >= HEAD)
        memcpy(&key.head, text, HEAD);
    else
        for (size_t i = 0; i < length; i++)
            key.head = key.head << 8 | (unsigned char)text[i];
    uint64_t mixed = (key.head ^ (length << 1 | right_to_left)) * golden_ratio;
    key.hash = (uint32_t)(mixed >> 32);
    for (size_t i = HEAD; i < length; i++)
        key.hash = (key.hash ^ (unsigned char)text[i]) * 0x01000193;
    return key;
}

static inline bool is_same(const struct word_key *one, const struct word_key *other) {
    return one->head == other->head && one->length == other->length &&
           one->right_to_left == other->right_to_left &&
           (one->length <= HEAD ||
            memcmp(one->text + HEAD, other->text + HEAD, one->length - HEAD) == 0);
}

/* Where the word is, or is to be. */
static inline struct kept_word **slot_of(const struct typeface_parts *parts,
                                         const struct word_key *key) {
    size_t at = key->hash & (parts->word_room - 1);
    while (parts->words[at] != NULL && !is_same(&parts->words[at]->key, key))
        at = (at + 1) & (parts->word_room - 1);
    return &parts->words[at];
}

static void make_room(struct typeface_parts *parts) {
    enum { FIRST_ROOM = 256 };
    if (2 * (parts->word_count + 1) < parts->word_room)
        return;
    struct kept_word **before = parts->words;
    size_t room = parts->word_room;
    parts->word_room = room == 0 ? FIRST_ROOM : 2 * room;
    parts->words =
        arena_array(parts->typefaces->arena, parts->word_room, sizeof(struct kept_word *));
    for (size_t i = 0; i < room; i++)
        if (before[i] != NULL)
            *slot_of(parts, &before[i]->key) = before[i];
}

__attribute__((noinline)) static const struct shaped *shape_new(struct typeface_parts *parts,
                                                                const struct word_key *key) {
    struct arena *arena = parts->typefaces->arena;
    make_room(parts);
    struct kept_word *word = arena_alloc(arena, sizeof *word);
    word->key = *key;
    word->key.text = arena_strndup(arena, key->text, key->length);
    word->shaped = shape(parts->typefaces->shaper, word->key.text, key->length, key->right_to_left,
                         (struct choice_maker){chain_choose, parts});
    *slot_of(parts, key) = word;
    parts->word_count++;
    parts->has_substitutes = parts->has_substitutes || word->shaped->has_substitute;
    return word->shaped;
}

const struct shaped *typeface_shape(const struct typeface *typeface, const char *text,
                                    size_t length, bool right_to_left) {
    struct typeface_parts *parts = typeface->parts;
    struct word_key key = key_of(text, length, right_to_left);
    struct kept_word *word = parts->word_room == 0 ? NULL : *slot_of(parts, &key);
    return word != NULL ? word->shaped : shape_new(parts, &key);
}

bool typeface_has_substitutes(const struct typeface *typeface) {
    return typeface->parts->has_substitutes;
}

/* ---- blanks ---- */

static const struct shaped *shape_all(const struct typeface *typeface, const char *text) {
    return typeface_shape(typeface, text, strlen(text), false);
}

const struct shaped *typeface_blank_alone(const struct typeface *typeface) {
    if (typeface->parts->blank == NULL)
        typeface->parts->blank = shape_all(typeface, " ");
    return typeface->parts->blank;
}

/* How much wider the characters of a pair are together than each by itself. */
static double moved(const struct typeface *typeface, const char *pair) {
    const struct shaped *shaped = shape_all(typeface, pair);
    double width = shaped->width;
    for (size_t i = 0; i < shaped->count; i++)
        width -= (double)shaped->glyphs[i].natural / shaped->glyphs[i].face->units;
    return width;
}

static double measure_before(const struct typeface *typeface, uint32_t code_point) {
    char pair[6];
    utf8_encode(code_point, pair);
    return moved(typeface, strcat(pair, " "));
}

static double measure_after(const struct typeface *typeface, uint32_t code_point) {
    char character[5], pair[6] = " ";
    utf8_encode(code_point, character);
    return moved(typeface, strcat(pair, character));
}

static double moved_before(const struct typeface *typeface, uint32_t code_point) {
    if (code_point == 0 || code_point == ' ')
        return 0;
    if (code_point >= ASCII)
        return measure_before(typeface, code_point);
    double *known = &typeface->parts->blank_before[code_point];
    if (isnan(*known))
        *known = measure_before(typeface, code_point);
    return *known;
}

static double moved_after(const struct typeface *typeface, uint32_t code_point) {
    if (code_point == 0 || code_point == ' ')
        return 0;
    if (code_point >= ASCII)
        return measure_after(typeface, code_point);
    double *known = &typeface->parts->blank_after[code_point];
    if (isnan(*known))
        *known = measure_after(typeface, code_point);
    return *known;
}

double typeface_blank(const struct typeface *typeface, uint32_t before, uint32_t after) {
    return typeface_blank_alone(typeface)->width + moved_before(typeface, before) +
           moved_after(typeface, after);
}

/* ---- texts ---- */

bool typeface_next_word(const struct typeface *typeface, const char *start, const char **text,
                        const char *end, struct typeface_word *word) {
    const char *at = *text;
    if (at >= end)
        return false;
    while (at < end && *at != ' ')
        at++;
    *word = (struct typeface_word){.shaped =
                                       typeface_shape(typeface, *text, (size_t)(at - *text), false),
                                   .has_blank = at < end};
    if (word->has_blank) {
        const char *next = at + 1;
        word->before = moved_before(typeface, utf8_last(start, (size_t)(at - start)));
        word->after = next < end ? moved_after(typeface, utf8_next(&next)) : 0;
        at++;
    }
    *text = at;
    return true;
}

static double text_width(const struct typeface *typeface, const char *start, const char *end) {
    double width = 0;
    struct typeface_word word;
    for (const char *text = start; typeface_next_word(typeface, start, &text, end, &word);)
        width +=
            word.shaped->width +
            (word.has_blank ? typeface_blank_alone(typeface)->width + word.before + word.after : 0);
    return width;
}

double typeface_part_width(const struct typeface *typeface, const char *text, size_t length) {
    return text_width(typeface, text, text + length);
}

double typeface_width(const struct typeface *typeface, const char *text, size_t from, size_t to) {
    size_t start = from, end = from;
    while (start > 0 && text[start - 1] != ' ')
        start--;
    while (text[end] != ' ' && text[end] != '\0')
        end++;
    if (to > end)
        return text_width(typeface, text + from, text + to);
    return shape_width(typeface_shape(typeface, text + start, end - start, false), from - start,
                       to - start);
}

double typeface_text_width(const struct typeface *typeface, double size, const char *text) {
    return text_width(typeface, text, text + strlen(text)) * size;
}

void typefaces_tell(struct typefaces *typefaces, struct diagnostics *diagnostics) {
    typefaces->parts->diagnostics = diagnostics;
}
