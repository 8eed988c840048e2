/* A row a number, indicator by indicator. */
#include "render/values_csv.h"

#include "model/period.h"
#include "model/status.h"
#include "render/csv_row.h"
#include "report/lasting.h"

/* A sheet of rows about one indicator: what stands in each of them. */
struct sheet {
    struct arena *arena;
    struct buffer *out;
    const struct report_result *results;
    const struct indicator_result *indicator;
};

static const char HEADER[] =
    "report,period,unit,indicator,number,title,figure,column,label,value,text\n";

static void put_row(const struct sheet *sheet, const char *figure, const char *column,
                    const char *label, const char *value, const char *text) {
    const struct indicator *indicator = sheet->indicator->indicator;
    const char *const fields[] = {
        sheet->results->report,
        period_code(sheet->arena, sheet->results->period),
        sheet->results->unit->code,
        indicator->code,
        indicator->number,
        indicator->title,
        figure,
        column,
        label,
        value,
        text,
    };
    csv_put_row(sheet->out, fields, sizeof fields / sizeof *fields);
}

static const char *shortest(struct arena *arena, const struct number *number) {
    return number ? number_shortest(arena, number_double(number)) : "";
}

static void put_outcome(const struct sheet *sheet, const char *figure, const char *column,
                        const char *label, const struct outcome *outcome) {
    if (outcome->exact || *outcome->text)
        put_row(sheet, figure, column, label, shortest(sheet->arena, outcome->exact),
                outcome->text);
}

static void put_amount(const struct sheet *sheet, const char *figure, const char *column,
                       const char *label, const struct amount *amount) {
    if (amount->value)
        put_row(sheet, figure, column, label, shortest(sheet->arena, amount->value), amount->text);
}

/* In columns of their own, so that who looks for the target finds the one that judges. */
static void put_named_targets(const struct sheet *sheet, const char *figure) {
    for (size_t i = 0; i < sheet->indicator->target_count; i++) {
        const struct named_target *target = &sheet->indicator->targets[i];
        put_amount(sheet, figure, "named_target", target->name, &target->result.target);
        put_amount(sheet, figure, "named_tolerance_low", target->name, &target->result.low);
        put_amount(sheet, figure, "named_tolerance_high", target->name, &target->result.high);
    }
}

static void put_judgement(const struct sheet *sheet) {
    const struct indicator_result *indicator = sheet->indicator;
    const char *headline = indicator->headline ? indicator->headline->figure->label : "";
    const struct target_result *target = &indicator->target;
    put_amount(sheet, headline, "target", target->year, &target->target);
    put_amount(sheet, headline, "tolerance_low", target->year, &target->low);
    put_amount(sheet, headline, "tolerance_high", target->year, &target->high);
    put_named_targets(sheet, headline);
    put_row(sheet, headline, "status", indicator->current_label,
            words_code(&status_words, indicator->status.code), indicator->status.text);
}

static void put_figures(const struct sheet *sheet) {
    const struct indicator_result *indicator = sheet->indicator;
    for (size_t i = 0; i < indicator->figure_count; i++) {
        const struct figure_result *figure = &indicator->figures[i];
        const char *label = figure->figure->label;
        for (enum lasting_column column = LASTING_CURRENT; column <= LASTING_YEAR_AGO; column++)
            put_outcome(sheet, label, words_code(&lasting_column_words, column),
                        lasting_column_heading(indicator, figure, column),
                        lasting_column_outcome(figure, column));
    }
}

static void put_benchmarks(const struct sheet *sheet) {
    const struct indicator_result *indicator = sheet->indicator;
    const char *headline = indicator->headline ? indicator->headline->figure->label : "";
    for (size_t i = 0; i < indicator->benchmark_count; i++) {
        const struct benchmark *source = indicator->benchmarks[i].benchmark;
        struct outcome printed = lasting_benchmark(&indicator->benchmarks[i]);
        put_outcome(sheet, headline, "benchmark", source->comparator, &printed);
    }
}

void values_csv_write(struct arena *arena, const struct report_result *results,
                      struct buffer *out) {
    buffer_puts(out, HEADER);
    for (size_t i = 0; i < results->indicator_count; i++) {
        struct sheet sheet = {arena, out, results, &results->indicators[i]};
        put_judgement(&sheet);
        put_figures(&sheet);
        put_benchmarks(&sheet);
    }
}
