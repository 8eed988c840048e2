/* Gathers the text of each block of a commentary's tree, then tells its sentences apart. */
#include "report/findings/sentence.h"

#include "base/buffer.h"
#include "base/utf8.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

struct gathering {
    struct arena *arena;
    struct buffer text; /* of the block that is open */
    size_t *lines;      /* of each of its bytes */
    const char *file;
    struct sentence *items;
    size_t count;
};

static bool is_one_of(const char *name, const char *const *names) {
    for (; *names != NULL; names++)
        if (strcasecmp(name, *names) == 0)
            return true;
    return false;
}

/* ---- where a sentence ends ---- */

/* Whether the full stop at `stop` ends an abbreviation or an initial. */
static bool is_abbreviation(struct arena *arena, const char *text, const char *stop) {
    static const char *const known[] = {
        "e.g",  "i.e", "etc", "vs", "no",  "nos", "approx", "cf",   "dr",  "mr",  "mrs", "ms", "st",
        "para", "fig", "inc", "al", "jan", "feb", "aug",    "sept", "oct", "nov", "dec", NULL};
    const char *start = stop;
    while (start > text && (isalnum((unsigned char)start[-1]) || start[-1] == '.'))
        start--;
    size_t length = (size_t)(stop - start);
    return (length == 1 && isalpha((unsigned char)*start)) ||
           is_one_of(arena_strndup(arena, start, length), known);
}

/* Quotation marks and brackets behind a full stop belong to the sentence that it ends. */
static const char *behind_closing(const char *at) {
    static const char *const signs[] = {"\"", "'", ")", "]", "\u201D", "\u2019"};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (strncmp(at, signs[i], strlen(signs[i])) == 0)
            return behind_closing(at + strlen(signs[i]));
    return at;
}

/* Behind the sentence that begins at `text`. */
static const char *end_of_sentence(struct arena *arena, const char *text) {
    for (const char *at = strpbrk(text, ".!?"); at != NULL; at = strpbrk(at + 1, ".!?")) {
        const char *end = behind_closing(at + 1);
        bool is_last = *end == '\0' || *end == ' ';
        if (is_last && !islower((unsigned char)end[*end == ' ']) &&
            (*at != '.' || !is_abbreviation(arena, text, at)))
            return end;
    }
    return text + strlen(text);
}

/* ---- blocks ---- */

static void add(struct gathering *gathering, const char *text, size_t line, bool is_headline) {
    gathering->items =
        arena_more(gathering->arena, gathering->items, gathering->count, sizeof *gathering->items);
    gathering->items[gathering->count++] =
        (struct sentence){text, {.file = gathering->file, .line = line}, is_headline};
}

/* The text of the block that was open, as sentences. */
static void end_block(struct gathering *gathering) {
    struct buffer *text = &gathering->text;
    if (text->length > 0 && text->data[text->length - 1] == ' ')
        text->data[--text->length] = '\0';
    for (const char *at = text->data; text->length > 0 && *at != '\0';) {
        const char *end = end_of_sentence(gathering->arena, at);
        add(gathering, arena_strndup(gathering->arena, at, (size_t)(end - at)),
            gathering->lines[at - text->data], false);
        at = end + (*end == ' ');
    }
    buffer_clear(text);
}

static void put(struct gathering *gathering, char byte, size_t line) {
    struct buffer *text = &gathering->text;
    bool is_blank = byte == ' ' || byte == '\n' || byte == '\t';
    if (is_blank && (text->length == 0 || text->data[text->length - 1] == ' '))
        return;
    gathering->lines =
        arena_more(gathering->arena, gathering->lines, text->length, sizeof *gathering->lines);
    gathering->lines[text->length] = line;
    buffer_putc(text, is_blank ? ' ' : byte);
}

static void put_text(struct gathering *gathering, const struct markup *markup) {
    static const char no_break_space[] = "\u00A0";
    size_t line = markup->place.line;
    for (const char *at = markup->text; *at != '\0'; at++) {
        bool is_no_break = strncmp(at, no_break_space, strlen(no_break_space)) == 0;
        at += is_no_break;
        put(gathering, is_no_break ? ' ' : *at, line);
        line += *at == '\n';
    }
}

static bool is_silent(const struct markup *element) {
    static const char *const names[] = {"pre", "del", NULL};
    return is_one_of(element->name, names) || markup_get(element, "role") != NULL;
}

static bool is_span(const struct markup *element) {
    static const char *const names[] = {"em", "strong", "code", "a", "span", "br", NULL};
    return is_one_of(element->name, names);
}

/* Trees are no deeper than Markdown may be. */
static void gather(struct gathering *gathering, const struct markup *element) {
    bool is_block = !is_span(element);
    if (is_silent(element))
        return;
    if (is_block)
        end_block(gathering);
    if (strcmp(element->name, "br") == 0)
        put(gathering, ' ', element->place.line);
    for (const struct markup *child = element->first_child; child != NULL; child = child->next)
        if (child->name != NULL)
            gather(gathering, child);
        else
            put_text(gathering, child);
    if (is_block)
        end_block(gathering);
}

struct sentence_list sentence_list_of(struct arena *arena, const struct commentary *commentary) {
    struct gathering gathering = {.arena = arena, .file = commentary->place.file};
    if (*commentary->headline != '\0')
        add(&gathering, commentary->headline, commentary->headline_line, true);
    gather(&gathering, commentary->body);
    buffer_free(&gathering.text);
    return (struct sentence_list){gathering.items, gathering.count};
}

struct sentence_list sentence_body(const struct sentence_list *sentences) {
    size_t first = sentences->count > 0 && sentences->items[0].is_headline;
    return (struct sentence_list){sentences->items + first, sentences->count - first};
}

/* ---- words ---- */

static bool is_in_number(const char *at, const char *start) {
    return at > start && (*at == '.' || *at == ',') && isdigit((unsigned char)at[-1]) &&
           isdigit((unsigned char)at[1]);
}

/* The next word behind `*at`, which moves on; "" where there is none. */
static const char *next_word(struct arena *arena, const char **at) {
    struct buffer word = {0};
    const char *start = *at;
    while (**at != '\0') {
        const char *here = *at;
        uint32_t character = utf8_next(at);
        char bytes[5];
        if (utf8_is_word(character) || is_in_number(here, start)) {
            utf8_encode(utf8_lower(character), bytes);
            buffer_puts(&word, bytes);
        } else if (word.length > 0) {
            break;
        }
    }
    const char *copy = word.length == 0 ? "" : arena_strdup(arena, word.data);
    buffer_free(&word);
    return copy;
}

const char **sentence_words(struct arena *arena, const struct sentence_list *sentences,
                            size_t *count) {
    const char **words = NULL;
    *count = 0;
    for (size_t i = 0; i < sentences->count; i++) {
        const char *at = sentences->items[i].text, *word;
        while (*(word = next_word(arena, &at)) != '\0') {
            words = arena_more(arena, words, *count, sizeof *words);
            words[(*count)++] = word;
        }
    }
    return words;
}
