/* What all charts of rows share. */
#include "report/chart/chart_rows.h"

#include <math.h>

static const double most_names = 0.4, most_values = 0.3; /* of the width */

double rows_text_size(double pitch) {
    return fmin(fmax(0.46 * pitch, canvas_least_text), 11.5);
}

struct text_style rows_style(const struct chart_rows *rows, const char *role, bool bold) {
    return (struct text_style){role, rows->canvas.text_size, bold};
}

static struct text_style name_style(const struct chart_rows *rows) {
    return rows_style(rows, "label-first", false);
}

static struct text_style value_style(const struct chart_rows *rows) {
    return rows_style(rows, "label-own", true);
}

double rows_gap(const struct chart_rows *rows) {
    return 0.8 * rows->canvas.text_size;
}

void rows_place(struct chart_rows *rows, double left, double width, const struct row_text *texts,
                size_t count) {
    double names = 0, values = 0, gap = rows_gap(rows);
    for (size_t i = 0; i < count; i++) {
        names = fmax(names, text_width(&rows->canvas, name_style(rows), texts[i].name));
        values = fmax(values, text_width(&rows->canvas, value_style(rows), texts[i].value));
    }
    rows->left = left;
    rows->width = width;
    rows->names = fmin(names, most_names * width);
    rows->frame = (struct rectangle){left + rows->names + gap, (double)rows->above * rows->pitch,
                                     left + width - fmin(values, most_values * width) - gap,
                                     (double)(rows->above + rows->count) * rows->pitch};
}

void rows_set_scale(struct chart_rows *rows, const struct figure *figure, struct range range) {
    struct range bounds = range_natural_bounds(figure, range);
    double width = rows->frame.right - rows->frame.left;
    for (int most = 6; most >= 1; most--) {
        rows->scale = scale_new(figure, range_with_air(figure, range), bounds, most);
        const char *widest = scale_label(&rows->scale, rows->canvas.arena, rows->scale.last);
        double label = text_width(&rows->canvas, rows_style(rows, "axis-label", false), widest);
        if ((double)(rows->scale.last - rows->scale.first) * 1.5 * label < width)
            break;
    }
}

double rows_x(const struct chart_rows *rows, double value) {
    double low = scale_low(&rows->scale), high = scale_high(&rows->scale);
    return rows->frame.left + (value - low) / (high - low) * (rows->frame.right - rows->frame.left);
}

double rows_middle(const struct chart_rows *rows, size_t row) {
    return ((double)row + 0.5) * rows->pitch;
}

void rows_put_axis(const struct chart_rows *rows) {
    const struct canvas *canvas = &rows->canvas;
    struct text_style style = rows_style(rows, "axis-label", false);
    for (long multiple = rows->scale.first; multiple <= rows->scale.last; multiple++) {
        double x = rows_x(rows, scale_value(&rows->scale, multiple));
        drawing_line(canvas->arena, canvas->drawing, "grid", x, rows->frame.top, x,
                     rows->frame.bottom);
        text_put(canvas, style, x, text_centred(style, rows->frame.bottom + 0.5 * rows->pitch),
                 ANCHOR_MIDDLE, scale_label(&rows->scale, canvas->arena, multiple));
    }
    drawing_line(canvas->arena, canvas->drawing, "axis", rows->frame.left, rows->frame.bottom,
                 rows->frame.right, rows->frame.bottom);
}

void rows_put_texts(const struct chart_rows *rows, size_t row, const struct row_text *text) {
    const struct canvas *canvas = &rows->canvas;
    struct text_style name = name_style(rows), value = value_style(rows);
    double middle = rows_middle(rows, row);
    text_put(canvas, name, rows->left, text_centred(name, middle), ANCHOR_START,
             text_shortened_within(canvas, name, text->name, rows->names));
    text_put(canvas, value, rows->left + rows->width, text_centred(value, middle), ANCHOR_END,
             text_shortened(canvas, value, text->value, most_values * rows->width));
}
