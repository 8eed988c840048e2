/* What units say of an indicator, side by side. */
#include "report/view/view_units.h"

#include "model/change.h"
#include "model/marker.h"
#include "model/status.h"
#include "model/unit_words.h"
#include "report/view/view_change.h"
#include "report/view/view_months.h"
#include "report/view/view_put.h"

#include <string.h>

/* ---- an indicator ---- */

static void put_status(struct value_object *object, const struct status_result *status) {
    view_put_choice(object, &status_words, status->code);
    value_put_boolean(object, "is_off_target", status_is_off_target(status->code));
    value_put_boolean(object, "is_of_few", status->of_few);
}

static bool is_whole(struct arena *arena, const struct number *number) {
    return number != NULL && number_compare(number, number_round(arena, number, 0)) == 0;
}

/* "12 of 40"; "" of what is no share of whole counts, or whose counts are its value. */
static const char *counts_text(struct arena *arena, const struct figure *figure,
                               const struct unit_value *source) {
    bool is_share = figure->unit == UNIT_PERCENT || figure->unit == UNIT_RATE;
    if (!is_share || source->value.unjudged != NULL || !is_whole(arena, source->numerator) ||
        !is_whole(arena, source->denominator))
        return "";
    return arena_printf(arena, "%s of %s", number_text(arena, source->numerator, 0),
                        number_text(arena, source->denominator, 0));
}

/* Adds to what report.json says of a unit below. */
static void complete_row(struct arena *arena, struct value_object *row,
                         const struct report_result *results, const struct indicator_result *result,
                         const struct unit_value *source) {
    view_complete_outcome(row, &source->value);
    view_put_unit_link(arena, row, results, source->unit);
    value_put_text(row, "status_text", source->status.text);
    put_status(row, &source->status);
    view_put_change(arena, row, "change", &source->change, result->indicator->rhythm);
    value_put_text(row, "counts_text", counts_text(arena, result->headline->figure, source));
    value_put_text(row, "funnel_text", words_text(&funnel_words, source->funnel));
    value_put_text(row, "funnel_sentence",
                   funnel_sentence(arena, source->funnel, value_get_text(row, "name"), 1));
}

static const char *noun_of(struct arena *arena, const struct unit_family *family, int period) {
    const struct unit **units = arena_array(arena, family->count + 1, sizeof *units);
    for (size_t i = 0; i < family->count; i++)
        units[i] = family->members[i].unit;
    return unit_noun(arena, units, family->count, period);
}

/* "2 of 4 teams are off target"; "" where none is. */
static const char *off_target_text(struct arena *arena, const struct unit_family *family,
                                   const char *noun) {
    size_t off = 0;
    for (size_t i = 0; i < family->count; i++)
        off += status_is_off_target(family->members[i].status.code);
    if (off == 0)
        return "";
    return arena_printf(arena, "%zu of %zu %s %s off target", off, family->count, noun,
                        off == 1 ? "is" : "are");
}

/* So many stay together on a page of paper. */
enum { FEW = 8 };

/* The rows of the units below, those of them beyond what chance explains. */
static void put_below(struct arena *arena, struct value_object *object,
                      const struct report_result *results, const struct indicator_result *result) {
    static const struct unit_family NONE = {0};
    const struct unit_family *family = result->below == NULL ? &NONE : result->below;
    struct value_list *rows = value_get_list(object, "units");
    struct value_list *beyond = value_put_list(object, "beyond_chance");
    bool placed = false;
    for (size_t i = 0; i < family->count; i++) {
        const struct unit_value *source = &family->members[i];
        complete_row(arena, rows->items[i].object, results, result, source);
        placed = placed || source->funnel != FUNNEL_NONE;
        if (funnel_side(source->funnel) != 0)
            value_add(beyond, rows->items[i]);
    }
    value_put_boolean(object, "has_units", family->count > 0);
    value_put_boolean(object, "has_many_units", family->count > FEW);
    const char *noun = noun_of(arena, family, result->period);
    value_put_text(object, "units_noun", noun);
    value_put_text(object, "units_off_target_text", off_target_text(arena, family, noun));
    value_put_boolean(object, "has_funnel", placed);
    value_put_boolean(object, "has_beyond_chance", beyond->count > 0);
    value_put_text(object, "units_moved", result->moved);
}

/* report.json has the list only where there is something in it. */
static void put_unreconciled(struct value_object *object, const struct indicator_result *result) {
    if (result->unreconciled_count == 0)
        value_put_list(object, "unreconciled");
    value_put_boolean(object, "has_unreconciled", result->unreconciled_count > 0);
}

static void put_above(struct value_object *object, const struct indicator_result *result) {
    static const struct outcome NOTHING = {.text = ""};
    static const struct status_result UNJUDGED = {.code = STATUS_NO_DATA, .text = ""};
    const struct unit_value *parent = result->above == NULL ? NULL : &result->above->parent;
    const struct status_result *status = parent == NULL ? &UNJUDGED : &parent->status;
    view_put_outcome(object, "parent_current", parent == NULL ? &NOTHING : &parent->value);
    struct value_object *judged = value_put_object(object, "parent_status");
    value_put_text(judged, "code", parent == NULL ? "" : words_code(&status_words, status->code));
    value_put_text(judged, "text", status->text);
    put_status(judged, status);
}

static void put_standing(struct arena *arena, struct value_object *object,
                         const struct indicator_result *result) {
    enum funnel place = result->own == NULL ? FUNNEL_NONE : result->own->funnel;
    struct value_object *standing = value_put_object(object, "standing");
    value_put_text(standing, "text", result->standing.text);
    value_put_text(standing, "short_text", result->standing.short_text);
    value_put_text(standing, "funnel", words_code(&funnel_words, place));
    value_put_text(standing, "funnel_text", words_text(&funnel_words, place));
    value_put_boolean(standing, "is_beyond_chance", funnel_side(place) != 0);
    value_put_text(standing, "funnel_sentence", funnel_sentence(arena, place, result->whose, 1));
}

void view_put_units(struct arena *arena, struct value_object *object,
                    const struct report_result *results, const struct indicator_result *result) {
    put_below(arena, object, results, result);
    put_unreconciled(object, result);
    put_above(object, result);
    put_standing(arena, object, result);
}

/* ---- lists of indicators ---- */

/* A number, or the counts of one that is not told, or a marker that says that there is one. */
static bool is_told(const struct outcome *outcome) {
    return outcome->exact != NULL || outcome->unjudged != NULL ||
           (outcome->text != NULL && (strcmp(outcome->text, marker_text(MARKER_C)) == 0 ||
                                      strcmp(outcome->text, marker_text(MARKER_LOW)) == 0));
}

static bool is_compared(const struct indicator_result *result) {
    for (size_t i = 0; result->below != NULL && i < result->below->count; i++)
        if (is_told(&result->below->members[i].value))
            return true;
    return false;
}

/* Whether there is anything of it in the unit, in any month that is shown, or in one below. */
static bool is_measured(const struct indicator_result *result) {
    for (size_t i = 0; i < result->series_count; i++)
        if (is_told(&result->series[i].value))
            return true;
    return is_compared(result) || (result->headline != NULL && is_told(&result->headline->current));
}

static bool is_unmeasured(const struct indicator_result *result) {
    return !is_measured(result);
}

/* Whether one of those below can be held against what chance explains. */
static bool is_plotted(const struct indicator_result *result) {
    for (size_t i = 0; result->below != NULL && i < result->below->count; i++)
        if (result->below->members[i].funnel != FUNNEL_NONE)
            return true;
    return false;
}

/* Measured, but not now. */
static bool is_gap(const struct indicator_result *result) {
    return is_measured(result) && result->headline != NULL &&
           result->headline->current.exact == NULL && result->headline->current.unjudged == NULL;
}

static bool is_contradicted(const struct indicator_result *result) {
    return result->unreconciled_count > 0;
}

static bool has_own_targets(const struct report_result *results) {
    for (size_t i = 0; i < results->indicator_count; i++)
        if (results->indicators[i].target.own)
            return !catalogue_is_root(results->catalogue, results->unit);
    return false;
}

void view_put_side_by_side(struct value_object *view, struct value_list *indicators,
                           const struct report_result *results) {
    static const struct {
        const char *list, *flag;
        bool (*belongs)(const struct indicator_result *result);
    } LISTS[] = {
        {"measured", "has_measured", is_measured},
        {"unmeasured", "has_unmeasured", is_unmeasured},
        {"gaps", "has_gaps", is_gap},
        {"compared", "has_compared", is_compared},
        {"plotted", "has_plotted", is_plotted},
        {"contradicted", "has_contradicted", is_contradicted},
    };
    value_put_boolean(view, "has_own_targets", has_own_targets(results));
    for (size_t k = 0; k < COUNT(LISTS); k++) {
        struct value_list *list = value_put_list(view, LISTS[k].list);
        for (size_t i = 0; i < results->indicator_count; i++)
            if (LISTS[k].belongs(&results->indicators[i]))
                value_add(list, indicators->items[i]);
        value_put_boolean(view, LISTS[k].flag, list->count > 0);
    }
}
