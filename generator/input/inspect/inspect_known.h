/* Names of the data folder, to be found again where they are written otherwise. */
#ifndef INPUT_INSPECT_INSPECT_KNOWN_H
#define INPUT_INSPECT_INSPECT_KNOWN_H

#include "input/dataset.h"

/* How sure it is that a text means a name. */
enum inspect_match { MATCH_NONE, MATCH_NEAR, MATCH_NAMED, MATCH_EXACT };

/* A name, and what it is called in words. */
struct inspect_name {
    const char *code, *title;
    bool is_part;                     /* it alone is none: posts, of social_worker.posts */
    const char *code_key, *title_key; /* without all that is no letter or digit, in small letters */
};

struct inspect_names {
    struct inspect_name *names;
    size_t count;
    bool may_be_short; /* the beginning of a title may mean it: North, of North Eastmere */
};

struct inspect_known {
    struct inspect_names units, measures, roles;
    const char *root;      /* the root's name; "": there is none */
    const char *root_code; /* its code in units.csv; as well */
    int year_start;
};

/* What a data set's definitions name; NULL: nothing. */
struct inspect_known inspect_known_of(struct arena *arena, const struct dataset *dataset);

/* The name that the text means; NULL with MATCH_NONE. NEAR: all but a letter or two, and all
 * digits; NAMED: what the name is called, or a beginning of that which no other has; EXACT: the
 * name itself. */
const char *inspect_known_find(struct arena *arena, const struct inspect_names *names,
                               const char *text, enum inspect_match *match);

/* How many per cent of texts mean one of the names, and how many are one; sums (Total) are none of
 * them, and of many texts the first are looked at. */
struct inspect_share {
    int known, exact;
};
struct inspect_share inspect_known_share(struct arena *arena, const struct inspect_names *names,
                                         const char *const *texts, size_t count);

/* The measure that a title, of a table or a column, begins with; NULL: there is none. */
const char *inspect_known_in_title(struct arena *arena, const struct inspect_names *names,
                                   const char *title);

#endif
