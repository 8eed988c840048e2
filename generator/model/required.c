/* The table of the words that say when something is required. */
#include "model/required.h"

static const struct word WORDS[] = {
    [REQUIRED_NEVER] = {"never", NULL},
    [REQUIRED_ALWAYS] = {"always", "required in each report"},
    [REQUIRED_OFF_TARGET] = {"off-target", "required where the status is off target"},
    [REQUIRED_CONCERN] = {"concern", "required where the trend is a concern"},
    [REQUIRED_RECTIFICATION] = {"rectification", "required where rectification is needed"},
    [REQUIRED_OVERDUE] = {"overdue", "required where an action is overdue"},
    [REQUIRED_MEETING] = {"meeting", "required where meetings.csv has the report"},
};
const struct word_table required_words = WORD_TABLE(WORDS);
