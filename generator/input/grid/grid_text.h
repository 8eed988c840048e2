/* Files of text whose cells are separated by some sign, in some encoding: what other systems write
 * (doc/design.md, section 11). */
#ifndef INPUT_GRID_GRID_TEXT_H
#define INPUT_GRID_GRID_TEXT_H

#include "input/grid/grid.h"
#include "model/words.h"

enum grid_encoding { ENCODING_AUTO, ENCODING_UTF_8, ENCODING_WINDOWS_1252, ENCODING_UTF_16 };
extern const struct word_table grid_encoding_words; /* windows-1252 */

enum grid_delimiter {
    DELIMITER_AUTO,
    DELIMITER_COMMA,
    DELIMITER_SEMICOLON,
    DELIMITER_TAB,
    DELIMITER_PIPE
};
extern const struct word_table grid_delimiter_words; /* semicolon */

/* How such a file is written. */
struct grid_script {
    enum grid_encoding encoding;
    enum grid_delimiter delimiter;
};

/* What of it was to be found out; it is as told below. */
struct grid_script grid_text_script(struct grid_script script, const char *bytes, size_t length);

/* What `script` leaves to be found out is what the bytes most likely are: by byte-order mark, else
 * UTF-8 where they are that, else Windows-1252; the sign that divides the most lines into as many
 * cells. Bytes that are none of the encoding, or quotes that do not match, are errors; reading goes
 * on. A first line "sep=;", which is for Excel alone, is no row. */
const struct grid *grid_text_read(struct arena *arena, struct diagnostics *diagnostics,
                                  struct place file, struct grid_script script, const char *bytes,
                                  size_t length);

#endif
