/* Texts on the sheet of a chart. */
#ifndef REPORT_CHART_TEXT_H
#define REPORT_CHART_TEXT_H

#include "report/chart/canvas.h"

struct text_style {
    const char *role;
    double size;
    bool bold;
};

double text_width(const struct canvas *canvas, struct text_style style, const char *text);
/* Of a line of it, with the air around it. */
double text_line_height(struct text_style style);
/* The baseline that centres digits and capitals at y. */
double text_centred(struct text_style style, double y);

void text_put(const struct canvas *canvas, struct text_style style, double x, double baseline,
              enum anchor anchor, const char *text);
/* From the left of the place, at half its height. */
void text_put_in(const struct canvas *canvas, struct text_style style, struct rectangle place,
                 const char *text);

/* How many bytes of the text fit into the width: up to a blank where one fits, never none of a text
 * that has any. */
size_t text_fitting(const struct canvas *canvas, struct text_style style, const char *text,
                    double width);
/* The text, or as much of it as fits with an ellipsis. */
const char *text_shortened(const struct canvas *canvas, struct text_style style, const char *text,
                           double width);
/* The same, but its last word stays, if there is room for that. */
const char *text_shortened_within(const struct canvas *canvas, struct text_style style,
                                  const char *text, double width);

#endif
