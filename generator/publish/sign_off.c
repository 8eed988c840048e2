/* Holds each text's status against what is asked for, its digest against what is shown. */
#include "publish/sign_off.h"

#include "model/commentary_status.h"
#include "publish/shown_digest.h"
#include "report/fact_paragraph.h"

#include <strings.h>

struct signing {
    struct arena *arena;
    struct diagnostics *diagnostics;
    const struct report_result *report;
    enum commentary_status asked;
};

static struct place line_of(const struct commentary *commentary, size_t line) {
    return (struct place){.file = commentary->place.file, .line = line};
}

static const char *command_for(const struct signing *signing, const char *code) {
    const struct report_result *report = signing->report;
    const char *unit = catalogue_is_root(report->catalogue, report->unit)
                           ? ""
                           : arena_printf(signing->arena, " --unit %s", report->unit->code);
    return arena_printf(signing->arena, "scorecard approve %s %s %s%s --by NAME --date DATE",
                        report->report, period_code(signing->arena, report->period), code, unit);
}

/* ---- figures ---- */

static const char *given_by(const struct signing *signing, const struct commentary *commentary) {
    const char *by =
        *commentary->by == '\0' ? "" : arena_printf(signing->arena, " by %s", commentary->by);
    return *commentary->date == '\0'
               ? by
               : arena_printf(signing->arena, "%s on %s", by, commentary->date);
}

/* Whether what is shown is what was approved; else that is said. */
static bool is_for_these_figures(const struct signing *signing, const struct commentary *commentary,
                                 const char *code, const char *digest) {
    bool final = signing->report->final && signing->asked == COMMENTARY_APPROVED;
    if (*commentary->figures == '\0' || strcasecmp(commentary->figures, digest) == 0)
        return true;
    diagnose(signing->diagnostics, final ? SEVERITY_ERROR : SEVERITY_WARNING,
             line_of(commentary, commentary->figures_line),
             "the approval%s has lapsed: a figure has changed since (its figures are %s, those "
             "shown are %s); read the text beside them, then: %s",
             given_by(signing, commentary), commentary->figures, digest,
             command_for(signing, code));
    return !final;
}

static void tell_any_figures(const struct signing *signing, const struct commentary *commentary,
                             const char *code) {
    if (signing->asked == COMMENTARY_APPROVED && commentary->standing == COMMENTARY_APPROVED &&
        *commentary->figures == '\0')
        diagnose(signing->diagnostics, SEVERITY_NOTE, commentary->place,
                 "the approval is one for any figures, since it names none; it would lapse with a "
                 "change of a figure after: %s",
                 command_for(signing, code));
}

/* ---- statuses ---- */

static bool refuse_draft(const struct signing *signing, const struct commentary *commentary) {
    diagnose(signing->diagnostics, SEVERITY_ERROR, commentary->place,
             "the commentary is still a draft, which a final report may not carry; change its "
             "status, or render without --final");
    return false;
}

static bool has_status(const struct signing *signing, const struct commentary *commentary,
                       const char *code) {
    if (commentary->standing == COMMENTARY_DRAFT)
        return refuse_draft(signing, commentary);
    if (commentary->standing >= signing->asked)
        return true;
    diagnose(signing->diagnostics, SEVERITY_ERROR, commentary->place,
             "the commentary is not %s, which a final report needs (sign_off in report.ini); "
             "change its status, or: %s",
             words_code(&commentary_status_words, signing->asked), command_for(signing, code));
    return false;
}

/* Whether somebody has written it; else that is said. */
static bool is_rewritten(const struct signing *signing, const struct commentary *commentary,
                         const char *paragraph) {
    if (!fact_paragraph_is_in(commentary, paragraph))
        return true;
    diagnose(signing->diagnostics, SEVERITY_ERROR,
             (struct place){.file = commentary->place.file, .line = commentary->body->place.line},
             "the text has a paragraph as “scorecard draft” made it, which a final report may not "
             "carry; say it in your own words, and delete the line above it");
    return false;
}

static bool check(const struct signing *signing, const struct commentary *commentary,
                  const char *code, const char *digest) {
    tell_any_figures(signing, commentary, code);
    bool fine = is_for_these_figures(signing, commentary, code, digest);
    return (!signing->report->final || has_status(signing, commentary, code)) && fine;
}

static bool check_indicator(const struct signing *signing, const struct indicator_result *result) {
    const struct commentary *commentary = result->commentary;
    if (commentary == NULL)
        return true;
    const char *digest =
        *commentary->figures == '\0' ? "" : shown_digest_of_indicator(signing->arena, result);
    bool fine = check(signing, commentary, result->indicator->code, digest);
    return (!signing->report->final ||
            is_rewritten(signing, commentary,
                         fact_paragraph_of_indicator(signing->arena, result))) &&
           fine;
}

static bool check_slot(const struct signing *signing, const struct slot_result *slot) {
    const struct commentary *commentary = slot->commentary;
    const struct report_result *report = signing->report;
    if (commentary == NULL)
        return true;
    const char *digest =
        *commentary->figures == '\0' ? "" : shown_digest_of_report(signing->arena, report);
    bool fine = check(signing, commentary, slot->slot->name, digest);
    return (!report->final ||
            is_rewritten(signing, commentary, fact_paragraph_of_report(signing->arena, report))) &&
           fine;
}

bool sign_off_check(struct arena *arena, struct diagnostics *diagnostics,
                    const struct report_settings *settings, const struct report_result *report) {
    const struct signing signing = {arena, diagnostics, report, settings->sign_off};
    bool fine = true;
    for (size_t i = 0; i < report->indicator_count; i++)
        fine = check_indicator(&signing, &report->indicators[i]) && fine;
    for (size_t i = 0; i < report->slot_count; i++)
        fine = check_slot(&signing, &report->slots[i]) && fine;
    return fine;
}
