/* Ranks values by what is good, equals sharing a rank. */
#include "model/ranking.h"

#include "model/ordinal.h"

#include <ctype.h>

enum { QUARTERS = 4 };

/* Negative where a stands before b, 0 where they are as good. */
static int order_of(enum better better, const struct ranked *a, const struct ranked *b) {
    if (a->value == NULL || b->value == NULL)
        return (a->value == NULL) - (b->value == NULL);
    int order = number_compare(b->value, a->value);
    return better == BETTER_LOW ? -order : order;
}

/* In place and stable: members with the same value keep the order of the file. */
static void sort_members(enum better better, struct ranked *members, size_t count) {
    for (size_t i = 1; i < count; i++) {
        struct ranked moving = members[i];
        size_t place = i;
        while (place > 0 && order_of(better, &moving, &members[place - 1]) < 0) {
            members[place] = members[place - 1];
            place--;
        }
        members[place] = moving;
    }
}

static bool are_level(enum better better, const struct ranked *a, const struct ranked *b) {
    return a->value != NULL && b->value != NULL && order_of(better, a, b) == 0;
}

static size_t give_ranks(enum better better, struct ranked *members, size_t count) {
    size_t with_value = 0;
    for (size_t i = 0; i < count && members[i].value != NULL; i++) {
        bool as_before = i > 0 && are_level(better, &members[i - 1], &members[i]);
        members[i].rank = as_before ? members[i - 1].rank : i + 1;
        members[i].joint =
            as_before || (i + 1 < count && are_level(better, &members[i], &members[i + 1]));
        with_value++;
    }
    return with_value;
}

static const char *sentence(struct arena *arena, enum better better,
                            const struct ranking *ranking) {
    static const char *const quarters[][QUARTERS] = {{"best", "second", "third", "last"},
                                                     {"highest", "second", "third", "lowest"}};
    bool judged = better != BETTER_NEITHER;
    if (ranking->own->rank == 0)
        return "There is no value of ours to rank.";
    const char *quarter = ranking->quarter == 0
                              ? ""
                              : arena_printf(arena, ", in the %s quarter",
                                             quarters[judged ? 0 : 1][ranking->quarter - 1]);
    const char *place = ranking->own->rank == 1
                            ? ""
                            : arena_printf(arena, "%s ", ordinal_text(arena, ranking->own->rank));
    char *text = arena_printf(arena, "%s%s%s of %zu%s.", ranking->own->joint ? "joint " : "", place,
                              judged ? "best" : "highest", ranking->ranked_count, quarter);
    *text = (char)toupper((unsigned char)*text);
    return text;
}

struct ranking ranking_make(struct arena *arena, const char *group, enum better better,
                            struct ranked *members, size_t count) {
    sort_members(better, members, count);
    struct ranking ranking = {.group = group,
                              .members = members,
                              .count = count,
                              .ranked_count = give_ranks(better, members, count)};
    for (size_t i = 0; i < count; i++)
        if (members[i].own)
            ranking.own = &members[i];
    if (ranking.own->rank > 0 && ranking.ranked_count >= QUARTERS)
        ranking.quarter = (int)((ranking.own->rank - 1) * QUARTERS / ranking.ranked_count) + 1;
    ranking.sentence = sentence(arena, better, &ranking);
    return ranking;
}
