/* texts.ini of a data folder: the words that are an authority's own, which no template has. */
#ifndef INPUT_AUTHORITY_TEXTS_H
#define INPUT_AUTHORITY_TEXTS_H

#include "input/settings.h"

struct authority_texts {
    struct settings texts;  /* of, notice, contact */
    struct settings titles; /* of reports, by their names */
    struct settings site;   /* title, notice, contact, address, statement_date: of its site */
};

/* Whether they can be read, and are those of `authority`, by its name. Those of another are a
 * warning: a folder that was begun as a copy of another authority's never prints its words. */
bool authority_texts_read(struct authority_texts *texts, struct arena *arena,
                          struct diagnostics *diagnostics, const char *path, const char *bytes,
                          size_t length, const char *authority);

#endif
