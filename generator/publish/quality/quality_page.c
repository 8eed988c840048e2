/* One page by itself, with its style inside. */
#include "publish/quality/quality.h"

#include "model/figure_text.h"
#include "model/period.h"
#include "publish/quality/quality_since.h"

#include <string.h>

static const char style[] =
    "body{font:1rem/1.5 \"Liberation "
    "Sans\",Arial,sans-serif;color:#1a1a1a;background:#fff;margin:0}"
    "main{max-width:72rem;margin:0 auto;padding:1rem}"
    "h1{font-size:1.75rem;line-height:1.2}h2{font-size:1.375rem;margin-top:2rem}"
    "h3{font-size:1.0625rem;margin:1.5rem 0 .25rem;overflow-wrap:anywhere}"
    "table{border-collapse:collapse;width:100%}caption{text-align:left;padding:.25rem 0}"
    "th,td{text-align:left;vertical-align:top;padding:.25rem .5rem;border-bottom:1px solid #8a8a8a}"
    ".where{width:9rem}.kind{width:8rem}td:last-child{overflow-wrap:anywhere}"
    ".error{font-weight:bold;color:#a3000b}.warning{font-weight:bold;color:#7a4300}"
    ".grid{overflow-x:auto}.grid table{width:auto}.grid td,.grid thead th{text-align:center}"
    ".grid tbody th{font-weight:normal;overflow-wrap:normal}"
    ".owed{background:#a3000b;color:#fff;font-weight:bold}.marker{background:#ffd9a8}"
    ".restated{background:#cfe3f7}"
    ".heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);"
    "white-space:nowrap}"
    ".key span{display:inline-block;min-width:1.25rem;padding:0 .25rem;text-align:center}"
    "@media (max-width:40rem){.where{width:5rem}.kind{width:4.5rem}th,td{padding:.25rem}}"
    "@media print{.grid{overflow:visible}.grid table{font-size:.7rem}}";

static const char *plural(size_t count) {
    return count == 1 ? "" : "s";
}

static void put_head(struct arena *arena, const struct quality *quality, struct buffer *out) {
    const char *month = period_text(arena, quality->period);
    buffer_puts(out, "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
                     "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                     "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                     "style-src 'unsafe-inline'\">\n<title>Data quality, ");
    buffer_puts(out, month);
    buffer_puts(out, ": ");
    buffer_put_escaped(out, quality->dataset->catalogue.authority.name);
    buffer_printf(out, "</title>\n<style>%s</style>\n</head>\n<body>\n<main>\n<h1>Data quality, %s",
                  style, month);
    buffer_puts(out, "</h1>\n<p>");
    buffer_put_escaped(out, quality->dataset->catalogue.authority.name);
    buffer_printf(out, ". %zu file%s read, %zu report%s tried: %zu error%s, %zu warning%s.</p>\n",
                  quality->dataset->inputs.count, plural(quality->dataset->inputs.count),
                  quality->reports, plural(quality->reports), quality->errors,
                  plural(quality->errors), quality->warnings, plural(quality->warnings));
}

/* ---- since the last check ---- */

/* They are marked where they stand. */
static size_t put_new_findings(struct arena *arena, const struct quality *quality,
                               const cJSON *before, struct buffer *out) {
    size_t count = 0;
    for (size_t i = 0; i < quality->finding_count; i++)
        count += !quality_was_found(arena, before, &quality->findings[i]);
    if (count > 0)
        buffer_printf(out, "<li>%zu finding%s new, marked so below</li>\n", count,
                      count == 1 ? " is" : "s are");
    return count;
}

static size_t put_gone_findings(struct arena *arena, const struct quality *quality,
                                const cJSON *before, struct buffer *out) {
    size_t count = 0;
    for (const cJSON *gone = quality_first_gone(arena, quality, before); gone != NULL;
         gone = quality_next_gone(arena, quality, gone)) {
        buffer_puts(out, "<li>Gone from ");
        buffer_put_escaped(out, quality_text_before(gone, "file"));
        buffer_puts(out, ": ");
        buffer_put_escaped(out, quality_text_before(gone, "message"));
        buffer_puts(out, "</li>\n");
        count++;
    }
    return count;
}

/* What became of a cell of the grid, in words; "": nothing. */
static const char *cell_since(struct arena *arena, const struct quality *quality,
                              const cJSON *before, size_t row, int period) {
    const char *name = quality->dataset->facts->measures[quality->coverage.measures[row]].name;
    const struct coverage_cell *now = coverage_cell(&quality->coverage, row, period);
    size_t rows = now->came + now->markers;
    size_t rows_before = quality_cell_before(arena, before, name, period, "came") +
                         quality_cell_before(arena, before, name, period, "markers");
    if (rows > rows_before)
        return arena_printf(arena, "%zu row%s came", rows - rows_before,
                            plural(rows - rows_before));
    if (now->owed > quality_cell_before(arena, before, name, period, "owed"))
        return arena_printf(arena, "%zu owed", now->owed);
    if (now->restated > quality_cell_before(arena, before, name, period, "restated"))
        return arena_printf(arena, "%zu restated", now->restated);
    return "";
}

static size_t put_new_rows(struct arena *arena, const struct quality *quality, const cJSON *before,
                           struct buffer *out) {
    const struct coverage *coverage = &quality->coverage;
    size_t count = 0;
    for (size_t row = 0; row < coverage->measure_count; row++)
        for (int period = coverage->first; period <= coverage->last; period++) {
            const char *since = cell_since(arena, quality, before, row, period);
            if (*since == '\0')
                continue;
            buffer_puts(out, "<li>“");
            buffer_put_escaped(out,
                               quality->dataset->facts->measures[coverage->measures[row]].name);
            buffer_printf(out, "” of %s: %s</li>\n", period_text(arena, period), since);
            count++;
        }
    return count;
}

static void put_since(struct arena *arena, const struct quality *quality, const cJSON *before,
                      struct buffer *out) {
    struct buffer items = {0};
    if (before == NULL)
        return;
    size_t count = put_new_rows(arena, quality, before, &items) +
                   put_new_findings(arena, quality, before, &items) +
                   put_gone_findings(arena, quality, before, &items);
    buffer_puts(out, "<h2>Since the last check</h2>\n");
    if (count == 0)
        buffer_puts(out, "<p>Nothing has changed.</p>\n");
    else
        buffer_printf(out, "<ul>\n%s</ul>\n", items.data);
    buffer_free(&items);
}

/* ---- findings ---- */

static void put_finding(struct arena *arena, const struct diagnosis *finding, const cJSON *before,
                        struct buffer *out) {
    const char *kind = diagnostics_severity(finding->severity);
    bool is_new = before != NULL && !quality_was_found(arena, before, finding);
    buffer_puts(out, "<tr><td>");
    buffer_put_escaped(out, quality_where(arena, finding));
    buffer_printf(out, "</td><td class=\"%s\">%c%s%s</td><td>", kind, kind[0] - 'a' + 'A', kind + 1,
                  is_new ? ", new" : "");
    buffer_put_escaped(out, quality_message(arena, finding));
    buffer_puts(out, "</td></tr>\n");
}

/* Those of one file, from the first; how many they are. */
static size_t put_file(struct arena *arena, const struct diagnosis *findings, size_t count,
                       const cJSON *before, struct buffer *out) {
    size_t number = 0;
    buffer_puts(out, "<h3>");
    buffer_put_escaped(out, findings[0].place.file);
    buffer_puts(out, "</h3>\n<table>\n<thead><tr><th scope=\"col\" class=\"where\">Where</th>"
                     "<th scope=\"col\" class=\"kind\">Kind</th>"
                     "<th scope=\"col\">What was found</th></tr></thead>\n<tbody>\n");
    while (number < count && strcmp(findings[number].place.file, findings[0].place.file) == 0)
        put_finding(arena, &findings[number++], before, out);
    buffer_puts(out, "</tbody>\n</table>\n");
    return number;
}

static void put_findings(struct arena *arena, const struct quality *quality, const cJSON *before,
                         struct buffer *out) {
    buffer_puts(out, "<h2>What was found</h2>\n");
    if (quality->finding_count == 0)
        buffer_puts(out, "<p>Nothing is wrong.</p>\n");
    for (size_t i = 0; i < quality->finding_count;)
        i += put_file(arena, &quality->findings[i], quality->finding_count - i, before, out);
}

/* ---- units above others ---- */

static void put_count_cell(struct buffer *out, size_t count) {
    buffer_printf(out, "<td>%zu</td>", count);
}

/* The latest of the months in which a unit's rows differ, with both numbers. */
static void put_differing(struct arena *arena, const struct quality *quality,
                          const struct own_rows *own_rows, struct buffer *out) {
    const struct reconciliation *latest =
        &own_rows->reconciled.differing[own_rows->reconciled.count - 1];
    buffer_puts(out, "<tr><td>");
    buffer_put_escaped(out, unit_name(own_rows->unit, latest->period));
    buffer_puts(out, "</td><td>");
    buffer_put_escaped(out, quality->dataset->facts->measures[own_rows->measure].name);
    buffer_puts(out, "</td>");
    put_count_cell(out, own_rows->reconciled.held);
    put_count_cell(out, own_rows->reconciled.count);
    buffer_printf(out, "<td>%s: its own row says %s, those below add up to %s</td></tr>\n",
                  period_text(arena, latest->period), count_text(arena, latest->own),
                  count_text(arena, latest->below));
}

static void put_own_rows(struct arena *arena, const struct quality *quality, struct buffer *out) {
    size_t held = 0, differing = 0;
    for (size_t i = 0; i < quality->own_rows_count; i++) {
        held += quality->own_rows[i].reconciled.held;
        differing += quality->own_rows[i].reconciled.count;
    }
    buffer_puts(out, "<h2>Units and those below them</h2>\n");
    if (held == 0)
        buffer_puts(out,
                    "<p>No unit has a number of its own beside those of units below it.</p>\n");
    else
        buffer_printf(out,
                      "<p>%zu number%s of their own that units have, each of a measure and month, "
                      "%s held against what the units below add up to: %s.</p>\n",
                      held, plural(held), held == 1 ? "was" : "were",
                      differing == 0   ? "all are the same"
                      : differing == 1 ? "1 differs"
                                       : arena_printf(arena, "%zu differ", differing));
    if (differing == 0)
        return;
    buffer_puts(out, "<table>\n<thead><tr><th scope=\"col\">Unit</th><th scope=\"col\">Measure</th>"
                     "<th scope=\"col\">Held</th><th scope=\"col\">Differ</th>"
                     "<th scope=\"col\">The latest that differs</th></tr></thead>\n<tbody>\n");
    for (size_t i = 0; i < quality->own_rows_count; i++)
        if (quality->own_rows[i].reconciled.count > 0)
            put_differing(arena, quality, &quality->own_rows[i], out);
    buffer_puts(out, "</tbody>\n</table>\n");
}

/* ---- the grid ---- */

static const char *const STATE_CLASSES[] = {[COVERAGE_NONE] = "none",
                                            [COVERAGE_CAME] = "came",
                                            [COVERAGE_RESTATED] = "restated",
                                            [COVERAGE_MARKER] = "marker",
                                            [COVERAGE_OWED] = "owed"};

static void put_key(struct buffer *out) {
    buffer_puts(out, "<p class=\"key\">");
    for (enum coverage_state state = COVERAGE_NONE; state <= COVERAGE_OWED; state++)
        buffer_printf(out, "%s<span class=\"%s\">%s</span> %s", state == COVERAGE_NONE ? "" : "; ",
                      STATE_CLASSES[state], coverage_sign(state), coverage_meaning(state));
    buffer_puts(out, ".</p>\n");
}

static void put_grid_head(struct arena *arena, const struct coverage *coverage,
                          struct buffer *out) {
    buffer_puts(out, "<thead>\n<tr><th rowspan=\"2\" scope=\"col\">Measure</th>");
    for (int period = coverage->first; period <= coverage->last;) {
        int next = period;
        while (next <= coverage->last && period_year(next) == period_year(period))
            next++;
        buffer_printf(out, "<th colspan=\"%d\" scope=\"colgroup\">%d</th>", next - period,
                      period_year(period));
        period = next;
    }
    buffer_puts(out, "</tr>\n<tr>");
    for (int period = coverage->first; period <= coverage->last; period++)
        buffer_printf(out, "<th scope=\"col\"><abbr title=\"%s\">%s</abbr></th>",
                      period_text(arena, period), period_month_short_name(period));
    buffer_puts(out, "</tr>\n</thead>\n");
}

static void put_grid_row(struct arena *arena, const struct quality *quality, size_t row,
                         struct buffer *out) {
    const struct coverage *coverage = &quality->coverage;
    buffer_puts(out, "<tr><th scope=\"row\">");
    buffer_put_escaped(out, quality->dataset->facts->measures[coverage->measures[row]].name);
    buffer_puts(out, "</th>");
    for (int period = coverage->first; period <= coverage->last; period++) {
        const struct coverage_cell *cell = coverage_cell(coverage, row, period);
        enum coverage_state state = coverage_state(cell);
        buffer_printf(out,
                      "<td class=\"%s\"><span aria-hidden=\"true\">%s</span>"
                      "<span class=\"heard\">%s</span></td>",
                      STATE_CLASSES[state], coverage_sign(state), coverage_words(arena, cell));
    }
    buffer_puts(out, "</tr>\n");
}

static void put_grid(struct arena *arena, const struct quality *quality, struct buffer *out) {
    const struct coverage *coverage = &quality->coverage;
    buffer_puts(out, "<h2 id=\"came\">What came</h2>\n");
    if (coverage->measure_count == 0) {
        buffer_puts(out, "<p>No export says anything of these months.</p>\n");
        return;
    }
    put_key(out);
    buffer_puts(out, "<div class=\"grid\" role=\"region\" aria-labelledby=\"came\" "
                     "tabindex=\"0\">\n<table>\n");
    put_grid_head(arena, coverage, out);
    buffer_puts(out, "<tbody>\n");
    for (size_t row = 0; row < coverage->measure_count; row++)
        put_grid_row(arena, quality, row, out);
    buffer_puts(out, "</tbody>\n</table>\n</div>\n");
}

void quality_page(struct arena *arena, const struct quality *quality, const cJSON *before,
                  struct buffer *out) {
    put_head(arena, quality, out);
    put_since(arena, quality, before, out);
    put_findings(arena, quality, before, out);
    put_own_rows(arena, quality, out);
    put_grid(arena, quality, out);
    buffer_puts(out, "</main>\n</body>\n</html>\n");
}
