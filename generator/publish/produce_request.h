/* Which report is asked for: of which unit, for which month, with which knowledge. */
#ifndef PUBLISH_PRODUCE_REQUEST_H
#define PUBLISH_PRODUCE_REQUEST_H

#include "input/dataset.h"

#include <stdbool.h>

/* What all requests of a run rest on. */
struct produce_places {
    const struct dataset *dataset;
    const char *templates, *out; /* folders */
    struct kept *kept;           /* publish/kept.h */
};

struct produce_request {
    const struct dataset *dataset;
    const char *templates, *out;
    struct kept *kept; /* NULL: for results alone */
    const char *report;
    const struct unit *unit;
    int period, as_at; /* as_at PERIOD_LATEST: all there is */
    bool final, replace;
    const char *reason;    /* for replacing a final report; "" none is given */
    bool advise;           /* with notes on methods and limits that an analyst may want to change */
    bool rows_are_seen_to; /* another report of the run, of the same month, says what is odd about
                              rows */
};

/* For a draft that replaces no final report. */
struct produce_request produce_request_new(const struct produce_places *places, const char *report,
                                           const struct unit *unit, int period, int as_at);

/* The same for another month, with another knowledge. */
struct produce_request produce_request_at(const struct produce_request *request, int period,
                                          int as_at);

/* Below out/: REPORT/PERIOD[/as-at-PERIOD][/units/UNIT] */
const char *produce_request_folder(struct arena *arena, const struct produce_request *request);

/* Where the rows about a month that has no exports of its own stand, and how to see them, as the
 * end of a sentence; "": nowhere. */
const char *produce_request_later_rows(struct arena *arena, const struct dataset *dataset,
                                       int period);

/* Whether there is an export of the request's month, or the month lies among those that exports in
 * view are about: else there is nothing to report. */
bool produce_request_has_exports(const struct produce_request *request);

#endif
