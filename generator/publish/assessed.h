/* The results of a report without its page: for what compares one report with another. */
#ifndef PUBLISH_ASSESSED_H
#define PUBLISH_ASSESSED_H

#include "model/assess/assess.h"
#include "publish/produce_request.h"

/* What model/assess is asked for a request; commentary and the report before are the caller's. */
struct assess_request assessed_question(const struct produce_request *request,
                                        const struct report_settings *settings);

/* An export in view that lacks a needed column leaves nothing to publish; it has been said. */
bool assessed_sees_unreadable(const struct produce_request *request);

/* Without commentary. NULL where the report's folder or an export in view cannot be read; the
 * diagnostics say why. */
const struct report_result *assessed_report(struct arena *arena, struct diagnostics *diagnostics,
                                            const struct produce_request *request);

/* The report before a report. */
struct earlier_report {
    const struct report_result *results; /* NULL: none */
    struct arena *scratch; /* they are in it, for the caller to free; NULL: they are kept */
    const char *why_none;  /* no results: why, in words */
    struct inputs inputs;  /* the settings that it rests on */
};

/* That for the last month before it for which there are exports: as published then, or as known at
 * the month that was asked for. What is odd in its numbers was said when it was made. */
struct earlier_report assessed_before(struct arena *arena, struct diagnostics *diagnostics,
                                      const struct produce_request *request);

#endif
