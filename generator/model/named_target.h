/* The targets of a result that stand beside the one that judges, one after the other. */
#ifndef MODEL_NAMED_TARGET_H
#define MODEL_NAMED_TARGET_H

#include "model/results.h"

/* The next one behind `before` (NULL: the first) that is in force at the result's period, with
 * something of it to print; NULL: there is none. */
const struct named_target *named_target_in_force(const struct indicator_result *result,
                                                 const struct named_target *before);

/* The same of those that some period of the series has. */
const struct named_target *named_target_in_series(const struct indicator_result *result,
                                                  const struct named_target *before);

#endif
