/* Asks what other files have said. */
#include "input/load/load_known.h"

#include "base/spelling.h"
#include "input/load/load_cells.h"
#include "input/load/load_refused.h"

#include <string.h>

static bool has_role(const struct known *known, const char *role, size_t length) {
    for (size_t i = 0; i < known->role_count; i++)
        if (strlen(known->roles[i]) == length && strncmp(known->roles[i], role, length) == 0)
            return true;
    return false;
}

struct known load_known(struct loader *loader, size_t named_count) {
    struct known known = {.loader = loader, .named_count = named_count};
    for (size_t i = 0; i < loader->facts->measure_count; i++) {
        const char *name = loader->facts->measures[i].name, *stop = strchr(name, '.');
        size_t length = stop == NULL ? 0 : (size_t)(stop - name);
        if (length == 0 || has_role(&known, name, length))
            continue;
        known.roles = arena_more(loader->arena, known.roles, known.role_count, sizeof *known.roles);
        known.roles[known.role_count++] = arena_strndup(loader->arena, name, length);
    }
    return known;
}

const struct unit *load_known_unit(struct loader *loader, const char *code) {
    const struct unit *unit = load_unit(loader, code);
    return unit != NULL ? unit : load_refused_unit(loader, code); /* said where it stands */
}

bool load_known_role_by_name(const struct known *known, const char *role) {
    return has_role(known, role, strlen(role));
}

/* What would be taken for a sum of measures is no name of a part of one. */
static bool may_be_role(const char *role) {
    return *role != '\0' && strstr(role, " + ") == NULL && strstr(role, " - ") == NULL;
}

bool load_known_role(const struct known *known, const char *role) {
    return known->role_count == 0 ? may_be_role(role) : load_known_role_by_name(known, role);
}

bool load_known_measure(const struct known *known, const char *name) {
    const struct facts *facts = known->loader->facts;
    const struct measure *found = facts_named(known->loader->facts, name);
    return found != NULL && (size_t)(found - facts->measures) < known->named_count;
}

const char *load_known_hint(const struct known *known, const char *name) {
    struct spelling spelling = spelling_of(name);
    for (size_t i = 0; i < known->named_count; i++)
        spelling_offer(&spelling, known->loader->facts->measures[i].name);
    return spelling_answer(known->loader->arena, &spelling);
}

const char *load_known_role_hint(const struct known *known, const char *role) {
    struct spelling spelling = spelling_of(role);
    for (size_t i = 0; i < known->role_count; i++)
        spelling_offer(&spelling, known->roles[i]);
    return spelling_answer(known->loader->arena, &spelling);
}
