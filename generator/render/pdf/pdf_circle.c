/* Form objects with a circle round their origin: a chart has dozens of one size. */
#include "render/pdf/pdf_circle.h"

#include "render/pdf/pdf_graphics.h"
#include "render/pdf/pdf_objects.h"

#include <math.h>
#include <string.h>

struct pdf_circle {
    long radius, reach; /* `reach`: as far as it is painted, with its line */
    const char *operator;
    const char *name;
};

static void put_curve(const long points[6], struct buffer *out) {
    for (size_t i = 0; i < 6; i++)
        pdf_put_number(out, points[i]);
    buffer_puts(out, "c\n");
}

/* Four cubic curves; the handle's length 4/3 (sqrt 2 - 1) puts their middles on the circle. */
static void put_circle(long r, struct buffer *out) {
    const long h = lround((double)r * 0.5522847498);
    pdf_put_number(out, r);
    buffer_puts(out, "0 m\n");
    put_curve((long[]){r, h, h, r, 0, r}, out);
    put_curve((long[]){-h, r, -r, h, -r, 0}, out);
    put_curve((long[]){-r, -h, -h, -r, 0, -r}, out);
    put_curve((long[]){h, -r, r, -h, r, 0}, out);
}

static HPDF_Dict form_new(struct pdf *pdf, const struct pdf_circle *circle) {
    struct buffer content = {0};
    put_circle(circle->radius, &content);
    buffer_puts(&content, circle->operator);
    HPDF_Dict form = pdf_stream(pdf, content.data, content.length);
    buffer_free(&content);
    HPDF_Dict_AddName(form, "Type", "XObject");
    HPDF_Dict_AddName(form, "Subtype", "Form");
    HPDF_REAL reach = (HPDF_REAL)circle->reach;
    HPDF_Dict_Add(
        form, "BBox",
        HPDF_Box_Array_New(pdf->document->mmgr, (HPDF_Box){-reach, -reach, reach, reach}));
    return form;
}

static const struct pdf_circle *circle_like(struct pdf *pdf, struct pdf_circle wanted) {
    for (size_t i = 0; i < pdf->circle_count; i++) {
        const struct pdf_circle *circle = &pdf->circles[i];
        if (circle->radius == wanted.radius && circle->reach == wanted.reach &&
            strcmp(circle->operator, wanted.operator) == 0)
            return circle;
    }
    wanted.name = arena_printf(pdf->arena, "C%zu", pdf->circle_count + 1);
    pdf->circles = arena_more(pdf->arena, pdf->circles, pdf->circle_count, sizeof *pdf->circles);
    pdf->circles[pdf->circle_count] = wanted;
    HPDF_Dict_Add(pdf->form_resources, wanted.name, form_new(pdf, &wanted));
    return &pdf->circles[pdf->circle_count++];
}

void pdf_paint_circle(struct pdf *pdf, long x, long y, double radius, const char *operator,
                      struct buffer * out) {
    long hundredths = pdf_hundredths(radius), line = pdf_hundredths(pdf->graphics->line_width);
    struct pdf_circle wanted = {.radius = hundredths,
                                .reach = hundredths + (operator[0] == 'f' ? 0 : line),
                                .operator= operator};
    const struct pdf_circle *circle = circle_like(pdf, wanted);
    buffer_puts(out, "q 1 0 0 1 ");
    pdf_put_number(out, x);
    pdf_put_number(out, y);
    buffer_puts(out, "cm/");
    buffer_puts(out, circle->name);
    buffer_puts(out, " Do Q\n");
}
