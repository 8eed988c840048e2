/* What things are called, made of what exports have. Only starter/ includes this. */
#ifndef STARTER_STARTER_NAME_H
#define STARTER_STARTER_NAME_H

#include "base/arena.h"

#include <stdbool.h>

/* assessments_45 as “Assessments 45”. */
const char *starter_name_title(struct arena *arena, const char *name);

/* The name in capitals, with a dash for each run of what no code may have. */
const char *starter_name_code(struct arena *arena, const char *name);

/* Whether figures.csv can name a measure so. */
bool starter_name_is_measure(const char *name);

#endif
