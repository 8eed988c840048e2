/* Values as every part of the view writes them. */
#include "report/view/view_put.h"

#include "model/date.h"
#include "model/period.h"
#include "report/lasting_outcome.h"
#include "report/value/value_sink.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void view_put_choice(struct value_object *object, const struct word_table *table, unsigned chosen) {
    char key[sizeof(struct word_name) + sizeof "is_"];
    for (unsigned i = 0; i < table->count; i++) {
        snprintf(key, sizeof key, "is_%s", words_name(table, i).text);
        value_put_boolean(object, key, i == chosen);
    }
}

void view_put_period(struct arena *arena, struct value_object *object, const char *key, int period,
                     struct rhythm rhythm) {
    struct value_object *told = value_put_object(object, key);
    if (period == PERIOD_NONE) /* no quarter ends with it: the names are there, and nobody asks */
        rhythm.frequency = FREQUENCY_MONTH;
    value_put_text(told, "code", period_code(arena, period));
    value_put_text(told, "text", rhythm_plain_text(arena, rhythm, period));
    value_put_text(told, "short_text", rhythm_short_text(arena, rhythm, period));
    value_put_text(told, "name", rhythm_name(arena, rhythm, period));
    value_put_text(told, "days", period_days_text(arena, rhythm_first(rhythm, period), period));
    value_put_text(told, "financial_year", period_year_text(arena, period, rhythm.year_start));
}

void view_put_month(struct arena *arena, struct value_object *object, const char *key, int period,
                    int year_start) {
    view_put_period(arena, object, key, period, (struct rhythm){FREQUENCY_MONTH, year_start});
}

void view_put_rhythm(struct arena *arena, struct value_object *object, struct rhythm rhythm) {
    static const char *const HEADINGS[] = {[FREQUENCY_MONTH] = "Month",
                                           [FREQUENCY_QUARTER] = "Quarter",
                                           [FREQUENCY_HALF] = "Half-year",
                                           [FREQUENCY_YEAR] = "Year"};
    const char *noun = rhythm_noun(rhythm);
    value_put_text(object, "period_noun", noun);
    value_put_text(object, "period_heading", HEADINGS[rhythm.frequency]);
    value_put_text(object, "by_text", arena_printf(arena, "%s by %s", noun, noun));
    value_put_boolean(object, "is_monthly", rhythm.frequency == FREQUENCY_MONTH);
    value_put_boolean(object, "is_yearly", rhythm.frequency == FREQUENCY_YEAR);
}

/* As written in a cell, or as Excel saves it: 2020-10-31, 31/10/2020, and months alone. */
void view_put_date(struct arena *arena, struct value_object *object, const char *key,
                   const char *cell) {
    enum { MONTH_LENGTH = 7, DATE_LENGTH = 10 };
    struct value_object *date = value_put_object(object, key);
    size_t length = cell ? strlen(cell) : 0;
    struct date read =
        length == MONTH_LENGTH || length == DATE_LENGTH ? date_read(cell) : DATE_NONE;
    const char *text = date_is_given(read) ? date_text(arena, read) : cell;
    const char *iso = date_is_given(read) ? date_code(arena, read) : "";
    value_put_text(date, "text", text);
    value_put_text(date, "iso", iso);
}

void view_fill_outcome(struct value_object *object, const struct outcome *outcome) {
    struct value_sink sink = value_sink_into(object);
    lasting_outcome(&sink.sink, outcome);
    view_complete_outcome(object, outcome);
}

void view_put_outcome(struct value_object *object, const char *key, const struct outcome *outcome) {
    view_fill_outcome(value_put_object(object, key), outcome);
}

void view_complete_outcome(struct value_object *object, const struct outcome *outcome) {
    if (value_get(object, "reason").kind == VALUE_NONE)
        value_put_text(object, "reason", "");
    view_put_revision(object, outcome->published);
}

void view_put_revision(struct value_object *object, const char *published) {
    value_put_boolean(object, "is_revised", published != NULL);
    value_put_text(object, "mark", published == NULL ? "" : VIEW_REVISED_MARK);
    value_put_text(object, "published", published);
}

/* Codes are unique whatever their case (doc/design.md, section 3), and so are the anchors. */
char *view_anchor(struct arena *arena, const char *code) {
    char *text = arena_printf(arena, "indicator-%s", code);
    for (char *letter = text; *letter; letter++)
        if (*letter >= 'A' && *letter <= 'Z')
            *letter = (char)(*letter - 'A' + 'a');
    return text;
}
