/* What a report draws of its results: a chart or an icon, in the size that is asked for. */
#ifndef REPORT_CHART_CHART_H
#define REPORT_CHART_CHART_H

#include "base/diagnostics.h"
#include "base/spelling.h"
#include "model/results.h"
#include "report/drawing/drawing.h"
#include "report/typeface/typeface.h"

/* Used by report/page (to bind data-chart and data-icon) and by the renderers (to draw). The other
 * headers of this folder are its own.
 *
 * A style sheet meets these roles, as classes of shapes (fill, stroke, stroke-width,
 * stroke-dasharray) and of texts (fill; sizes and bold come with the drawing):
 *
 *   grid                      gridlines (stroke)
 *   axis                      the base line and the ticks of months (stroke)
 *   axis-label                months, years and the values at gridlines (text)
 *   band, band-edge           the tolerance, an area (fill), and its outline above the gridlines
 *                             (stroke)
 *   target                    what was due, month by month (stroke, dashed)
 *   target-named              the same of a target that does not judge (stroke, dashed otherwise)
 *   mean, limit               of the trend method (stroke; limits dashed)
 *   limit-outer               the 99.8 % limit of a funnel plot, outside the 95 % one (stroke, of
 *                             longer dashes)
 *   event                     the upright line at a noted month (stroke, dotted)
 *   series, series-previous   the indicator's line, and last year's (stroke)
 *   point, point-previous     its values (fill)
 *   point-hollow              a value with a note (fill: the ground, stroke: the series)
 *   point-previous-hollow     one of last year's with a note (fill: the ground, stroke)
 *   point-latest              the latest value, larger (fill)
 *   point-improvement, point-concern, point-neutral
 *                             values that a rule of the trend method flags: diamonds, squares and
 *                             triangles (fill; a dark stroke sets them apart without colour)
 *   point-improvement-hollow, point-concern-hollow, point-neutral-hollow
 *                             units beyond the 95 % limit alone of a funnel plot (fill: the ground,
 *                             stroke); beyond both they are filled
 *   point-target              what is due by now, on the path to the year's end (fill)
 *   expected                  from the latest value to where the year is expected to end (stroke,
 *                             dotted)
 *   expected-range            from the lowest to the highest that is expected then (stroke)
 *   point-expected            what is expected then (a diamond; fill)
 *   stack-full, stack-pale, stack-hollow, stack-dark
 *                             parts of a stacked column (fill, stroke)
 *   stack-hatch               the lines across some of them (stroke)
 *   waterfall-level           where a waterfall begins and ends (fill)
 *   step-improvement, step-concern, step-neutral, step-rest
 *                             its steps, and what they do not tell (fill, stroke)
 *   waterfall-arrow, waterfall-joint
 *                             which way a step goes (fill), and from it to the next (stroke)
 *   leader                    from a line's end to a label that had to move (stroke)
 *   label-latest, label-previous, label-target, label-band, label-mean, label-limit
 *                             what stands beside its line (text)
 *   label-expected            what is expected at the year's end (text)
 *   label-first               the window's first value (text)
 *   key, key-number           the explanations under a chart (text)
 *   message                   in place of a chart that has nothing to draw (text)
 *   spark, spark-target       a sparkline's line (stroke) and what was due (stroke)
 *   spark-dot, spark-latest   its lone values and its latest (fill)
 *   place-met, place-within, place-outside, place-missed, place-no-data, place-none
 *                             the status of a period in a grid: octagon, lozenge, rectangle,
 *                             shield, dash (fill, stroke) and ring (stroke)
 *   letter-met, letter-within, letter-outside, letter-missed
 *                             M, W, O and X on these (text)
 *   bar-own, bar-other        our value's bar and a benchmark's (fill)
 *   label-own, label-other    the names and values beside bars (text)
 *   icon-met, icon-within, icon-outside, icon-missed, icon-no-data, icon-none
 *                             status, in strips too: circle, diamond, square, triangle, dash (fill)
 *                             and ring (stroke)
 *   icon-improvement, icon-concern, icon-neutral, icon-meets, icon-misses
 *                             the ground of an icon of the trend method (fill)
 *   icon-ring                 the ground of common and hit-or-miss (fill: the ground, stroke)
 *   icon-mark, icon-ink       what stands on a filled ground (fill: light) and on a ring (fill:
 *                             dark)
 *   icon-chance               a place about what chance explains: chevrons, two bars (fill) */

struct chart;

/* As data-chart names them. */
enum chart_kind {
    CHART_TREND,
    CHART_LINE,
    CHART_YEARS,
    CHART_SPARKLINE,
    CHART_BARS,
    CHART_RANKING,
    CHART_STRIP,
    CHART_FUNNEL,
    CHART_DOTS,
    CHART_STACKED,
    CHART_WATERFALL,
    CHART_SHARE,
    CHART_COLUMNS
};
extern const struct word_table chart_kind_words;
/* The kind of that name, letter by letter; −1: there is none. */
int chart_kind_of(const char *kind);

/* What the page's element asks for: data-icon="met|within|outside|missed|none|no-data|…". NULL for
 * an icon that does not exist. */
const struct chart *chart_icon(struct arena *arena, const char *name);

/* What an element says of a chart besides its kind and indicator. */
enum chart_attribute {
    CHART_FIGURES, /* data-figures: the parts, between bars */
    CHART_WHOLE,   /* what they add up to */
    CHART_MONTHS,  /* how many months */
    CHART_LEVEL,   /* of a waterfall: the figure that it begins and ends with */
    CHART_UP,      /* the figures that add to it */
    CHART_DOWN,    /* that take from it */
    CHART_STEPS    /* figure or month: what makes a step */
};
enum { CHART_ATTRIBUTES = CHART_STEPS + 1 };
extern const char *const chart_attributes[CHART_ATTRIBUTES]; /* data-figures … */

struct chart_request {
    const struct report_result *report;
    const struct indicator_result *indicator;
    const struct typefaces *typefaces;
    const char *attributes[CHART_ATTRIBUTES]; /* NULL: it is not there */
    struct diagnostics *diagnostics;
    struct place place; /* of the element */
};

/* data-chart="KIND" with data-indicator="CODE", of a kind that there is. NULL: its attributes ask
 * for what cannot be drawn, which was said as an error. */
const struct chart *chart_ask(struct arena *arena, enum chart_kind kind,
                              const struct chart_request *request);
/* data-chart="grid", which names no indicator: the statuses of all. NULL for another kind. */
const struct chart *chart_of_report(struct arena *arena, const char *kind,
                                    const struct report_result *report,
                                    const struct typefaces *typefaces);
/* Why a kind that others draw is not drawn here, and what says it better; NULL: it is no such kind.
 */
const char *chart_why_not(const char *kind);
/* "trend, line, …": what there is, for messages, each offered to one that is not. */
const char *chart_kinds(struct arena *arena, struct spelling *unknown);
const char *chart_icons(struct arena *arena, struct spelling *unknown);
/* The same drawing, which says nothing that stands in `beside`, the words around it. */
const struct chart *chart_beside(struct arena *arena, const struct chart *chart,
                                 const char *beside);
/* The same drawing as decoration: without words of its own. */
const struct chart *chart_as_decoration(struct arena *arena, const struct chart *chart);

/* Whether chance explains how the units below differ, in sentences: which lie beyond its limits, on
 * which side and how seldom; which have no value; or why nothing of that can be said. "" where
 * there are no units. */
const char *chart_funnel_sentence(const struct indicator_result *indicator, struct arena *arena);
/* How its limits are found, and whose method that is; "" where none is drawn. */
const char *chart_funnel_method(const struct indicator_result *indicator);

/* Draws it for a box of that size in points (or CSS px: the numbers are the same). Text is about a
 * twenty-fifth of the height, between 8 and 12, and in a wide drawing at most a forty-fourth of the
 * width; bars with rows lower than 9 have no text at all.
 * What is tried on the way (label places, mostly) is many times the drawing, and is in the arena
 * too. */
const struct drawing *chart_draw(const struct chart *chart, struct arena *arena, double width,
                                 double height);

/* In a sentence or two what a reader would see: the text alternative; of an icon, what it means. ""
 * for decoration. */
const char *chart_description(const struct chart *chart);

/* Whether there is room under a chart for what the indicator's events are. Else it has their
 * numbers alone, and the page has to say what they are. */
bool chart_has_room_for_events(const struct indicator_result *indicator);

/* The number by which a chart of that kind calls the indicator's event; 0: it does not show it. */
size_t chart_event_number(enum chart_kind kind, const struct indicator_result *indicator,
                          size_t event);

/* The event in words, as such a chart has it in its key: "Feb 2020: new limits from here. New case
 * system (approved by …)". */
const char *chart_event_text(enum chart_kind kind, const struct indicator_result *indicator,
                             size_t event, struct arena *arena);

/* The April with which the chart of two financial years begins, of which the second has that month.
 */
int chart_years_first_period(const struct indicator_result *indicator);

/* What an icon means, decoration or not, for where nothing else says it; "" for a chart. */
const char *chart_icon_words(const struct chart *chart);

/* The numbers behind a chart, row by row; the first cell of a row is its heading. */
struct chart_column {
    const char *heading;
    bool is_number;
};
struct chart_table {
    const struct chart_column *columns;
    size_t column_count;
    const char *const *cells;
    size_t row_count;
};
/* NULL of an icon, and of a kind whose numbers templates have by their names. */
const struct chart_table *chart_numbers(const struct chart *chart, struct arena *arena);

/* The size to draw at where CSS does not say: width by height, and for a phone. */
struct chart_size {
    double width, height;
};
struct chart_size chart_natural_size(const struct chart *chart);
/* width 0 where the chart needs no other drawing on a narrow screen (icons, sparklines). */
struct chart_size chart_narrow_size(const struct chart *chart);

#endif
