/* Clusters of inline content: what stands between two places where a line may end. */
#ifndef RENDER_LAYOUT_CLUSTERS_H
#define RENDER_LAYOUT_CLUSTERS_H

#include "render/layout/inline.h"

/* Sets the widths of segments that are atoms: their margin boxes', with that of the border box from
 * `width`. */
void cluster_set_atoms(struct inline_content *content, double (*width)(const struct box *atom));

/* The first segment behind the cluster that begins with `first`. */
size_t cluster_end(const struct inline_content *content, size_t first);

/* Without the blank at its end, which `blank` gets. */
double cluster_width(const struct inline_content *content, size_t first, size_t end, double *blank);

/* With the indent where it is the first. */
double cluster_widest(const struct inline_content *content);

/* Whether a line has to end behind the cluster that ends there. */
bool cluster_breaks(const struct inline_content *content, size_t end);

#endif
