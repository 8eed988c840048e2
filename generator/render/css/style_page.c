/* The descriptors of @page, with or without a name. */
#include "render/css/style_page.h"

#include "base/spelling.h"
#include "render/css/css_value.h"

#include <string.h>
#include <strings.h>

struct paper {
    const char *name;
    double width, height; /* in mm */
};

/* ISO 216, upright. */
static const struct paper PAPERS[] = {{"A3", 297, 420}, {"A4", 210, 297}, {"A5", 148, 210}};

static const double POINTS_A_MILLIMETRE = 72 / 25.4;

/* em and rem have no meaning on a page without a font. */
static bool take_points(struct css_cursor *cursor, double *points) {
    struct css_value value;
    if (!css_take_numeric(cursor, ACCEPT_LENGTH, &value) || value.unit != CSS_UNIT_POINT)
        return false;
    *points = value.number;
    return true;
}

static bool take_paper(const char *word, struct page_box *page) {
    for (size_t i = 0; i < sizeof PAPERS / sizeof *PAPERS; i++)
        if (strcasecmp(word, PAPERS[i].name) == 0) {
            page->width = PAPERS[i].width * POINTS_A_MILLIMETRE;
            page->height = PAPERS[i].height * POINTS_A_MILLIMETRE;
            return true;
        }
    return false;
}

static bool turn(const char *word, struct page_box *page) {
    bool wide = page->width > page->height;
    bool landscape = strcasecmp(word, "landscape") == 0;
    if (!landscape && strcasecmp(word, "portrait") != 0)
        return false;
    if (wide != landscape) {
        double width = page->width;
        page->width = page->height;
        page->height = width;
    }
    return true;
}

/* What every reader shows (ISO 32000-1, annex C; ISO 19005-2, 6.1.13). */
static bool is_side(double points) {
    return points >= 3 && points <= 14400;
}

/* A paper's name and then, if at all, which way up; or width and height. */
static bool take_size(struct css_cursor *cursor, struct page_box *page) {
    const char *word = css_take_ident(cursor);
    if (word == NULL)
        return take_points(cursor, &page->width) && take_points(cursor, &page->height) &&
               is_side(page->width) && is_side(page->height);
    if (!take_paper(word, page))
        return false;
    const char *way = css_take_ident(cursor);
    return way == NULL || turn(way, page);
}

static bool take_margins(struct css_cursor *cursor, struct page_box *page) {
    double *margin = page->margin;
    size_t count = 0;
    for (; count < 4 && !css_at_end(cursor); count++)
        if (!take_points(cursor, &margin[count]))
            return false;
    if (count == 1)
        margin[SIDE_RIGHT] = margin[SIDE_TOP];
    if (count <= 2)
        margin[SIDE_BOTTOM] = margin[SIDE_TOP];
    if (count <= 3)
        margin[SIDE_LEFT] = margin[SIDE_RIGHT];
    return count > 0;
}

static bool take_top(struct css_cursor *cursor, struct page_box *page) {
    return take_points(cursor, &page->margin[SIDE_TOP]);
}

static bool take_right(struct css_cursor *cursor, struct page_box *page) {
    return take_points(cursor, &page->margin[SIDE_RIGHT]);
}

static bool take_bottom(struct css_cursor *cursor, struct page_box *page) {
    return take_points(cursor, &page->margin[SIDE_BOTTOM]);
}

static bool take_left(struct css_cursor *cursor, struct page_box *page) {
    return take_points(cursor, &page->margin[SIDE_LEFT]);
}

#define LENGTHS "a length (mm, cm, in, pt, px)"

struct descriptor {
    const char *name;
    bool (*take)(struct css_cursor *cursor, struct page_box *page);
    const char *expected;
};

static const struct descriptor DESCRIPTORS[] = {
    {"size", take_size,
     "A3, A4 or A5, with landscape or portrait, or a width and a height, "
     "each from 3pt to 14400pt"},
    {"margin", take_margins, "one to four of " LENGTHS},
    {"margin-top", take_top, LENGTHS},
    {"margin-right", take_right, LENGTHS},
    {"margin-bottom", take_bottom, LENGTHS},
    {"margin-left", take_left, LENGTHS},
};

static const struct descriptor *find_descriptor(const char *name) {
    for (size_t i = 0; i < sizeof DESCRIPTORS / sizeof *DESCRIPTORS; i++)
        if (strcmp(name, DESCRIPTORS[i].name) == 0)
            return &DESCRIPTORS[i];
    return NULL;
}

static void read_descriptor(struct arena *arena, struct diagnostics *diagnostics,
                            const struct css_declaration *declaration,
                            const struct css_declaration *expanded, struct page_box *page) {
    const struct descriptor *descriptor = find_descriptor(declaration->name);
    const char *found = css_tokens_source(arena, declaration->value, declaration->value_count);
    struct css_cursor cursor = css_cursor_over(arena, expanded->value, expanded->value_count);
    struct page_box read = *page;
    if (descriptor == NULL)
        diagnose(diagnostics, SEVERITY_ERROR, declaration->place,
                 "%s: not supported in @page (found \"%s\"): expected size or margin",
                 declaration->name, found);
    else if (!descriptor->take(&cursor, &read) || !css_at_end(&cursor))
        diagnose(diagnostics, SEVERITY_ERROR, declaration->place,
                 "%s: \"%s\" is not supported in @page: expected %s", declaration->name, found,
                 descriptor->expected);
    else
        *page = read;
}

static void read_box(struct arena *arena, struct diagnostics *diagnostics,
                     const struct css_variables *variables, const struct css_rule *rule,
                     struct page_box *page) {
    for (size_t i = 0; i < rule->declarations.count; i++) {
        const struct css_declaration *declaration = &rule->declarations.items[i];
        struct css_declaration expanded = *declaration;
        if (!css_is_custom(declaration->name) &&
            css_variables_expand(arena, diagnostics, variables, &expanded))
            read_descriptor(arena, diagnostics, declaration, &expanded, page);
    }
    if (page->margin[SIDE_LEFT] + page->margin[SIDE_RIGHT] >= page->width ||
        page->margin[SIDE_TOP] + page->margin[SIDE_BOTTOM] >= page->height)
        diagnose(diagnostics, SEVERITY_ERROR, rule->place,
                 "margin: leaves nothing of the page to print on: expected less than its size");
}

/* ---- names ---- */

static struct named_page *find_named(const struct page_boxes *pages, const char *name) {
    for (size_t i = 0; i < pages->named_count; i++)
        if (strcmp(pages->named[i].name, name) == 0)
            return &pages->named[i];
    return NULL;
}

const struct page_box *page_boxes_find(const struct page_boxes *pages, const char *name) {
    const struct named_page *named = find_named(pages, name);
    return named == NULL ? NULL : &named->box;
}

static struct named_page *named_page(struct arena *arena, struct page_boxes *pages,
                                     const char *name) {
    struct named_page *named = find_named(pages, name);
    if (named != NULL)
        return named;
    pages->named = arena_more(arena, pages->named, pages->named_count, sizeof *pages->named);
    pages->named[pages->named_count] = (struct named_page){name, pages->usual};
    return &pages->named[pages->named_count++];
}

bool page_rule_is_named(const struct css_rule *rule) {
    return rule->prelude_count > 0;
}

void page_boxes_read(struct arena *arena, struct diagnostics *diagnostics,
                     const struct css_variables *variables, const struct css_rule *rule,
                     struct page_boxes *pages) {
    if (!page_rule_is_named(rule))
        read_box(arena, diagnostics, variables, rule, &pages->usual);
    for (size_t i = 0; i < rule->prelude_count; i++)
        if (rule->prelude[i].kind == CSS_IDENT)
            read_box(arena, diagnostics, variables, rule,
                     &named_page(arena, pages, rule->prelude[i].text)->box);
}

const char *page_boxes_nearest(struct arena *arena, const struct page_boxes *pages,
                               const char *name) {
    struct spelling spelling = spelling_of(name);
    for (size_t i = 0; i < pages->named_count; i++)
        spelling_offer(&spelling, pages->named[i].name);
    return spelling_answer(arena, &spelling);
}
