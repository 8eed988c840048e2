/* Knows whom a name of somebody to compare with means. */
#define _GNU_SOURCE /* strcasestr */
#include "report/claims/comparator.h"

#include <string.h>
#include <strings.h>

/* What commentary calls them, and what of their name in benchmarks.csv says that they are meant. */
static const struct {
    const char *phrase, *keys[3];
} names[] = {
    {"statistical neighbour", {"neighbour", "SN"}},
    {"statistical neighbours", {"neighbour", "SN"}},
    {"statistical neighbours'", {"neighbour", "SN"}},
    {"statistical neighbour's", {"neighbour", "SN"}},
    {"stat neighbours", {"neighbour", "SN"}},
    {"statistical comparators", {"neighbour", "SN"}},
    {"nearest neighbours", {"neighbour"}},
    {"nearest neighbours'", {"neighbour"}},
    {"nearest neighbour", {"neighbour"}},
    {"neighbours", {"neighbour", "SN"}},
    {"neighbours'", {"neighbour", "SN"}},
    {"neighbour", {"neighbour", "SN"}},
    {"similar authorities", {"neighbour", "SN"}},
    {"similar areas", {"neighbour", "SN"}},
    {"similar councils", {"neighbour", "SN"}},
    {"comparator", {"comparator"}},
    {"comparators", {"comparator"}},
    {"comparator authorities", {"comparator"}},
    {"core cities", {"core cit"}},
    {"core cities'", {"core cit"}},
    {"core city", {"core cit"}},
    {"west midlands", {"west midlands", "WM"}},
    {"region", {"region", "midlands", "WM"}},
    {"regional", {"region", "midlands", "WM"}},
    {"regionally", {"region", "midlands", "WM"}},
    {"england", {"national", "england"}},
    {"england's", {"national", "england"}},
    {"english", {"national", "england"}},
    {"national", {"national", "england"}},
    {"nationally", {"national", "england"}},
    {"the country", {"national", "england"}},
    {"london", {"london"}},
    {"family group", {"family"}},
    {"cipfa", {"cipfa"}},
    {"other authorities", {"other authorities"}},
    {"other councils", {"other councils"}},
    {"benchmark", {"benchmark"}},
};
enum { NAMES = sizeof names / sizeof *names, KEYS = 3 };

static bool is_named_by(const struct benchmark_result *benchmark, const char *const keys[KEYS]) {
    for (size_t i = 0; i < KEYS && keys[i] != NULL; i++)
        if (strcasestr(benchmark->benchmark->comparator, keys[i]) != NULL)
            return true;
    return false;
}

static const struct benchmark_result *find(const struct indicator_result *result,
                                           const char *const keys[KEYS]) {
    for (size_t i = 0; i < result->benchmark_count; i++)
        if (is_named_by(&result->benchmarks[i], keys))
            return &result->benchmarks[i];
    return NULL;
}

size_t comparator_at(const struct indicator_result *result, const struct said_words *words,
                     size_t at, const struct benchmark_result **benchmark) {
    size_t longest = 0;
    for (size_t i = 0; i < NAMES; i++) {
        size_t taken = said_phrase_at(words, at, names[i].phrase);
        if (taken <= longest)
            continue;
        longest = taken;
        *benchmark = find(result, names[i].keys);
    }
    return longest;
}
