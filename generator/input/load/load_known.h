/* The names that a data folder has before its foreign exports are read. Only
 * input/load/ includes this. */
#ifndef INPUT_LOAD_LOAD_KNOWN_H
#define INPUT_LOAD_LOAD_KNOWN_H

#include "input/load/load_file.h"

struct known {
    struct loader *loader;
    size_t named_count; /* the first of the measures: those of figures.csv and measures.csv */
    const char **roles; /* before the stop of a measure's name; each once */
    size_t role_count;
};

/* Of the measures that there are now, the first `named_count` are known. */
struct known load_known(struct loader *loader, size_t named_count);

/* The unit, or the refused one that is meant (load_refused.h); NULL: nobody knows it. */
const struct unit *load_known_unit(struct loader *loader, const char *code);

/* Where nobody names any role, each is known, but not by its name. */
bool load_known_role(const struct known *known, const char *role);
bool load_known_role_by_name(const struct known *known, const char *role);

bool load_known_measure(const struct known *known, const char *name);

/* The nearest measure, or role, for a message; "": none is near. */
const char *load_known_hint(const struct known *known, const char *name);
const char *load_known_role_hint(const struct known *known, const char *role);

#endif
