/* Operators that set a colour, line, font or place where it changes, with numbers that are short.
 */
#include "render/pdf/pdf_graphics.h"

#include "render/pdf/pdf_font.h"

#include <math.h>
#include <string.h>

enum { PER_POINT = 100, DECIMALS = 1 /* of a line's width, a dash, a font's size */ };

/* Points. Far outside every page, and an integer that any reader takes (ISO 32000-1, annex C). */
static const double FARTHEST = 1e6;

long pdf_hundredths(double points) {
    return lround(fmax(-FARTHEST, fmin(FARTHEST, points)) * PER_POINT);
}

void pdf_put_number(struct buffer *out, long hundredths) {
    if (hundredths < 0)
        buffer_putc(out, '-');
    buffer_put_integer(out, (size_t)labs(hundredths));
    buffer_putc(out, ' ');
}

static void put_length(struct buffer *out, double points) {
    buffer_put_decimal(out, fmin(FARTHEST, points) * PER_POINT, DECIMALS);
    buffer_putc(out, ' ');
}

/* A share of a colour, from 0 to 1, without the nought before its point. */
static void put_share(struct buffer *out, double share) {
    enum { DECIMALS_OF_SHARE = 3 };
    size_t start = out->length;
    buffer_put_decimal(out, share, DECIMALS_OF_SHARE);
    if (out->length > start + 1 && out->data[start] == '0') {
        memmove(out->data + start, out->data + start + 1, out->length - start);
        out->length--;
    }
    buffer_putc(out, ' ');
}

static bool is_same(struct colour one, struct colour other) {
    return !one.none && !other.none && one.red == other.red && one.green == other.green &&
           one.blue == other.blue;
}

/* `grey` is the operator for a colour whose shares are alike, `rgb` that for others. */
static void set_colour(struct colour *last, struct colour colour, const char *grey, const char *rgb,
                       struct buffer *out) {
    if (is_same(*last, colour))
        return;
    *last = colour;
    put_share(out, colour.red);
    if (colour.red == colour.green && colour.green == colour.blue) {
        buffer_puts(out, grey);
        return;
    }
    put_share(out, colour.green);
    put_share(out, colour.blue);
    buffer_puts(out, rgb);
}

void pdf_set_fill(struct pdf_graphics *graphics, struct colour colour, struct buffer *out) {
    set_colour(&graphics->fill, colour, "g\n", "rg\n", out);
}

static void set_width(struct pdf_graphics *graphics, double width, struct buffer *out) {
    if (graphics->line_width == width)
        return;
    graphics->line_width = width;
    put_length(out, width);
    buffer_puts(out, "w\n");
}

static void set_dash(struct pdf_graphics *graphics, const struct style *style, struct buffer *out) {
    size_t size = (size_t)style->dash_count * sizeof *style->dash;
    if (graphics->dash_count == style->dash_count && memcmp(graphics->dash, style->dash, size) == 0)
        return;
    graphics->dash_count = style->dash_count;
    memcpy(graphics->dash, style->dash, size);
    buffer_putc(out, '[');
    for (int i = 0; i < style->dash_count; i++)
        put_length(out, style->dash[i]);
    buffer_puts(out, "]0 d\n");
}

void pdf_set_stroke(struct pdf_graphics *graphics, const struct style *style, struct buffer *out) {
    set_colour(&graphics->stroke, style->stroke, "G\n", "RG\n", out);
    set_width(graphics, style->stroke_width, out);
    set_dash(graphics, style, out);
}

void pdf_set_font(struct pdf_graphics *graphics, const struct pdf_font *font, double size,
                  struct buffer *out) {
    if (graphics->font == font && graphics->font_size == size)
        return;
    graphics->font = font;
    graphics->font_size = size;
    buffer_putc(out, '/');
    buffer_puts(out, pdf_font_name(font));
    buffer_putc(out, ' ');
    put_length(out, size);
    buffer_puts(out, "Tf ");
}

void pdf_graphics_begin(struct pdf_graphics *graphics, double page_height, struct buffer *out) {
    const struct colour unset = {.none = true};
    *graphics = (struct pdf_graphics){
        .page_height = page_height, .fill = unset, .stroke = unset, .line_width = -1};
    /* 100 to the point; round joins: a peak of a series is no spike */
    buffer_puts(out, ".01 0 0 .01 0 0 cm 1 j\n");
}

void pdf_text_begin(struct pdf_graphics *graphics, enum pdf_text_object kind, struct buffer *out) {
    if (graphics->text_object != TEXT_OBJECT_NONE)
        return;
    graphics->text_object = kind;
    graphics->line_x = graphics->line_y = 0;
    buffer_puts(out, "BT\n");
}

void pdf_text_end(struct pdf_graphics *graphics, struct buffer *out) {
    if (graphics->text_object != TEXT_OBJECT_NONE)
        buffer_puts(out, "ET\n");
    graphics->text_object = TEXT_OBJECT_NONE;
}

void pdf_text_move(struct pdf_graphics *graphics, long x, long y, struct buffer *out) {
    pdf_put_number(out, x - graphics->line_x);
    pdf_put_number(out, y - graphics->line_y);
    buffer_puts(out, "Td");
    graphics->line_x = x;
    graphics->line_y = y;
}
