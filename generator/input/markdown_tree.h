/* The tree of a Markdown text in the making: in whatever order things are opened or closed, it is
 * one that HTML allows. Only input/markdown.c includes this. */
#ifndef INPUT_MARKDOWN_TREE_H
#define INPUT_MARKDOWN_TREE_H

#include "base/buffer.h"
#include "base/markup.h"

#include <stdbool.h>

/* More than anybody writes, and few enough to have room on a page: lists and quotes in each other,
 * which narrow what is in them, and elements in all. */
enum { MARKDOWN_LISTS_DEEP = 8, MARKDOWN_DEEP = 32 };

struct markdown_tree {
    struct arena *arena;
    const char *source, *source_end;
    struct place begin, place;            /* of the source; of the latest text in it */
    const char *counted, *read;           /* up to where lines are counted, texts are read */
    struct markup *top, *open;            /* `open` gets what comes next */
    size_t depth, lists_deep;             /* of `open` */
    const char *marks[MARKDOWN_DEEP + 1]; /* what opened the span at a depth: *, **, _, __ or ~~ */
    struct buffer text;                   /* not yet in the tree */
    struct place text_place;
};

/* `place` is that of the source's first line. */
struct markdown_tree markdown_tree_new(struct arena *arena, const char *source, struct place place);

/* Ends all that is open. */
const struct markup *markdown_tree_end(struct markdown_tree *tree);

/* Whether a text is a part of the source. */
bool markdown_tree_has(const struct markdown_tree *tree, const char *part);

/* A part of the source is read: its line becomes the place of what comes, and of the elements that
 * were opened for it. Texts from elsewhere change nothing. */
void markdown_tree_read(struct markdown_tree *tree, const char *part, size_t size);

void markdown_tree_put(struct markdown_tree *tree, const char *text, size_t size);

/* False: it is too deep, and the tree is good for nothing any more. The name is not copied. */
bool markdown_tree_open(struct markdown_tree *tree, const char *name);
/* The same for em and strong, whose marks may turn out to be none. */
bool markdown_tree_open_emphasis(struct markdown_tree *tree, const char *name);

/* Closes the block that is open, and before it the spans in it: emphasis that is still open was
 * none, and becomes text. */
void markdown_tree_close(struct markdown_tree *tree);

/* Closes the innermost span of the open block that has one of the names (two of one: there is no
 * other); NULL where none has. */
struct markup *markdown_tree_close_span(struct markdown_tree *tree, const char *name,
                                        const char *other);
/* Closes emphasis; what closes none is text. */
void markdown_tree_close_emphasis(struct markdown_tree *tree, const char *name);

/* The same for struck text (del), which has two tildes at each end: one alone is a sign for
 * "about", and text. */
bool markdown_tree_open_struck(struct markdown_tree *tree);
void markdown_tree_close_struck(struct markdown_tree *tree);

/* Whether a span of that name is open. */
bool markdown_tree_is_in(const struct markdown_tree *tree, const char *name);

#endif
