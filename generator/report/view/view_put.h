/* Values as every part of the view writes them. */
#ifndef REPORT_VIEW_VIEW_PUT_H
#define REPORT_VIEW_VIEW_PUT_H

#include "model/results.h"

#include "report/value/value.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Beside a figure that was published otherwise, as the Government Statistical Service has it. */
#define VIEW_REVISED_MARK "[r]"

/* A boolean for each word of the table, is_no_data for the code no-data, true for the chosen one
 * only. */
void view_put_choice(struct value_object *object, const struct word_table *table, unsigned chosen);
/* {code, text, short_text, name, days, financial_year}: of a period, whose code is its last month;
 * of a month in years that begin in the month `year_start`. */
void view_put_period(struct arena *arena, struct value_object *object, const char *key, int period,
                     struct rhythm rhythm);
void view_put_month(struct arena *arena, struct value_object *object, const char *key, int period,
                    int year_start);
/* What its periods are called: period_noun (quarter), period_heading (Quarter), by_text (quarter by
 * quarter), is_monthly, is_yearly. */
void view_put_rhythm(struct arena *arena, struct value_object *object, struct rhythm rhythm);
/* {text, iso}: a cell that holds a date, in words; iso "" where it is not one. */
void view_put_date(struct arena *arena, struct value_object *object, const char *key,
                   const char *cell);
/* {value, text, reason} and what stands of its revision. */
void view_put_outcome(struct value_object *object, const char *key, const struct outcome *outcome);
/* The same members for an object that there is, which has none of them. */
void view_fill_outcome(struct value_object *object, const struct outcome *outcome);
/* Gives a lasting outcome the reason, "", that report.json leaves out, and what stands of its
 * revision. */
void view_complete_outcome(struct value_object *object, const struct outcome *outcome);
/* {is_revised, mark, published}: that the report for its own month gave another text; NULL: it did
 * not. */
void view_put_revision(struct value_object *object, const char *published);

/* The id of an indicator's place on the page. */
char *view_anchor(struct arena *arena, const char *code);

#endif
