/* Looking at drawings of charts. */
#ifndef UNIT_CHART_DRAWN_H
#define UNIT_CHART_DRAWN_H

#include "chart_support.h"

static inline const struct drawing *draw(const char *kind, const struct fixture *f, double width,
                                         double height) {
    const struct chart *chart = chart_new(arena, kind, &f->result, typefaces);
    assert_non_null(chart);
    return chart_draw(chart, arena, width, height);
}

/* ---- looking ---- */

static inline const struct shape *next_of(const struct drawing *drawing, const char *role,
                                          size_t *at) {
    for (; *at < drawing->count; (*at)++)
        if (strcmp(drawing->shapes[*at].role, role) == 0)
            return &drawing->shapes[(*at)++];
    return NULL;
}

static inline size_t count_of(const struct drawing *drawing, const char *role) {
    size_t count = 0, at = 0;
    while (next_of(drawing, role, &at) != NULL)
        count++;
    return count;
}

static inline const struct shape *first_of(const struct drawing *drawing, const char *role) {
    size_t at = 0;
    const struct shape *shape = next_of(drawing, role, &at);
    if (shape == NULL)
        fail_msg("nothing drawn as %s", role);
    return shape;
}

/* All texts of a role, joined by a bar. */
static inline const char *texts_of(const struct drawing *drawing, const char *role) {
    const char *texts = "";
    size_t at = 0;
    for (const struct shape *shape; (shape = next_of(drawing, role, &at)) != NULL;)
        texts = arena_printf(arena, "%s%s%s", texts, texts[0] == '\0' ? "" : "|", shape->text);
    return texts;
}

struct area {
    double left, top, right, bottom;
};

static inline struct area area_of(const struct shape *text) {
    const struct typeface *face = typefaces_get(typefaces, text->bold, false);
    double width = typeface_text_width(face, text->size, text->text);
    double left = text->points[0];
    if (text->anchor != ANCHOR_START)
        left -= text->anchor == ANCHOR_END ? width : width / 2;
    return (struct area){left, text->points[1] - 0.72 * text->size, left + width,
                         text->points[1] + 0.1 * text->size};
}

static inline void assert_texts_are_clear(const struct drawing *drawing) {
    for (size_t i = 0; i < drawing->count; i++) {
        const struct shape *one = &drawing->shapes[i];
        if (one->kind != SHAPE_TEXT)
            continue;
        struct area a = area_of(one);
        if (a.left < -0.5 || a.top < 0 || a.right > drawing->width + 0.5 ||
            a.bottom > drawing->height)
            fail_msg("\"%s\" is not inside the drawing", one->text);
        for (size_t j = 0; j < i; j++) {
            if (drawing->shapes[j].kind != SHAPE_TEXT)
                continue;
            struct area b = area_of(&drawing->shapes[j]);
            if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
                fail_msg("\"%s\" and \"%s\" overlap", one->text, drawing->shapes[j].text);
        }
    }
}

#endif
