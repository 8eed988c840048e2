#include "model/catalogue.h"

#include "base/spelling.h"

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

const char *catalogue_unit_hint(struct arena *arena, const struct catalogue *catalogue,
                                const char *code) {
    struct spelling spelling = spelling_of(code);
    for (size_t i = 0; i < catalogue->unit_count; i++)
        spelling_offer(&spelling, catalogue->units[i].code);
    return spelling_answer(arena, &spelling);
}

const char *catalogue_indicator_hint(struct arena *arena, const struct catalogue *catalogue,
                                     const char *code) {
    struct spelling spelling = spelling_of(code);
    for (size_t i = 0; i < catalogue->indicator_count; i++)
        spelling_offer(&spelling, catalogue->indicators[i].code);
    return spelling_answer(arena, &spelling);
}

const char *catalogue_better_text(enum better better) {
    static const char *const texts[] = {
        [BETTER_HIGH] = "Good is high",
        [BETTER_LOW] = "Good is low",
        [BETTER_NEITHER] = "Neither high nor low is good",
    };
    return texts[better];
}

const char *catalogue_basis_text(enum basis basis) {
    static const char *const texts[] = {
        [BASIS_MONTH] = "in the month",           [BASIS_SNAPSHOT] = "at the end of the month",
        [BASIS_YTD] = "year to date, from April", [BASIS_ROLLING12] = "rolling 12 months",
        [BASIS_ROLLING36] = "rolling 36 months",
    };
    return texts[basis];
}
