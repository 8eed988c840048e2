/* Files for the texts of a report that nobody has written yet. */
#ifndef PUBLISH_DRAFT_H
#define PUBLISH_DRAFT_H

#include "model/assess/assess.h"

/* A text that the report asks for. */
struct draft {
    const char *code; /* an indicator's, or a slot's name */
    const char *title, *owner, *due;
    const char *path;  /* of its file */
    const char *state; /* in words: draft, approved, written */
    bool there;        /* something has been written */
    const char *paragraph;
};

struct draft_list {
    struct draft *items; /* slots first, then indicators */
    size_t count;
};

/* The texts that are required by the report's slots or, of indicators of which report.ini says
 * nothing, all. `owner` NULL: of everybody; else of that owner alone, in either case. `folder` is
 * where the files lie. */
struct draft_list draft_list_of(struct arena *arena, const struct report_settings *settings,
                                const struct report_result *report, const char *folder,
                                const char *owner);

/* Writes the file of a text that is not there: false after an error, also where a file of that name
 * has come meanwhile, which stays. */
bool draft_write(struct arena *arena, struct diagnostics *diagnostics, const struct draft *draft);

#endif
