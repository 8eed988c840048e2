/* Which way the parts of a text run (Unicode Annex 9; FriBidi inside: the only file that sees it).
 */
#ifndef RENDER_LAYOUT_BIDI_H
#define RENDER_LAYOUT_BIDI_H

#include "render/layout/inline.h"
#include "render/layout/layouter.h"

/* Sets the levels of the content's texts and atoms, all pieces being there. Nothing is set where
 * all runs from left to right. An element with dir is a text of its own for what is around it (as
 * HTML's base style sheet has it: unicode-bidi: isolate). */
void bidi_resolve(struct layouter *layouter, struct inline_content *content);

/* The levels of a line of text that runs from left to right, byte by byte; NULL where all of it
 * does. */
const unsigned char *bidi_levels(struct arena *arena, const char *text);

/* As it is compiled. */
const char *bidi_library_version(void);

#endif
