/* The funnel of an indicator in the view. */
#include "report/view/view_funnel.h"

#include "report/chart/chart.h"

void view_put_funnel(struct arena *arena, struct value_object *object,
                     const struct indicator_result *result) {
    struct value_object *funnel = value_put_object(object, "funnel");
    value_put_text(funnel, "sentence", chart_funnel_sentence(result, arena));
    value_put_text(funnel, "method", chart_funnel_method(result));
}
