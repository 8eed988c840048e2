/* Words the status now beside that at the year’s end. */
#include "report/view/view_outlook.h"

#include "model/figure_said.h"
#include "model/outcome.h"
#include "model/outlook.h"
#include "model/period.h"
#include "model/status.h"
#include "report/view/view_put.h"

#include <string.h>

/* What a status is called where a sentence ends with it. */
static const char *const NOW[STATUSES] = {
    [STATUS_MET] = "met",
    [STATUS_WITHIN] = "within tolerance",
    [STATUS_OUTSIDE] = "outside tolerance",
    [STATUS_MISSED] = "missed",
    [STATUS_NONE] = "",
    [STATUS_NO_DATA] = "no data",
};
static const char *const NOW_IN_RANGE[STATUSES] = {
    [STATUS_MET] = "inside agreed range", [STATUS_OUTSIDE] = "outside agreed range"};
static const char *const THEN[STATUSES] = {
    [STATUS_MET] = "will be met",
    [STATUS_WITHIN] = "will be within tolerance",
    [STATUS_OUTSIDE] = "will be outside tolerance",
    [STATUS_MISSED] = "will be missed",
    [STATUS_NONE] = "",
    [STATUS_NO_DATA] = "",
};
static const char *const THEN_IN_RANGE[STATUSES] = {[STATUS_MET] = "will be inside agreed range",
                                                    [STATUS_OUTSIDE] =
                                                        "will be outside agreed range"};

static const char *status_text(const char *const *words, const char *const *in_range,
                               const struct indicator_result *result, enum status status) {
    bool neither = result->indicator->better == BETTER_NEITHER && in_range[status] != NULL;
    return neither ? in_range[status] : words[status];
}

static bool is_amount(const struct indicator_result *result) {
    return result->headline != NULL && result->headline->figure->denominator.count == 0 &&
           (result->headline->figure->unit == UNIT_COUNT ||
            result->headline->figure->unit == UNIT_MONEY);
}

static bool is_counted(const struct indicator_result *result) {
    return result->headline != NULL && (result->headline->figure->unit == UNIT_COUNT ||
                                        result->headline->figure->unit == UNIT_DAYS);
}

/* A text of its headline, as it stands in a sentence. */
static const char *said(struct arena *arena, const struct indicator_result *result,
                        const char *text) {
    return figure_said(arena, result->headline == NULL ? NULL : result->headline->figure, text);
}

/* ", target 90%" · ", agreed range 60 to 72" · "" */
static const char *beside_target(struct arena *arena, const struct indicator_result *result) {
    const struct target_result *target = &result->target;
    if (result->indicator->better == BETTER_NEITHER)
        return *target->tolerance_text == '\0' || target->is_profile
                   ? ""
                   : arena_printf(arena, ", agreed range %s",
                                  said(arena, result, target->tolerance_text));
    return target->target.value == NULL
               ? ""
               : arena_printf(arena, ", target %s", said(arena, result, target->target.text));
}

/* "12, where 41 were due" · "88%, target 90%" · "88%" */
static const char *now_text(struct arena *arena, const struct indicator_result *result) {
    const struct target_result *target = &result->target;
    const struct number *yardstick =
        target->due.value != NULL ? target->due.value : target->target.value;
    const char *now = result->headline == NULL
                          ? marker_text(MARKER_X)
                          : outcome_said_beside(arena, result->headline->figure,
                                                &result->headline->current, yardstick);
    if (target->due.value != NULL)
        return arena_printf(arena, "%s, where %s %s due", now,
                            said(arena, result, target->due.text),
                            is_counted(result) && strcmp(target->due.text, "1") != 0 &&
                                    strcmp(target->due.text, "1 day") != 0
                                ? "were"
                                : "was");
    return arena_printf(arena, "%s%s", now, beside_target(arena, result));
}

/* Against what it is held: " of 70" where that many are to be reached. */
static const char *of_target(struct arena *arena, const struct indicator_result *result) {
    const struct target_result *target = &result->target;
    bool is_reached = is_amount(result) && result->indicator->better == BETTER_HIGH;
    return is_reached && target->target.value != NULL
               ? arena_printf(arena, " of %s", said(arena, result, target->target.text))
               : beside_target(arena, result);
}

static const char *in_brackets(struct arena *arena, const char *text) {
    return *text == '\0' ? "" : arena_printf(arena, " (%s)", text);
}

/* "Forecast by A. Owner in August 2020" */
static const char *said_text(struct arena *arena, const struct said_forecast *said) {
    if (said == NULL)
        return "";
    return arena_printf(arena, "Forecast%s%s in %s", *said->forecast->by == '\0' ? "" : " by ",
                        said->forecast->by, period_text(arena, said->forecast->round));
}

/* "18 of 70 at last year’s pace" · "81% if it stays so, target 85%" · "66 (60 to 72) of 70,
 * forecast" */
static const char *year_end_text(struct arena *arena, const struct indicator_result *result) {
    const struct outlook_result *outlook = &result->outlook;
    const char *of = of_target(arena, result);
    if (outlook->said != NULL)
        return arena_printf(arena, "%s%s%s, forecast",
                            said(arena, result, outlook->said->amount.text),
                            in_brackets(arena, outlook->said->range_text), of);
    if (outlook->projection.value == NULL)
        return "";
    const char *how = words_text(&outlook_method_words, outlook->method);
    const char *projection = figure_said_beside(
        arena, result->headline->figure, outlook->projection.value, result->target.target.value);
    return *of == ',' ? arena_printf(arena, "%s %s%s", projection, how, of)
                      : arena_printf(arena, "%s%s %s", projection, of, how);
}

static const char *sentence_part(struct arena *arena, const char *when, const char *text,
                                 const char *status) {
    return *text == '\0' ? ""
                         : arena_printf(arena, "%s: %s%s%s.", when, text,
                                        *status == '\0' ? "" : ": ", status);
}

/* "Now: 12, where 41 were due: missed. Year end: 18 of 70 at last year’s pace: will be missed." */
static const char *sentence(struct arena *arena, const struct value_object *outlook) {
    const char *end = sentence_part(arena, "Year end", value_get_text(outlook, "year_end_text"),
                                    value_get_text(outlook, "year_end_status_text"));
    return arena_printf(arena, "%s%s%s",
                        sentence_part(arena, "Now", value_get_text(outlook, "now_text"),
                                      value_get_text(outlook, "now_status_text")),
                        *end == '\0' ? "" : " ", end);
}

/* What the pace says beside what somebody does. */
static const char *beside_text(struct arena *arena, const struct outlook_result *outlook) {
    if (outlook->said == NULL || outlook->projection.value == NULL)
        return "";
    return arena_printf(arena, "%s %s", outlook->projection.text,
                        words_text(&outlook_method_words, outlook->method));
}

/* With a full stop, where it ends with nothing of the kind. */
static const char *as_sentence(struct arena *arena, const char *text) {
    size_t length = strlen(text);
    return length == 0 || strchr(".!?", text[length - 1]) != NULL
               ? text
               : arena_printf(arena, "%s.", text);
}

static void put_said(struct arena *arena, struct value_object *object,
                     const struct indicator_result *result, const struct said_forecast *said) {
    struct rhythm rhythm = result->indicator->rhythm;
    view_put_month(arena, object, "round", said->forecast->round, rhythm.year_start);
    value_put_text(object, "range_text", said->range_text);
    value_put_text(object, "note", said->forecast->note);
    value_put_text(object, "note_sentence", as_sentence(arena, said->forecast->note));
    value_put_text(object, "reached_text", said->reached);
    value_put_text(object, "reached_by", rhythm_short_text(arena, rhythm, said->reached_by));
}

static void put_forecast(struct arena *arena, struct value_object *outlook,
                         const struct indicator_result *result) {
    static const struct forecast NOBODY = {.round = PERIOD_NONE, .note = ""};
    static const struct said_forecast NOTHING = {
        .forecast = &NOBODY, .range_text = "", .reached = ""};
    const struct said_forecast *said = result->outlook.said;
    struct value_object *forecast = value_get_object(outlook, "forecast");
    put_said(arena, forecast, result, said == NULL ? &NOTHING : said);
    value_put_boolean(outlook, "has_forecast", said != NULL);
    value_put_boolean(outlook, "is_stale", result->outlook.stale);
}

/* All that was said before; of a year that is over, all that was said of it. */
static void put_earlier(struct arena *arena, struct value_object *outlook,
                        const struct indicator_result *result, bool over) {
    const struct outlook_result *source = &result->outlook;
    size_t count = source->earlier_count + (over && source->said != NULL);
    struct value_list *list = value_put_list(outlook, "earlier");
    for (size_t i = 0; i < count; i++) {
        const struct said_forecast *said =
            i < source->earlier_count ? &source->earlier[i] : source->said;
        struct value_object *item = value_add_object(list);
        value_put_text(item, "text", said->amount.text);
        value_put_text(item, "by", said->forecast->by);
        put_said(arena, item, result, said);
    }
    value_put_boolean(outlook, "has_earlier", count > 0);
}

void view_put_outlook(struct arena *arena, struct value_object *object,
                      const struct indicator_result *result) {
    const struct outlook_result *source = &result->outlook;
    struct value_object *outlook = value_get_object(object, "outlook");
    bool over = result->period == source->year_end;
    bool expected = source->said != NULL || source->projection.value != NULL;
    view_put_choice(value_get_object(outlook, "status"), &status_words, source->status.code);
    value_put_text(outlook, "year",
                   period_year_text(arena, result->period, result->indicator->rhythm.year_start));
    value_put_text(outlook, "now_text", now_text(arena, result));
    value_put_text(outlook, "now_status_text",
                   status_text(NOW, NOW_IN_RANGE, result, result->status.code));
    value_put_text(outlook, "year_end_text", year_end_text(arena, result));
    value_put_text(outlook, "year_end_status_text",
                   status_text(THEN, THEN_IN_RANGE, result, source->status.code));
    value_put_text(outlook, "sentence", sentence(arena, outlook));
    value_put_text(outlook, "said_text", said_text(arena, source->said));
    value_put_text(outlook, "beside_text", beside_text(arena, source));
    value_put_boolean(outlook, "is_over", over);
    put_forecast(arena, outlook, result);
    put_earlier(arena, outlook, result, over);
    value_put_boolean(outlook, "has_year_end", expected && !over);
    value_put_boolean(object, "has_outlook",
                      (expected && !over) || source->said != NULL || source->earlier_count > 0);
}
