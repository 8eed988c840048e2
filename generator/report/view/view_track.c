/* How often indicators were on target, in words or by month. */
#include "report/view/view_track.h"

#include "model/period.h"
#include "model/status.h"
#include "report/view/view_put.h"

/* 83%: rounded half up. */
static const char *percent(struct arena *arena, const struct track_result *track) {
    if (track->of == 0)
        return "";
    const struct number *share = number_ratio(arena, (long)(100 * track->on), (long)track->of);
    return arena_printf(arena, "%s%%", number_text(arena, share, 0));
}

/* In a cell of a table whose rows are indicators. */
static const char *const CELLS[STATUSES] = {
    [STATUS_MET] = "Met",       [STATUS_WITHIN] = "Within",  [STATUS_OUTSIDE] = "Outside",
    [STATUS_MISSED] = "Missed", [STATUS_NONE] = "No target", [STATUS_NO_DATA] = "No data",
};

static void put_cell(struct arena *arena, struct value_list *cells, int month,
                     const struct track_place *place) {
    struct value_object *cell = value_add_object(cells);
    value_put_text(cell, "month_text", period_short_text(arena, month));
    value_put_text(cell, "text", !place ? "" : place->of_few ? "Too few" : CELLS[place->status]);
    value_put_text(cell, "code", place ? words_code(&status_words, place->status) : "");
}

/* A column in which no period was due is empty. */
static void put_cells(struct arena *arena, struct value_object *track,
                      const struct indicator_result *result) {
    const struct track_result *source = &result->track;
    struct value_list *cells = value_put_list(track, "cells");
    size_t next = 0;
    for (int column = 0; column < MONTHS_A_YEAR; column++) {
        bool due = next < source->place_count && source->places[next].column == column;
        put_cell(arena, cells, result->report_month - MONTHS_A_YEAR + 1 + column,
                 due ? &source->places[next] : NULL);
        next += due;
    }
}

void view_put_track(struct arena *arena, struct value_object *object,
                    const struct indicator_result *result) {
    const struct track_result *source = &result->track;
    struct value_object *track = value_get_object(object, "track");
    const char *sentence = "", *short_text = "";
    if (source->of > 0) {
        short_text = arena_printf(arena, "%zu of %s", source->on,
                                  rhythm_count_text(arena, result->indicator->rhythm, source->of));
        sentence = arena_printf(arena, "Met or within tolerance in %s.", short_text);
    }
    value_put_text(track, "short_text", short_text);
    value_put_text(track, "sentence", sentence);
    value_put_text(track, "percent", percent(arena, source));
    put_cells(arena, track, result);
}

/* More rows than their grid has room for on a page of a landscape paper. */
enum { MANY_TRACKED = 20 };

static bool has_too_few(const struct report_result *results) {
    for (size_t i = 0; i < results->indicator_count; i++)
        for (size_t k = 0; k < results->indicators[i].track.place_count; k++)
            if (results->indicators[i].track.places[k].of_few)
                return true;
    return false;
}

void view_put_tracks(struct arena *arena, struct value_object *view, struct value_list *indicators,
                     const struct report_result *results) {
    int year_start = results->catalogue->authority.year_start;
    struct value_list *months = value_put_list(view, "track_months");
    for (int month = results->period - MONTHS_A_YEAR + 1; month <= results->period; month++)
        view_put_month(arena, value_add_object(months), "month", month, year_start);
    struct value_list *tracked = value_put_list(view, "tracked");
    for (size_t i = 0; i < results->indicator_count; i++)
        if (results->indicators[i].track.of > 0)
            value_add(tracked, indicators->items[i]);
    value_put_boolean(view, "has_tracks", tracked->count > 0);
    value_put_boolean(view, "has_many_tracked", tracked->count > MANY_TRACKED);
    value_put_boolean(view, "has_too_few", has_too_few(results));
}
