/* All that exports changed of what a report had published: for the list of revisions. */
#ifndef PUBLISH_REVISED_H
#define PUBLISH_REVISED_H

#include "model/difference/revision.h"
#include "publish/produce_request.h"

/* Of the reports for the months with exports up to request->period, by exports up to
 * request->as_at. False where a report's folder or an export in view cannot be read; the
 * diagnostics say why. */
bool revised_find(struct arena *arena, struct diagnostics *diagnostics,
                  const struct produce_request *request, struct revisions *revisions);

#endif
