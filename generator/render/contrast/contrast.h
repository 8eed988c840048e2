/* Whether colours can be told apart: the contrast that WCAG 2.2 asks for, measured when a report is
 * made, so that a house's colours that fail are not published. Two halves: the pairs of tokens that
 * a template declares, in print's colours and in those of light and dark screens; and what is
 * really printed, whatever was declared. Used by publish/produce. */
#ifndef RENDER_CONTRAST_CONTRAST_H
#define RENDER_CONTRAST_CONTRAST_H

#include "render/layout/layout.h"

/* The contrast ratio of two colours in hundredths, 100 to 2100, rounded down, so that what is
 * printed and what is decided are one number. As WCAG 2.2 defines contrast ratio and relative
 * luminance (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance; sRGB's threshold is 0.04045), of
 * the colours in 8 bits a channel. Neither is transparent. */
unsigned contrast_hundredths(struct colour one, struct colour other);

struct contrast_request {
    const struct layout *layout;
    struct stylesheet *stylesheet;
    const char *screen_css_path, *screen_css;
};

/* Pairs are declared beside the colours, in rules of :root of print.css (or of screen.css, for
 * screens alone): lists in --contrast-text, --contrast-large and --contrast-marks of TOKEN on TOKEN
 * and TOKEN beside TOKEN [by dash, shape or name]; what is told apart by more than colour is not
 * measured. Errors, with false: a pair below its ratio, once for each pair of colours and with the
 * place of its colour or of the first element that has it; and a list that cannot be read.
 * Warnings: what dark screens would make of pairs in print that are not declared; a screen's colour
 * that cannot be measured. */
bool contrast_check(struct arena *arena, struct diagnostics *diagnostics,
                    const struct contrast_request *request);

#endif
