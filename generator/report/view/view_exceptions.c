/* Says where an indicator is shown, how many are not, where there is more about each. */
#include "report/view/view_exceptions.h"

#include "base/buffer.h"
#include "report/unit_path.h"
#include "report/view/view_put.h"

/* What is true of one, of many for which it holds. */
static const struct where_words {
    const char *one, *many;
} WHERE[REQUIRED_COUNT] = {
    [REQUIRED_OFF_TARGET] = {"is off target", "are off target"},
    [REQUIRED_CONCERN] = {"has a trend that is a concern", "have a trend that is a concern"},
    [REQUIRED_RECTIFICATION] = {"needs rectification", "need rectification"},
    [REQUIRED_OVERDUE] = {"has an overdue action", "have an overdue action"}};

static bool is_told(const struct required_where *only, enum required when) {
    return only->holds[when] && WHERE[when].many != NULL;
}

/* "are off target, need rectification or have an overdue action"; of one, "is …". */
static void put_where(struct buffer *text, const struct required_where *only, size_t count) {
    size_t all = 0, told = 0;
    for (enum required when = REQUIRED_NEVER; when < REQUIRED_COUNT; when++)
        all += is_told(only, when);
    for (enum required when = REQUIRED_NEVER; when < REQUIRED_COUNT; when++)
        if (is_told(only, when)) {
            const char *between = told == 0 ? "" : told + 1 == all ? " or " : ", ";
            buffer_printf(text, "%s%s", between, count > 1 ? WHERE[when].many : WHERE[when].one);
            told++;
        }
}

/* "6 of 17 indicators are off target or have an overdue action."; "" where each is shown. */
static const char *only_sentence(struct arena *arena, const struct report_result *results) {
    const struct required_where *only = &results->only;
    size_t shown = results->indicator_count, all = results->assessed_count;
    if (!only->any || only->holds[REQUIRED_ALWAYS])
        return "";
    struct buffer text = {0};
    buffer_printf(&text, "%s of %zu indicator%s ",
                  shown == 0 ? "None" : arena_printf(arena, "%zu", shown), all,
                  all == 1 ? "" : "s");
    put_where(&text, only, shown);
    buffer_putc(&text, '.');
    const char *copy = arena_strdup(arena, text.data);
    buffer_free(&text);
    return copy;
}

/* The place of an indicator in the report with more; "" where none is named. */
static const char *details_of(struct arena *arena, const struct report_result *results,
                              const char *file, const char *anchor) {
    if (*results->details == '\0')
        return "";
    return arena_printf(arena, "%s%s%s",
                        unit_path_to_report(arena, results, results->details, file),
                        *anchor == '\0' ? "" : "#", anchor);
}

static void put_details(struct arena *arena, struct value_object *object,
                        const struct report_result *results, const struct indicator *indicator) {
    value_put_text(object, "details_href",
                   details_of(arena, results, UNIT_PATH_PAGE, view_anchor(arena, indicator->code)));
    value_put_text(object, "details_paper_href", details_of(arena, results, UNIT_PATH_PAPER, ""));
}

/* They are in report.json, where the report shows some alone. */
static void put_left_out(struct arena *arena, struct value_object *view,
                         const struct report_result *results) {
    if (!results->only.any) {
        value_put_list(view, "only");
        value_put_list(view, "left_out");
    }
    struct value_list *left_out = value_get_list(view, "left_out");
    for (size_t i = 0; i < left_out->count; i++) {
        const struct indicator *indicator =
            results->indicators[results->indicator_count + i].indicator;
        value_put_text(left_out->items[i].object, "title", indicator->title);
        put_details(arena, left_out->items[i].object, results, indicator);
    }
    value_put_boolean(view, "has_left_out", left_out->count > 0);
    value_put_number(view, "left_out_count", (double)left_out->count);
}

/* The report that has more about each indicator. */
static void put_report(struct arena *arena, struct value_object *view,
                       const struct report_result *results) {
    struct value_object *details = value_put_object(view, "details");
    value_put_text(details, "report", results->details);
    value_put_text(details, "title", results->details_title);
    value_put_text(details, "href", details_of(arena, results, UNIT_PATH_PAGE, ""));
    value_put_text(details, "paper_href", details_of(arena, results, UNIT_PATH_PAPER, ""));
    value_put_boolean(view, "has_details", *results->details != '\0');
}

void view_put_exceptions(struct arena *arena, struct value_object *view,
                         struct value_list *indicators, const struct report_result *results) {
    for (size_t i = 0; i < results->indicator_count; i++)
        put_details(arena, indicators->items[i].object, results, results->indicators[i].indicator);
    value_put_boolean(view, "has_only", results->only.any);
    value_put_text(view, "only_sentence", only_sentence(arena, results));
    put_left_out(arena, view, results);
    put_report(arena, view, results);
}
