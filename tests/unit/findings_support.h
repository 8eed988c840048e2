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

/* The report for October 2020 with its findings; the text of September is read beside it. */
static inline const struct report_result *findings_report(const struct data_folder *folder,
                                                          const struct dataset *dataset) {
    struct inputs inputs = {0};
    const struct unit *unit = catalogue_unit(&dataset->catalogue, "TRUST");
    struct assess_request request = {.catalogue = &dataset->catalogue,
                                     .facts = dataset->facts,
                                     .rounds = dataset->rounds,
                                     .round_count = dataset->round_count,
                                     .settings = default_settings(),
                                     .unit = unit,
                                     .period = month("2020-10"),
                                     .as_at = month("2020-10")};
    request.before =
        assess_with(folder, dataset, "TRUST", "2020-09", month("2020-09"), default_settings());
    request.commentaries = commentary_load(folder->arena, folder->diagnostics, dataset, unit,
                                           request.period, &inputs, &request.commentary_count);
    struct report_result *report = arena_alloc(folder->arena, sizeof *report);
    *report = *assess_report(folder->arena, folder->diagnostics, &request);
    struct findings_question question = {.report = report};
    question.before = commentary_load_beside(
        folder->arena, folder->diagnostics, dataset, unit, month("2020-09"), request.commentaries,
        request.commentary_count, &inputs, &question.before_count);
    report->findings = findings_of(folder->arena, folder->diagnostics, &question);
    return report;
}

/* Of KPI1, where the files of commentary have been written. */
static inline struct finding_list findings_in(const struct data_folder *folder) {
    findings_write_months(folder);
    const struct report_result *report = findings_report(folder, folder_load_well(folder));
    return report->findings[indicator_of(report, "KPI1") - report->indicators];
}

#endif
