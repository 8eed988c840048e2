/* A row a revision, with what was before beside what is now. */
#include "render/revisions_csv.h"

#include "model/period.h"
#include "model/status.h"
#include "render/csv_row.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const char *const HEADINGS[] = {
    "report",           "indicator",      "number",       "title",         "unit",
    "figure",           "published_for",  "period",       "value_before",  "text_before",
    "round_before",     "lines_before",   "value_after",  "text_after",    "round_after",
    "lines_after",      "status_before",  "status_after", "signal_before", "signal_after",
    "assurance_before", "assurance_after"};

static const struct fact *row_before(const struct revised_row *row) {
    return row->before;
}

static const struct fact *row_after(const struct revised_row *row) {
    return row->after;
}

/* data/kpi/2020-09.csv:7; data/kpi/2020-09.csv:8 */
static const char *lines_text(struct arena *arena, const struct revision *revision,
                              const struct fact *(*row_of)(const struct revised_row *)) {
    const char *text = "";
    for (size_t i = 0; i < revision->row_count; i++) {
        const struct fact *fact = row_of(&revision->rows[i]);
        if (fact != NULL)
            text = arena_printf(arena, "%s%s%s", text, *text == '\0' ? "" : "; ",
                                diagnostics_row(arena, fact->place));
    }
    return text;
}

/* "" where nothing is judged. */
static const char *judgement_code(const struct revision_side *side, const struct word_table *words,
                                  unsigned value) {
    return side->is_judged ? words_code(words, value) : "";
}

static void put_revision(struct arena *arena, const char *report, const struct revision *revision,
                         struct buffer *out) {
    const struct revision_side *before = &revision->before, *after = &revision->after;
    const char *const fields[] = {report,
                                  revision->indicator->code,
                                  revision->indicator->number,
                                  revision->indicator->title,
                                  revision->unit->code,
                                  revision->figure->label,
                                  period_code(arena, revision->report),
                                  period_code(arena, revision->period),
                                  before->value,
                                  before->text,
                                  period_code(arena, before->round),
                                  lines_text(arena, revision, row_before),
                                  after->value,
                                  after->text,
                                  period_code(arena, after->round),
                                  lines_text(arena, revision, row_after),
                                  judgement_code(before, &status_words, before->status),
                                  judgement_code(after, &status_words, after->status),
                                  judgement_code(before, &trend_variation_words, before->variation),
                                  judgement_code(after, &trend_variation_words, after->variation),
                                  judgement_code(before, &trend_assurance_words, before->assurance),
                                  judgement_code(after, &trend_assurance_words, after->assurance)};
    csv_put_row(out, fields, COUNT(fields));
}

void revisions_csv_write(struct arena *arena, const char *report, const struct revisions *revisions,
                         struct buffer *out) {
    csv_put_row(out, HEADINGS, COUNT(HEADINGS));
    for (size_t i = 0; i < revisions->count; i++)
        put_revision(arena, report, &revisions->items[i], out);
}
