/* Keeps rows sorted, so that those of one measure, unit or month are found by halving. */
#include "model/facts.h"

#include "base/buffer.h"

#include <stdlib.h>
#include <string.h>

static const struct word KINDS[] = {
    [MEASURE_FLOW] = {"flow", NULL},
    [MEASURE_STOCK] = {"stock", NULL},
    [MEASURE_CUMULATIVE] = {"cumulative", NULL},
    [MEASURE_CARRIED] = {"carried", NULL},
};
const struct word_table facts_kind_words = WORD_TABLE(KINDS);

static const struct word ABSENTS[] = {[false] = {"x", NULL}, [true] = {"0", NULL}};
const struct word_table facts_absent_words = WORD_TABLE(ABSENTS);

const char *facts_title(const struct measure *measure) {
    return measure->title != NULL ? measure->title : measure->name;
}

struct facts *facts_new(struct arena *arena) {
    struct facts *facts = arena_alloc(arena, sizeof *facts);
    facts->arena = arena;
    return facts;
}

/* FNV-1a. */
static size_t hash(const char *name) {
    uint64_t h = 14695981039346656037u;
    for (; *name != '\0'; name++)
        h = (h ^ (unsigned char)*name) * 1099511628211u;
    return (size_t)h;
}

static size_t *slot_of(struct facts *facts, const char *name) {
    size_t mask = facts->measure_table_size - 1;
    for (size_t i = hash(name) & mask;; i = (i + 1) & mask) {
        size_t *slot = &facts->measure_table[i];
        if (*slot == 0 || strcmp(facts->measures[*slot - 1].name, name) == 0)
            return slot;
    }
}

/* Slots hold index + 1; at most half of them are in use. */
static void make_room(struct facts *facts) {
    if (facts->measure_count * 2 < facts->measure_table_size)
        return;
    facts->measure_table_size =
        facts->measure_table_size == 0 ? 128 : facts->measure_table_size * 2;
    facts->measure_table =
        arena_array(facts->arena, facts->measure_table_size, sizeof *facts->measure_table);
    for (size_t i = 0; i < facts->measure_count; i++)
        *slot_of(facts, facts->measures[i].name) = i + 1;
}

const struct measure *facts_named(struct facts *facts, const char *name) {
    make_room(facts);
    size_t slot = *slot_of(facts, name);
    return slot == 0 ? NULL : &facts->measures[slot - 1];
}

size_t facts_measure(struct facts *facts, const char *name) {
    make_room(facts);
    size_t *slot = slot_of(facts, name);
    if (*slot == 0) {
        facts->measures = arena_more(facts->arena, facts->measures, facts->measure_count,
                                     sizeof *facts->measures);
        facts->measures[facts->measure_count] =
            (struct measure){.name = arena_strdup(facts->arena, name)};
        *slot = ++facts->measure_count;
    }
    return *slot - 1;
}

static void add_part(struct facts *facts, size_t total, size_t part) {
    struct measure *measure = &facts->measures[total];
    facts->measures[part].is_part = true;
    facts->measures[part].total = total;
    size_t *parts = arena_array(facts->arena, measure->part_count + 1, sizeof *parts);
    size_t at = 0;
    while (at < measure->part_count &&
           strcmp(facts->measures[measure->parts[at]].name, facts->measures[part].name) < 0)
        at++;
    for (size_t i = 0; i < measure->part_count; i++)
        parts[i + (i >= at)] = measure->parts[i];
    parts[at] = part;
    measure->parts = parts;
    measure->part_count++;
}

size_t facts_role_measure(struct facts *facts, const char *role, const char *column) {
    struct buffer name = {0};
    buffer_printf(&name, "%s.%s", role, column);
    size_t part = facts_measure(facts, name.data);
    buffer_free(&name);
    if (!facts->measures[part].is_part)
        add_part(facts, facts_measure(facts, column), part);
    return part;
}

/* There is an export of that round that has the measure. */
static void know_from(struct measure *measure, int round) {
    if (measure->first_round == PERIOD_NONE || round < measure->first_round)
        measure->first_round = round;
}

void facts_add(struct facts *facts, const struct fact *fact) {
    know_from(&facts->measures[fact->measure], fact->round);
    facts->facts = arena_more(facts->arena, facts->facts, facts->count, sizeof *facts->facts);
    facts->facts[facts->count++] = *fact;
}

/* Of an export with its folder: those of kpi/ and workforce/ are called alike. */
const char *facts_refused_row(struct arena *arena, struct place place) {
    const char *begin = place.file + strlen(place.file);
    for (int folders = place.round == 0 ? 1 : 2; folders > 0 && begin > place.file; folders--)
        do
            begin--;
        while (begin > place.file && begin[-1] != '/');
    return arena_printf(arena, "row refused: %s line %zu", begin, place.line);
}

void facts_skip(struct facts *facts, const struct skipped_row *row) {
    facts->skipped =
        arena_more(facts->arena, facts->skipped, facts->skipped_count, sizeof *facts->skipped);
    facts->skipped[facts->skipped_count++] = *row;
}

bool facts_skipped(const struct facts *facts, size_t unit, size_t measure, int period, int as_at) {
    for (size_t i = 0; i < facts->skipped_count; i++) {
        const struct skipped_row *row = &facts->skipped[i];
        bool is_about = row->period == PERIOD_NONE ? period <= row->round : period == row->period;
        if (row->unit == unit && row->measure == measure && row->round <= as_at && is_about)
            return true;
    }
    return false;
}

void facts_add_counted(struct facts *facts, size_t measure, const struct counted_months *months,
                       size_t count) {
    struct measure *counted = &facts->measures[measure];
    struct counted_months *all =
        arena_array(facts->arena, counted->counted_count + count, sizeof *all);
    for (size_t i = 0; i < counted->counted_count; i++)
        all[i] = counted->counted[i];
    for (size_t i = 0; i < count; i++) {
        all[counted->counted_count + i] = months[i];
        know_from(counted, months[i].round);
    }
    counted->counted = all;
    counted->counted_count += count;
}

bool facts_is_counted(const struct facts *facts, size_t measure, int period, int as_at) {
    const struct measure *counted = &facts->measures[measure];
    for (size_t i = 0; i < counted->counted_count; i++) {
        const struct counted_months *months = &counted->counted[i];
        if (months->round <= as_at && months->first <= period && period <= months->last)
            return true;
    }
    return false;
}

/* In order of key; among equals as they were added. */
struct sort_entry {
    uint64_t series; /* measure, unit */
    uint64_t when;   /* period, round */
    size_t number;
};

static int by_key(const void *left, const void *right) {
    const struct sort_entry *a = left, *b = right;
    if (a->series != b->series)
        return a->series < b->series ? -1 : 1;
    if (a->when != b->when)
        return a->when < b->when ? -1 : 1;
    return (a->number > b->number) - (a->number < b->number);
}

static struct sort_entry *sorted_entries(const struct facts *facts) {
    struct sort_entry *entries = malloc((facts->count + 1) * sizeof *entries);
    if (entries == NULL)
        arena_out_of_memory();
    for (size_t i = 0; i < facts->count; i++) {
        const struct fact *fact = &facts->facts[i];
        entries[i] = (struct sort_entry){(uint64_t)fact->measure << 32 | fact->unit,
                                         (uint64_t)fact->period << 32 | (uint32_t)fact->round, i};
    }
    qsort(entries, facts->count, sizeof *entries, by_key);
    return entries;
}

/* What is written twice is in no doubt where both rows say the same: 26 and 26.0 do. */
static bool say_the_same(struct facts *facts, const struct fact *a, const struct fact *b) {
    if (a->marker != b->marker || a->marker != MARKER_NO)
        return a->marker == b->marker;
    return number_compare(number_read(facts->arena, a->text), number_read(facts->arena, b->text)) ==
           0;
}

static const char *said(const struct fact *fact) {
    return fact->marker == MARKER_NO ? fact->text : marker_text(fact->marker);
}

static void report_twice(struct facts *facts, struct diagnostics *diagnostics,
                         const struct fact *first, const struct fact *again) {
    const char *name = facts->measures[again->measure].name,
               *period = period_code(facts->arena, again->period),
               *round = period_code(facts->arena, again->round);
    const char *other = diagnostics_row_words(facts->arena, first->place);
    if (say_the_same(facts, first, again))
        diagnose(diagnostics, SEVERITY_WARNING, again->place,
                 "“%s” for %s stands in the round %s twice with the same value, %s; it counts once "
                 "(the other is in %s)",
                 name, period, round, said(again), other);
    else
        diagnose(diagnostics, SEVERITY_ERROR, again->place,
                 "“%s” for %s stands in the round %s twice, here with %s; the first counts, %s in "
                 "%s",
                 name, period, round, said(again), said(first), other);
}

/* The one of two that counts; that one was refused was said. */
static void choose(struct facts *facts, struct diagnostics *diagnostics, struct fact *kept,
                   const struct fact *again) {
    if (!kept->refused && !again->refused)
        report_twice(facts, diagnostics, kept, again);
    else if (kept->refused && !again->refused)
        *kept = *again;
}

static void index_series(struct facts *facts) {
    size_t series_count = facts->measure_count * facts->unit_count;
    facts->series = arena_array(facts->arena, series_count + 1, sizeof *facts->series);
    size_t next = 0;
    for (size_t i = 0; i < facts->count; i++) {
        size_t series = facts->facts[i].measure * facts->unit_count + facts->facts[i].unit;
        while (next <= series)
            facts->series[next++] = i;
    }
    while (next <= series_count)
        facts->series[next++] = facts->count;
}

static void widen(int *first, int *last, int from, int to) {
    if (*first == PERIOD_NONE || from < *first)
        *first = from;
    if (to > *last)
        *last = to;
}

static int by_round(const void *left, const void *right) {
    const struct facts_round *a = left, *b = right;
    return (a->round > b->round) - (a->round < b->round);
}

/* Rows of one round mostly follow one another but for the month: the one found last is tried first.
 */
static struct facts_round *round_of(struct facts *facts, struct facts_round *last, int round) {
    if (last != NULL && last->round == round)
        return last;
    for (size_t i = 0; i < facts->round_count; i++)
        if (facts->rounds[i].round == round)
            return &facts->rounds[i];
    facts->rounds =
        arena_more(facts->arena, facts->rounds, facts->round_count, sizeof *facts->rounds);
    facts->rounds[facts->round_count] = (struct facts_round){round, PERIOD_NONE, PERIOD_NONE};
    return &facts->rounds[facts->round_count++];
}

static void index_rounds(struct facts *facts) {
    struct facts_round *round = NULL;
    facts->rounds = NULL;
    facts->round_count = 0;
    for (size_t i = 0; i < facts->count; i++) {
        const struct fact *fact = &facts->facts[i];
        round = round_of(facts, round, fact->round);
        widen(&round->first, &round->last, fact->period, fact->period);
    }
    if (facts->round_count > 0)
        qsort(facts->rounds, facts->round_count, sizeof *facts->rounds, by_round);
}

void facts_finish(struct facts *facts, struct diagnostics *diagnostics, size_t unit_count) {
    struct sort_entry *entries = sorted_entries(facts);
    struct fact *sorted = arena_array(facts->arena, facts->count, sizeof *sorted);
    size_t count = 0;
    for (size_t i = 0; i < facts->count; i++) {
        const struct fact *fact = &facts->facts[entries[i].number];
        if (i > 0 && entries[i].series == entries[i - 1].series &&
            entries[i].when == entries[i - 1].when)
            choose(facts, diagnostics, &sorted[count - 1], fact);
        else
            sorted[count++] = *fact;
    }
    free(entries);
    facts->facts = sorted;
    facts->count = count;
    facts->unit_count = unit_count;
    index_series(facts);
    index_rounds(facts);
}

void facts_remove(struct facts *facts, const bool *removed) {
    size_t count = 0;
    for (size_t i = 0; i < facts->count; i++)
        if (!removed[i])
            facts->facts[count++] = facts->facts[i];
    facts->count = count;
    index_series(facts);
    index_rounds(facts);
}

/* The index of the first fact of the series that is later than (period, round). */
static size_t first_after(const struct facts *facts, size_t series, int period, int round) {
    size_t low = facts->series[series], high = facts->series[series + 1];
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct fact *fact = &facts->facts[middle];
        if (fact->period < period || (fact->period == period && fact->round <= round))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool facts_knows(const struct facts *facts, size_t measure, int as_at) {
    return facts->measures[measure].first_round <= as_at;
}

const struct fact *facts_find(const struct facts *facts, size_t unit, size_t measure, int period,
                              int as_at) {
    size_t series = measure * facts->unit_count + unit;
    size_t after = first_after(facts, series, period, as_at);
    if (after == facts->series[series] || facts->facts[after - 1].period != period)
        return NULL;
    return &facts->facts[after - 1];
}

const struct fact *facts_latest(const struct facts *facts, size_t unit, size_t measure, int period,
                                int as_at) {
    size_t series = measure * facts->unit_count + unit;
    for (size_t after = first_after(facts, series, period, PERIOD_LATEST);
         after > facts->series[series]; after--)
        if (facts->facts[after - 1].round <= as_at)
            return &facts->facts[after - 1];
    return NULL;
}

static const struct fact *earlier(const struct fact *a, const struct fact *b) {
    if (a == NULL || b == NULL)
        return a == NULL ? b : a;
    int order = strcmp(a->place.file, b->place.file);
    return order < 0 || (order == 0 && a->place.line < b->place.line) ? a : b;
}

const struct fact *facts_first(const struct facts *facts, size_t measure) {
    const struct measure *total = &facts->measures[measure];
    const struct fact *first = NULL;
    size_t begin = facts->series[measure * facts->unit_count];
    size_t end = facts->series[(measure + 1) * facts->unit_count];
    for (size_t i = begin; i < end; i++)
        first = earlier(first, &facts->facts[i]);
    for (size_t i = 0; i < total->part_count; i++)
        first = earlier(first, facts_first(facts, total->parts[i]));
    return first;
}

const struct fact *facts_rows(const struct facts *facts, size_t unit, size_t measure, int period,
                              size_t *count) {
    size_t series = measure * facts->unit_count + unit;
    size_t first = first_after(facts, series, period, PERIOD_NONE);
    *count = first_after(facts, series, period, PERIOD_LATEST) - first;
    return &facts->facts[first];
}

void facts_range(const struct facts *facts, int as_at, int *first, int *last) {
    *first = *last = PERIOD_NONE;
    for (size_t i = 0; i < facts->round_count && facts->rounds[i].round <= as_at; i++)
        widen(first, last, facts->rounds[i].first, facts->rounds[i].last);
    for (size_t i = 0; i < facts->measure_count; i++) {
        const struct measure *measure = &facts->measures[i];
        for (size_t c = 0; c < measure->counted_count; c++)
            if (measure->counted[c].round <= as_at)
                widen(first, last, measure->counted[c].first, measure->counted[c].last);
    }
}
