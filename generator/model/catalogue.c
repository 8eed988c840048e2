#include "model/catalogue.h"

#include <string.h>

const struct unit *catalogue_unit(const struct catalogue *catalogue, const char *code) {
    for (size_t i = 0; i < catalogue->unit_count; i++)
        if (strcmp(catalogue->units[i].code, code) == 0)
            return &catalogue->units[i];
    return NULL;
}

const struct indicator *catalogue_indicator(const struct catalogue *catalogue, const char *code,
                                            int period) {
    for (size_t i = 0; i < catalogue->indicator_count; i++) {
        const struct indicator *indicator = &catalogue->indicators[i];
        if (strcmp(indicator->code, code) == 0 && indicator->from <= period &&
            (indicator->to == PERIOD_NONE || period <= indicator->to))
            return indicator;
    }
    return NULL;
}
