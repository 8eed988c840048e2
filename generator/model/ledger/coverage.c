/* Asks of each unit, measure, month what the newest round says. */
#include "model/ledger/coverage.h"

#include "base/buffer.h"
#include "model/ledger/ledger.h"
#include "model/ledger/ledger_rows.h"
#include "model/number/number.h"

#include <stdlib.h>
#include <string.h>

/* When rows of a measure are due: by the most frequent, then the earliest, of what reads it. */
struct due {
    struct rhythm rhythm;
    int lag;
    bool read;
};

struct asking {
    const struct coverage_question *question;
    const struct ledger *ledger;
    const struct due *dues; /* of measures */
    int newest;             /* round that is known */
};

/* ---- when rows are due ---- */

static void note_due(struct due *due, const struct indicator *indicator) {
    int months = rhythm_months(indicator->rhythm);
    if (!due->read || months < rhythm_months(due->rhythm)) {
        *due = (struct due){indicator->rhythm, indicator->lag, true};
        return;
    }
    if (months == rhythm_months(due->rhythm) && indicator->lag < due->lag)
        due->lag = indicator->lag;
}

/* Roles of a column that is read as a whole, too. */
static void note_terms(const struct facts *facts, struct due *dues,
                       const struct expression *expression, const struct indicator *indicator) {
    for (size_t i = 0; i < expression->count; i++) {
        const struct measure *measure = &facts->measures[expression->terms[i].measure];
        note_due(&dues[expression->terms[i].measure], indicator);
        for (size_t p = 0; p < measure->part_count; p++)
            note_due(&dues[measure->parts[p]], indicator);
    }
}

static const struct due *find_dues(struct arena *arena, const struct catalogue *catalogue,
                                   const struct facts *facts) {
    struct due *dues = arena_array(arena, facts->measure_count + 1, sizeof *dues);
    for (size_t i = 0; i < catalogue->indicator_count; i++) {
        const struct indicator *indicator = &catalogue->indicators[i];
        for (size_t f = 0; f < indicator->figure_count; f++) {
            note_terms(facts, dues, &indicator->figures[f].numerator, indicator);
            note_terms(facts, dues, &indicator->figures[f].denominator, indicator);
        }
    }
    return dues;
}

static bool is_due(const struct asking *asking, size_t measure, int period) {
    const struct due *due = &asking->dues[measure];
    return rhythm_end_of(due->rhythm, period) == period && period + due->lag <= asking->newest;
}

/* ---- one cell ---- */

static bool differ(struct arena *arena, const struct fact *a, const struct fact *b) {
    if (a->marker != MARKER_NO || b->marker != MARKER_NO)
        return a->marker != b->marker;
    return number_compare(number_read(arena, a->text), number_read(arena, b->text)) != 0;
}

static bool is_restated(const struct asking *asking, const struct fact *now) {
    size_t count;
    const struct fact *rows =
        facts_rows(asking->question->facts, now->unit, now->measure, now->period, &count);
    struct arena *scratch = arena_new();
    bool restated = false;
    for (size_t i = 0; i < count && !restated; i++)
        restated = rows[i].round < now->round && differ(scratch, &rows[i], now);
    arena_free(scratch);
    return restated;
}

static void ask_unit(const struct asking *asking, const struct unit *unit, size_t measure,
                     int period, struct coverage_cell *cell) {
    const struct fact *now =
        facts_find(asking->question->facts, unit->index, measure, period, asking->question->as_at);
    if (now != NULL) {
        cell->came += now->marker == MARKER_NO;
        cell->markers += now->marker != MARKER_NO;
        cell->restated += is_restated(asking, now);
    } else if (unit_spell_at(unit, period) != NULL && is_due(asking, measure, period) &&
               ledger_owes(asking->ledger, unit, measure, period)) {
        cell->owed++;
    }
}

static bool is_asked(const struct coverage_question *question, const struct unit *unit) {
    return question->unit == NULL || question->unit->index == unit->index;
}

/* Whether any of the measure's cells says something. */
static bool ask_measure(const struct asking *asking, size_t measure, struct coverage_cell *cells) {
    const struct coverage_question *question = asking->question;
    const struct catalogue *catalogue = question->catalogue;
    bool any = false;
    if (question->measure != NULL &&
        strcmp(question->facts->measures[measure].name, question->measure) != 0)
        return false;
    for (int period = question->first; period <= question->last; period++) {
        struct coverage_cell *cell = &cells[period - question->first];
        *cell = (struct coverage_cell){0};
        for (size_t u = 0; u < catalogue->unit_count; u++)
            if (is_asked(question, &catalogue->units[u]))
                ask_unit(asking, &catalogue->units[u], measure, period, cell);
        any = any || coverage_state(cell) != COVERAGE_NONE;
    }
    return any;
}

static int newest_round(const struct facts *facts, int as_at) {
    int newest = PERIOD_NONE;
    for (size_t i = 0; i < facts->count; i++)
        if (facts->facts[i].round <= as_at && facts->facts[i].round > newest)
            newest = facts->facts[i].round;
    return newest;
}

/* ---- the grid ---- */

struct named {
    const char *name;
    size_t measure;
};

static int by_name(const void *left, const void *right) {
    return strcmp(((const struct named *)left)->name, ((const struct named *)right)->name);
}

static const struct named *in_order(struct arena *arena, const struct facts *facts) {
    struct named *named = arena_array(arena, facts->measure_count + 1, sizeof *named);
    for (size_t i = 0; i < facts->measure_count; i++)
        named[i] = (struct named){facts->measures[i].name, i};
    if (facts->measure_count > 0)
        qsort(named, facts->measure_count, sizeof *named, by_name);
    return named;
}

struct coverage coverage_of(struct arena *arena, const struct coverage_question *question) {
    const struct catalogue *catalogue = question->catalogue;
    const struct facts *facts = question->facts;
    size_t months = (size_t)(question->last - question->first + 1);
    const struct named *named = in_order(arena, facts);
    const struct unit *root = catalogue_unit(catalogue, catalogue->authority.root_unit);
    const struct asking asking = {.question = question,
                                  .ledger =
                                      ledger_new(arena, catalogue, facts, root, question->as_at),
                                  .dues = find_dues(arena, catalogue, facts),
                                  .newest = newest_round(facts, question->as_at)};
    size_t *measures = arena_array(arena, facts->measure_count + 1, sizeof *measures);
    struct coverage_cell *cells =
        arena_array(arena, (facts->measure_count + 1) * months, sizeof *cells);
    struct coverage coverage = {
        .first = question->first, .last = question->last, .measures = measures, .cells = cells};
    for (size_t i = 0; i < facts->measure_count; i++)
        if (ask_measure(&asking, named[i].measure, &cells[coverage.measure_count * months]))
            measures[coverage.measure_count++] = named[i].measure;
    return coverage;
}

const struct coverage_cell *coverage_cell(const struct coverage *coverage, size_t measure,
                                          int period) {
    size_t months = (size_t)(coverage->last - coverage->first + 1);
    return &coverage->cells[measure * months + (size_t)(period - coverage->first)];
}

/* ---- in words ---- */

enum coverage_state coverage_state(const struct coverage_cell *cell) {
    if (cell->owed > 0)
        return COVERAGE_OWED;
    if (cell->markers > 0)
        return COVERAGE_MARKER;
    if (cell->restated > 0)
        return COVERAGE_RESTATED;
    return cell->came > 0 ? COVERAGE_CAME : COVERAGE_NONE;
}

static const struct {
    const char *sign, *meaning;
} STATES[] = {[COVERAGE_NONE] = {".", "nothing came, and nothing is due"},
              [COVERAGE_CAME] = {"+", "all that is due came"},
              [COVERAGE_RESTATED] = {"r", "a later export said something else"},
              [COVERAGE_MARKER] = {"x", "a marker stands in the place of a number"},
              [COVERAGE_OWED] = {"?", "somebody who reported before owes a row"}};

const char *coverage_sign(enum coverage_state state) {
    return STATES[state].sign;
}

const char *coverage_meaning(enum coverage_state state) {
    return STATES[state].meaning;
}

const char *coverage_words(struct arena *arena, const struct coverage_cell *cell) {
    const struct {
        size_t count;
        const char *word;
    } parts[] = {{cell->came, "came"},
                 {cell->markers, "with a marker"},
                 {cell->restated, "restated"},
                 {cell->owed, "owed"}};
    const char *words = "";
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (parts[i].count > 0)
            words = arena_printf(arena, "%s%s%zu %s", words, *words == '\0' ? "" : ", ",
                                 parts[i].count, parts[i].word);
    return *words == '\0' ? "nothing" : words;
}
