/* A place for words in a report, as report.ini's [slots] declares it (doc/design.md, section 14).
 */
#ifndef MODEL_SLOT_H
#define MODEL_SLOT_H

#include "base/diagnostics.h"
#include "model/words.h"

/* When a text is required: of an indicator's slot by its own status and trend, of a report-wide
 * one by those of any indicator. */
enum slot_when { SLOT_NEVER, SLOT_ALWAYS, SLOT_OFF_TARGET, SLOT_CONCERN };

/* The words, and why a text is required then. */
extern const struct word_table slot_when_words;

/* The key that is about the commentary of each indicator, and so the name of no slot. */
#define SLOT_INDICATORS "indicators"

struct slot {
    const char *name;
    enum slot_when when;
    int words;         /* that it may have; 0: any number */
    const char *owner; /* "" nobody is named */
    struct place place;
};

#endif
