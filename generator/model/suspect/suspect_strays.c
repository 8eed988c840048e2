/* Looks for rows under months with which no period ends. */
#include "model/suspect/suspect_strays.h"

#include "model/rule.h"

/* How often a measure is read. */
struct reader {
    const struct indicator *indicator; /* NULL: no figure reads it */
    bool reads_each_month;             /* or indicators of several rhythms do */
};

static bool is_other(const struct indicator *a, const struct indicator *b) {
    return a->rhythm.frequency != b->rhythm.frequency ||
           a->rhythm.year_start != b->rhythm.year_start;
}

static void read_by(struct reader *readers, const struct expression *expression,
                    const struct indicator *indicator) {
    struct rhythm rows = basis_rows(indicator->basis, indicator->rhythm);
    for (size_t i = 0; i < expression->count; i++) {
        struct reader *reader = &readers[expression->terms[i].measure];
        if (rows.frequency == FREQUENCY_MONTH ||
            (reader->indicator != NULL && is_other(reader->indicator, indicator)))
            reader->reads_each_month = true;
        reader->indicator = indicator;
    }
}

static const struct reader *readers_of(const struct suspect_question *question) {
    const struct catalogue *catalogue = question->report->catalogue;
    struct reader *readers =
        arena_array(question->arena, question->facts->measure_count + 1, sizeof *readers);
    for (size_t i = 0; i < catalogue->indicator_count; i++)
        for (size_t f = 0; f < catalogue->indicators[i].figure_count; f++) {
            const struct indicator *indicator = &catalogue->indicators[i];
            read_by(readers, &indicator->figures[f].numerator, indicator);
            read_by(readers, &indicator->figures[f].denominator, indicator);
        }
    return readers;
}

/* Rows of one measure: the first in the order of its units and months stands for the others. */
static void tell(const struct suspect_question *question, const struct indicator *indicator,
                 const struct fact *first, size_t count) {
    struct arena *arena = question->arena;
    const char *noun = rhythm_noun(indicator->rhythm);
    rule_warn(
        question->diagnostics, RULE_STRAY_ROW, first->place,
        "“%s” of “%s” for %s%s: “%s” is counted by the %s, and no %s ends with that month, so "
        "that the row does not count; give it the last month of its %s, or the indicator "
        "the basis period",
        question->facts->measures[first->measure].name,
        question->report->catalogue->units[first->unit].code, period_code(arena, first->period),
        count == 1 ? "" : arena_printf(arena, " (and %zu more of its rows)", count - 1),
        indicator->code, noun, noun, noun);
}

/* The report shows the latest period: rows after the one before it. */
static bool is_asked(const struct suspect_question *question, const struct indicator *indicator,
                     const struct fact *fact) {
    if (fact->round > question->report->as_at)
        return false;
    int shown = rhythm_ended(indicator->rhythm, question->report->period - indicator->lag);
    return question->all_months || fact->period >= rhythm_first(indicator->rhythm, shown);
}

static void check_measure(const struct suspect_question *question, size_t measure,
                          const struct indicator *indicator) {
    const struct facts *facts = question->facts;
    const struct fact *first = NULL;
    size_t count = 0, series = measure * facts->unit_count;
    for (size_t i = facts->series[series]; i < facts->series[series + facts->unit_count]; i++) {
        const struct fact *fact = &facts->facts[i];
        if (rhythm_end_of(indicator->rhythm, fact->period) == fact->period ||
            !is_asked(question, indicator, fact))
            continue;
        first = first == NULL ? fact : first;
        count++;
    }
    if (first != NULL)
        tell(question, indicator, first, count);
}

void suspect_strays(const struct suspect_question *question) {
    const struct reader *readers = readers_of(question);
    for (size_t measure = 0; measure < question->facts->measure_count; measure++)
        if (readers[measure].indicator != NULL && !readers[measure].reads_each_month &&
            question->facts->measures[measure].kind != MEASURE_CARRIED)
            check_measure(question, measure, readers[measure].indicator);
}
