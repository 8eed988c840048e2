/* A text of a table's cell as markup, in which words that no column can be widened for may break.
 */
#ifndef RENDER_HTML_WORDS_H
#define RENDER_HTML_WORDS_H

#include "base/arena.h"
#include "base/buffer.h"

/* A browser makes a column as wide as its longest word, so that none is broken. Words of more than
 * WORD_KEPT characters (addresses, codes) stand in <span class="long-word">, which a style sheet
 * lets break anywhere (overflow-wrap: anywhere), so that one of them cannot push a table out of its
 * page. */
enum { WORD_KEPT = 20 };

void html_put_words(struct arena *scratch, struct buffer *out, const char *text);

#endif
