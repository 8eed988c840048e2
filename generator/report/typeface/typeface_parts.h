/* What a typeface is made of. Only report/typeface includes this. */
#ifndef REPORT_TYPEFACE_TYPEFACE_PARTS_H
#define REPORT_TYPEFACE_TYPEFACE_PARTS_H

#include "report/typeface/typeface.h"

/* One font of a chain, opened when a cluster is looked for in it. */
struct link {
    const char *family;
    const struct face *face; /* NULL: not asked for yet, or the system has none */
    bool asked;
};

/* Clusters that no font has, so that the system is asked once. */
struct missing {
    const uint32_t *points;
    size_t count;
};

enum { ASCII = 128 };

struct typeface_parts {
    struct typefaces_parts *typefaces;
    bool bold, italic;
    struct link *links; /* the chain, then what the system found */
    size_t link_count;
    struct missing *missing;
    size_t missing_count;
    struct face_choice substitute; /* face NULL: not looked for yet */
    struct kept_word **words;      /* by hash; a power of two, less than half full */
    size_t word_room, word_count;
    double blank_before[ASCII], blank_after[ASCII]; /* NAN: not known yet */
    const struct shaped *blank;
    const struct face *ascii; /* which has one of its characters has all; NULL: not known yet */
    bool has_substitutes;
};

struct opened {
    const char *path;
    unsigned index;
    const struct face *face; /* NULL: it can't be used */
};

struct chain {
    const char *const *families;
    struct typeface *faces[4];
    struct chain *next;
};

struct typefaces_parts {
    struct arena *arena;
    struct diagnostics *diagnostics;
    struct face_library *library;
    struct shaper *shaper;
    struct opened *opened;
    size_t opened_count;
    const struct face *liberation[4];
    struct chain *chains;
    const char *const *latest_asked; /* the list for which `latest` was found */
    struct chain *latest;
};

/* ---- typeface_chain.c ---- */

/* A typeface of these families; Liberation Sans is one that is open already. */
struct typeface *chain_typeface(struct typefaces_parts *typefaces, const char *const *families,
                                bool bold, bool italic);
/* For shape(): `object` is a struct typeface_parts. */
struct face_choice chain_choose(void *object, const uint32_t *code_points, size_t count);

#endif
