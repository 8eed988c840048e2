/* Statuses: how a value as printed stands to its target. */
#ifndef MODEL_STATUS_H
#define MODEL_STATUS_H

#include "model/results.h"

/* met: On or better than target. Inside and outside an agreed range status_judge says it otherwise.
 */
extern const struct word_table status_words;

const char *status_rag(enum status status); /* green, amber, red or "" */

/* 0 is best; -1 where nothing is judged. Outside tolerance and missed are both off target. */
int status_rank(enum status status);
bool status_is_off_target(enum status status);

/* What is due of a target and its tolerance; each may be NULL: none. */
struct status_due {
    const struct number *target, *low, *high;
};

/* Of a value as printed. */
enum status status_against(enum better better, const struct status_due *due,
                           const struct outcome *value);

/* Whether it has no status since its percentage is of too few, though something is due. */
bool status_is_of_few(enum better better, const struct status_due *due,
                      const struct outcome *value);

/* Of a value as printed (doc/design.md, section 4). */
struct status_result status_judge(const struct target_result *target, enum better better,
                                  const struct outcome *value);

#endif
