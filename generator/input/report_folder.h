/* A report's folder below templates/ (doc/design.md, section 5). It has settings, a template and
 * style sheets, or those of parts/. */
#ifndef INPUT_REPORT_FOLDER_H
#define INPUT_REPORT_FOLDER_H

#include "base/spelling.h"
#include "input/inputs.h"
#include "input/read_once.h"
#include "input/report_lineage.h"
#include "input/settings.h"
#include "model/assess/assess.h"

/* Style sheets in the order in which they count: the later before the earlier. */
struct report_style {
    const char **paths, **texts;
    size_t count;     /* 1, but where a base has one, too */
    const char *text; /* all of them */
};

struct report_folder {
    struct report_lineage lineage;
    struct settings_file *settings_files; /* report.ini of each in the line */
    struct report_settings settings;
    bool every_character; /* a final report may not have a sign for what no font has */
    const char *template_path, *template_text;
    struct report_style print, screen;
    const char *templates; /* the folder above */
    const char *parts;     /* the authority's own, which go before the templates'; NULL: none */
    struct arena *arena;
    struct diagnostics *diagnostics;
    struct read_once *files; /* that reports share */
    struct inputs inputs;    /* partials are added as they are found */
};

/* The folder that is used for `period`: NAME@MONTH with the latest month up to it, else NAME. What
 * it lacks comes from its base's, setting by setting and file by file; its style sheets count
 * behind its base's. NULL after diagnostics. `catalogue` may be NULL: then the codes in report.ini
 * are not checked. The files are read by `files`; NULL: for this folder alone. */
struct report_folder *report_folder_read(struct arena *arena, struct diagnostics *diagnostics,
                                         struct read_once *files, const char *templates,
                                         const char *report, int period,
                                         const struct catalogue *catalogue);

/* Reads all partials that the folder's template may ask for, so that reports which share the files
 * find them there. */
void report_folder_read_partials(struct report_folder *folder);

/* A partial's text: NAME.html among the authority's own, else in the report's folder or its bases',
 * else in parts/. For mustache_partials; `context` is the folder. */
const char *report_folder_partial(void *context, const char *name, const char **path);

/* Offers the names of all partials; for mustache_partials, too. */
void report_folder_offer_partials(void *context, struct spelling *name);

/* The names of the reports below a templates folder; NULL with errno set, as file_list. A name that
 * is no code is left out, with a warning. */
const char **report_folder_list(struct arena *arena, struct diagnostics *diagnostics,
                                const char *templates, size_t *count);

/* Whether it may stand for all reports where none is named: its report.ini does not say otherwise.
 * What is wrong with that file is said by whoever reads the report. */
bool report_folder_is_default(struct arena *arena, const char *templates, const char *report);

#endif
