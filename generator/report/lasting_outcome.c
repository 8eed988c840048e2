/* Tells a number, or what stands in its place. */
#include "report/lasting_outcome.h"

void lasting_outcome(struct sink *sink, const struct outcome *outcome) {
    if (outcome->exact != NULL)
        sink_put_number(sink, "value", number_double(outcome->exact));
    else
        sink_put_null(sink, "value");
    sink_put_text(sink, "text", outcome->text);
    if (outcome->exact == NULL && outcome->reason != NULL)
        sink_put_text(sink, "reason", outcome->reason);
}
