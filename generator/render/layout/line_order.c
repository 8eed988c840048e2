/* Places what stands on a line in the order in which it is seen. */
#include "render/layout/line_order.h"

#include "render/layout/piece_text.h"
#include "render/layout/visual_order.h"

#include <math.h>

/* What has a place of its own on the line: a text of one direction, or an atom. */
struct leaf {
    size_t fragment;
    unsigned char level;
    double gap; /* before it: edges of elements */
};

struct order {
    struct arena *arena;
    const struct inline_content *content;
    struct fragment *fragments;
    size_t count;
    struct leaf *leaves;
    size_t leaf_count;
    double end; /* of what was read so far */
};

/* ---- leaves ---- */

static void add_fragment(struct order *order, struct fragment fragment) {
    order->fragments =
        arena_more(order->arena, order->fragments, order->count, sizeof *order->fragments);
    order->fragments[order->count++] = fragment;
}

static void add_leaf(struct order *order, struct fragment fragment, unsigned char level,
                     double gap) {
    order->leaves =
        arena_more(order->arena, order->leaves, order->leaf_count, sizeof *order->leaves);
    order->leaves[order->leaf_count++] = (struct leaf){order->count, level, gap};
    add_fragment(order, fragment);
}

static void add_text(struct order *order, const struct fragment *whole) {
    double gap = whole->x - order->end;
    for (size_t from = whole->from, end; from < whole->to; from = end, gap = 0) {
        struct fragment part = *whole;
        end = piece_run_end(whole->piece, from, whole->to);
        part.from = from;
        part.to = end;
        part.width = piece_width_cut(whole->piece, from, end);
        part.right_to_left = piece_is_right_to_left(whole->piece, from);
        add_leaf(order, part, whole->piece->levels[from], gap);
    }
    if (whole->from == whole->to)
        add_fragment(order, *whole);
    else
        order->end = whole->x + whole->width;
}

static void add(struct order *order, const struct fragment *fragment) {
    if (fragment->piece->kind == PIECE_TEXT) {
        add_text(order, fragment);
    } else if (fragment->piece->kind == PIECE_ATOM) {
        add_leaf(order, *fragment, fragment->piece->level, fragment->x - order->end);
        order->end = fragment->x + fragment->width;
    } else {
        add_fragment(order, *fragment);
    }
}

/* ---- their order ---- */

static const size_t *seen(const struct order *order) {
    unsigned char *levels = arena_alloc(order->arena, order->leaf_count + 1);
    for (size_t i = 0; i < order->leaf_count; i++)
        levels[i] = order->leaves[i].level;
    return visual_order(order->arena, levels, order->leaf_count);
}

static double place(struct order *order) {
    const size_t *leaves = seen(order);
    double x = 0;
    for (size_t i = 0; i < order->leaf_count; i++) {
        const struct leaf *leaf = &order->leaves[leaves[i]];
        struct fragment *fragment = &order->fragments[leaf->fragment];
        x += leaf->gap;
        fragment->x = x;
        x += fragment->width;
    }
    return x;
}

/* ---- elements around them ---- */

static bool is_inside(const struct order *order, const struct piece *piece,
                      const struct piece *element) {
    for (int i = piece->parent; i != NO_PIECE; i = order->content->pieces[i].parent)
        if (&order->content->pieces[i] == element)
            return true;
    return false;
}

/* From the first to the last of what is inside, as it is seen. */
static void enclose(struct order *order, struct fragment *element) {
    double left = INFINITY, right = -INFINITY;
    for (size_t i = 0; i < order->leaf_count; i++) {
        const struct fragment *leaf = &order->fragments[order->leaves[i].fragment];
        if (!is_inside(order, leaf->piece, element->piece))
            continue;
        left = fmin(left, leaf->x);
        right = fmax(right, leaf->x + leaf->width);
    }
    if (left > right)
        return;
    element->x = left - (element->starts ? element->piece->inside : 0);
    element->width = right - element->x + (element->ends ? element->piece->inside : 0);
}

double line_order(struct arena *arena, const struct inline_content *content,
                  struct fragment **fragments, size_t *count) {
    struct order order = {.arena = arena, .content = content};
    for (size_t i = 0; i < *count; i++)
        add(&order, &(*fragments)[i]);
    double end = place(&order);
    for (size_t i = 0; i < order.count; i++)
        if (order.fragments[i].piece->kind == PIECE_OPEN)
            enclose(&order, &order.fragments[i]);
    *fragments = order.fragments;
    *count = order.count;
    return end;
}
