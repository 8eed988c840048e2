/* Values as every part of the view writes them. */
#include "report/view/view_put.h"

#include "model/period.h"
#include "report/lasting.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void view_put_text(cJSON *object, const char *key, const char *text) {
    cJSON_AddStringToObject(object, key, text ? text : "");
}

void view_put_choice(cJSON *object, const struct word_table *table, unsigned chosen) {
    char key[sizeof(struct word_name) + sizeof "is_"];
    for (unsigned i = 0; i < table->count; i++) {
        snprintf(key, sizeof key, "is_%s", words_name(table, i).text);
        cJSON_AddBoolToObject(object, key, i == chosen);
    }
}

void view_put_month(struct arena *arena, cJSON *object, const char *key, int period,
                    int year_start) {
    cJSON *month = cJSON_AddObjectToObject(object, key);
    view_put_text(month, "code", period_code(arena, period));
    view_put_text(month, "text", period_text(arena, period));
    view_put_text(month, "short_text", period_short_text(arena, period));
    view_put_text(month, "name", period_month_name(period));
    view_put_text(month, "days", period_days_text(arena, period));
    view_put_text(month, "financial_year", period_year_text(arena, period, year_start));
}

/* The day at the start of `text`, which a slash or nothing may follow; 0 where there is none. */
static long day_read(const char *text) {
    enum { LAST_DAY = 31 };
    char *end;
    if (*text < '0' || *text > '9')
        return 0;
    long day = strtol(text, &end, 10);
    return (*end == '\0' || *end == '/') && day <= LAST_DAY ? day : 0;
}

/* As written in a cell, or as Excel saves it: 2020-10-31, 31/10/2020, and months alone. */
void view_put_date(struct arena *arena, cJSON *object, const char *key, const char *cell) {
    enum { MONTH_LENGTH = 7, DATE_LENGTH = 10 };
    cJSON *date = cJSON_AddObjectToObject(object, key);
    size_t length = cell ? strlen(cell) : 0;
    int period = length ? period_read_cell(cell) : PERIOD_NONE;
    const char *text = cell, *iso = "";
    long day = 0;
    if (period != PERIOD_NONE && length == DATE_LENGTH)
        day = day_read(cell[4] == '-' ? cell + 8 : cell);
    if (day) {
        text = arena_printf(arena, "%ld %s", day, period_text(arena, period));
        iso = arena_printf(arena, "%s-%02ld", period_code(arena, period), day);
    } else if (period != PERIOD_NONE && length == MONTH_LENGTH) {
        text = period_text(arena, period);
        iso = period_code(arena, period);
    }
    view_put_text(date, "text", text);
    view_put_text(date, "iso", iso);
}

void view_put_outcome(struct arena *arena, cJSON *object, const char *key,
                      const struct outcome *outcome) {
    cJSON *item = lasting_outcome(arena, outcome);
    view_complete_outcome(item, outcome);
    cJSON_AddItemToObject(object, key, item);
}

void view_complete_outcome(cJSON *object, const struct outcome *outcome) {
    if (!cJSON_HasObjectItem(object, "reason"))
        view_put_text(object, "reason", "");
    view_put_revision(object, outcome->published);
}

void view_put_revision(cJSON *object, const char *published) {
    cJSON_AddBoolToObject(object, "is_revised", published != NULL);
    view_put_text(object, "mark", published == NULL ? "" : VIEW_REVISED_MARK);
    view_put_text(object, "published", published);
}

/* Codes are unique whatever their case (doc/design.md, section 3), and so are the anchors. */
char *view_anchor(struct arena *arena, const char *code) {
    char *text = arena_printf(arena, "indicator-%s", code);
    for (char *letter = text; *letter; letter++)
        if (*letter >= 'A' && *letter <= 'Z')
            *letter = (char)(*letter - 'A' + 'a');
    return text;
}
