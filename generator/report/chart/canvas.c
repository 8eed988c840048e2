/* The sheet that a chart is drawn on. */
#include "report/chart/canvas.h"

#include <math.h>

const double canvas_least_text = 8;

/* By the height; but a wide drawing that is made higher gains room for its lines, not larger texts
 * than stand around it. One that is nearly as high as wide is for a phone, whose texts are large.
 */
static double text_size_of(double width, double height) {
    double most = height < 0.75 * width ? fmin(12, 0.0225 * width) : 12;
    return fmax(fmin(0.0425 * height, most), canvas_least_text);
}

struct canvas canvas_new(struct arena *arena, const struct typefaces *typefaces, double width,
                         double height) {
    return (struct canvas){
        .arena = arena,
        .drawing = drawing_new(arena, width, height),
        .typefaces = typefaces,
        .text_size = text_size_of(width, height),
    };
}
