/* The figures that a chart is made of, as a template names them. Only report/chart includes this.
 */
#ifndef REPORT_CHART_CHART_FIGURES_H
#define REPORT_CHART_CHART_FIGURES_H

#include "model/quantity.h"
#include "report/chart/chart.h"

/* Periods of an indicator, up to that of its figures. */
struct chart_periods {
    struct rhythm rhythm;
    int first;
    size_t count;
};

/* A row of an indicator's figures, or an indicator's headline. */
struct chart_figure {
    const struct indicator_result *of;
    const struct figure *figure;
    const char *label;
    const struct quantity *values; /* one for each period that was asked for; NULL: none were */
};
struct chart_figures {
    struct chart_figure *items;
    size_t count;
};

/* What the attribute names, between bars: labels of figures of the request's indicator, or codes of
 * indicators of the report. Left out, none. false: it is wrong, which was said. So is a share,
 * another unit or frequency than the first figure's has. */
bool chart_figures_read(struct arena *arena, const struct chart_request *request,
                        enum chart_attribute attribute, struct chart_figures *figures);

/* As many periods as data-months says, or as many as are `usual`. false: likewise. */
bool chart_periods_read(const struct chart_request *request, size_t usual,
                        struct chart_periods *periods);
/* As many as the indicator's own chart has. */
size_t chart_periods_shown(const struct chart_request *request);

/* Fills in the values; of a report without facts all are x. */
void chart_figures_ask(struct arena *arena, const struct chart_request *request,
                       struct chart_figures *figures, const struct chart_periods *periods);

int chart_period_at(const struct chart_periods *periods, size_t index);

/* As the figure prints it, or its marker; a sum or difference of such. */
const char *chart_value_text(struct arena *arena, const struct chart_figure *figure,
                             const struct quantity *value);
const char *chart_number_text(struct arena *arena, const struct chart_figure *figure,
                              const struct number *number);
/* With its sign: +12, −4, 0. */
const char *chart_signed_text(struct arena *arena, const struct chart_figure *figure,
                              const struct number *number);

#endif
