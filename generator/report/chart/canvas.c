/* The sheet that a chart is drawn on. */
#include "report/chart/canvas.h"

#include <math.h>

struct canvas canvas_new(struct arena *arena, const struct typefaces *typefaces, double width,
                         double height) {
    return (struct canvas){
        .arena = arena,
        .drawing = drawing_new(arena, width, height),
        .typefaces = typefaces,
        .text_size = fmin(fmax(height * 0.0425, 8), 12),
    };
}
