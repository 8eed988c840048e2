/* The words of a sentence that say which way a figure goes, or how it stands to another. Only
 * report/claims/ includes this. */
#ifndef REPORT_CLAIMS_DIRECTION_SAID_H
#define REPORT_CLAIMS_DIRECTION_SAID_H

#include "report/claims/said_words.h"

enum direction_sense {
    SENSE_UP,
    SENSE_DOWN,
    SENSE_BETTER,
    SENSE_WORSE,
    SENSE_SAME,
    SENSE_NEAR,     /* in line with */
    SENSE_NO_WORSE, /* as good as */
    SENSE_SURPASSES /* exceeds: above, or better */
};

enum direction_form {
    FORM_CHANGE,     /* rose: from what it was */
    FORM_NOUN,       /* an increase on */
    FORM_COMPARISON, /* above: what is named */
    FORM_AMOUNT,     /* more re-referrals than: what stands between is of what it is */
    FORM_TARGET,     /* on target, met, missed: better or the same, or worse */
    FORM_TOLERANCE,  /* within, outside */
    FORM_SUPERLATIVE /* the highest since */
};

struct direction_said {
    enum direction_form form;
    enum direction_sense sense;
    bool negated;
    size_t first, last; /* its words */
};

/* The next one that begins at the word `at` or behind it; false: there is none. */
bool direction_said_next(const struct said_words *words, size_t at, struct direction_said *said);

#endif
