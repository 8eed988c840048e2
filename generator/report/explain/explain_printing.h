/* The sections of an explanation for people, each of which explain_print.c puts in its place. */
#ifndef REPORT_EXPLAIN_EXPLAIN_PRINTING_H
#define REPORT_EXPLAIN_EXPLAIN_PRINTING_H

#include "base/arena.h"
#include "base/buffer.h"

#include <cjson/cJSON.h>
#include <stddef.h>

struct printing {
    struct arena *arena;
    struct buffer *out;
    const cJSON *tree;
    const cJSON **shown; /* months of measures whose rows have been printed */
    size_t shown_count;
};

void print_report(struct printing *printing);
void print_figure(struct printing *printing, const cJSON *figure);
void print_steps(struct printing *printing, int depth, const cJSON *steps);
/* All of an explanation of a table's cell. */
void print_cell(struct printing *printing);
void print_figures(struct printing *printing);
void print_target(struct printing *printing);
void print_changes(struct printing *printing);
void print_trend(struct printing *printing);
/* The months of all measures that have not been printed. */
void print_other_months(struct printing *printing);

#endif
