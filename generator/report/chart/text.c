/* Texts on the sheet of a chart. */
#include "report/chart/text.h"

#include "base/utf8.h"

#include <string.h>

double text_width(const struct canvas *canvas, struct text_style style, const char *text) {
    return typeface_text_width(typefaces_get(canvas->typefaces, style.bold, false), style.size,
                               text);
}

void text_put(const struct canvas *canvas, struct text_style style, double x, double baseline,
              enum anchor anchor, const char *text) {
    drawing_text(canvas->arena, canvas->drawing, style.role, x, baseline, style.size, style.bold,
                 anchor, text);
}

/* Half the height of Liberation Sans' capitals and digits: 1409 of 2048 units. */
double text_centred(struct text_style style, double y) {
    return y + 0.344 * style.size;
}

/* Where the longest part that fits ends; `size` is that of the characters in the unit of `width`.
 */
static const char *fitting_end(const struct typeface *face, double size, const char *text,
                               double width) {
    const char *end = text + strlen(text), *at = text, *blank = NULL;
    while (at < end) {
        const char *next = utf8_cluster_end(at, end);
        if (*at == ' ')
            blank = at;
        else if (at > text && typeface_part_width(face, text, (size_t)(next - text)) * size > width)
            return blank != NULL ? blank : at;
        at = next;
    }
    return at;
}

size_t text_fitting(const struct canvas *canvas, struct text_style style, const char *text,
                    double width) {
    const struct typeface *face = typefaces_get(canvas->typefaces, style.bold, false);
    return (size_t)(fitting_end(face, style.size, text, width) - text);
}

const char *text_shortened(const struct canvas *canvas, struct text_style style, const char *text,
                           double width) {
    if (text_width(canvas, style, text) <= width)
        return text;
    double room = width - text_width(canvas, style, "…");
    return arena_printf(canvas->arena, "%.*s…", (int)text_fitting(canvas, style, text, room), text);
}

const char *text_shortened_within(const struct canvas *canvas, struct text_style style,
                                  const char *text, double width) {
    const char *last = strrchr(text, ' ');
    double end = last == NULL ? width : text_width(canvas, style, last);
    double room = width - end - text_width(canvas, style, "…");
    if (text_width(canvas, style, text) <= width || room < width / 3)
        return text_shortened(canvas, style, text, width);
    return arena_printf(canvas->arena, "%.*s…%s", (int)text_fitting(canvas, style, text, room),
                        text, last);
}

double text_line_height(struct text_style style) {
    return 1.18 * style.size;
}

void text_put_in(const struct canvas *canvas, struct text_style style, struct rectangle place,
                 const char *text) {
    text_put(canvas, style, place.left, text_centred(style, (place.top + place.bottom) / 2),
             ANCHOR_START, text);
}
