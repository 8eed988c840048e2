/* Commentary as templates have it. */
#ifndef REPORT_VIEW_VIEW_COMMENTARY_H
#define REPORT_VIEW_VIEW_COMMENTARY_H

#include "model/results.h"

#include "report/value/value.h"

struct view_words {
    const char *code;                    /* an indicator's, or the name of a slot */
    const struct commentary *commentary; /* NULL: none */
    const char *why_none;                /* then: why what was written is not shown; NULL */
};

/* Adds "has_commentary" and puts {status author date headline lang html reason is_final is_long
 * has_byline} in the place of the "commentary" that the object has. */
void view_put_commentary(struct arena *arena, struct value_object *object,
                         const struct view_words *words);

/* Adds "has_slots" (one of them has a text), "slots" [name title has_commentary commentary] and
 * "slot", which has the same by their names. */
void view_put_slots(struct arena *arena, struct value_object *view,
                    const struct report_result *results);

#endif
