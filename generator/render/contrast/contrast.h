/* Whether a report's colours can be told apart, as far as WCAG 2.2 asks for contrast. */
#ifndef RENDER_CONTRAST_CONTRAST_H
#define RENDER_CONTRAST_CONTRAST_H

#include "render/layout/layout.h"

struct contrast_request {
    const struct layout *layout;
    struct stylesheet *stylesheet;
    const char *const *screen_paths, *const *screen_texts; /* of screen.css, as they count */
    size_t screen_count;
};

/* Measured when a report is made, so that a house's colours that fail are not published. Two
 * halves: the pairs of tokens that a template declares, in print's colours and in those of light
 * and dark screens; and what is really printed, whatever was declared.
 *
 * Pairs are declared beside the colours, in rules of :root of print.css (or of screen.css, for
 * screens alone): lists in --contrast-text, --contrast-large and --contrast-marks of TOKEN on TOKEN
 * and TOKEN beside TOKEN [by dash, shape or name]; what is told apart by more than colour is not
 * measured. Errors, with false: a pair below its ratio, once for each pair of colours and with the
 * place of its colour or of the first element that has it; and a list that cannot be read.
 * Warnings: what dark screens would make of pairs in print that are not declared; a screen's colour
 * that cannot be measured. */
bool contrast_check(struct arena *arena, struct diagnostics *diagnostics,
                    const struct contrast_request *request);

#endif
