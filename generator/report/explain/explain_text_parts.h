/* Printing an explanation's tree for people. Private to report/explain/explain_text*.c. */
#ifndef REPORT_EXPLAIN_EXPLAIN_TEXT_PARTS_H
#define REPORT_EXPLAIN_EXPLAIN_TEXT_PARTS_H

#include "base/arena.h"
#include "base/buffer.h"

#include <cjson/cJSON.h>
#include <stdbool.h>

struct printing {
    struct arena *arena;
    struct buffer *out;
    const cJSON *tree;
    const cJSON **shown; /* months of measures whose rows have been printed */
    size_t shown_count;
};

enum { VALUE_WIDTH = 14 };

/* The text of a member; "" where there is none. */
const char *member_text(const cJSON *object, const char *key);
const cJSON *member(const cJSON *object, const char *key);
bool member_is(const cJSON *object, const char *key);
/* A number of the tree as people read it; "–" for null. */
const char *member_number(struct arena *arena, const cJSON *object, const char *key);

/* The text, and blanks up to the width; the other way round. Widths count characters. */
void put_left(struct buffer *out, const char *text, size_t width);
void put_right(struct buffer *out, const char *text, size_t width);
void put_indent(struct buffer *out, int depth);
/* The label of a line, up to where all values begin. */
void put_label(struct buffer *out, int depth, const char *label);
/* The whole line; without a label the text begins in its place. */
void put_pair(struct buffer *out, int depth, const char *label, const char *text);
void put_heading(struct buffer *out, const char *text);

/* October 2020 for "2020-10". */
const char *month_text(struct arena *arena, const char *code);

/* data/targets.csv:4 */
const char *place_text(struct arena *arena, const cJSON *object);

/* A month of a measure with the rows that it rests on, which are printed only once. */
void print_month(struct printing *printing, int depth, const char *measure, const char *period);
/* The months of all measures that have not been printed. */
void print_other_months(struct printing *printing);

void print_figures(struct printing *printing);
void print_target(struct printing *printing);
void print_changes(struct printing *printing);
void print_trend(struct printing *printing);

#endif
