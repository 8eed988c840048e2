/* When report.ini requires something of an indicator: a text, an action (doc/design.md, section
 * 14). */
#ifndef MODEL_REQUIRED_H
#define MODEL_REQUIRED_H

#include "model/words.h"

enum required {
    REQUIRED_NEVER,
    REQUIRED_ALWAYS,
    REQUIRED_OFF_TARGET,
    REQUIRED_CONCERN,
    REQUIRED_RECTIFICATION
};
enum { REQUIRED_COUNT = REQUIRED_RECTIFICATION + 1 };

/* The words, and the rest of a sentence that says why: required where the status is off target. */
extern const struct word_table required_words;

#endif
