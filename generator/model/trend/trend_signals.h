/* What the rules saw of the latest value, in words. */
#ifndef MODEL_TREND_TREND_SIGNALS_H
#define MODEL_TREND_TREND_SIGNALS_H

#include "model/trend/trend_telling.h"
#include "model/trend/trend_verdict.h"

/* The verdict with what it rests on; and what speaks against it. The verdict has a direction. */
const char *signals_text(const struct trend_telling *telling, struct verdict verdict);

#endif
