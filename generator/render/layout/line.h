/* A line with the pieces of inline content that stand on it. */
#ifndef RENDER_LAYOUT_LINE_H
#define RENDER_LAYOUT_LINE_H

#include "render/layout/box.h"
#include "report/typeface/typeface.h"

enum { NO_PIECE = -1 };

enum piece_kind { PIECE_TEXT, PIECE_OPEN, PIECE_CLOSE, PIECE_ATOM, PIECE_BREAK };

/* Inline content in document order: texts, the starts and ends of inline elements, inline blocks
 * and drawings (atoms), forced breaks. */
struct piece {
    enum piece_kind kind;
    const struct node *node; /* the element: a text's parent, else its own */
    const struct style *style;
    int parent;                  /* the OPEN piece it stands in, or NO_PIECE */
    const char *text;            /* TEXT: white space collapsed; NUL-terminated */
    const unsigned char *levels; /* TEXT: of each byte (Unicode Annex 9); NULL: all 0 */
    struct box *atom;            /* ATOM */
    unsigned char level;         /* ATOM: as of texts */
    double outside, inside;      /* OPEN, CLOSE: margin; border and padding on that side */
    double shift;                /* OPEN: its baseline below the line's; set line by line */
    size_t fragment;             /* OPEN: its fragment on the line in hand */
    struct typeface *typeface;
};

/* A piece, or the part of it that stands on one line. */
struct fragment {
    const struct piece *piece;
    double x, width; /* from the container's content edge */
    double shift;    /* its baseline below the line's */
    double ascent;   /* ATOM: the top of its border box above its baseline */
    size_t from, to; /* TEXT: bytes of the piece's text */
    const char *text;
    bool right_to_left; /* TEXT */
    bool starts, ends;  /* OPEN: has the element's left, right edge */
};

struct line {
    double y, height; /* y from the container's border box */
    double baseline;  /* from the line's top */
    struct fragment *fragments;
    size_t count;
    struct spot spot; /* of its top */
};

#endif
