/* What was published is replaced by other content only with an entry that says so. */
#include "publish/site/site_revise.h"

#include "publish/digest.h"
#include "publish/site/site_dates.h"
#include "publish/site/site_files.h"
#include "publish/site/site_state.h"
#include "publish/site/site_targets.h"

#include <string.h>

static bool is_same(const struct site_report *past, const struct site_report *now) {
    return memcmp(past->digests, now->digests, sizeof now->digests) == 0;
}

/* Eight digits of the digest of all the digests that were replaced; from the second time on that
 * the same files are, with a number: each revision has files and a place of its own. */
static const char *identify(const struct site *site, const struct site_report *past) {
    enum { ID_LENGTH = 8 };
    char digest[DIGEST_SIZE];
    digest_of((const char *)past->digests, sizeof past->digests, digest);
    const char *id = arena_strndup(site->arena, digest, ID_LENGTH);
    size_t times = 1;
    for (size_t i = 0; i < site->past.revision_count; i++)
        times += strncmp(site->past.revisions[i].id, id, ID_LENGTH) == 0;
    return times == 1 ? id : arena_printf(site->arena, "%s-%zu", id, times);
}

static void say(struct site *site, struct site_revision *revision, const char *change) {
    revision->changes = arena_more(site->arena, revision->changes, revision->change_count,
                                   sizeof *revision->changes);
    revision->changes[revision->change_count++] = change;
}

static const char *name_of(struct arena *arena, const struct site_indicator *indicator) {
    return arena_printf(arena, "%s%s%s", indicator->number, *indicator->number != '\0' ? ". " : "",
                        indicator->short_title);
}

static const char *or_none(const char *text) {
    return *text == '\0' ? "none" : text;
}

/* "1. Referrals decided in time: value 83%, now 84%; Within tolerance, now On or better than
 * target" */
static void compare_figures(struct site *site, struct site_revision *revision,
                            const struct site_indicator *past, const struct site_indicator *now) {
    const struct {
        const char *name, *past, *now;
    } parts[] = {{"value", past->now.text, now->now.text},
                 {"status", past->status_text, now->status_text},
                 {"target", past->target_text, now->target_text},
                 {"other targets", site_targets_text(site->arena, &past->now),
                  site_targets_text(site->arena, &now->now)},
                 {"tolerance", past->tolerance_text, now->tolerance_text}};
    const char *changes = "";
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (strcmp(parts[i].past, parts[i].now) != 0)
            changes = arena_printf(site->arena, "%s%s %s, now %s",
                                   *changes ? arena_printf(site->arena, "%s; ", changes) : "",
                                   parts[i].name, or_none(parts[i].past), or_none(parts[i].now));
    if (*changes != '\0')
        say(site, revision,
            arena_printf(site->arena, "%s: %s", name_of(site->arena, now), changes));
}

static bool is_same_commentary(const struct site_indicator *past,
                               const struct site_indicator *now) {
    if (past->commentary == NULL || now->commentary == NULL)
        return past->commentary == now->commentary;
    return strcmp(past->commentary->html, now->commentary->html) == 0 &&
           strcmp(past->commentary->headline, now->commentary->headline) == 0;
}

static void compare(struct site *site, struct site_revision *revision,
                    const struct site_report *past, const struct site_report *now) {
    for (size_t i = 0; i < now->indicator_count; i++) {
        const struct site_indicator *indicator = &now->indicators[i];
        const struct site_indicator *before = site_report_find(past, indicator->code);
        const char *name = name_of(site->arena, indicator);
        if (before == NULL) {
            say(site, revision, arena_printf(site->arena, "%s: added", name));
            continue;
        }
        compare_figures(site, revision, before, indicator);
        if (!is_same_commentary(before, indicator))
            say(site, revision, arena_printf(site->arena, "%s: the commentary has changed", name));
    }
    for (size_t i = 0; i < past->indicator_count; i++)
        if (site_report_find(now, past->indicators[i].code) == NULL)
            say(site, revision,
                arena_printf(site->arena, "%s: no longer in the report",
                             name_of(site->arena, &past->indicators[i])));
    if (!past->final && now->final)
        say(site, revision, "The report was a draft and is final now");
    if (past->final && !now->final)
        say(site, revision, "The report was final and is a draft now");
}

/* Where the headlines are the same, which files differ. */
static void say_files(struct site *site, struct site_revision *revision,
                      const struct site_report *past, const struct site_report *now) {
    const char *const names[OUTPUT_COUNT] = {[OUTPUT_PAGE] = "the page",
                                             [OUTPUT_PAPER] = "the PDF",
                                             [OUTPUT_RESULTS] = OUTPUTS[OUTPUT_RESULTS].name,
                                             [OUTPUT_VALUES] = OUTPUTS[OUTPUT_VALUES].name,
                                             [OUTPUT_MANIFEST] = "the manifest"};
    const char *list = "";
    for (size_t i = 0; i < OUTPUT_COUNT; i++)
        if (strcmp(past->digests[i], now->digests[i]) != 0)
            list = arena_printf(site->arena, "%s%s%s", list, *list ? ", " : "", names[i]);
    bool figures = strcmp(past->digests[OUTPUT_RESULTS], now->digests[OUTPUT_RESULTS]) != 0;
    say(site, revision,
        arena_printf(site->arena, "%s; made again: %s",
                     figures
                         ? "No headline figure has changed, but other figures, months or trends "
                           "have"
                         : "No figure has changed",
                     list));
}

/* The version that was replaced, as the site has it. */
static void describe(struct site *site, struct site_revision *revision,
                     const struct site_report *past, const struct site_report *now) {
    struct diagnostics *said = site->diagnostics;
    site->diagnostics =
        diagnostics_unsaid(site->arena, said); /* what is wrong is said in the entry */
    struct site_report *before = site_report_read(site, &past->source);
    site->diagnostics = said;
    if (before != NULL)
        compare(site, revision, before, now);
    else
        say(site, revision, "The figures cannot be compared: the files on the site were changed");
    if (revision->change_count == 0)
        say_files(site, revision, past, now);
}

static bool gave_way(const struct site_replaced *replaced, const struct site_report *past) {
    for (size_t i = 0; i < OUTPUT_COUNT; i++)
        if (i != OUTPUT_MANIFEST && strcmp(replaced->digests[i], past->digests[i]) != 0)
            return false;
    return true;
}

/* Why the files that the site has gave way: the reason that was given for just them, and those of
 * what came and went since. "" where none was given, or they were no final report. */
static const char *reason_of(struct arena *arena, const struct site_report *past,
                             const struct site_report *now) {
    const char *reasons = "";
    size_t first = now->replaced_count;
    for (size_t i = 0; i < now->replaced_count; i++)
        if (gave_way(&now->replaced[i], past))
            first = i;
    for (size_t i = first; i < now->replaced_count; i++)
        if (*now->replaced[i].reason != '\0')
            reasons = arena_printf(arena, "%s%s%s", reasons,
                                   *reasons == '\0' ? "" : "; then: ", now->replaced[i].reason);
    return reasons;
}

/* A revision is news when the latest report is. */
static const char *time_of_latest(const struct site *site) {
    const char *latest = "";
    for (size_t i = 0; i < site->reports.count; i++) {
        const char *time = site_time(site->arena, &site->reports.items[i]);
        latest = strcmp(time, latest) > 0 ? time : latest;
    }
    return latest;
}

static void add(struct site *site, const struct site_report *past, const struct site_report *now) {
    site->revisions =
        arena_more(site->arena, site->revisions, site->revision_count, sizeof *site->revisions);
    struct site_revision *revision = &site->revisions[site->revision_count++];
    *revision = (struct site_revision){.id = identify(site, past),
                                       .folder = now->folder,
                                       .title = now->title,
                                       .unit_name = now->is_root ? "" : now->unit_name,
                                       .reason = reason_of(site->arena, past, now),
                                       .time = time_of_latest(site),
                                       .period = now->period};
    describe(site, revision, past, now);
    site->outcome->revisions++;
}

void site_revise(struct site *site) {
    for (size_t i = 0; i < site->past.revision_count; i++) {
        site->revisions =
            arena_more(site->arena, site->revisions, site->revision_count, sizeof *site->revisions);
        site->revisions[site->revision_count++] = site->past.revisions[i];
    }
    for (size_t i = 0; i < site->reports.count; i++) {
        const struct site_report *now = &site->reports.items[i];
        const struct site_report *past = site_reports_find(&site->past.reports, now->folder);
        if (past != NULL && !is_same(past, now))
            add(site, past, now);
    }
}
