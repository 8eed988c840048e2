/* Nodes that are put into the page tree after it was read. Only files of report/page/ include
 * this. */
#ifndef REPORT_PAGE_PAGE_INSERT_H
#define REPORT_PAGE_PAGE_INSERT_H

#include "report/page/page.h"

/* An element, or a text, in no place yet; it has the source place of `like`. They have no number
 * until page_number_nodes gives it. */
struct node *page_element_new(struct arena *arena, enum element_name element,
                              const struct node *like);
struct node *page_text_new(struct arena *arena, const char *text, const struct node *like);

/* As the last child, or the first. */
void page_append(struct node *parent, struct node *child);
void page_prepend(struct node *parent, struct node *child);

/* Out of its parent. */
void page_remove(struct node *node);

/* Sets an attribute, which the element has or has not. */
void page_set(struct arena *arena, struct node *node, enum attribute_name key, const char *value);

#endif
