/* Draws the parts of a whole, each in a pattern of its own. */
#include "report/chart/chart_stack_looks.h"

#include "report/chart/chart_stack.h"

#include <math.h>

/* The parts are told apart without colour, from below: full, hatched, hollow, hatched the other
 * way, dark, hatched both ways. */
enum hatch { HATCH_NOT, HATCH_UP, HATCH_DOWN, HATCH_LEVEL };
static const struct {
    const char *role;
    enum hatch hatch;
} looks[STACK_MOST_PARTS] = {
    {"stack-full", HATCH_NOT},  {"stack-pale", HATCH_UP},  {"stack-hollow", HATCH_NOT},
    {"stack-pale", HATCH_DOWN}, {"stack-dark", HATCH_NOT}, {"stack-pale", HATCH_LEVEL},
};

enum { MOST_STROKES = 200 };
static const double between_strokes = 3.2;

/* A zigzag of one piece through the box, whose turns lie on its edges. */
static void put_hatch(const struct canvas *canvas, enum hatch hatch, struct rectangle box) {
    double points[4 * MOST_STROKES], width = box.right - box.left, height = box.bottom - box.top;
    double slant = hatch == HATCH_LEVEL ? 0 : width;
    size_t count = 0;
    for (double y = between_strokes; y < height + slant && count < 2 * MOST_STROKES;
         y += between_strokes) {
        /* From the left edge at `low` to the right edge, as far as both are inside. */
        double from = fmin(y, height), to = fmax(y - slant, 0);
        double start = slant > 0 ? y - from : 0, end = slant > 0 ? y - to : width;
        double xs[2] = {start, end}, ys[2] = {from, to};
        bool forth = count % 4 == 0;
        for (int i = 0; i < 2; i++) {
            int k = forth ? i : 1 - i;
            double x = hatch == HATCH_DOWN ? width - xs[k] : xs[k];
            points[2 * count] = box.left + x;
            points[2 * count + 1] = box.top + ys[k];
            count++;
        }
    }
    if (count > 1)
        drawing_polyline(canvas->arena, canvas->drawing, "stack-hatch", points, count);
}

void stack_put_part(const struct canvas *canvas, size_t part, struct rectangle box) {
    if (box.bottom - box.top < 0.05 || box.right - box.left < 0.05)
        return;
    drawing_rectangle(canvas->arena, canvas->drawing, looks[part].role, box.left, box.top,
                      box.right - box.left, box.bottom - box.top);
    if (looks[part].hatch != HATCH_NOT)
        put_hatch(canvas, looks[part].hatch, box);
}
