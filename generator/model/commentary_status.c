/* The table of the words of commentary's status. */
#include "model/commentary_status.h"

enum { FINAL = COMMENTARY_APPROVED + 1 };

static const struct word WORDS[] = {
    [COMMENTARY_UNSTATED] = {"", NULL},
    [COMMENTARY_DRAFT] = {"draft", NULL},
    [COMMENTARY_REVIEWED] = {"reviewed", NULL},
    [COMMENTARY_APPROVED] = {"approved", NULL},
    [FINAL] = {"final", NULL},
};
const struct word_table commentary_status_words = WORD_TABLE(WORDS);

static const struct word SIGN_OFF[] = {{"none", NULL}, {"reviewed", NULL}, {"approved", NULL}};
const struct word_table commentary_sign_off_words = WORD_TABLE(SIGN_OFF);

enum commentary_status commentary_sign_off(int word) {
    static const enum commentary_status asked[] = {COMMENTARY_UNSTATED, COMMENTARY_REVIEWED,
                                                   COMMENTARY_APPROVED};
    return asked[word];
}

int commentary_status_read(const char *text) {
    if (*text == '\0')
        return COMMENTARY_UNSTATED;
    int status = words_read(&commentary_status_words, text);
    return status == FINAL ? COMMENTARY_APPROVED : status;
}
