/* How accessible a site is, as its accessibility statement says. */
#ifndef PUBLISH_SITE_SITE_STATEMENT_H
#define PUBLISH_SITE_SITE_STATEMENT_H

#include "report/value/value.h"

struct site;

/* Puts `statement`: is_fully, is_partially or is_not compliant, due_to what, and the lists
 * non_compliance, disproportionate_burden and out_of_scope of what is not accessible, from
 * texts/site/accessibility.csv of the data folder and [site] of texts.ini. The three degrees and
 * the three reasons are those of the Government's model accessibility statement. Nothing that is
 * listed, and a test that is stated, are full compliance; without a test that is never said. False
 * after errors: then there is no statement, and no site. */
bool site_put_statement(struct site *site, struct arena *arena, struct value_object *view);

#endif
