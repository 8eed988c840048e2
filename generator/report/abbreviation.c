/* Terms that are abbreviations, the longest first where two begin alike. */
#include "report/abbreviation.h"

#include "base/utf8.h"
#include "report/lasting.h"

#include <stdlib.h>
#include <string.h>

/* What the program abbreviates in headings (model/assess/assess_indicator.c). */
static const struct glossary_entry heading_words[] = {{"Prev.", "Previous", ""}};
enum { HEADING_WORD_COUNT = sizeof heading_words / sizeof *heading_words };

static bool is_capital(uint32_t code_point) {
    return utf8_lower(code_point) != code_point;
}

static bool is_digit(uint32_t code_point) {
    return code_point >= '0' && code_point <= '9';
}

/* Whether a word of the term has a capital and another capital or digit. */
static bool is_abbreviation(const char *term) {
    size_t capitals = 0, digits = 0;
    for (uint32_t code_point; (code_point = utf8_next(&term)) != 0;) {
        if (!utf8_is_word(code_point))
            capitals = digits = 0;
        capitals += is_capital(code_point);
        digits += is_digit(code_point);
        if (capitals > 0 && capitals + digits > 1)
            return true;
    }
    return false;
}

static bool is_listed(const struct abbreviations *list, const char *term) {
    for (size_t i = 0; i < list->count; i++)
        if (strcmp(list->entries[i]->term, term) == 0)
            return true;
    return false;
}

/* "Section 47 of the Children Act 1989: an enquiry into …": who listens to a sentence wants the
 * words, and finds what they mean in the list. */
static const char *expansion_of(struct arena *arena, const struct glossary_entry *row) {
    if (row->expansion != NULL && row->expansion[0] != '\0')
        return row->expansion;
    const char *colon = strstr(row->meaning, ": ");
    return colon == NULL ? row->meaning
                         : arena_strndup(arena, row->meaning, (size_t)(colon - row->meaning));
}

static void add(struct arena *arena, struct abbreviations *list, enum abbreviation_source source,
                const struct glossary_entry *row) {
    struct abbreviation *entry = arena_alloc(arena, sizeof *entry);
    *entry = (struct abbreviation){source, utf8_nfc(arena, row->term), row->meaning,
                                   expansion_of(arena, row), list->count};
    list->entries[list->count++] = entry;
}

static int by_first_byte_then_longest(const void *left, const void *right) {
    const struct abbreviation *a = *(const struct abbreviation *const *)left;
    const struct abbreviation *b = *(const struct abbreviation *const *)right;
    unsigned char first = (unsigned char)a->term[0], other = (unsigned char)b->term[0];
    if (first != other)
        return first < other ? -1 : 1;
    size_t length = strlen(a->term), other_length = strlen(b->term);
    if (length != other_length)
        return length > other_length ? -1 : 1;
    return (a->number > b->number) - (a->number < b->number);
}

static void index_first_bytes(struct abbreviations *list) {
    qsort(list->entries, list->count, sizeof(void *), by_first_byte_then_longest);
    size_t i = 0;
    for (size_t byte = 0; byte <= 256; byte++) {
        while (i < list->count && (unsigned char)list->entries[i]->term[0] < byte)
            i++;
        list->first[byte] = i;
    }
}

const struct abbreviations *abbreviations_new(struct arena *arena,
                                              const struct catalogue *catalogue) {
    struct abbreviations *list = arena_alloc(arena, sizeof *list);
    size_t most = catalogue->glossary_count + HEADING_WORD_COUNT + MARKERS;
    list->entries = arena_array(arena, most, sizeof *list->entries);
    for (size_t i = 0; i < catalogue->glossary_count; i++) {
        const struct glossary_entry *row = &catalogue->glossary[i];
        if (is_abbreviation(row->term) && row->meaning[0] != '\0' && !is_listed(list, row->term))
            add(arena, list, ABBREVIATION_GLOSSARY, row);
    }
    for (size_t i = 0; i < HEADING_WORD_COUNT; i++)
        add(arena, list, ABBREVIATION_HEADING, &heading_words[i]);
    for (enum marker marker = MARKER_X; marker <= MARKER_LOW; marker++) {
        struct glossary_entry row = {marker_text(marker), marker_meaning(marker), ""};
        add(arena, list, ABBREVIATION_MARKER, &row);
    }
    index_first_bytes(list);
    return list;
}

static bool is_space(uint32_t code_point) {
    enum { NO_BREAK_SPACE = 0xA0 };
    return code_point == ' ' || code_point == '\t' || code_point == '\n' || code_point == '\r' ||
           code_point == NO_BREAK_SPACE;
}

static const char *behind_space(const char *text) {
    for (const char *next = text; is_space(utf8_next(&next)); text = next)
        ;
    return text;
}

/* Where the term ends in the text that it is looked for at the beginning of; NULL: not there. */
static const char *match(const char *text, const char *term) {
    while (*term != '\0') {
        if (*term == ' ') {
            const char *word = behind_space(text);
            if (word == text)
                return NULL;
            text = word;
            term++;
            continue;
        }
        uint32_t written = utf8_next(&text), wanted = utf8_next(&term);
        if (written != wanted && utf8_lower(written) != wanted)
            return NULL;
    }
    return text;
}

/* The code point that ends before the byte; 0 at the beginning. */
static uint32_t code_point_before(const char *text, size_t at) {
    if (at == 0)
        return 0;
    do
        at--;
    while (at > 0 && ((unsigned char)text[at] & 0xC0) == 0x80);
    const char *last = text + at;
    return utf8_next(&last);
}

static bool begins_word(const char *text) {
    return utf8_is_word(utf8_next(&text));
}

static bool is_whole_word(const char *text, size_t begin, const char *end) {
    uint32_t last = code_point_before(text, (size_t)(end - text));
    if (begins_word(text + begin) && utf8_is_word(code_point_before(text, begin)))
        return false;
    return !utf8_is_word(last) || !begins_word(*end == 's' ? end + 1 : end);
}

static bool is_all(const char *text, size_t begin, const char *end) {
    return behind_space(text) == text + begin && *behind_space(end) == '\0';
}

static bool is_used(const struct abbreviation *entry, const char *text, size_t begin,
                    const char **end) {
    *end = match(text + begin, entry->term);
    if (*end == NULL)
        return false;
    return entry->source == ABBREVIATION_MARKER ? is_all(text, begin, *end)
                                                : is_whole_word(text, begin, *end);
}

bool abbreviation_next(const struct abbreviations *list, const char *text, size_t from,
                       struct abbreviation_use *use) {
    for (size_t begin = from; text[begin] != '\0'; begin++) {
        size_t byte = (unsigned char)text[begin];
        for (size_t i = list->first[byte]; i < list->first[byte + 1]; i++) {
            const char *end;
            if (!is_used(list->entries[i], text, begin, &end))
                continue;
            *use = (struct abbreviation_use){list->entries[i], begin, (size_t)(end - text)};
            return true;
        }
    }
    return false;
}
