/* Measures two colours that meet in print. */
#ifndef RENDER_CONTRAST_CONTRAST_MEASURE_H
#define RENDER_CONTRAST_CONTRAST_MEASURE_H

#include "render/contrast/contrast_memory.h"

/* What a message is about: `before`, `name` and `after` make its beginning. */
struct contrast_subject {
    struct place place;
    const char *before, *name, *after;
};

/* Measures a pair that has not been met yet; nothing where `front` is transparent. One that fails
 * is an error, said once; for one that fails on dark screens alone, as far as tokens tell, there is
 * a warning. */
void contrast_measure(struct contrast *contrast, const struct contrast_subject *subject,
                      struct colour front, struct colour ground, enum contrast_rule rule,
                      enum contrast_meeting meeting);

/* Says of the subject that its pair does not suffice. */
void contrast_say(struct contrast *contrast, enum severity severity,
                  const struct contrast_subject *subject, struct colour front, struct colour ground,
                  enum contrast_rule rule, enum contrast_meeting meeting);

#endif
