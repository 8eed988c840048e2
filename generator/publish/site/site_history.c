/* The reports of a kind month by month, and each indicator through them. */
#include "publish/site/site_parts.h"

#include "model/period.h"

#include <string.h>

const char *site_kind_folder(struct arena *arena, const struct site_report *report) {
    return report->is_root ? report->report
                           : arena_printf(arena, "%s/units/%s", report->report, report->unit);
}

bool site_kind_is_whole(const struct site_kind *kind) {
    return strcmp(kind->folder, kind->name) == 0;
}

static struct site_kind *kind_in(const struct site *site, struct site_kinds *kinds,
                                 const char *folder) {
    for (size_t i = 0; i < kinds->count; i++)
        if (strcmp(kinds->items[i].folder, folder) == 0)
            return &kinds->items[i];
    size_t most = site->reports.count;
    struct site_kind *kind = &kinds->items[kinds->count++];
    *kind = (struct site_kind){.unit_name = "", .folder = folder};
    kind->months = arena_array(site->arena, most, sizeof *kind->months);
    kind->all = arena_array(site->arena, most, sizeof *kind->all);
    return kind;
}

static void add_month(struct site_kind *kind, const struct site_report *report) {
    kind->months[kind->month_count++] = report;
    kind->unit_name = report->is_root ? "" : report->unit_name; /* as the latest says */
}

static void add_to_all(struct site_kind *kind, const struct site_report *report) {
    kind->name = report->report;
    kind->all[kind->all_count++] = report;
}

struct site_kinds site_kinds(const struct site *site) {
    /* a report is in its own kind, and what is of a unit in that of the whole authority too */
    struct site_kinds kinds = {
        .items = arena_array(site->arena, 2 * site->reports.count, sizeof *kinds.items)};
    for (size_t i = 0; i < site->reports.count; i++) {
        const struct site_report *report = &site->reports.items[i];
        struct site_kind *whole = kind_in(site, &kinds, report->report);
        struct site_kind *own = kind_in(site, &kinds, site_kind_folder(site->arena, report));
        add_month(own, report);
        add_to_all(own, report);
        if (whole != own)
            add_to_all(whole, report);
    }
    return kinds;
}

const char *site_history_page(struct arena *arena, const struct site_kind *kind, const char *code) {
    return arena_printf(arena, "%s/indicators/%s/index.html", kind->folder, code);
}

const struct site_report *site_kind_month(const struct site_kind *kind, int period) {
    for (size_t i = 0; i < kind->month_count; i++)
        if (kind->months[i]->period == period)
            return kind->months[i];
    return NULL;
}

bool site_kind_has(const struct site_kind *kind, const char *code) {
    for (size_t i = 0; i < kind->month_count; i++)
        if (site_report_find(kind->months[i], code) != NULL)
            return true;
    return false;
}

static bool is_listed(const struct site_history *histories, size_t count, const char *code) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(histories[i].code, code) == 0)
            return true;
    return false;
}

static struct site_history history_of(struct arena *arena, const struct site_kind *kind,
                                      const char *code) {
    struct site_history history = {.kind = kind, .code = code};
    history.months = arena_array(arena, kind->month_count, sizeof *history.months);
    history.reports = arena_array(arena, kind->month_count, sizeof *history.reports);
    for (size_t i = 0; i < kind->month_count; i++) {
        const struct site_indicator *month = site_report_find(kind->months[i], code);
        if (month == NULL)
            continue;
        history.months[history.count] = month;
        history.reports[history.count++] = kind->months[i];
    }
    history.current = history.reports[history.count - 1] == kind->months[kind->month_count - 1];
    return history;
}

struct site_history *site_histories(struct arena *arena, const struct site_kind *kind,
                                    size_t *count) {
    struct site_history *histories = NULL;
    *count = 0;
    for (size_t i = kind->month_count; i > 0; i--)
        for (size_t k = 0; k < kind->months[i - 1]->indicator_count; k++) {
            const char *code = kind->months[i - 1]->indicators[k].code;
            if (is_listed(histories, *count, code))
                continue;
            histories = arena_more(arena, histories, *count, sizeof *histories);
            histories[(*count)++] = history_of(arena, kind, code);
        }
    return histories;
}

static const struct site_month *in_series(const struct site_indicator *indicator, int period) {
    for (size_t i = 0; i < indicator->series_count; i++)
        if (indicator->series[i].period == period)
            return &indicator->series[i];
    return NULL;
}

const char *site_history_restated(const struct site_history *history, size_t month) {
    const struct site_indicator *own = history->months[month];
    for (size_t i = history->count; i > month + 1; i--) {
        const struct site_month *later = in_series(history->months[i - 1], own->period);
        if (later != NULL)
            return strcmp(later->text, own->now.text) == 0 ? NULL : later->text;
    }
    return NULL;
}

/* ---- for a chart ---- */

static const struct {
    const char *name;
    enum figure_unit unit;
} UNITS[] = {{"count", UNIT_COUNT},
             {"percent", UNIT_PERCENT},
             {"rate", UNIT_RATE},
             {"days", UNIT_DAYS},
             {"number", UNIT_NUMBER}};

static enum figure_unit unit_named(const char *name) {
    for (size_t i = 0; i < sizeof UNITS / sizeof *UNITS; i++)
        if (strcmp(UNITS[i].name, name) == 0)
            return UNITS[i].unit;
    return UNIT_NUMBER;
}

/* How many digits stand behind the point of a printed value. */
static int decimals_of(const char *text) {
    const char *point = strchr(text, '.');
    return point == NULL ? 0 : (int)strspn(point + 1, "0123456789");
}

static const struct number *number_of(struct arena *arena, bool has, double value) {
    return has ? number_from_double(arena, value) : NULL;
}

static void take_month(struct arena *arena, struct series_point *point,
                       const struct site_month *month, int decimals) {
    point->value.exact = number_of(arena, month->has_value, month->value);
    if (point->value.exact != NULL)
        point->value.printed = number_round(arena, point->value.exact, decimals);
    point->value.text = month->text;
    point->target = number_of(arena, month->has_target, month->target);
}

static void take_own_month(struct arena *arena, struct series_point *point,
                           const struct site_indicator *own, int decimals) {
    take_month(arena, point, &own->now, decimals);
    point->tolerance_low = number_of(arena, own->has_low, own->low);
    point->tolerance_high = number_of(arena, own->has_high, own->high);
}

/* Every month from the first to the last: what its own report says, and of the months before the
 * first report what that one says of them. */
static void take_series(struct arena *arena, const struct site_history *history,
                        struct indicator_result *result, int decimals) {
    const struct site_indicator *first = history->months[0],
                                *last = history->months[history->count - 1];
    int from = first->series_count > 0 ? first->series[0].period : first->period;
    from = from < first->period ? from : first->period;
    size_t count = last->period >= from ? (size_t)(last->period - from) + 1 : 1;
    struct series_point *series = arena_array(arena, count, sizeof *series);
    for (size_t i = 0; i < count; i++)
        series[i] = (struct series_point){.period = from + (int)i,
                                          .value = {.text = "[x]", .reason = "not published"}};
    for (size_t i = 0; i < first->series_count; i++) {
        size_t place = (size_t)(first->series[i].period - from);
        if (first->series[i].period >= from && place < count)
            take_month(arena, &series[place], &first->series[i], decimals);
    }
    for (size_t i = 0; i < history->count; i++) {
        size_t place = (size_t)(history->months[i]->period - from);
        if (history->months[i]->period >= from && place < count)
            take_own_month(arena, &series[place], history->months[i], decimals);
    }
    result->series = series;
    result->series_count = count;
}

static struct figure *figure_of(struct arena *arena, const struct site_history *history) {
    const struct site_indicator *last = history->months[history->count - 1];
    struct figure *figure = arena_alloc(arena, sizeof *figure);
    *figure = (struct figure){
        .label = last->title, .unit = unit_named(last->unit), .per_text = "", .headline = true};
    for (size_t i = 0; i < history->count; i++) {
        int decimals = decimals_of(history->months[i]->now.text);
        figure->decimals = decimals > figure->decimals ? decimals : figure->decimals;
    }
    return figure;
}

static struct amount amount_of(struct arena *arena, bool has, double value, const char *text) {
    return (struct amount){number_of(arena, has, value), text};
}

static struct target_result target_of(struct arena *arena, const struct site_indicator *last) {
    bool phased = *last->due_text != '\0';
    struct amount due = amount_of(arena, last->now.has_target, last->now.target,
                                  phased ? last->due_text : last->target_text);
    struct amount none = {NULL, ""};
    return (struct target_result){.target = {due.value, last->target_text},
                                  .low = amount_of(arena, last->has_low, last->low, ""),
                                  .high = amount_of(arena, last->has_high, last->high, ""),
                                  .tolerance_text = last->tolerance_text,
                                  .year = last->target_year,
                                  .phased = phased,
                                  .due = phased ? due : none,
                                  .due_low = none,
                                  .due_high = none};
}

const struct report_result *site_history_results(struct arena *arena,
                                                 const struct site_history *history, int *from) {
    const struct site_indicator *last = history->months[history->count - 1];
    struct report_result *results = arena_alloc(arena, sizeof *results);
    struct indicator_result *result = arena_alloc(arena, sizeof *result);
    struct indicator *indicator = arena_alloc(arena, sizeof *indicator);
    struct figure_result *headline = arena_alloc(arena, sizeof *headline);
    *indicator = (struct indicator){.code = last->code,
                                    .number = last->number,
                                    .title = last->title,
                                    .short_title = last->short_title,
                                    .section = "",
                                    .current_label = "",
                                    .compare_label = "",
                                    .owner = "",
                                    .definition = ""};
    indicator->better = site_better_named(last->better);
    headline->figure = figure_of(arena, history);
    *result = (struct indicator_result){.indicator = indicator,
                                        .whose = "",
                                        .period = last->period,
                                        .headline = headline,
                                        .current_label = "",
                                        .compare_label = "",
                                        .year_ago_label = "",
                                        .figures = headline,
                                        .figure_count = 1,
                                        .trend = {.method = "none",
                                                  .rules = "",
                                                  .variation = "none",
                                                  .assurance = "none",
                                                  .sentence = ""}};
    result->target = target_of(arena, last);
    take_series(arena, history, result, headline->figure->decimals);
    result->breaks = site_history_breaks(arena, history, &result->break_count);
    results->indicators = result;
    results->indicator_count = 1;
    if (from != NULL)
        *from = result->series[0].period;
    return results;
}
