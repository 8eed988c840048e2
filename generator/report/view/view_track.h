/* Status through time in the view. */
#ifndef REPORT_VIEW_VIEW_TRACK_H
#define REPORT_VIEW_VIEW_TRACK_H

#include "model/results.h"

#include "report/value/value.h"

/* Completes "track" of an indicator's object, with a cell for each of the twelve months to the
 * report's. */
void view_put_track(struct arena *arena, struct value_object *object,
                    const struct indicator_result *result);

/* Adds "track_months", the columns of these cells, and "tracked", the indicators that were judged
 * in one of them, to the view, with "has_tracks" and "has_many_tracked". */
void view_put_tracks(struct arena *arena, struct value_object *view, struct value_list *indicators,
                     const struct report_result *results);

#endif
