/* Results of a data folder, as report.json would give them. */
#ifndef UNIT_ASSESS_SUPPORT_H
#define UNIT_ASSESS_SUPPORT_H

#include "model/assess/assess.h"

#include "data_folder_support.h"

static inline int month(const char *code) {
    int period = period_read(code, strlen(code));
    assert_int_not_equal(period, PERIOD_NONE);
    return period;
}

/* The settings that report.ini has by default, for all indicators. */
static inline const struct report_settings *default_settings(void) {
    static const struct report_settings settings = {.report = "report",
                                                    .title = "Report",
                                                    .notice = "",
                                                    .details = "",
                                                    .details_title = "",
                                                    .trend = {.months = 25,
                                                              .rules = RULES_MDC_2023,
                                                              .screen_moving_ranges = true,
                                                              .run_length = 7,
                                                              .minimum_points = 13,
                                                              .trial_points = 8}};
    return &settings;
}

static inline const struct report_result *
assess_with(const struct data_folder *folder, const struct dataset *dataset, const char *unit,
            const char *period, int as_at, const struct report_settings *settings) {
    struct assess_request request = {.catalogue = &dataset->catalogue,
                                     .facts = dataset->facts,
                                     .rounds = dataset->rounds,
                                     .round_count = dataset->round_count,
                                     .settings = settings,
                                     .unit = catalogue_unit(&dataset->catalogue, unit),
                                     .period = month(period),
                                     .as_at = as_at};
    assert_non_null(request.unit);
    return assess_report(folder->arena, folder->diagnostics, &request);
}

/* As published: with what was known in the month itself. */
static inline const struct report_result *assess_unit(const struct data_folder *folder,
                                                      const char *unit, const char *period) {
    const struct dataset *dataset = folder_load(folder);
    assert_non_null(dataset);
    return assess_with(folder, dataset, unit, period, month(period), default_settings());
}

static inline const struct report_result *assess(const struct data_folder *folder,
                                                 const char *period) {
    return assess_unit(folder, "TRUST", period);
}

static inline const struct indicator_result *indicator_of(const struct report_result *report,
                                                          const char *code) {
    for (size_t i = 0; i < report->indicator_count; i++)
        if (strcmp(report->indicators[i].indicator->code, code) == 0)
            return &report->indicators[i];
    fail_msg("no indicator %s", code);
    return NULL;
}

static inline const struct outcome *current_of(const struct report_result *report,
                                               const char *code) {
    return &indicator_of(report, code)->headline->current;
}

static inline void assert_text(const struct outcome *outcome, const char *text) {
    assert_string_equal(outcome->text, text);
}

static inline void assert_marked(const struct outcome *outcome, const char *text,
                                 const char *reason) {
    assert_null(outcome->exact);
    assert_string_equal(outcome->text, text);
    assert_string_equal(outcome->reason, reason);
}

#endif
