/* The table of the words that say when a text is required. */
#include "model/slot.h"

static const struct word WORDS[] = {
    [SLOT_NEVER] = {"never", NULL},
    [SLOT_ALWAYS] = {"always", "it is required in each report"},
    [SLOT_OFF_TARGET] = {"off-target", "it is required where the status is off target"},
    [SLOT_CONCERN] = {"concern", "it is required where the trend is a concern"},
};
const struct word_table slot_when_words = WORD_TABLE(WORDS);
