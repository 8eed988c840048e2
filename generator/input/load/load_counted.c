/* Holds the rounds of one source against each other. */
#include "input/load/load_counted.h"

void load_counted_add(struct loader *loader, struct counted *counted, const struct fact *fact) {
    counted->facts =
        arena_more(loader->arena, counted->facts, counted->fact_count, sizeof *counted->facts);
    counted->facts[counted->fact_count++] = *fact;
}

static bool is_same(const struct fact *left, const struct fact *right) {
    return left->period == right->period && left->unit == right->unit &&
           left->measure == right->measure;
}

/* Whether the round itself has the count, or its 0. */
static bool has(const struct fact *facts, size_t count, int round, const struct fact *about) {
    for (size_t i = 0; i < count; i++)
        if (facts[i].round == round && is_same(&facts[i], about))
            return true;
    return false;
}

static void add_zeros(struct loader *loader, const struct counted *counted,
                      const struct counted_file *file) {
    struct counted zeros = {0};
    for (size_t i = 0; i < counted->fact_count; i++) {
        const struct fact *older = &counted->facts[i];
        if (older->round >= file->round || older->period < file->first ||
            older->period > file->last ||
            has(counted->facts, counted->fact_count, file->round, older) ||
            has(zeros.facts, zeros.fact_count, file->round, older))
            continue;
        struct fact zero = *older;
        zero.round = file->round;
        zero.marker = MARKER_NO;
        zero.text = "0";
        zero.place = file->place;
        facts_add(loader->facts, &zero);
        load_counted_add(loader, &zeros, &zero);
    }
}

static bool is_first_of_measure(const struct counted *counted, size_t fact) {
    for (size_t i = 0; i < fact; i++)
        if (counted->facts[i].measure == counted->facts[fact].measure)
            return false;
    return true;
}

static void owe_nothing(struct loader *loader, const struct counted *counted, size_t measure) {
    struct measure *named = &loader->facts->measures[measure];
    named->absent_zero = named->absent_zero || !named->absent_said;
    for (size_t i = 0; i < counted->file_count; i++)
        facts_add_counted(loader->facts, &(struct counted_months){measure, counted->files[i].round,
                                                                  counted->files[i].first,
                                                                  counted->files[i].last});
}

void load_counted_settle(struct loader *loader, const struct counted *counted) {
    for (size_t i = 0; i < counted->fact_count; i++)
        if (is_first_of_measure(counted, i))
            owe_nothing(loader, counted, counted->facts[i].measure);
    for (size_t i = 0; i < counted->file_count; i++)
        add_zeros(loader, counted, &counted->files[i]);
}
