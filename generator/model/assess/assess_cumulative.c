/* Looks at each unit's rows of a flow in order of month. */
#include "model/assess/assess_cumulative.h"

#include "model/rule.h"

enum { LEAST_MONTHS = 24 };

/* How a unit's rows rise and fall from month to month. */
struct course {
    size_t months, rises, falls, falls_in_first;
    int last_first; /* the latest year's first month in which they fall */
    const struct fact *last;
};

static void step(struct course *course, const struct fact *fact, int year_start,
                 const struct number *before, const struct number *now) {
    bool is_first = period_month_of_year(fact->period, year_start) == 1;
    int order = before == NULL ? 0 : number_compare(now, before);
    course->months++;
    course->rises += order > 0;
    course->falls += order < 0;
    if (order < 0 && is_first) {
        course->falls_in_first++;
        course->last_first = fact->period;
    }
    course->last = fact;
}

/* Of the rows without a gap up to the latest; a marker is a gap. */
static struct course course_of(const struct assessment *assessment, size_t unit, size_t measure,
                               int year_start) {
    const struct assess_request *request = assessment->request;
    const struct facts *facts = request->facts;
    struct course course = {0};
    const struct number *before = NULL;
    size_t series = measure * facts->unit_count + unit;
    for (size_t i = facts->series[series]; i < facts->series[series + 1]; i++) {
        const struct fact *fact = &facts->facts[i];
        if (facts_find(facts, unit, measure, fact->period, request->as_at) != fact)
            continue;
        bool goes_on = course.last != NULL && fact->period == course.last->period + 1;
        if (!goes_on || fact->marker != MARKER_NO) {
            course = (struct course){0};
            before = NULL;
        }
        if (fact->marker != MARKER_NO)
            continue;
        const struct number *now = number_read(assessment->arena, fact->text);
        step(&course, fact, year_start, before, now);
        before = now;
    }
    return course;
}

static bool looks_cumulative(const struct course *course) {
    return course->months >= LEAST_MONTHS && course->falls > 0 &&
           course->falls == course->falls_in_first &&
           course->falls >= (course->months - 1) / MONTHS_A_YEAR && course->rises > course->falls;
}

static void advise(const struct assessment *assessment, size_t measure, int year_start) {
    const struct assess_request *request = assessment->request;
    for (size_t unit = 0; unit < request->catalogue->unit_count; unit++) {
        struct course course = course_of(assessment, unit, measure, year_start);
        if (!looks_cumulative(&course))
            continue;
        diagnose(assessment->diagnostics, SEVERITY_NOTE, course.last->place,
                 "“%s” of “%s” looks like a running total: over %zu months it never falls but in "
                 "%s, where the year begins, last in %s; if it is one, give it the kind cumulative "
                 "in measures.csv, or its totals are added up again",
                 request->facts->measures[measure].name, request->catalogue->units[unit].code,
                 course.months, period_month_name(course.last_first),
                 period_text(assessment->arena, course.last_first));
        return;
    }
}

static void tell_fall(const struct assessment *assessment, const struct fact *before,
                      const struct fact *fact) {
    const struct assess_request *request = assessment->request;
    rule_warn(
        assessment->diagnostics, RULE_RUNNING_TOTAL, fact->place,
        "the running total “%s” of “%s” falls within its year, from %s to %s in %s; a total only "
        "rises, unless what was counted before was wrong",
        request->facts->measures[fact->measure].name, request->catalogue->units[fact->unit].code,
        before->text, fact->text, period_code(assessment->arena, fact->period));
}

/* Rows of a running total that are below those before them in their year: this year's, and for
 * whoever asks for advice all. */
static void check_falls(const struct assessment *assessment, size_t measure, int year_start,
                        int period) {
    const struct assess_request *request = assessment->request;
    const struct facts *facts = request->facts;
    const struct fact *before = NULL;
    int since = request->advise ? PERIOD_NONE : period_year_first(period, year_start);
    size_t first = measure * facts->unit_count;
    for (size_t i = facts->series[first]; i < facts->series[first + facts->unit_count]; i++) {
        const struct fact *fact = &facts->facts[i];
        if (fact->marker != MARKER_NO ||
            facts_find(facts, fact->unit, measure, fact->period, request->as_at) != fact)
            continue;
        if (before != NULL && before->unit == fact->unit && before->period < fact->period &&
            period_year_first(before->period, year_start) ==
                period_year_first(fact->period, year_start) &&
            fact->period >= since &&
            number_compare(number_read(assessment->arena, fact->text),
                           number_read(assessment->arena, before->text)) < 0)
            tell_fall(assessment, before, fact);
        before = fact;
    }
}

/* The first indicator that reads a measure, with its year. */
struct reader {
    const struct indicator *indicator;
    int period; /* that it shows */
    bool is_told;
};

static void tell_other_year(const struct assessment *assessment, const struct measure *measure,
                            const struct reader *reader, const struct indicator *indicator) {
    diagnose(assessment->diagnostics, SEVERITY_WARNING, indicator->place,
             "column year_start: “%s” reads the running total “%s” as one that begins in %s, “%s” "
             "as one that begins in %s; it can begin in one of them only",
             indicator->code, measure->name,
             period_month_name(period_make(2000, indicator->rhythm.year_start)),
             reader->indicator->code,
             period_month_name(period_make(2000, reader->indicator->rhythm.year_start)));
}

static void read_by(const struct assessment *assessment, struct reader *readers,
                    const struct expression *expression, const struct indicator_result *result) {
    const struct facts *facts = assessment->request->facts;
    for (size_t i = 0; i < expression->count; i++) {
        struct reader *reader = &readers[expression->terms[i].measure];
        const struct measure *measure = &facts->measures[expression->terms[i].measure];
        if (reader->indicator == NULL)
            *reader = (struct reader){result->indicator, result->period, false};
        if (measure->kind != MEASURE_CUMULATIVE || reader->is_told ||
            reader->indicator->rhythm.year_start == result->indicator->rhythm.year_start)
            continue;
        reader->is_told = true;
        if (assessment->request->advise)
            tell_other_year(assessment, measure, reader, result->indicator);
    }
}

static const struct reader *readers_of(const struct assessment *assessment) {
    const struct report_result *report = assessment->report;
    struct reader *readers = arena_array(
        assessment->arena, assessment->request->facts->measure_count + 1, sizeof *readers);
    for (size_t i = 0; i < report->indicator_count; i++) {
        const struct indicator *indicator = report->indicators[i].indicator;
        for (size_t f = 0; f < indicator->figure_count; f++) {
            read_by(assessment, readers, &indicator->figures[f].numerator, &report->indicators[i]);
            read_by(assessment, readers, &indicator->figures[f].denominator,
                    &report->indicators[i]);
        }
    }
    return readers;
}

void assess_cumulative(const struct assessment *assessment) {
    const struct facts *facts = assessment->request->facts;
    const struct reader *readers = readers_of(assessment);
    for (size_t i = 0; i < facts->measure_count; i++) {
        const struct indicator *indicator = readers[i].indicator;
        if (indicator == NULL)
            continue;
        if (facts->measures[i].kind == MEASURE_FLOW && assessment->request->advise)
            advise(assessment, i, indicator->rhythm.year_start);
        if (facts->measures[i].kind == MEASURE_CUMULATIVE)
            check_falls(assessment, i, indicator->rhythm.year_start, readers[i].period);
    }
}
