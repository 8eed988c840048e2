/* Why a report is not for publication: the paragraphs of exempt information in Part 1 of Schedule
 * 12A to the Local Government Act 1972, as it applies in England. */
#ifndef MODEL_EXEMPT_INFORMATION_H
#define MODEL_EXEMPT_INFORMATION_H

#include <stdbool.h>

enum { EXEMPT_PARAGRAPHS = 7 };

struct exempt_information {
    bool is_stated;             /* a cell says it, or that nothing is exempt */
    bool by[EXEMPT_PARAGRAPHS]; /* paragraph 1 first */
};

/* Reads a cell: `no`, or numbers of paragraphs with commas between them; empty: nothing is stated.
 * False where it is something else. */
bool exempt_information_read(const char *cell, struct exempt_information *exempt);

/* Whether it says that all of it may be published. */
bool exempt_information_is_open(const struct exempt_information *exempt);

/* What the paragraph is about, in the words of the Act; counted from 0. */
const char *exempt_information_text(int paragraph);

#endif
