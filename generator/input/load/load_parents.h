/* Who stands below whom. Only input/load/load_units.c includes this. */
#ifndef INPUT_LOAD_LOAD_PARENTS_H
#define INPUT_LOAD_LOAD_PARENTS_H

#include "input/load/load_file.h"

/* A row of units.csv: its parent is looked up when all units are known. */
struct unit_row {
    const char *code;
    size_t index; /* the unit's: rows of one code share it */
    struct unit_spell spell;
    const char *parent;
    struct place parent_place, to_place;
    bool nameless; /* the code is none */
    bool shifted;  /* with more cells than the header: the parent may stand in another */
};

/* What rows became, each unit with its spells. */
struct unit_list {
    struct unit *units;
    struct unit_spell **spells; /* of each unit, while they may change */
    size_t count;
    const struct unit_row *rows;
    size_t row_count;
};

/* Gives each spell its parent. A parent that is unknown, makes a cycle or is not open is an error,
 * unless that follows from another; then the unit is astray. */
void load_parents(struct loader *loader, const struct unit_list *list);

#endif
