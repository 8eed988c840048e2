/* The content security policy of a published report. */
#ifndef PUBLISH_SITE_SITE_POLICY_H
#define PUBLISH_SITE_SITE_POLICY_H

#include "base/buffer.h"

/* Appends the meta element that lets in the page's own styles, the site's files, nothing else. */
void site_policy_put(struct buffer *out, const char *page);

#endif
