/* When report.ini requires something of an indicator: a text, an action, a place in the report
 * (doc/design.md, sections 5, 14). */
#ifndef MODEL_REQUIRED_H
#define MODEL_REQUIRED_H

#include "base/diagnostics.h"
#include "model/words.h"

enum required {
    REQUIRED_NEVER,
    REQUIRED_ALWAYS,
    REQUIRED_OFF_TARGET,
    REQUIRED_CONCERN,
    REQUIRED_RECTIFICATION,
    REQUIRED_OVERDUE,
    REQUIRED_MEETING /* of the report as a whole alone */
};
#define REQUIRED_COUNT (REQUIRED_MEETING + 1)

/* Where any of several holds. */
struct required_where {
    bool any, holds[REQUIRED_COUNT];
    struct place place; /* the line that says so */
};

/* The words, and the rest of a sentence that says why: required where the status is off target. */
extern const struct word_table required_words;

#endif
