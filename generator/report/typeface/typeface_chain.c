/* Which font of a chain has a cluster of characters. */
#include "report/typeface/typeface_parts.h"

#include "base/file.h"
#include "base/utf8.h"
#include "report/typeface/system_fonts.h"

#include <math.h>
#include <string.h>
#include <strings.h>

static bool is_liberation(const char *family) {
    static const char *const names[] = {"Liberation Sans", "Arial", "Helvetica", "sans-serif"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcasecmp(names[i], family) == 0)
            return true;
    return false;
}

/* ---- opening ---- */

static const struct face *open_file(struct typefaces_parts *typefaces, const char *path,
                                    unsigned index) {
    for (size_t i = 0; i < typefaces->opened_count; i++)
        if (typefaces->opened[i].index == index && strcmp(typefaces->opened[i].path, path) == 0)
            return typefaces->opened[i].face;
    size_t size;
    const char *bytes = file_map(typefaces->arena, typefaces->diagnostics, path, &size);
    const struct face *face =
        bytes == NULL ? NULL : face_open(typefaces->library, path, bytes, size, index);
    typefaces->opened = arena_more(typefaces->arena, typefaces->opened, typefaces->opened_count,
                                   sizeof *typefaces->opened);
    typefaces->opened[typefaces->opened_count++] = (struct opened){path, index, face};
    return face;
}

static const struct face *find_face(const struct typeface_parts *parts, struct font_wish wish) {
    unsigned index = 0;
    wish.bold = parts->bold;
    wish.italic = parts->italic;
    const char *path = system_font(parts->typefaces->arena, &wish, &index);
    return path == NULL ? NULL : open_file(parts->typefaces, path, index);
}

static const struct face *link_face(const struct typeface_parts *parts, struct link *link) {
    if (!link->asked)
        link->face = find_face(parts, (struct font_wish){.family = link->family});
    link->asked = true;
    return link->face;
}

/* ---- the chain ---- */

static void add_link(struct typeface_parts *parts, struct link link) {
    parts->links =
        arena_more(parts->typefaces->arena, parts->links, parts->link_count, sizeof *parts->links);
    parts->links[parts->link_count++] = link;
}

static void add_liberation(struct typeface_parts *parts, bool *has) {
    if (!*has)
        add_link(parts, (struct link){.face = parts->typefaces->liberation[(parts->bold ? 1 : 0) +
                                                                           (parts->italic ? 2 : 0)],
                                      .asked = true});
    *has = true;
}

static void add_links(struct typeface_parts *parts, const char *const *families) {
    bool has_liberation = false;
    for (; *families != NULL; families++)
        if (is_liberation(*families))
            add_liberation(parts, &has_liberation);
        else
            add_link(parts, (struct link){.family = *families});
    add_liberation(parts, &has_liberation);
}

static const struct face *first_face(struct typeface_parts *parts) {
    const struct face *face = NULL;
    for (size_t i = 0; face == NULL; i++) /* at the latest, it is Liberation's */
        face = link_face(parts, &parts->links[i]);
    return face;
}

struct typeface *chain_typeface(struct typefaces_parts *typefaces, const char *const *families,
                                bool bold, bool italic) {
    struct typeface *typeface = arena_alloc(typefaces->arena, sizeof *typeface);
    struct typeface_parts *parts = arena_alloc(typefaces->arena, sizeof *parts);
    *parts = (struct typeface_parts){.typefaces = typefaces, .bold = bold, .italic = italic};
    for (size_t i = 0; i < ASCII; i++)
        parts->blank_before[i] = parts->blank_after[i] = NAN;
    add_links(parts, families);
    typeface->parts = parts;
    typeface->face = first_face(parts);
    typeface->ascent = typeface->face->ascent;
    typeface->descent = typeface->face->descent;
    return typeface;
}

/* ---- choosing ---- */

/* A font without the hyphen that does not break has its twin, which HarfBuzz takes for it. */
static bool has_point(const struct face *face, uint32_t code_point) {
    enum { HYPHEN = 0x2010, HYPHEN_THAT_STAYS = 0x2011 };
    return face_has(face, code_point) ||
           (code_point == HYPHEN_THAT_STAYS && face_has(face, HYPHEN));
}

static bool has_points(const struct face *face, const uint32_t *points, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (!has_point(face, points[i]))
            return false;
    return true;
}

static const struct face *face_in_chain(struct typeface_parts *parts, const uint32_t *points,
                                        size_t count) {
    for (size_t i = 0; i < parts->link_count; i++) {
        const struct face *face = link_face(parts, &parts->links[i]);
        if (face != NULL && has_points(face, points, count))
            return face;
    }
    return NULL;
}

static bool is_known_missing(const struct typeface_parts *parts, const uint32_t *points,
                             size_t count) {
    for (size_t i = 0; i < parts->missing_count; i++)
        if (parts->missing[i].count == count &&
            memcmp(parts->missing[i].points, points, count * sizeof *points) == 0)
            return true;
    return false;
}

static void note_missing(struct typeface_parts *parts, const uint32_t *points, size_t count) {
    struct arena *arena = parts->typefaces->arena;
    uint32_t *copy = arena_array(arena, count, sizeof *copy);
    memcpy(copy, points, count * sizeof *copy);
    parts->missing =
        arena_more(arena, parts->missing, parts->missing_count, sizeof *parts->missing);
    parts->missing[parts->missing_count++] = (struct missing){copy, count};
}

/* Nobody knows what they mean, whatever a font's glyph is (ISO 19005-2, 6.2.11.7.3). */
static bool is_private(const uint32_t *points, size_t count) {
    for (size_t i = 0; i < count; i++)
        if ((points[i] >= 0xE000 && points[i] <= 0xF8FF) || points[i] >= 0xF0000)
            return true;
    return false;
}

static const struct face *face_of_system(struct typeface_parts *parts, const uint32_t *points,
                                         size_t count) {
    if (is_private(points, count) || is_known_missing(parts, points, count))
        return NULL;
    const struct face *face =
        find_face(parts, (struct font_wish){.code_points = points, .count = count});
    if (face != NULL && has_points(face, points, count)) {
        add_link(parts, (struct link){.face = face, .asked = true});
        return face;
    }
    note_missing(parts, points, count);
    return NULL;
}

/* The replacement character, else a box, else a question mark, which each font has. */
static struct face_choice substitute(struct typeface_parts *parts) {
    static const uint32_t signs[] = {0xFFFD, 0x25A1, '?'};
    for (size_t i = 0; parts->substitute.face == NULL && i < sizeof signs / sizeof *signs; i++)
        parts->substitute = (struct face_choice){face_in_chain(parts, &signs[i], 1), signs[i]};
    return parts->substitute;
}

struct face_choice chain_choose(void *object, const uint32_t *code_points, size_t count) {
    struct typeface_parts *parts = object;
    if (count == 1 && code_points[0] < ASCII && parts->ascii != NULL)
        return (struct face_choice){parts->ascii, 0};
    const struct face *face =
        is_private(code_points, count) ? NULL : face_in_chain(parts, code_points, count);
    if (face == NULL)
        face = face_of_system(parts, code_points, count);
    if (count == 1 && code_points[0] < ASCII)
        parts->ascii = face;
    return face != NULL ? (struct face_choice){face, 0} : substitute(parts);
}
