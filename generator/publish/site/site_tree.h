/* The files of a site as they are written. */
#ifndef PUBLISH_SITE_SITE_TREE_H
#define PUBLISH_SITE_SITE_TREE_H

#include <stdbool.h>
#include <stddef.h>

struct site;
struct site_tree;

/* Locks the folder above the site and clears what a killed run left; NULL after a diagnostic. */
struct site_tree *site_tree_open(struct site *site);
/* Adds a file. False after a diagnostic; then nothing more needs to be added. */
bool site_tree_put(struct site_tree *tree, const char *path, const char *bytes, size_t length);
/* Adds all files of a folder of the old site again. */
bool site_tree_keep(struct site_tree *tree, const char *path);
/* The new files take the place of the old site. */
bool site_tree_finish(struct site_tree *tree);
/* Whether a file could not be stored: the system's fault, not that of a template or a report. */
bool site_tree_failed(const struct site_tree *tree);
/* Ends it, finished or not; what was not finished is removed. */
void site_tree_close(struct site_tree *tree);

#endif
