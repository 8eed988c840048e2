/* Sorts, then adds up what stands together. */
#include "input/load/load_counted.h"

#include <stdlib.h>

void load_counted_case(struct loader *loader, struct counted *counted,
                       const struct counted_case *one) {
    counted->cases =
        arena_more(loader->arena, counted->cases, counted->case_count, sizeof *counted->cases);
    counted->cases[counted->case_count++] = *one;
    load_counted_measure(loader, counted, one->about.measure);
}

void load_counted_measure(struct loader *loader, struct counted *counted, size_t measure) {
    for (size_t i = counted->measure_count; i > 0; i--)
        if (counted->measures[i - 1] == measure)
            return;
    counted->measures = arena_more(loader->arena, counted->measures, counted->measure_count,
                                   sizeof *counted->measures);
    counted->measures[counted->measure_count++] = measure;
}

/* ---- one file ---- */

static int by_number(long left, long right) {
    return (left > right) - (left < right);
}

static int by_subject(const struct fact *left, const struct fact *right) {
    int order = by_number(left->measure, right->measure);
    order = order != 0 ? order : by_number(left->unit, right->unit);
    return order != 0 ? order : by_number(left->period, right->period);
}

/* Among those about the same, as they stand in the file. */
static int by_case(const void *left, const void *right) {
    const struct counted_case *a = left, *b = right;
    int order = by_subject(&a->about, &b->about);
    return order != 0 ? order : by_number((long)a->about.place.line, (long)b->about.place.line);
}

static void take_sum(struct loader *loader, struct counted *counted, const struct fact *about,
                     const struct quantity_sum *sum) {
    const struct quantity total = quantity_total(sum);
    struct fact fact = *about;
    fact.marker = total.marker;
    fact.text = total.marker == MARKER_NO ? number_decimal(loader->arena, total.number) : "";
    facts_add(loader->facts, &fact);
    counted->facts =
        arena_more(loader->arena, counted->facts, counted->fact_count, sizeof *counted->facts);
    counted->facts[counted->fact_count++] = fact;
}

void load_counted_file(struct loader *loader, struct counted *counted,
                       const struct counted_file *file) {
    struct counted_case *cases = counted->cases;
    counted->files =
        arena_more(loader->arena, counted->files, counted->file_count, sizeof *counted->files);
    counted->files[counted->file_count++] = *file;
    if (counted->case_count > 0)
        qsort(cases, counted->case_count, sizeof *cases, by_case);
    for (size_t first = 0, next; first < counted->case_count; first = next) {
        struct quantity_sum sum = {0};
        for (next = first;
             next < counted->case_count && by_subject(&cases[next].about, &cases[first].about) == 0;
             next++)
            quantity_add(loader->arena, &sum, &cases[next].amount);
        take_sum(loader, counted, &cases[first].about, &sum);
    }
    counted->cases = NULL;
    counted->case_count = 0;
}

/* ---- all files ---- */

static int by_round(const void *left, const void *right) {
    const struct fact *a = left, *b = right;
    int order = by_subject(a, b);
    return order != 0 ? order : by_number(a->round, b->round);
}

static bool has_round(const struct fact *facts, size_t count, int round) {
    for (size_t i = 0; i < count; i++)
        if (facts[i].round == round)
            return true;
    return false;
}

/* `older` is the first of what was counted of one subject, of `count` rounds. Several files of one
 * round make one 0. */
static void add_zeros(struct loader *loader, const struct counted *counted,
                      const struct fact *older, size_t count) {
    int done = older->round;
    for (size_t i = 0; i < counted->file_count; i++) {
        const struct counted_file *file = &counted->files[i];
        if (file->round <= done || older->period < file->first || older->period > file->last ||
            has_round(older, count, file->round))
            continue;
        struct fact zero = *older;
        zero.round = done = file->round;
        zero.marker = MARKER_NO;
        zero.text = "0";
        zero.place = file->place;
        facts_add(loader->facts, &zero);
    }
}

static int by_file_round(const void *left, const void *right) {
    return by_number(((const struct counted_file *)left)->round,
                     ((const struct counted_file *)right)->round);
}

static void owe_nothing(struct loader *loader, const struct counted *counted) {
    struct counted_months *months =
        arena_array(loader->arena, counted->file_count + 1, sizeof *months);
    for (size_t i = 0; i < counted->file_count; i++)
        months[i] = (struct counted_months){counted->files[i].round, counted->files[i].first,
                                            counted->files[i].last};
    for (size_t i = 0; i < counted->measure_count; i++) {
        struct measure *measure = &loader->facts->measures[counted->measures[i]];
        measure->absent_zero = measure->absent_zero || !measure->absent_said;
        facts_add_counted(loader->facts, counted->measures[i], months, counted->file_count);
    }
}

void load_counted_settle(struct loader *loader, const struct counted *counted) {
    if (counted->file_count == 0)
        return;
    owe_nothing(loader, counted);
    qsort(counted->files, counted->file_count, sizeof *counted->files, by_file_round);
    if (counted->fact_count > 0)
        qsort(counted->facts, counted->fact_count, sizeof *counted->facts, by_round);
    for (size_t first = 0, next; first < counted->fact_count; first = next) {
        for (next = first; next < counted->fact_count &&
                           by_subject(&counted->facts[next], &counted->facts[first]) == 0;
             next++)
            continue;
        add_zeros(loader, counted, &counted->facts[first], next - first);
    }
}
