/* What a single cell may be. */
#ifndef INPUT_INSPECT_INSPECT_CELL_H
#define INPUT_INSPECT_INSPECT_CELL_H

#include "input/source/source.h"

/* Whether it is a number, written in any of the ways; a month or a day is none. */
bool inspect_cell_is_number(struct arena *arena, const struct grid_cell *cell);

/* Whether it stands in the place of a number: one of our markers, or one that others use. */
bool inspect_cell_is_marker(const struct grid_cell *cell);

/* Whether it is a period that is no plain number but of six digits. */
bool inspect_cell_is_period(const struct grid_cell *cell, const struct source_calendar *calendar);

/* A day, in that calendar. */
bool inspect_cell_is_day(const struct grid_cell *cell, const struct source_calendar *calendar);

/* How many cells of the row are not empty; and the first of them, NULL: none. */
size_t inspect_cell_count(const struct grid_row *row);
const char *inspect_cell_first(const struct grid_row *row);

/* The text on one line, as it may stand in settings: blanks of all kinds are one. */
const char *inspect_cell_line(struct arena *arena, const char *text);

/* The form of a text without what it says: a 9 for a digit, a letter for a letter. */
const char *inspect_cell_shape(struct arena *arena, const char *text);

#endif
