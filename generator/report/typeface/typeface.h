/* The typefaces that texts are set in: the glyphs of their words, with their widths. */
#ifndef REPORT_TYPEFACE_TYPEFACE_H
#define REPORT_TYPEFACE_TYPEFACE_H

#include "base/diagnostics.h"
#include "report/typeface/shape.h"

/* Charts place labels by them, layout breaks lines by them, and the PDF embeds the fonts whose
 * glyphs they are made of. A typeface is a chain of fonts, all bold or italic or not: each cluster
 * of characters is set in the first that has it, else in one that the system finds. */

struct typeface {
    const struct face *face;      /* the first of the chain, which has the metrics of lines */
    double ascent, descent;       /* of it, in em */
    struct typeface_parts *parts; /* private */
};

struct typefaces {
    struct typeface *faces[4];        /* index: bold + 2 * italic; those of the chain that is set */
    const struct face *liberation[4]; /* Liberation Sans, which stands at the end of each chain */
    struct typefaces_parts *parts;    /* private */
};

/* The chain is Liberation Sans alone, from where Debian's fonts-liberation2 puts it;
 * $SCORECARD_FONTS names another folder with the same file names. NULL after a diagnostic where a
 * face cannot be read. `diagnostics` hears of later faces, too, until typefaces_tell. */
struct typefaces *typefaces_new(struct arena *arena, struct diagnostics *diagnostics);

/* What cannot be read from now on is said to these: the diagnostics of the report that asks. */
void typefaces_tell(struct typefaces *typefaces, struct diagnostics *diagnostics);

const char *typefaces_folder(void);

/* Sets the chain: families by name, NULL at the end. Arial, Helvetica and sans-serif are Liberation
 * Sans, which stands at the end of each. A family that the system has not is passed over. */
void typefaces_set_families(struct typefaces *typefaces, const char *const *families);

struct typeface *typefaces_get(const struct typefaces *typefaces, bool bold, bool italic);
/* One of another chain; `families` NULL: of the one that is set. */
struct typeface *typefaces_of(const struct typefaces *typefaces, const char *const *families,
                              bool bold, bool italic);

/* A word, or a text that runs from right to left, as glyphs; kept, so that it is shaped once. */
const struct shaped *typeface_shape(const struct typeface *typeface, const char *text,
                                    size_t length, bool right_to_left);

/* Whether anything that was set in it has a character that no font has. */
bool typeface_has_substitutes(const struct typeface *typeface);

/* ---- texts from left to right ---- */

/* A blank by itself. */
const struct shaped *typeface_blank_alone(const struct typeface *typeface);

/* In em. A blank, with how it moves towards the characters beside it; 0 where there is none. */
double typeface_blank(const struct typeface *typeface, uint32_t before, uint32_t after);

/* In em: a text by itself. */
double typeface_part_width(const struct typeface *typeface, const char *text, size_t length);

/* In em: the part of a text between two of its bytes, as wide as it is in the whole. */
double typeface_width(const struct typeface *typeface, const char *text, size_t from, size_t to);

/* In the unit of `size`. */
double typeface_text_width(const struct typeface *typeface, double size, const char *text);

/* A word of a text, and the blank behind it. */
struct typeface_word {
    const struct shaped *shaped;
    bool has_blank;
    double before, after; /* em: how much wider the blank is on each side than by itself */
};

/* The next word up to `end`, which may be without a letter where blanks follow each other; *text
 * then points behind it and its blank. False at the end. `start` is that of the whole text. */
bool typeface_next_word(const struct typeface *typeface, const char *start, const char **text,
                        const char *end, struct typeface_word *word);

#endif
