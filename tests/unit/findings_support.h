/* What is found in commentary on KPI1 of the least data folder. */
#ifndef UNIT_FINDINGS_SUPPORT_H
#define UNIT_FINDINGS_SUPPORT_H

#include "input/commentary.h"
#include "report/findings/findings.h"

#include "assess_support.h"

/* In September 2020 58 of 200 were in time, in October 57. */
static inline void findings_write_months(const struct data_folder *folder) {
    folder_write(folder, "kpi/2020-09.csv",
                 "period,unit,measure,value\n2020-09,TRUST,in_time,58\n2020-09,TRUST,all,200\n");
}

/* The report for October 2020 with its findings; the texts of September are read beside it. */
static inline const struct report_result *
findings_report_with(const struct data_folder *folder, const struct report_settings *settings) {
    const struct dataset *dataset = folder_load_well(folder);
    struct inputs inputs = {0};
    const struct unit *unit = catalogue_unit(&dataset->catalogue, "TRUST");
    struct commentary_question now = {dataset, unit, month("2020-10"), settings->slots,
                                      settings->slot_count};
    struct commentary_question before = now;
    before.period = month("2020-09");
    struct assess_request request = {.catalogue = &dataset->catalogue,
                                     .facts = dataset->facts,
                                     .rounds = dataset->rounds,
                                     .round_count = dataset->round_count,
                                     .settings = settings,
                                     .unit = unit,
                                     .period = now.period,
                                     .as_at = now.period};
    request.before =
        assess_with(folder, dataset, "TRUST", "2020-09", before.period, default_settings());
    request.commentaries = commentary_load(folder->arena, folder->diagnostics, &now, &inputs,
                                           &request.commentary_count);
    struct report_result *report = arena_alloc(folder->arena, sizeof *report);
    *report = *assess_report(folder->arena, folder->diagnostics, &request);
    static const char *const paths[] = {"KPI1.md", "COUNT.md", "summary.md", "asks.md"};
    struct findings_question question = {
        .settings = settings, .paths = paths, .actions_path = "actions.csv"};
    question.before =
        commentary_load_beside(folder->arena, folder->diagnostics, &before, request.commentaries,
                               request.commentary_count, &inputs, &question.before_count);
    findings_look(folder->arena, folder->diagnostics, &question, report);
    return report;
}

/* Of KPI1, where the files of commentary have been written. */
static inline struct finding_list findings_in(const struct data_folder *folder) {
    findings_write_months(folder);
    const struct report_result *report = findings_report_with(folder, default_settings());
    return report->findings[indicator_of(report, "KPI1") - report->indicators];
}

#endif
