/* Takes a sentence apart. */
#include "report/claims/said_words.h"

#include "base/utf8.h"

#include <string.h>

/* A clause of its own follows. */
static const char clause_openers[] = "but while whilst although though because whereas despite "
                                     "however which who whose where when if so unless given";
static const char clause_marks[] = ", ; : ( ) [ ]";

/* What may stand behind digits and leave them a number: £2.3m, 3pp, 19k, 2x. */
static const char number_suffixes[] = "m bn k pp ppt ppts x mn";

struct cutting {
    struct arena *arena;
    const char *sentence;
    struct said_word *items;
    size_t count;
};

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* The code point, with the signs that writers use for one as one of them. */
static uint32_t plain(uint32_t code_point) {
    switch (code_point) {
    case 0x2018:
    case 0x2019:
        return '\'';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
        return '-';
    case 0x00A0:
    case 0x2009:
    case 0x202F:
        return ' ';
    default:
        return code_point;
    }
}

static uint32_t next_plain(const char **text) {
    return plain(utf8_next(text));
}

static uint32_t peek_plain(const char *text) {
    return next_plain(&text);
}

/* In small letters and plain signs. */
static const char *lowered(struct arena *arena, const char *text, size_t length) {
    char *out = arena_alloc(arena, 2 * length + 1), *to = out;
    for (const char *at = text; at < text + length;) {
        char bytes[5];
        utf8_encode(utf8_lower(next_plain(&at)), bytes);
        to = stpcpy(to, bytes);
    }
    return out;
}

static void add(struct cutting *cut, enum said_kind kind, const char *from, const char *to) {
    size_t at = (size_t)(from - cut->sentence), end = (size_t)(to - cut->sentence);
    const char *first = from;
    uint32_t begin = utf8_next(&first);
    cut->items = arena_more(cut->arena, cut->items, cut->count, sizeof *cut->items);
    cut->items[cut->count] = (struct said_word){
        .kind = kind,
        .text = lowered(cut->arena, from, end - at),
        .at = at,
        .end = end,
        .capital = utf8_lower(begin) != begin,
        .glued = cut->count > 0 && cut->items[cut->count - 1].end == at,
    };
    cut->count++;
}

/* Behind the digits of a number, with its thousands and decimals. */
static const char *number_end(const char *at) {
    while (is_digit(*at))
        at++;
    while (*at == ',' && is_digit(at[1]) && is_digit(at[2]) && is_digit(at[3]) && !is_digit(at[4]))
        at += 4;
    if (*at == '.' && is_digit(at[1]))
        for (at++; is_digit(*at);)
            at++;
    return at;
}

/* Behind what digits begin that is no number: 2019/20, 10:30, 16.09.20, 3rd. */
static const char *figure_word_end(const char *at) {
    for (;;) {
        const char *next = at;
        uint32_t code_point = next_plain(&next);
        bool joins =
            (code_point == '/' || code_point == ':' || code_point == '.') && is_digit(*next);
        if (!joins && !utf8_is_word(code_point))
            return at;
        at = next;
    }
}

/* Whether the letters at `at` leave the digits before them a number. */
static bool is_suffix(struct arena *arena, const char *at) {
    const char *end = at;
    while (utf8_is_letter(peek_plain(end)))
        utf8_next(&end);
    return end == at || said_is_among(lowered(arena, at, (size_t)(end - at)), number_suffixes);
}

static const char *add_figure(struct cutting *cut, const char *at) {
    const char *end = number_end(at);
    bool joined = (*end == '/' || *end == ':' || *end == '.') && is_digit(end[1]);
    bool padded = at[0] == '0' && is_digit(at[1]);
    if (joined || padded || !is_suffix(cut->arena, end)) {
        end = figure_word_end(end);
        add(cut, SAID_WORD, at, end);
    } else {
        add(cut, SAID_NUMBER, at, end);
    }
    return end;
}

/* Letters and digits with apostrophes and hyphens between. */
static const char *word_end(const char *at) {
    for (;;) {
        const char *next = at;
        uint32_t code_point = next_plain(&next);
        bool joins = (code_point == '\'' || code_point == '-') && utf8_is_word(peek_plain(next));
        if (!joins && !utf8_is_word(code_point))
            return at;
        at = next;
    }
}

static void cut_up(struct cutting *cut) {
    for (const char *at = cut->sentence; *at != '\0';) {
        const char *next = at;
        uint32_t code_point = next_plain(&next);
        if (is_digit(*at)) {
            next = add_figure(cut, at);
        } else if (utf8_is_word(code_point)) {
            next = word_end(at);
            add(cut, SAID_WORD, at, next);
        } else if (code_point > ' ') {
            add(cut, SAID_MARK, at, next);
        }
        at = next;
    }
}

static bool opens_clause(const struct said_words *words, size_t at) {
    const struct said_word *word = &words->items[at];
    bool dash = word->kind == SAID_MARK && strcmp(word->text, "-") == 0 && !word->glued;
    return dash ||
           said_is_among(word->text, word->kind == SAID_MARK ? clause_marks : clause_openers);
}

static void number_clauses(struct cutting *cut) {
    struct said_words words = {cut->sentence, cut->items, cut->count};
    size_t clause = 0;
    for (size_t i = 0; i < cut->count; i++) {
        bool after_mark = i > 0 && opens_clause(&words, i - 1);
        clause += i > 0 && opens_clause(&words, i) && !after_mark;
        cut->items[i].clause = clause;
    }
}

struct said_words said_words_of(struct arena *arena, const char *sentence) {
    struct cutting cut = {.arena = arena, .sentence = sentence};
    cut_up(&cut);
    number_clauses(&cut);
    return (struct said_words){sentence, cut.items, cut.count};
}

bool said_is_among(const char *word, const char *list) {
    size_t length = strlen(word);
    if (length == 0 || strchr(word, ' ') != NULL)
        return false;
    for (const char *at = list; (at = strstr(at, word)) != NULL; at += length)
        if ((at == list || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0'))
            return true;
    return false;
}

bool said_word_is(const struct said_words *words, size_t at, const char *text) {
    return at < words->count && strcmp(words->items[at].text, text) == 0;
}

bool said_word_is_among(const struct said_words *words, size_t at, const char *list) {
    return at < words->count && said_is_among(words->items[at].text, list);
}

/* Nearly all of what is asked for differs in its first letter. */
size_t said_phrase_at(const struct said_words *words, size_t at, const char *phrase) {
    size_t count = 0;
    while (*phrase != '\0') {
        if (at + count >= words->count)
            return 0;
        const char *text = words->items[at + count++].text;
        while (*text != '\0' && *text == *phrase) {
            text++;
            phrase++;
        }
        if (*text != '\0' || (*phrase != '\0' && *phrase != ' '))
            return 0;
        phrase += *phrase == ' ';
    }
    return count;
}

const char *said_span(struct arena *arena, const struct said_words *words, size_t first,
                      size_t last) {
    size_t at = words->items[first].at;
    return arena_strndup(arena, words->sentence + at, words->items[last].end - at);
}
