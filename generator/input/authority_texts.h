/* texts.ini of a data folder: the words that are an authority's own, which no template has. */
#ifndef INPUT_AUTHORITY_TEXTS_H
#define INPUT_AUTHORITY_TEXTS_H

#include "input/settings.h"

/* What settings say of a site. */
enum site_text {
    SITE_TITLE,
    SITE_NOTICE,
    SITE_CONTACT,
    SITE_ADDRESS,
    SITE_STATEMENT_PREPARED, /* of its accessibility statement: when it was written */
    SITE_STATEMENT_DATE,     /* when it was last reviewed */
    SITE_TESTED,             /* when the site was last tested */
    SITE_TESTED_BY,
    SITE_COMPLIANCE,
    SITE_TEXTS
};

/* Their keys, ended by NULL. */
extern const char *const site_text_keys[SITE_TEXTS + 1];

struct authority_texts {
    struct settings texts;  /* of, notice, contact, source */
    struct settings titles; /* of reports, by their names */
    struct settings site;   /* of its site: site_text_keys */
};

/* Whether they can be read, and are those of `authority`, by its name. Those of another are a
 * warning: a folder that was begun as a copy of another authority's never prints its words. */
bool authority_texts_read(struct authority_texts *texts, struct arena *arena,
                          struct diagnostics *diagnostics, const char *path, const char *bytes,
                          size_t length, const char *authority);

#endif
