/* The lines that an explanation is printed in. */
#ifndef REPORT_EXPLAIN_EXPLAIN_PRINT_LINES_H
#define REPORT_EXPLAIN_EXPLAIN_PRINT_LINES_H

#include "base/arena.h"
#include "base/buffer.h"

#include <cjson/cJSON.h>

enum { VALUE_WIDTH = 14 }; /* of a column of numbers, in characters */

/* Blanks up to the width in characters, then the text. */
void print_right(struct buffer *out, const char *text, size_t width);
/* The label of a line, up to where all values begin. */
void print_label(struct buffer *out, int depth, const char *label);
/* The whole line; without a label the text begins in its place. */
void print_pair(struct buffer *out, int depth, const char *label, const char *text);
void print_heading(struct buffer *out, const char *text);

/* A number of the tree as people read it; "–" for null. */
const char *print_number_text(struct arena *arena, const cJSON *object, const char *key);
/* October 2020 for "2020-10". */
const char *print_month_text(struct arena *arena, const char *code);
/* The same; April to October 2020 where `since` is the code of an earlier month, and not "". */
const char *print_span_text(struct arena *arena, const char *since, const char *code);
/* The texts of a list: outside, trend; "" where it has none. */
const char *print_list_text(struct arena *arena, const cJSON *list);
/* data/targets.csv:4 */
const char *print_place_text(struct arena *arena, const cJSON *object);

#endif
