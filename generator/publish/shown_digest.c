/* Lists what is shown, then takes the digest of the list. */
#include "publish/shown_digest.h"

#include "base/buffer.h"
#include "model/status.h"
#include "model/trend_words.h"
#include "publish/digest.h"
#include "report/lasting.h"

enum { DIGITS = 16 };

static void put(struct buffer *list, const char *what, const char *text) {
    buffer_printf(list, "%s\t%s\n", what, text);
}

static void put_target(struct buffer *list, const char *name, const struct target_result *target) {
    put(list, name, target->target.text);
    put(list, "due", target->due.value == NULL ? "" : target->due.text);
    put(list, "tolerance", target->tolerance_text);
}

static void put_figures(struct buffer *list, const struct indicator_result *result) {
    for (size_t i = 0; i < result->figure_count; i++) {
        const struct figure_result *figure = &result->figures[i];
        for (enum lasting_column column = LASTING_CURRENT; column <= LASTING_YEAR_AGO; column++)
            put(list, figure->figure->label, lasting_column_outcome(figure, column)->text);
    }
    for (size_t i = 0; i < result->benchmark_count; i++) {
        const struct benchmark_result *benchmark = &result->benchmarks[i];
        put(list, benchmark->benchmark->comparator, benchmark->benchmark->period);
        put(list, benchmark->benchmark->comparator, lasting_benchmark(benchmark).text);
    }
}

static void put_indicator(struct arena *arena, struct buffer *list,
                          const struct indicator_result *result) {
    put(list, result->indicator->code, period_code(arena, result->period));
    put_figures(list, result);
    put_target(list, "target", &result->target);
    for (size_t i = 0; i < result->target_count; i++)
        put_target(list, result->targets[i].name, &result->targets[i].result);
    put(list, "status", words_code(&status_words, result->status.code));
    for (size_t i = 0; i < result->series_count; i++)
        put(list, period_code(arena, result->series[i].period), result->series[i].value.text);
    put(list, "track", result->track.text);
    put(list, "forecast", result->outlook.said == NULL ? "" : result->outlook.said->amount.text);
    put(list, "projection", result->outlook.projection.text);
    put(list, "variation", words_code(&trend_variation_words, result->trend.variation));
    put(list, "assurance", words_code(&trend_assurance_words, result->trend.assurance));
}

static const char *digest_of_list(struct arena *arena, struct buffer *list) {
    char digest[DIGEST_SIZE];
    digest_of(list->data == NULL ? "" : list->data, list->length, digest);
    buffer_free(list);
    return arena_strndup(arena, digest, DIGITS);
}

const char *shown_digest_of_indicator(struct arena *arena, const struct indicator_result *result) {
    struct buffer list = {0};
    put_indicator(arena, &list, result);
    return digest_of_list(arena, &list);
}

const char *shown_digest_of_report(struct arena *arena, const struct report_result *report) {
    struct buffer list = {0};
    for (size_t i = 0; i < report->indicator_count; i++)
        put_indicator(arena, &list, &report->indicators[i]);
    return digest_of_list(arena, &list);
}
