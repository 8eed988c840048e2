/* The look of a site: templates/site/ with the house's colours. */
#ifndef PUBLISH_SITE_SITE_THEME_H
#define PUBLISH_SITE_SITE_THEME_H

#include "base/diagnostics.h"
#include "input/authority_texts.h"

struct site;

struct site_theme {
    const char *folder; /* templates/site */
    const char *parts;  /* the authority's own, which go before those there; NULL: none */
    const char *texts[SITE_TEXTS];
    struct place compliance_place; /* where that text stands */
    const char *colours; /* rules of :root from the report that site.ini names; "" for none */
};

/* Reads templates/site/site.ini and the colours. False after diagnostics. */
bool site_theme_read(struct site *site);
/* A file of the theme; NULL after a diagnostic. */
const char *site_theme_file(struct site *site, const char *name);

#endif
