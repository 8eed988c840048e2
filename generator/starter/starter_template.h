/* A report to begin with: a folder of templates that inherits from another report. */
#ifndef STARTER_STARTER_TEMPLATE_H
#define STARTER_STARTER_TEMPLATE_H

#include "starter/starter.h"

struct starter_template {
    const char *templates;   /* the folder of templates */
    const char *name, *base; /* the new report's, and that of the report that it inherits from */
    const char *title;       /* the base's, to be changed */
};

/* Makes templates/NAME/report.ini, which names its base. REFUSED after an error: something of that
 * name is there, or the name is no code; NOT_STORED after one of the system. */
enum starter_outcome starter_template_make(struct arena *arena, struct diagnostics *diagnostics,
                                           const struct starter_template *request,
                                           const char **path);

#endif
