/* What of a target is due in a month of a series, in print. */
#ifndef MODEL_MONTH_TARGET_H
#define MODEL_MONTH_TARGET_H

#include "model/results.h"

/* What is due of `aim` in a month of the series, as it was written or, of a part of a year's, like
 * the figure; "" for NULL. */
const char *month_target_text(struct arena *arena, const struct indicator_result *result,
                              const struct target_result *aim, const struct number *due);

#endif
