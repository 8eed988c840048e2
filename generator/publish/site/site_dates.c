/* Takes the day of publication from what a report says of its meeting. */
#include "publish/site/site_dates.h"

#include "model/period.h"
#include "report/view/view_put.h"

#include <string.h>

const char *site_published(const struct site_report *report) {
    return *report->meeting_date != '\0' ? report->meeting_date : report->exported;
}

const char *site_time(struct arena *arena, const struct site_report *report) {
    enum { DATE_LENGTH = 10 };
    struct value_object *object = value_object_new(arena, names_new(arena));
    view_put_date(arena, object, "date", site_published(report));
    const char *iso = value_get_text(value_get_object(object, "date"), "iso");
    bool dated = strlen(iso) == DATE_LENGTH;
    const char *day =
        dated ? iso : arena_printf(arena, "%s-01", period_code(arena, report->period + 1));
    return arena_printf(arena, "%sT00:00:00Z", day);
}
