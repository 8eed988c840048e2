/* Each item of a page on the ground that it has there. */
#include "render/contrast/contrast_print.h"

#include "render/contrast/contrast_area.h"
#include "render/contrast/contrast_drawing.h"
#include "render/contrast/contrast_measure.h"
#include "render/contrast/contrast_ratio.h"
#include "render/css/stylesheet.h"

#include <string.h>

struct page_walk {
    struct contrast *contrast;
    struct colour paper;
    const struct item **grounds; /* rectangles that something may stand on, as they are painted */
    size_t ground_count;
};

static bool covers(const struct item *item, struct contrast_point at) {
    return at.x >= item->x && at.x <= item->x + item->width && at.y >= item->y &&
           at.y <= item->y + item->height;
}

/* The topmost rectangle so far. */
static struct colour ground_at(const struct page_walk *walk, struct contrast_point at) {
    for (size_t i = walk->ground_count; i-- > 0;)
        if (covers(walk->grounds[i], at))
            return walk->grounds[i]->colour;
    return walk->paper;
}

/* Rules, borders and underlines are thinner than anything that stands on a ground. */
static void add_ground(struct page_walk *walk, const struct item *item) {
    static const double thin = 3;
    if (item->width > thin && item->height > thin)
        walk->grounds[walk->ground_count++] = item;
}

static struct contrast_point middle_of(const struct item *item) {
    return (struct contrast_point){item->x + item->width / 2, item->y + item->height / 2};
}

static void check_text(struct page_walk *walk, const struct item *item) {
    struct contrast_point middle = {item->x + item->width / 2, item->baseline - 0.3 * item->size};
    if (item->size <= 0 || item->text[strspn(item->text, " ")] == '\0')
        return;
    bool bold = style_of(walk->contrast->request->stylesheet, item->node)->bold;
    contrast_measure(
        walk->contrast,
        &(struct contrast_subject){node_template_place(item->node), "the text “", item->text, "”"},
        item->colour, ground_at(walk, middle), contrast_rule_of_text(item->size, bold), MEETING_ON);
}

/* White, and the token that the style sheet has for it. */
static struct colour colour_of_paper(const struct contrast *contrast) {
    static const char paper_token[] = "--paper";
    struct colour white = {.red = 1, .green = 1, .blue = 1};
    struct colour paper = stylesheet_colour(contrast->request->stylesheet, paper_token);
    return contrast_same_colour(paper, white) ? paper : white;
}

static void check_item(struct page_walk *walk, const struct item *item) {
    switch (item->kind) {
    case ITEM_TEXT:
        check_text(walk, item);
        return;
    case ITEM_RECTANGLE:
        add_ground(walk, item);
        return;
    case ITEM_DRAWING:
        contrast_check_drawing(walk->contrast, item, ground_at(walk, middle_of(item)));
        return;
    case ITEM_LINK:
        return;
    }
}

void contrast_check_print(struct contrast *contrast) {
    const struct layout *layout = contrast->request->layout;
    struct page_walk walk = {.contrast = contrast, .paper = colour_of_paper(contrast)};
    for (size_t i = 0; i < layout->page_count; i++) {
        const struct printed_page *page = &layout->pages[i];
        walk.grounds = arena_array(contrast->arena, page->count, sizeof *walk.grounds);
        walk.ground_count = 0;
        for (size_t k = 0; k < page->count; k++)
            check_item(&walk, &page->items[k]);
    }
}
