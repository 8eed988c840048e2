/* Takes what a site needs from the JSON of a report. */
#include "publish/site/site_report.h"

#include "model/status.h"
#include "report/lasting.h"
#include "report/member.h"

#include <string.h>

static void take_number(const cJSON *object, const char *key, bool *has, double *value) {
    const cJSON *number = member_of(object, key);
    *has = cJSON_IsNumber(number);
    *value = *has ? number->valuedouble : 0;
}

static size_t length_of(const cJSON *list) {
    return (size_t)cJSON_GetArraySize(list);
}

/* Of a phased target what was due by then is what the value is held against. */
static const cJSON *due_of(const cJSON *target) {
    const cJSON *due = member_of(target, "due");
    return *member_text(due, "text") != '\0' ? due : target;
}

/* Those that have a value. */
static void take_targets(struct arena *arena, const cJSON *source, struct site_month *month) {
    const cJSON *list = member_of(source, "targets"), *item;
    if (list == NULL)
        return;
    struct site_target *targets = arena_array(arena, length_of(list) + 1, sizeof *targets);
    cJSON_ArrayForEach(item, list) {
        struct site_target *target = &targets[month->target_count];
        bool has_value;
        target->name = member_copy(arena, item, "name");
        target->text = member_copy(arena, item, "text");
        target->due_text = member_copy(arena, member_of(item, "due"), "text");
        take_number(due_of(item), "value", &has_value, &target->value);
        month->target_count += has_value;
    }
    month->targets = targets;
}

static void take_series(struct arena *arena, const cJSON *source,
                        struct site_indicator *indicator) {
    const cJSON *list = member_of(source, "series");
    struct site_month *series = arena_array(arena, length_of(list), sizeof *series);
    const cJSON *item;
    cJSON_ArrayForEach(item, list) {
        struct site_month *month = &series[indicator->series_count++];
        month->period = member_month(item, "period");
        month->text = member_copy(arena, item, "text");
        take_number(item, "value", &month->has_value, &month->value);
        take_number(item, "target", &month->has_target, &month->target);
        take_targets(arena, item, month);
    }
    indicator->series = series;
}

static void take_unreconciled(struct arena *arena, const cJSON *source,
                              struct site_indicator *indicator) {
    const cJSON *list = member_of(source, "unreconciled"), *item;
    if (list == NULL)
        return;
    const char **texts = arena_array(arena, length_of(list) + 1, sizeof *texts);
    cJSON_ArrayForEach(item, list) texts[indicator->unreconciled_count++] =
        member_copy(arena, item, "text");
    indicator->unreconciled = texts;
}

static void take_headline(struct arena *arena, const cJSON *source,
                          struct site_indicator *indicator) {
    const cJSON *figure, *current = NULL;
    cJSON_ArrayForEach(figure, member_of(source, "figures")) {
        if (current == NULL && member_is(figure, "headline")) {
            current = member_of(figure, words_code(&lasting_column_words, LASTING_CURRENT));
            indicator->unit = member_copy(arena, figure, "unit");
            take_number(figure, "per", &indicator->has_per, &indicator->per);
        }
    }
    indicator->now.text =
        current == NULL ? marker_text(MARKER_X) : member_copy(arena, current, "text");
    indicator->reason = current == NULL ? "not available" : member_copy(arena, current, "reason");
    take_number(current, "value", &indicator->now.has_value, &indicator->now.value);
}

static void take_target(struct arena *arena, const cJSON *source,
                        struct site_indicator *indicator) {
    const cJSON *target = member_of(source, "target"), *due = due_of(target);
    const cJSON *tolerance = member_of(source, "tolerance");
    indicator->target_text = member_copy(arena, target, "text");
    indicator->target_year = member_copy(arena, target, "year");
    bool phased = due != target;
    indicator->due_text = phased ? member_copy(arena, due, "text") : "";
    indicator->tolerance_text = member_copy(arena, tolerance, "text");
    take_number(due, "value", &indicator->now.has_target, &indicator->now.target);
    take_number(tolerance, "low", &indicator->has_low, &indicator->low);
    take_number(tolerance, "high", &indicator->has_high, &indicator->high);
    if (phased) /* the tolerance is the whole year's */
        indicator->has_low = indicator->has_high = false;
}

static void take_commentary(struct arena *arena, const cJSON *source,
                            struct site_indicator *indicator) {
    const cJSON *words = member_of(source, "commentary");
    if (!cJSON_IsString(member_of(words, "html"))) /* findings may stand there alone */
        return;
    struct site_commentary *commentary = arena_alloc(arena, sizeof *commentary);
    *commentary = (struct site_commentary){
        member_copy(arena, words, "status"), member_copy(arena, words, "author"),
        member_copy(arena, words, "date"),   member_copy(arena, words, "headline"),
        member_copy(arena, words, "lang"),   member_copy(arena, words, "html")};
    indicator->commentary = commentary;
}

static void take_actions(struct arena *arena, const cJSON *source,
                         struct site_indicator *indicator) {
    const cJSON *list = member_of(source, "actions"), *item;
    if (list == NULL)
        return;
    struct site_action *actions = arena_array(arena, length_of(list) + 1, sizeof *actions);
    cJSON_ArrayForEach(item, list) {
        actions[indicator->action_count++] =
            (struct site_action){.id = member_copy(arena, item, "id"),
                                 .text = member_copy(arena, item, "text"),
                                 .owner = member_copy(arena, item, "owner"),
                                 .opened = member_copy(arena, item, "opened"),
                                 .due = member_copy(arena, item, "due"),
                                 .closed = member_copy(arena, item, "closed"),
                                 .state = member_copy(arena, item, "state")};
    }
    indicator->actions = actions;
}

static void take_indicator(struct arena *arena, const cJSON *source,
                           struct site_indicator *indicator) {
    const cJSON *status = member_of(source, "status");
    *indicator =
        (struct site_indicator){.code = member_copy(arena, source, "code"),
                                .number = member_copy(arena, source, "number"),
                                .title = member_copy(arena, source, "title"),
                                .short_title = member_copy(arena, source, "short_title"),
                                .better = member_copy(arena, source, "better"),
                                .basis = member_copy(arena, source, "basis"),
                                .source = member_copy(arena, source, "source"),
                                .unit = words_code(&catalogue_figure_unit_words, UNIT_NUMBER),
                                .period = member_month(source, "period"),
                                .status_code = member_copy(arena, status, "code"),
                                .status_text = member_copy(arena, status, "text")};
    take_headline(arena, source, indicator);
    take_target(arena, source, indicator);
    take_targets(arena, source, &indicator->now);
    take_unreconciled(arena, source, indicator);
    take_commentary(arena, source, indicator);
    take_series(arena, source, indicator);
    take_actions(arena, source, indicator);
    indicator->now.period = indicator->period;
}

/* There is what to judge by, and no status all the same. */
static bool is_of_few(const struct site_indicator *indicator) {
    return strcmp(indicator->status_code, words_code(&status_words, STATUS_NONE)) == 0 &&
           strcmp(indicator->status_text, words_text(&status_words, STATUS_NONE)) != 0;
}

static void take_children(struct arena *arena, const cJSON *root, struct site_report *report) {
    const cJSON *list = member_of(root, "children"), *item;
    struct site_child *children = arena_array(arena, length_of(list) + 1, sizeof *children);
    cJSON_ArrayForEach(item, list) {
        struct site_child *child = &children[report->child_count++];
        child->code = member_copy(arena, item, "code");
        child->name = member_copy(arena, item, "name");
    }
    report->children = children;
}

void site_report_take_results(struct arena *arena, const cJSON *root, struct site_report *report) {
    const cJSON *summary = member_of(root, "summary"), *list = member_of(root, "indicators"), *item;
    report->title = member_copy(arena, root, "title");
    report->unit_name = member_copy(arena, member_of(root, "unit"), "name");
    report->parent = member_copy(arena, member_of(root, "parent"), "code");
    take_children(arena, root, report);
    report->sentence = member_copy(arena, summary, "sentence");
    for (enum status status = STATUS_MET; status <= STATUS_NO_DATA; status++)
        report->counts[status] =
            (size_t)member_integer(summary, words_name(&status_words, status).text);
    struct site_indicator *indicators = arena_array(arena, length_of(list), sizeof *indicators);
    cJSON_ArrayForEach(item, list)
        take_indicator(arena, item, &indicators[report->indicator_count++]);
    report->indicators = indicators;
    for (size_t i = 0; i < report->indicator_count; i++)
        report->of_few += is_of_few(&indicators[i]);
}

static void take_circumstances(struct arena *arena, const cJSON *root, struct site_report *report) {
    const cJSON *authority = member_of(root, "authority"), *meeting = member_of(root, "meeting");
    report->report = member_copy(arena, root, "report");
    report->period = member_month(root, "period");
    report->unit = member_copy(arena, root, "unit");
    report->final = member_is(root, "final");
    report->authority = member_copy(arena, authority, "name");
    report->contact = member_copy(arena, authority, "contact");
    report->committee = member_copy(arena, meeting, "committee");
    report->meeting_date = member_copy(arena, meeting, "meeting_date");
    report->exported = member_copy(arena, meeting, "exported");
    report->next_due = member_copy(arena, meeting, "next_due");
}

static void take_replaced(struct arena *arena, const cJSON *root, struct site_report *report) {
    const cJSON *list = member_of(root, "replaced"), *item;
    struct site_replaced *replaced = arena_array(arena, length_of(list), sizeof *replaced);
    cJSON_ArrayForEach(item, list) {
        struct site_replaced *one = &replaced[report->replaced_count++];
        one->reason = member_copy(arena, item, "reason");
        for (size_t i = 0; i < OUTPUT_COUNT; i++)
            digest_take(one->digests[i], member_text(member_of(item, "sha256"), OUTPUTS[i].name));
    }
    report->replaced = replaced;
}

void site_report_take_manifest(struct arena *arena, const cJSON *manifest,
                               struct site_report *report) {
    take_circumstances(arena, manifest, report);
    take_replaced(arena, manifest, report);
}

const struct site_report *site_reports_find(const struct site_reports *reports,
                                            const char *folder) {
    for (size_t i = 0; i < reports->count; i++)
        if (strcmp(reports->items[i].folder, folder) == 0)
            return &reports->items[i];
    return NULL;
}

const struct site_indicator *site_report_find(const struct site_report *report, const char *code) {
    for (size_t i = 0; i < report->indicator_count; i++)
        if (strcmp(report->indicators[i].code, code) == 0)
            return &report->indicators[i];
    return NULL;
}
