/* Makes an indicator of each measure that exports have. */
#include "starter/starter_indicator.h"

#include "model/code.h"
#include "starter/starter_name.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum { MOST_DECIMALS = 2 };

static bool is_taken(const struct starter_indicator *indicators, size_t count, const char *code) {
    for (size_t i = 0; i < count; i++)
        if (code_is_same_file(indicators[i].code, code))
            return true;
    return false;
}

static const char *free_code(struct arena *arena, const struct starter_indicator *indicators,
                             size_t count, const char *name) {
    const char *code = starter_name_code(arena, name), *result = code;
    for (int i = 2; is_taken(indicators, count, result); i++)
        result = arena_printf(arena, "%s-%d", code, i);
    return result;
}

/* How often a measure comes: its rows are about months with which such periods end, and no others,
 * over more than one of them. */
static const char *frequency_of(const struct starter_measure *measure) {
    static const struct {
        const char *word;
        unsigned months; /* of the year, in which one ends */
        int length;
    } rhythms[] = {{"year", 1 << 11, 12},
                   {"half", 1 << 5 | 1 << 11, 6},
                   {"quarter", 1 << 2 | 1 << 5 | 1 << 8 | 1 << 11, 3}};
    for (size_t i = 0; i < sizeof rhythms / sizeof *rhythms; i++)
        if ((measure->ends & ~rhythms[i].months) == 0 &&
            measure->last - measure->first >= rhythms[i].length)
            return rhythms[i].word;
    return "month";
}

static struct starter_figure figure_of(const struct starter_measure *measure, const char *label,
                                       const char *numerator) {
    bool share = starter_measure_is_share(measure);
    int decimals = measure->decimals > MOST_DECIMALS ? MOST_DECIMALS : measure->decimals;
    return (struct starter_figure){.label = label,
                                   .numerator = numerator,
                                   .denominator = "",
                                   .unit = share                                   ? "percent"
                                           : decimals > 0 || measure->has_negative ? "number"
                                                                                   : "count",
                                   .per = "",
                                   .decimals = decimals};
}

/* The column as a whole, then each role's. */
static void put_figures(struct arena *arena, const struct starter_found *found,
                        const struct starter_measure *measure,
                        struct starter_indicator *indicator) {
    struct starter_figure *figures = NULL;
    const char *name = measure->total == NULL ? measure->name : measure->total;
    figures = arena_more(arena, figures, 0, sizeof *figures);
    figures[0] = figure_of(measure, indicator->title, name);
    indicator->figure_count = 1;
    for (size_t i = 0; i < found->measure_count && measure->total != NULL; i++) {
        const struct starter_measure *part = &found->measures[i];
        if (part->total == NULL || strcmp(part->total, measure->total) != 0)
            continue;
        figures = arena_more(arena, figures, indicator->figure_count, sizeof *figures);
        figures[indicator->figure_count++] =
            figure_of(part, starter_name_title(arena, part->role), part->name);
        if (part->decimals > figures[0].decimals || part->has_negative)
            figures[0] = figure_of(part, indicator->title, name);
    }
    indicator->figures = figures;
}

/* A role's measure belongs to the indicator of its column, which the first of them begins. */
static bool is_told(const struct starter_found *found, size_t measure) {
    const char *total = found->measures[measure].total;
    const char *name = total == NULL ? found->measures[measure].name : total;
    for (size_t i = 0; i < measure; i++) {
        const char *other = found->measures[i].total;
        if (strcmp(other == NULL ? found->measures[i].name : other, name) == 0)
            return true;
    }
    return false;
}

void starter_indicators_make(struct arena *arena, const struct starter_found *found,
                             struct starter_definitions *definitions) {
    struct starter_indicator *indicators =
        arena_array(arena, found->measure_count + 1, sizeof *indicators);
    struct starter_kind *kinds = arena_array(arena, found->measure_count + 1, sizeof *kinds);
    size_t count = 0;
    for (size_t i = 0; i < found->measure_count; i++) {
        const struct starter_measure *measure = &found->measures[i];
        if (is_told(found, i))
            continue;
        const char *name = measure->total == NULL ? measure->name : measure->total;
        struct starter_indicator *indicator = &indicators[count];
        *indicator = (struct starter_indicator){.code = free_code(arena, indicators, count, name),
                                                .title = starter_name_title(arena, name),
                                                .section = "kpi",
                                                .better = "neither",
                                                .basis = "month",
                                                .compare = "prev-month",
                                                .frequency = frequency_of(measure),
                                                .definition = ""};
        put_figures(arena, found, measure, indicator);
        kinds[count++] = (struct starter_kind){name, indicator->title, "flow", "x"};
    }
    definitions->indicators = indicators;
    definitions->kinds = kinds;
    definitions->indicator_count = definitions->kind_count = count;
}
