/* Exports that give last month's numbers again. */
#ifndef MODEL_SUSPECT_SUSPECT_REPEATS_H
#define MODEL_SUSPECT_SUSPECT_REPEATS_H

#include "model/suspect/suspect.h"

/* A file of kpi/ each of whose numbers is that of the month before. */
void suspect_repeats(const struct suspect_question *question);

#endif
