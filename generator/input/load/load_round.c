/* Keeps the rounds in order. */
#include "input/load/load_round.h"

#include <string.h>

void load_round(struct loader *loader, int round) {
    struct dataset *dataset = loader->dataset;
    int *rounds = loader->rounds;
    size_t at = dataset->round_count;
    while (at > 0 && rounds[at - 1] > round)
        at--;
    if (at > 0 && rounds[at - 1] == round)
        return;
    rounds = arena_more(loader->arena, rounds, dataset->round_count, sizeof *rounds);
    memmove(&rounds[at + 1], &rounds[at], (dataset->round_count - at) * sizeof *rounds);
    rounds[at] = round;
    loader->rounds = rounds;
    dataset->rounds = rounds;
    dataset->round_count++;
}

void load_round_unreadable(struct loader *loader, int round) {
    struct dataset *dataset = loader->dataset;
    if (dataset->unreadable_from == PERIOD_NONE || round < dataset->unreadable_from)
        dataset->unreadable_from = round;
}

void load_rounds_unreadable(struct loader *loader) {
    enum { THE_FIRST = 1 };
    load_round_unreadable(loader, THE_FIRST);
}
