/* Reverses what runs from right to left. */
#include "render/layout/visual_order.h"

static void reverse(size_t *order, size_t from, size_t to) {
    for (; from + 1 < to; from++, to--) {
        size_t part = order[from];
        order[from] = order[to - 1];
        order[to - 1] = part;
    }
}

static void reverse_from_level(size_t *order, const unsigned char *levels, size_t count,
                               unsigned level) {
    for (size_t from = 0, to; from < count; from = to + 1) {
        for (to = from; to < count && levels[order[to]] >= level; to++)
            continue;
        reverse(order, from, to);
    }
}

const size_t *visual_order(struct arena *arena, const unsigned char *levels, size_t count) {
    size_t *order = arena_array(arena, count, sizeof *order);
    unsigned highest = 0;
    for (size_t i = 0; i < count; i++) {
        order[i] = i;
        highest = levels[i] > highest ? levels[i] : highest;
    }
    for (unsigned level = highest; level >= 1; level--)
        reverse_from_level(order, levels, count, level);
    return order;
}
