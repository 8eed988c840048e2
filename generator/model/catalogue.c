/* Looks rows of the catalogue up by their codes. */
#include "model/catalogue.h"

#include "base/spelling.h"

#include <string.h>

static const struct word BETTERS[] = {
    [BETTER_HIGH] = {"high", "Good is high"},
    [BETTER_LOW] = {"low", "Good is low"},
    [BETTER_NEITHER] = {"neither", "Neither high nor low is good"},
};
const struct word_table catalogue_better_words = WORD_TABLE(BETTERS);

int catalogue_merit(enum better better, int direction) {
    static const int SIGNS[] = {[BETTER_HIGH] = 1, [BETTER_LOW] = -1, [BETTER_NEITHER] = 0};
    return SIGNS[better] * direction;
}

static const struct word FIGURE_UNITS[] = {
    [UNIT_COUNT] = {"count", NULL},   [UNIT_PERCENT] = {"percent", NULL},
    [UNIT_RATE] = {"rate", NULL},     [UNIT_DAYS] = {"days", NULL},
    [UNIT_NUMBER] = {"number", NULL}, [UNIT_MONEY] = {"money", NULL},
};
const struct word_table catalogue_figure_unit_words = WORD_TABLE(FIGURE_UNITS);

static const struct word MONEY_SCALES[] = {
    [MONEY_WHOLE] = {"1", ""},
    [MONEY_THOUSANDS] = {"1000", "k"},
    [MONEY_MILLIONS] = {"1000000", "m"},
};
const struct word_table catalogue_money_words = WORD_TABLE(MONEY_SCALES);

static const struct word EVENTS[] = {
    [EVENT_NOTE] = {"note", NULL},
    [EVENT_RECALCULATE] = {"recalculate", NULL},
    [EVENT_BASELINE] = {"baseline", NULL},
};
const struct word_table catalogue_event_words = WORD_TABLE(EVENTS);

static const struct word PHASINGS[] = {[false] = {"", NULL}, [true] = {"linear", NULL}};
const struct word_table catalogue_phasing_words = WORD_TABLE(PHASINGS);

const struct unit *catalogue_unit(const struct catalogue *catalogue, const char *code) {
    for (size_t i = 0; i < catalogue->unit_count; i++)
        if (!catalogue->units[i].nameless && strcmp(catalogue->units[i].code, code) == 0)
            return &catalogue->units[i];
    return NULL;
}

static void offer_units(const struct catalogue *catalogue, struct spelling *spelling) {
    for (size_t i = 0; i < catalogue->unit_count; i++)
        if (!catalogue->units[i].nameless)
            spelling_offer(spelling, catalogue->units[i].code);
}

const struct unit *catalogue_refused_unit(const struct catalogue *catalogue, const char *code) {
    struct spelling spelling = spelling_of(code);
    const struct unit *meant = NULL;
    for (size_t i = 0; i < catalogue->unit_count; i++) {
        const struct unit *unit = &catalogue->units[i];
        if (!unit->nameless || *unit->code == '\0')
            continue;
        if (strcmp(unit->code, code) == 0)
            return unit;
        spelling_offer(&spelling, unit->code);
        meant = spelling.nearest == unit->code ? unit : meant;
    }
    offer_units(catalogue, &spelling);
    return meant != NULL && spelling.nearest == meant->code ? meant : NULL;
}

bool catalogue_is_root(const struct catalogue *catalogue, const struct unit *unit) {
    return strcmp(unit->code, catalogue->authority.root_unit) == 0;
}

bool catalogue_has_indicator(const struct catalogue *catalogue, const char *code) {
    for (size_t i = 0; i < catalogue->indicator_count; i++)
        if (strcmp(catalogue->indicators[i].code, code) == 0)
            return true;
    return false;
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
    offer_units(catalogue, &spelling);
    return spelling_answer(arena, &spelling);
}

static void offer_indicators(const struct catalogue *catalogue, struct spelling *spelling) {
    for (size_t i = 0; i < catalogue->indicator_count; i++)
        spelling_offer(spelling, catalogue->indicators[i].code);
}

bool catalogue_refused_indicator(const struct catalogue *catalogue, const char *code) {
    struct spelling spelling = spelling_of(code), known;
    for (size_t i = 0; i < catalogue->refused_indicator_count; i++) {
        if (strcmp(catalogue->refused_indicators[i], code) == 0)
            return true;
        spelling_offer(&spelling, catalogue->refused_indicators[i]);
    }
    known = spelling;
    offer_indicators(catalogue, &known);
    return spelling.nearest != NULL && known.nearest == spelling.nearest;
}

const char *catalogue_indicator_hint(struct arena *arena, const struct catalogue *catalogue,
                                     const char *code) {
    struct spelling spelling = spelling_of(code);
    offer_indicators(catalogue, &spelling);
    return spelling_answer(arena, &spelling);
}

const char *catalogue_title(const struct catalogue *catalogue, const char *report) {
    for (size_t i = 0; i < catalogue->authority.title_count; i++)
        if (strcmp(catalogue->authority.titles[i].report, report) == 0)
            return catalogue->authority.titles[i].title;
    return NULL;
}

const char *catalogue_exports_text(struct arena *arena, const char *authority) {
    return arena_printf(arena, "Exports of %s", authority);
}
