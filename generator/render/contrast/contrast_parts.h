/* What the parts of render/contrast share. */
#ifndef RENDER_CONTRAST_CONTRAST_PARTS_H
#define RENDER_CONTRAST_CONTRAST_PARTS_H

#include "render/contrast/contrast.h"
#include "render/css/css_variable.h"

enum contrast_rule { CONTRAST_TEXT, CONTRAST_LARGE, CONTRAST_MARK };

/* How one colour meets the other. */
enum contrast_meeting { MEETING_ON, MEETING_BESIDE };

/* Colours that have been met and dealt with. */
struct known_pair {
    struct colour front, ground;
    enum contrast_rule rule;
};

/* Names of custom properties. */
struct declared_pair {
    const char *front, *ground;
};

/* A set of colours for one way to look at the report. */
struct scheme {
    const char *where; /* for messages: "", " on dark screens" */
    struct css_variables variables;
};
enum scheme_kind { SCHEME_PRINT, SCHEME_LIGHT, SCHEME_DARK, SCHEME_COUNT };

/* A check under way. */
struct contrast {
    struct arena *arena;
    struct diagnostics *diagnostics;
    const struct contrast_request *request;
    struct scheme schemes[SCHEME_COUNT];
    struct known_pair *known; /* print's */
    size_t known_count;
    struct declared_pair *declared;
    size_t declared_count;
    const char **unmeasured; /* names of custom properties of screens, as they stand there */
    size_t unmeasured_count;
    bool failed;
};

/* ---- contrast.c ---- */

bool contrast_suffices(struct colour front, struct colour ground, enum contrast_rule rule);
/* Whether they look the same, whatever tokens they come from. */
bool colours_equal(struct colour one, struct colour other);
/* Whether the pair, of these tokens, has been remembered: for what is met in print. */
bool contrast_is_known(const struct contrast *contrast, struct colour front, struct colour ground,
                       enum contrast_rule rule);
void contrast_remember(struct contrast *contrast, struct colour front, struct colour ground,
                       enum contrast_rule rule);
/* The same for faults: of two colours in a scheme, whatever their tokens and the rule. What was
 * said of them is not said again. */
bool contrast_is_reported(const struct contrast *contrast, enum scheme_kind scheme,
                          struct colour front, struct colour ground);
void contrast_remember_report(struct contrast *contrast, enum scheme_kind scheme,
                              struct colour front, struct colour ground);
/* "on" or "beside". */
const char *contrast_meeting_text(enum contrast_meeting meeting);
/* Says that the pair does not suffice; `what` is its subject: "--ink on --paper is". */
void contrast_diagnose(struct contrast *contrast, enum severity severity, struct place place,
                       const char *what, struct colour front, struct colour ground,
                       enum contrast_rule rule, enum contrast_meeting meeting);
/* An error about anything else. */
__attribute__((format(printf, 3, 4))) void
contrast_refuse(struct contrast *contrast, struct place place, const char *format, ...);

/* ---- contrast_pairs.c ---- */

void contrast_check_pairs(struct contrast *contrast);
bool contrast_is_declared(const struct contrast *contrast, const char *front, const char *ground);

/* ---- contrast_print.c ---- */

void contrast_check_print(struct contrast *contrast);

#endif
