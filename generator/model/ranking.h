/* Where our value stands among single authorities. */
#ifndef MODEL_RANKING_H
#define MODEL_RANKING_H

#include "model/results.h"

/* Orders the members, of which exactly one is our own, and ranks those with a value: the best first
 * (the highest, where neither is good); equals share the better rank and the next is left out
 * ("1224", standard competition ranking). A quarter is that of the rank among all that have one:
 * quarter q holds the ranks above (q − 1) / 4 of them, as the DfE's Local Authority Interactive
 * Tool bands them; fewer than four have none. The members become the ranking's. */
struct ranking ranking_make(struct arena *arena, const char *group, enum better better,
                            struct ranked *members, size_t count);

#endif
