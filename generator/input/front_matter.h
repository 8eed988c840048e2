/* The lines of key: value between two lines of --- that commentary may begin with. Only
 * input/commentary.c includes this. */
#ifndef INPUT_FRONT_MATTER_H
#define INPUT_FRONT_MATTER_H

#include "base/diagnostics.h"
#include "model/commentary_status.h"
#include "model/finding.h"

struct front_matter {
    const char *status, *author, *by, *date, *figures, *headline, *lang; /* "" where they are not
                                                                            given */
    enum commentary_status standing;                                     /* what the status says */
    size_t status_line, date_line, headline_line,
        figures_line;                  /* where these stand; 0: they are not given */
    const struct acceptance *accepted; /* in order of lines */
    size_t accepted_count;
    const char *fault; /* why the commentary cannot be used: its front matter is …; NULL: it can */
    const char *rest;  /* the Markdown behind it */
    size_t line;       /* where that begins */
};

/* Guards fail closed: where it cannot be told where front matter ends or what its status is, that
 * is an error, and a fault of the commentary. Lines that look like front matter without its lines
 * of --- are a warning; a draft among them is a draft. */
struct front_matter front_matter_read(struct arena *arena, struct diagnostics *diagnostics,
                                      const char *path, const char *text);

#endif
