/* Figures about a month that both reports show: those that differ were restated. */
#ifndef MODEL_DIFFERENCE_DIFFERENCE_FIGURES_H
#define MODEL_DIFFERENCE_DIFFERENCE_FIGURES_H

#include "model/difference/difference_list.h"

/* Of one indicator that both reports show. */
void difference_figures(struct comparing *comparing, const struct indicator_result *before,
                        const struct indicator_result *now);

#endif
