/* Whether words of a sentence are about the indicator that it stands at. Only report/claims/
 * includes this. */
#ifndef REPORT_CLAIMS_SUBJECT_H
#define REPORT_CLAIMS_SUBJECT_H

#include "model/results.h"
#include "report/claims/said_period.h"

/* The words that speak of an indicator: those of its titles, labels and definition. */
struct subject {
    const char **words; /* its own: re-referrals */
    size_t count;
    const char **base_words; /* of these, what a share is a share of: referrals */
    size_t base_count;
};

struct subject subject_of(struct arena *arena, const struct indicator_result *result);

enum subject_match {
    SUBJECT_NONE,   /* nothing is named */
    SUBJECT_LOOSE,  /* performance, we, it: whichever way the figure is looked at */
    SUBJECT_ITSELF, /* what it counts */
    SUBJECT_PARTS,  /* what makes it up: the number of referrals */
    SUBJECT_OTHER
};

/* Of the words from `first` to before `end`, up to the verb. */
enum subject_match subject_match(const struct subject *subject, const struct said_words *words,
                                 const struct said_periods *periods, size_t first, size_t end);

/* Whether a word is one of the indicator's, in whatever form. */
bool subject_has(const struct subject *subject, const char *word);

/* Whether it is one, and none of what a share is a share of. */
bool subject_has_own(const struct subject *subject, const char *word);

/* Whether the word means something that is counted or measured elsewhere. */
bool subject_is_foreign(const struct subject *subject, const char *word);

/* Whether it is no noun of substance: an article, a preposition, a verb that goes with anything. */
bool subject_is_empty(const char *word);
bool subject_is_loose(const char *word);

/* Whether two expressions are of the same measures. */
bool subject_is_same(const struct expression *a, const struct expression *b);

/* From where on the sentence speaks of plans, hopes and rules: the clause; words->count clauses or
 * more where it never does. */
size_t subject_plans_from(const struct said_words *words);

#endif
