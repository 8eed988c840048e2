/* Rows: a name, a mark on a scale that all share, a value. Only report/chart includes this. */
#ifndef REPORT_CHART_CHART_ROWS_H
#define REPORT_CHART_CHART_ROWS_H

#include "report/chart/scale.h"
#include "report/chart/text.h"

struct row_text {
    const char *name, *value;
};

struct chart_rows {
    struct canvas canvas;
    double pitch;           /* from row to row */
    size_t above, count;    /* rows above the scale, and on it */
    double left, width;     /* of all that is drawn of them */
    double names;           /* the width of their names */
    struct rectangle frame; /* of the scale, from the first row on it to the axis */
    struct scale scale;
};

/* The texts' size in rows of that pitch: 8 to 11.5. */
double rows_text_size(double pitch);
struct text_style rows_style(const struct chart_rows *rows, const char *role, bool bold);
/* Between names, marks and values. */
double rows_gap(const struct chart_rows *rows);

/* The frame, from `left`, `width` wide, that leaves room for the texts, or most of them. */
void rows_place(struct chart_rows *rows, double left, double width, const struct row_text *texts,
                size_t count);
/* Around the range, in as many steps as have room for their labels. After rows_place. */
void rows_set_scale(struct chart_rows *rows, const struct figure *figure, struct range range);

double rows_x(const struct chart_rows *rows, double value);
/* Counted from the top, those above the scale first. */
double rows_middle(const struct chart_rows *rows, size_t row);

void rows_put_axis(const struct chart_rows *rows);
void rows_put_texts(const struct chart_rows *rows, size_t row, const struct row_text *text);

#endif
