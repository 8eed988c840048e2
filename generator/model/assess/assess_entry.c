/* Finds the entries of a register that a report tells. */
#include "model/assess/assess_entry.h"

#include <string.h>

/* Without a unit it is about the whole authority. */
static bool is_of_unit(const struct assess_request *request, const struct entry *entry) {
    return entry->unit != NULL ? entry->unit == request->unit
                               : catalogue_is_root(request->catalogue, request->unit);
}

static bool is_of_report(const struct assessment *assessment, const struct entry *entry) {
    const struct report_result *report = assessment->report;
    if (!is_of_unit(assessment->request, entry))
        return false;
    for (size_t i = 0; i < report->indicator_count; i++)
        if (strcmp(report->indicators[i].indicator->code, entry->indicator) == 0)
            return true;
    return entry->indicator[0] == '\0';
}

struct entry_before assess_entry_before(const struct assess_request *request) {
    int before = request->period - 1;
    return (struct entry_before){.period = before,
                                 .as_at = request->as_at < before ? request->as_at : before};
}

bool assess_entry_is_closed_since(const struct assess_request *request, struct entries entries,
                                  size_t first, size_t end) {
    struct entry_before then = assess_entry_before(request);
    struct entry_standing now =
                              entry_standing(entries, first, end, request->period, request->as_at),
                          before = entry_standing(entries, first, end, then.period, then.as_at);
    return now.row != NULL && !now.open && (before.row == NULL || before.open);
}

bool assess_entry_has_begun(const struct assessment *assessment, struct entries entries,
                            size_t first, size_t end) {
    const struct assess_request *request = assessment->request;
    struct entry_standing now =
        entry_standing(entries, first, end, request->period, request->as_at);
    return now.row != NULL && is_of_report(assessment, now.row);
}

bool assess_entry_is_told(const struct assessment *assessment, struct entries entries, size_t first,
                          size_t end) {
    const struct assess_request *request = assessment->request;
    struct entry_standing now =
        entry_standing(entries, first, end, request->period, request->as_at);
    return assess_entry_has_begun(assessment, entries, first, end) &&
           (now.open || assess_entry_is_closed_since(request, entries, first, end));
}
