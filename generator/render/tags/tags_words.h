/* The words of elements, for bookmarks, links, text alternatives. */
#ifndef RENDER_TAGS_TAGS_WORDS_H
#define RENDER_TAGS_TAGS_WORDS_H

#include "render/tags/tags_tree.h"

/* What is printed of an element, in words: texts that are not hidden, what charts show, and, where
 * that is all there is, what icons mean. "" where it says nothing. */
const char *tag_words(const struct tag_tree *tree, const struct node *node);

/* What a drawing says to readers who don't see it: a chart's description; an icon's meaning where
 * its link or heading says nothing else. "" for decoration. */
const char *tag_alternative(const struct tag_tree *tree, const struct node *node);

#endif
