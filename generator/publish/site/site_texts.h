/* The words of a site that are its authority's own, from texts.ini of the data folder. */
#ifndef PUBLISH_SITE_SITE_TEXTS_H
#define PUBLISH_SITE_SITE_TEXTS_H

struct site;

/* Puts them over those of the theme, where they are the authority's whose reports these are. */
void site_texts_read(struct site *site);

#endif
