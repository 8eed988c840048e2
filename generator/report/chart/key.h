/* The key: what is explained under a chart. */
#ifndef REPORT_CHART_KEY_H
#define REPORT_CHART_KEY_H

#include "model/results.h"
#include "report/chart/point.h"
#include "report/chart/text.h"

struct key_entry {
    const char *number;     /* the mark of a numbered note; NULL: a shape */
    const char *shape_role; /* NULL: a swatch of the tolerance */
    enum point_shape shape;
    const char *text;
};
struct key {
    struct key_entry *entries;
    size_t count;
    struct key_line *lines;
    size_t line_count;
};

/* Marks of lines, as they are dashed. */
extern const char key_target[], key_named_target[];

bool key_has(const struct key *key, const char *text);
void key_add(struct key *key, struct arena *arena, struct key_entry entry);
/* Each note of a value once, beside the hollow point that such values have. */
void key_add_notes(struct key *key, struct arena *arena, const struct series_point *points,
                   size_t count);
/* Breaks its texts to lines of that width, as many as go into the height, but at least one. */
void key_fold(struct key *key, const struct canvas *canvas, double width, double height);
double key_height(const struct key *key, const struct canvas *canvas);
void key_put(const struct key *key, const struct canvas *canvas, double left, double top);

#endif
