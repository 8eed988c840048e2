/* What one check of a report's colours has met so far. */
#ifndef RENDER_CONTRAST_CONTRAST_MEMORY_H
#define RENDER_CONTRAST_CONTRAST_MEMORY_H

#include "render/contrast/contrast.h"
#include "render/contrast/contrast_rule.h"
#include "render/css/css_variable.h"

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

/* The same for pairs that style sheets declare, by the names of their tokens. */
bool contrast_is_declared(const struct contrast *contrast, const char *front, const char *ground);
void contrast_declare(struct contrast *contrast, const char *front, const char *ground);

#endif
