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

size_t text_fitting(const struct canvas *canvas, struct text_style style, const char *text,
                    double width) {
    const struct typeface *face = typefaces_get(canvas->typefaces, style.bold, false);
    const char *at = text, *blank = NULL;
    double used = 0;
    while (*at != '\0') {
        const char *next = at;
        used += typeface_advance(face, utf8_next(&next)) * style.size;
        if (*at == ' ')
            blank = at;
        else if (used > width && at > text)
            return (size_t)((blank != NULL ? blank : at) - text);
        at = next;
    }
    return (size_t)(at - text);
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
