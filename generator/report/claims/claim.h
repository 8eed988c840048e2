/* A sentence that is held against the figures of an indicator. Only report/claims/ includes this.
 */
#ifndef REPORT_CLAIMS_CLAIM_H
#define REPORT_CLAIMS_CLAIM_H

#include "model/finding.h"
#include "report/claims/said_number.h"
#include "report/claims/shown_figures.h"
#include "report/claims/subject.h"

/* A sentence that says what is not so. */
struct claim {
    enum finding_code code;
    const char *found; /* the words of it */
    const char *text;  /* what they say, and what is right */
};

struct claim_list {
    const struct claim *items;
    size_t count;
};

/* A sentence that is held against the figures. */
struct claim_check {
    struct arena *arena;
    const struct report_result *report;
    const struct indicator_result *result; /* NULL: the text is about none */
    struct rhythm rhythm;                  /* that periods are read by */
    struct shown_figures shown;
    struct subject subject;
    struct said_words words;
    struct said_periods periods;
    struct said_numbers numbers;
    bool names_others; /* other indicators of the report */
    size_t plans_from; /* the clause from which on it says what is hoped for */
    struct claim *found;
    size_t count;
};

/* Adds one about the words from `first` to `last`. */
void claim_add(struct claim_check *check, enum finding_code code, size_t first, size_t last,
               const char *text);

/* Adds one without its words. */
void claim_add_silent(struct claim_check *check, enum finding_code code, const char *text);

/* Whether the word stands in a clause that says what is hoped for. */
bool claim_is_plan(const struct claim_check *check, size_t word);

/* The first word of the clause that the word stands in. */
size_t claim_clause_start(const struct claim_check *check, size_t word);

/* The result of the report in which the headline has this period; NULL: the chart has none. */
const struct series_point *claim_point(const struct claim_check *check, int period);

/* The period of the indicator that is meant: PERIOD_NONE where it is none of the chart's own, or
 * cannot be told. */
int claim_period(const struct claim_check *check, const struct said_period *said);

#endif
