/* Adds what differs to the list of two reports. */
#include "model/difference/difference_list.h"

#include <ctype.h>
#include <string.h>

void difference_add(struct comparing *comparing, const struct difference *difference) {
    comparing->found =
        arena_more(comparing->arena, comparing->found, comparing->count, sizeof *comparing->found);
    struct difference *added = &comparing->found[comparing->count++];
    *added = *difference;
    added->before.text = arena_strdup(comparing->arena, difference->before.text);
}

/* As it stands inside a sentence: words of our own for a status or a signal go on in lower case. */
static const char *inside(struct arena *arena, const struct difference_side *side) {
    char *copy = arena_strdup(arena, side->text);
    if (*side->code != '\0')
        copy[0] = (char)tolower((unsigned char)copy[0]);
    return copy;
}

void difference_add_sides(struct comparing *comparing, struct difference difference) {
    struct arena *arena = comparing->arena;
    difference.sentence =
        arena_printf(arena, "%s: %s; before: %s", difference.what, inside(arena, &difference.after),
                     inside(arena, &difference.before));
    difference_add(comparing, &difference);
}

const struct indicator_result *difference_find(const struct report_result *report,
                                               const char *code) {
    for (size_t i = 0; i < report->assessed_count; i++)
        if (strcmp(report->indicators[i].indicator->code, code) == 0)
            return &report->indicators[i];
    return NULL;
}
