/* The sentences of a commentary, each with the line that it begins on. Only report/findings/
 * includes this. */
#ifndef REPORT_FINDINGS_SENTENCE_H
#define REPORT_FINDINGS_SENTENCE_H

#include "model/results.h"

/* As a reader hears it: signs of Markdown are gone, the words of links are in it, and blanks are
 * single. */
struct sentence {
    const char *text;
    struct place place;
    bool is_headline; /* that of the front matter */
};

struct sentence_list {
    const struct sentence *items; /* the headline first, where there is one */
    size_t count;
};

/* Headings, items and cells are sentences of their own. Blocks of code, struck text and the boxes
 * of tasks are no part of any. A full stop ends none in a number, behind a single letter or behind
 * an abbreviation (e.g.). */
struct sentence_list sentence_list_of(struct arena *arena, const struct commentary *commentary);

/* All but the headline. */
struct sentence_list sentence_body(const struct sentence_list *sentences);

/* The words of all of them, in small letters; a number with its separators is one. */
const char **sentence_words(struct arena *arena, const struct sentence_list *sentences,
                            size_t *count);

#endif
