/* The meeting that a report goes to. */
#ifndef REPORT_VIEW_VIEW_MEETING_H
#define REPORT_VIEW_VIEW_MEETING_H

#include "model/catalogue.h"
#include "report/value/value.h"

/* Adds "meeting", whose texts are empty where its row has none, and "has_meeting". NULL: no row. */
void view_put_meeting(struct arena *arena, struct value_object *view, const struct meeting *source);

#endif
