/* What is to be expected of the target, in words. */
#ifndef MODEL_TREND_TREND_PROSPECT_H
#define MODEL_TREND_TREND_PROSPECT_H

#include "model/trend/trend_telling.h"

/* " The target can be expected to be met each month."; or, where the latest values did what the
 * limits do not let expect, that instead. "" where there is nothing to say. Sets whether the
 * result's assurance is borne out: it has its assurance and what is untold of it. */
const char *prospect_text(const struct trend_telling *telling, struct trend_result *result);

#endif
