/* What is wrong with commentary, beside the figures that it is about (doc/design.md, section 14).
 * Each finding has a code, by which the text's front matter accepts it. */
#ifndef MODEL_FINDING_H
#define MODEL_FINDING_H

#include "base/diagnostics.h"
#include "model/words.h"

enum finding_code {
    FINDING_MISSING,
    FINDING_OVER_LONG,
    FINDING_SAME_AS_LAST_MONTH,
    FINDING_OLDER_THAN_FIGURES,
    FINDING_SILENT_ON_STATUS,
    FINDING_SILENT_ON_SIGNAL,
    FINDING_NUMBER_NOT_FOUND,
    FINDING_DIRECTION_CONTRADICTED,
    FINDING_WRONG_PERIOD,
    FINDING_PERSONAL_DATA,
    FINDING_ACTION_MISSING,
    FINDING_SILENT_ON_ACTION
};
enum { FINDING_CODES = FINDING_SILENT_ON_ACTION + 1 };

/* The codes, with what each says of a text. */
extern const struct word_table finding_words;

struct finding {
    enum finding_code code;
    struct place place;    /* the line of the sentence; of the whole text the file's alone */
    const char *sentence;  /* that it is about, as it stands in the text; "" all of it */
    const char *found;     /* the words in it that an acceptance names: "82%"; "" none */
    const char *text;      /* what was found, and what is right: says 82%, the figure is 83% */
    const char *way_out;   /* what else is to be done than what `text` says; "" nothing */
    const char *accepting; /* the file whose front matter may accept it */
};

struct finding_list {
    const struct finding *items; /* by line */
    size_t count;
};

/* A line of front matter that accepts findings: “accept: number-not-found 82% – set by law”. */
struct acceptance {
    enum finding_code code;
    const char *what;   /* the words that are meant; "" none are named */
    const char *reason; /* never "" */
    size_t line;
};

/* Whether it accepts the finding: it has its code and, where the finding is about words, names
 * them, in whatever case and with whatever blanks. */
bool finding_is_accepted_by(const struct finding *finding, const struct acceptance *acceptance);

#endif
