/* Finds the unit that stands for all others. */
#include "starter/starter_found.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

bool starter_measure_is_share(const struct starter_measure *measure) {
    static const char *const words[] = {"%", "percent", "pct"};
    const char *name = measure->name;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        for (const char *at = name; *at != '\0'; at++)
            if (strncasecmp(at, words[i], strlen(words[i])) == 0)
                return true;
    return false;
}

/* By measure, then month. */
static int compare_cells(const void *a, const void *b) {
    const struct starter_cell *left = a, *right = b;
    if (left->measure != right->measure)
        return left->measure < right->measure ? -1 : 1;
    return (left->period > right->period) - (left->period < right->period);
}

/* In one month of a measure: which units are not the sum of the others, and which are. Of two that
 * are equal nobody can say. */
static void judge_group(const struct starter_found *found, const struct starter_cell *cells,
                        size_t count, bool *is_sum, bool *is_not) {
    struct number *sum = number_new(found->arena);
    for (size_t i = 0; i < count; i++)
        number_add(found->arena, sum, cells[i].value);
    for (size_t i = 0; i < count && count > 2; i++) {
        struct number *twice = number_copy(found->arena, cells[i].value);
        number_add(found->arena, twice, cells[i].value);
        if (number_compare(twice, sum) != 0)
            is_not[cells[i].unit] = true;
        else if (!number_is_zero(sum))
            is_sum[cells[i].unit] = true;
    }
}

size_t starter_found_root(const struct starter_found *found) {
    if (found->unit_count == 1)
        return 0;
    bool *is_sum = arena_array(found->arena, found->unit_count + 1, sizeof *is_sum);
    bool *is_not = arena_array(found->arena, found->unit_count + 1, sizeof *is_not);
    if (found->cell_count > 0)
        qsort(found->cells, found->cell_count, sizeof *found->cells, compare_cells);
    for (size_t i = 0, end; i < found->cell_count; i = end) {
        for (end = i;
             end < found->cell_count && compare_cells(&found->cells[i], &found->cells[end]) == 0;)
            end++;
        if (!starter_measure_is_share(&found->measures[found->cells[i].measure]))
            judge_group(found, &found->cells[i], end - i, is_sum, is_not);
    }
    for (size_t i = 0; i < found->unit_count; i++)
        if (is_sum[i] && !is_not[i])
            return i;
    return SIZE_MAX;
}
