/* The abbreviations of a report, found where a text uses them. */
#ifndef REPORT_ABBREVIATION_H
#define REPORT_ABBREVIATION_H

#include "base/arena.h"
#include "model/catalogue.h"

#include <stdbool.h>
#include <stddef.h>

/* The terms of glossary.csv that are abbreviations, and those that the program writes itself. */

enum abbreviation_source {
    ABBREVIATION_GLOSSARY, /* the authority's: CP */
    ABBREVIATION_HEADING,  /* in headings that the program makes: Prev. */
    ABBREVIATION_MARKER    /* all that a text says instead of a number: [x] */
};

struct abbreviation {
    enum abbreviation_source source;
    const char *term, *meaning;
    const char *expansion; /* what is heard for it, a few words; the meaning says more */
    size_t number;         /* its place in the list, counted from 0 */
};

struct abbreviations {
    const struct abbreviation **entries; /* by their first byte, then the longest first */
    size_t count;
    size_t first[257]; /* of each first byte: where its entries begin, and the next byte's */
};

/* Without an expansion of its own, an entry's is its meaning up to the first colon. Of the glossary
 * those terms count that have a word with a capital and another capital or digit
 * (CP plan, S47, YTD; not Core cities); a term without a meaning is left out, and so is one that
 * stands twice but for the first. Lives in the arena. */
const struct abbreviations *abbreviations_new(struct arena *arena,
                                              const struct catalogue *catalogue);

struct abbreviation_use {
    const struct abbreviation *abbreviation;
    size_t begin, end; /* bytes of the text */
};

/* The first use at or behind the byte `from`; false: there is none. A use is a whole word, but for
 * a plural s, which is not part of it (CPs); of several the longest. A small letter of the term,
 * but for its first, stands for the capital too (CP Plan), a blank for any white space. */
bool abbreviation_next(const struct abbreviations *list, const char *text, size_t from,
                       struct abbreviation_use *use);

#endif
