/* What the reports for earlier months said of the figures that this one shows again. */
#ifndef MODEL_ASSESS_ASSESS_REVISED_H
#define MODEL_ASSESS_ASSESS_REVISED_H

#include "model/assess/assessment.h"

/* Sets what the figure's value for a month was published as, where it reads otherwise now. */
void assess_revised(struct assessment *assessment, const struct indicator *indicator,
                    const struct figure *figure, int period, struct outcome *outcome);

/* The same of a cell of a table, which is what data_table_indicator makes of it. */
void assess_revised_cell(struct assessment *assessment, const struct indicator *about,
                         const struct figure *figure, struct outcome *outcome);

#endif
