/* What a number of a sentence is said to be: the target, somebody else's average, the figure of a
 * month, a difference. Only report/claims/ includes this. */
#ifndef REPORT_CLAIMS_NUMBER_CONTEXT_H
#define REPORT_CLAIMS_NUMBER_CONTEXT_H

#include "report/claims/claim.h"

enum number_sense {
    SENSE_FIGURE,    /* of the indicator, of whatever time */
    SENSE_OF_PERIOD, /* of the period that the sentence names */
    SENSE_TARGET,
    SENSE_BENCHMARK,
    SENSE_DIFFERENCE, /* by so much */
    SENSE_EITHER,     /* a figure, or a difference */
    SENSE_UNKNOWN     /* not to be told */
};

struct number_context {
    enum number_sense sense;
    int period; /* SENSE_OF_PERIOD */
};

/* What else than the indicator's own figure of now the sentence speaks of, so that a number may be
 * that. */
struct number_cues {
    bool before, target, tolerance, others, units, range;
};

struct number_cues number_cues_of(const struct claim_check *check);

/* Of the number at `index` of check->numbers. */
struct number_context number_context_of(const struct claim_check *check, size_t index);

/* Whether the difference may be what the figure differs by: from the target, from others or from
 * the period, where the sentence says from which. */
bool number_context_allows(const struct claim_check *check, const struct said_number *number,
                           const struct shown_figure *difference);

/* Whether it is about the indicator at all, or its parts. */
bool number_context_is_about(const struct claim_check *check, const struct said_number *number);

/* The noun that the number counts: its word; words.count where none follows. */
size_t number_context_noun(const struct claim_check *check, const struct said_number *number);

#endif
