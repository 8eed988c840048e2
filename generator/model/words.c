/* Finds a word in its table, in either case. */
#include "model/words.h"

#include "base/spelling.h"

#include <stdio.h>
#include <strings.h>

static const struct word ANSWERS[] = {{"no", NULL}, {"yes", NULL}};
const struct word_table words_answers = WORD_TABLE(ANSWERS);

int words_read(const struct word_table *table, const char *text) {
    for (size_t i = 0; *text != '\0' && i < table->count; i++)
        if (strcasecmp(table->words[i].code, text) == 0)
            return (int)i;
    return -1;
}

const char *words_code(const struct word_table *table, unsigned value) {
    return table->words[value].code;
}

const char *words_text(const struct word_table *table, unsigned value) {
    return table->words[value].text;
}

struct word_name words_name(const struct word_table *table, unsigned value) {
    struct word_name name;
    snprintf(name.text, sizeof name.text, "%s", words_code(table, value));
    for (char *c = name.text; *c != '\0'; c++)
        if (*c == '-')
            *c = '_';
    return name;
}

char *words_list(struct arena *arena, const struct word_table *table) {
    char *list = arena_strdup(arena, "");
    for (size_t i = 0; i < table->count; i++) {
        const char *between = *list == '\0' ? "" : i + 1 == table->count ? " or " : ", ";
        if (*table->words[i].code != '\0')
            list = arena_printf(arena, "%s%s%s", list, between, table->words[i].code);
    }
    return list;
}

const char *words_hint(struct arena *arena, const struct word_table *table, const char *text) {
    struct spelling spelling = spelling_of(text);
    for (size_t i = 0; i < table->count; i++)
        spelling_offer(&spelling, table->words[i].code);
    return spelling_answer(arena, &spelling);
}
