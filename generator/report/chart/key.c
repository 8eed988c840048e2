/* The key under a chart. */
#include "report/chart/key.h"

#include "report/chart/series.h"

#include <string.h>

static const double indent = 1.35, /* of a text from its mark, in text sizes */
    between = 1.6,                 /* between entries on one line */
    leading = 1.35;

/* A piece of an entry that stands on one line. */
struct key_line {
    const struct key_entry *entry; /* NULL: goes on from the line before, without a mark */
    const char *text;
    double x;
    size_t row;
};

const char key_target[] = "--", key_named_target[] = "–·";

bool key_has(const struct key *key, const char *text) {
    for (size_t i = 0; i < key->count; i++)
        if (strcmp(key->entries[i].text, text) == 0)
            return true;
    return false;
}

void key_add(struct key *key, struct arena *arena, struct key_entry entry) {
    key->entries = arena_more(arena, key->entries, key->count, sizeof *key->entries);
    key->entries[key->count++] = entry;
}

void key_add_notes(struct key *key, struct arena *arena, const struct series_point *points,
                   size_t count) {
    for (size_t i = 0; i < count; i++)
        if (series_note_is_new(points, i))
            key_add(key, arena,
                    (struct key_entry){.shape_role = "point-hollow",
                                       .shape = POINT_CIRCLE,
                                       .text = series_note(&points[i])});
}

static struct text_style key_style(const struct canvas *canvas) {
    return (struct text_style){"key", canvas->text_size, false};
}

static void add_line(struct key *key, const struct canvas *canvas, struct key_line line) {
    key->lines = arena_more(canvas->arena, key->lines, key->line_count, sizeof *key->lines);
    key->lines[key->line_count++] = line;
}

/* Adds the text from x on, and from the entry's indent on in further rows; returns where it ends.
 */
static double fold_entry(struct key *key, const struct canvas *canvas,
                         const struct key_entry *entry, double x, double width, size_t *row) {
    struct text_style style = key_style(canvas);
    double start = x + indent * style.size;
    const char *text = entry->text;
    for (;;) {
        size_t length = text_fitting(canvas, style, text, width - start);
        const char *piece = arena_strndup(canvas->arena, text, length);
        add_line(key, canvas, (struct key_line){entry, piece, start, *row});
        text += length + strspn(text + length, " ");
        if (*text == '\0')
            return start + text_width(canvas, style, piece);
        entry = NULL;
        (*row)++;
    }
}

/* Beyond the rows that there is room for, the last ends in an ellipsis. */
static void key_cut(struct key *key, const struct canvas *canvas, double width, size_t most) {
    size_t kept = key->line_count;
    while (kept > 0 && key->lines[kept - 1].row >= most)
        kept--;
    if (kept == key->line_count || kept == 0)
        return;
    key->line_count = kept;
    struct key_line *last = &key->lines[kept - 1];
    last->text = text_shortened(canvas, key_style(canvas),
                                arena_printf(canvas->arena, "%s …", last->text), width - last->x);
}

void key_fold(struct key *key, const struct canvas *canvas, double width, double height) {
    struct text_style style = key_style(canvas);
    double rows = height / (leading * style.size), x = 0;
    size_t row = 0;
    key->line_count = 0;
    for (size_t i = 0; i < key->count; i++) {
        const struct key_entry *entry = &key->entries[i];
        double needed = indent * style.size + text_width(canvas, style, entry->text);
        if (x > 0 && x + needed > width) {
            x = 0;
            row++;
        }
        x = fold_entry(key, canvas, entry, x, width, &row) + between * style.size;
    }
    key_cut(key, canvas, width, rows > 1 ? (size_t)rows : 1);
}

double key_height(const struct key *key, const struct canvas *canvas) {
    if (key->line_count == 0)
        return 0;
    return (double)(key->lines[key->line_count - 1].row + 1) * leading * canvas->text_size;
}

static void put_swatch(const struct canvas *canvas, double x, double y, double width,
                       double height) {
    double right = x + width, bottom = y + height;
    const double outline[] = {x, y, right, y, right, bottom, x, bottom, x, y};
    drawing_rectangle(canvas->arena, canvas->drawing, "band", x, y, width, height);
    drawing_polyline(canvas->arena, canvas->drawing, "band-edge", outline, 5);
}

static void put_mark(const struct key_entry *entry, const struct canvas *canvas, double left,
                     double middle) {
    double size = canvas->text_size;
    struct text_style number = {"key-number", size, true};
    if (entry->number != NULL)
        text_put(canvas, number, left, text_centred(number, middle), ANCHOR_START, entry->number);
    else if (entry->shape_role != NULL)
        point_put(canvas, entry->shape, entry->shape_role, left + 0.4 * size, middle, 0.3 * size);
    else
        put_swatch(canvas, left, middle - 0.4 * size, 1.05 * size, 0.8 * size);
}

void key_put(const struct key *key, const struct canvas *canvas, double left, double top) {
    struct text_style style = key_style(canvas);
    for (size_t i = 0; i < key->line_count; i++) {
        const struct key_line *line = &key->lines[i];
        double middle = top + ((double)line->row + 0.5) * leading * style.size;
        if (line->entry != NULL)
            put_mark(line->entry, canvas, left + line->x - indent * style.size, middle);
        text_put(canvas, style, left + line->x, text_centred(style, middle), ANCHOR_START,
                 line->text);
    }
}
