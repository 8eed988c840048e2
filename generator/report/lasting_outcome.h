/* A value in report.json. */
#ifndef REPORT_LASTING_OUTCOME_H
#define REPORT_LASTING_OUTCOME_H

#include "model/results.h"
#include "report/value/sink.h"

/* The members of a value, which the view needs again: "value", "text", and "reason" where there is
 * a marker. */
void lasting_outcome(struct sink *sink, const struct outcome *outcome);

#endif
