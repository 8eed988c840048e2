/* What a figure is made of, in the cells of its row. Only input/load/ includes this. */
#ifndef INPUT_LOAD_LOAD_SCALE_H
#define INPUT_LOAD_LOAD_SCALE_H

#include "input/load/load_file.h"

/* Where they stand. */
struct scale_columns {
    size_t unit, per, decimals;
};

/* Reads the unit, per and decimals of a figure; after an error it is unusable. `role` is the file
 * that says so. */
void load_scale(struct loader *loader, const struct table_row *row,
                const struct scale_columns *columns, const char *role, struct figure *figure);

/* Reads per of money as thousands or millions, where the file may say so; behind load_scale. */
void load_scale_money(const struct table_row *row, const struct scale_columns *columns,
                      const char *role, struct figure *figure);

/* Measures joined by " + " or " - ", of a text; "" is none. False where a name between them is
 * empty; then there are no terms. */
bool load_scale_expression(struct loader *loader, const char *text, struct expression *expression);

extern const char load_scale_expected[]; /* of such a cell */

#endif
