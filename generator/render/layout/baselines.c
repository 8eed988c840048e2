/* Baselines, found from inside out. */
#include "render/layout/baselines.h"

#include "render/layout/line.h"

bool baseline_first(const struct box *box, double *baseline) {
    if (box->line_count > 0) {
        *baseline = box->lines[0].y + box->lines[0].baseline;
        return true;
    }
    for (const struct box *child = box->first; child != NULL; child = child->next)
        if (baseline_first(child, baseline)) {
            *baseline += child->y;
            return true;
        }
    return false;
}

bool baseline_last(const struct box *box, double *baseline) {
    if (box->line_count > 0) {
        const struct line *last = &box->lines[box->line_count - 1];
        *baseline = last->y + last->baseline;
        return true;
    }
    bool found = false;
    for (const struct box *child = box->first; child != NULL; child = child->next) {
        double inner;
        if (!baseline_last(child, &inner))
            continue;
        *baseline = child->y + inner;
        found = true;
    }
    return found;
}
