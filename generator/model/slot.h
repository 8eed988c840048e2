/* A place for words in a report, as report.ini's [slots] declares it (doc/design.md, section 14).
 */
#ifndef MODEL_SLOT_H
#define MODEL_SLOT_H

#include "base/diagnostics.h"
#include "model/required.h"

/* The key that is about the commentary of each indicator, and so the name of no slot. */
#define SLOT_INDICATORS "indicators"

struct slot {
    const char *name;
    enum required when; /* a report-wide text, where it is so of any indicator */
    int words;          /* that it may have; 0: any number */
    const char *owner;  /* "" nobody is named */
    struct place place;
};

#endif
