/* How far commentary has come on its way to being published. */
#ifndef MODEL_COMMENTARY_STATUS_H
#define MODEL_COMMENTARY_STATUS_H

#include "model/words.h"

enum commentary_status {
    COMMENTARY_UNSTATED,
    COMMENTARY_DRAFT, /* no final report carries it */
    COMMENTARY_REVIEWED,
    COMMENTARY_APPROVED
};

/* As front matter has them; “final” is one more word for approved. */
extern const struct word_table commentary_status_words;

/* What report.ini's sign_off asks of commentary in a final report: none is COMMENTARY_UNSTATED. */
extern const struct word_table commentary_sign_off_words;

/* The status that a word of these asks for. */
enum commentary_status commentary_sign_off(int word);

/* The status that the word says, in either case; -1: it is none of them. */
int commentary_status_read(const char *text);

#endif
