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

/* Of a value as printed against what was due of target and tolerance; each may be NULL: none. */
enum status status_against(enum better better, const struct number *target,
                           const struct number *low, const struct number *high,
                           const struct number *printed);

/* Of the value as printed (doc/design.md, section 4); NULL: no value. */
struct status_result status_judge(const struct target_result *target, enum better better,
                                  const struct number *printed);

#endif
