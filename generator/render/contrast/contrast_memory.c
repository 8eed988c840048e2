/* Lists of pairs, looked through from their beginning. */
#include "render/contrast/contrast_memory.h"

#include "render/contrast/contrast_ratio.h"

#include <string.h>

static bool same_paint(struct colour one, struct colour other) {
    return one.token == other.token && contrast_same_colour(one, other);
}

bool contrast_is_known(const struct contrast *contrast, struct colour front, struct colour ground,
                       enum contrast_rule rule) {
    for (size_t i = 0; i < contrast->known_count; i++) {
        const struct known_pair *known = &contrast->known[i];
        if (known->rule == rule && same_paint(known->front, front) &&
            same_paint(known->ground, ground))
            return true;
    }
    return false;
}

void contrast_remember(struct contrast *contrast, struct colour front, struct colour ground,
                       enum contrast_rule rule) {
    contrast->known = arena_more(contrast->arena, contrast->known, contrast->known_count,
                                 sizeof *contrast->known);
    contrast->known[contrast->known_count++] = (struct known_pair){front, ground, rule};
}

/* Faults are in the same list, under the scheme instead of a token and one rule for all. */
static struct colour reported(const struct contrast *contrast, enum scheme_kind scheme,
                              struct colour colour) {
    colour.token = contrast->schemes[scheme].where;
    return colour;
}

bool contrast_is_reported(const struct contrast *contrast, enum scheme_kind scheme,
                          struct colour front, struct colour ground) {
    return contrast_is_known(contrast, reported(contrast, scheme, front),
                             reported(contrast, scheme, ground), CONTRAST_TEXT);
}

void contrast_remember_report(struct contrast *contrast, enum scheme_kind scheme,
                              struct colour front, struct colour ground) {
    contrast_remember(contrast, reported(contrast, scheme, front),
                      reported(contrast, scheme, ground), CONTRAST_TEXT);
}

void contrast_declare(struct contrast *contrast, const char *front, const char *ground) {
    contrast->declared = arena_more(contrast->arena, contrast->declared, contrast->declared_count,
                                    sizeof *contrast->declared);
    contrast->declared[contrast->declared_count++] = (struct declared_pair){front, ground};
}

bool contrast_is_declared(const struct contrast *contrast, const char *front, const char *ground) {
    for (size_t i = 0; i < contrast->declared_count; i++)
        if (strcmp(contrast->declared[i].front, front) == 0 &&
            strcmp(contrast->declared[i].ground, ground) == 0)
            return true;
    return false;
}
