/* Who owes which text by when, as a page. */
#ifndef PUBLISH_DRAFT_PAGE_H
#define PUBLISH_DRAFT_PAGE_H

#include "publish/draft.h"

/* Writes the page of the texts to a file, in one step. False after an error: also where a file is
 * there that is no such page, which stays. */
bool draft_page_write(struct arena *arena, struct diagnostics *diagnostics,
                      const struct report_result *report, const struct draft_list *list,
                      const char *path);

#endif
