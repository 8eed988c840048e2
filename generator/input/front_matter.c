/* Tells front matter from Markdown. */
#include "input/front_matter.h"

#include "base/language.h"
#include "base/spelling.h"
#include "base/utf8.h"
#include "input/acceptance.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/* A line, trimmed, without its end: \n, \r\n or \r, as Markdown has it. */
struct text_line {
    const char *text;
    size_t length, number; /* number 0: before the first line */
    const char *next;
};

struct reader {
    struct arena *arena;
    struct diagnostics *diagnostics;
    const char *path;
    struct front_matter front;
    unsigned seen; /* a bit for each key */
    struct acceptance *accepted;
};

enum front_key {
    KEY_AUTHOR,
    KEY_STATUS,
    KEY_BY,
    KEY_DATE,
    KEY_FIGURES,
    KEY_LANG,
    KEY_HEADLINE,
    KEY_ACCEPT,
    KEY_OWNER,
    KEY_DUE
};

static const char *const KEYS[] = {[KEY_AUTHOR] = "author",
                                   [KEY_STATUS] = "status",
                                   [KEY_BY] = "by",
                                   [KEY_DATE] = "date",
                                   [KEY_FIGURES] = "figures",
                                   [KEY_LANG] = "lang",
                                   [KEY_HEADLINE] = "headline",
                                   [KEY_ACCEPT] = "accept",
                                   [KEY_OWNER] = "owner",
                                   [KEY_DUE] = "due"};
enum { KEY_COUNT = sizeof KEYS / sizeof *KEYS };

static void trim(const char **text, size_t *length, const char *set) {
    while (*length > 0 && strchr(set, **text) != NULL) {
        (*text)++;
        (*length)--;
    }
    while (*length > 0 && strchr(set, (*text)[*length - 1]) != NULL)
        (*length)--;
}

/* False behind the last one. */
static bool next_line(struct text_line *line) {
    const char *start = line->next;
    if (*start == '\0')
        return false;
    size_t length = strcspn(start, "\r\n");
    const char *end = start + length;
    line->next = end + (*end == '\0' ? 0 : end[0] == '\r' && end[1] == '\n' ? 2 : 1);
    line->number++;
    trim(&start, &length, " \t");
    line->text = start;
    line->length = length;
    return true;
}

static bool is_mark(const struct text_line *line, const char *mark) {
    return line->length == strlen(mark) && memcmp(line->text, mark, line->length) == 0;
}

static bool is_fence(const struct text_line *line) {
    return is_mark(line, "---");
}

static struct place place_at(const struct reader *reader, size_t line) {
    return (struct place){.file = reader->path, .line = line};
}

/* ---- a line of key: value ---- */

struct pair {
    const char *key, *value;
};

/* False where the line is not one word, a colon and a value. `set` is what is trimmed off both. */
static bool read_pair(struct arena *arena, const struct text_line *line, const char *set,
                      struct pair *pair) {
    const char *colon = memchr(line->text, ':', line->length), *key = line->text;
    if (colon == NULL)
        return false;
    size_t key_length = (size_t)(colon - key), value_length = line->length - key_length - 1;
    const char *value = colon + 1;
    trim(&key, &key_length, set);
    trim(&value, &value_length, set);
    pair->key = arena_strndup(arena, key, key_length);
    pair->value = arena_strndup(arena, value, value_length);
    return key_length > 0 && strpbrk(pair->key, " \t") == NULL;
}

static const char *without_quotes(struct arena *arena, const char *value) {
    size_t length = strlen(value);
    bool quoted = length > 1 && value[0] == '"' && value[length - 1] == '"';
    return utf8_nfc(arena, quoted ? arena_strndup(arena, value + 1, length - 2) : value);
}

/* -1: it is none of them, and all were offered. */
static int find_key(struct spelling *word) {
    for (int key = 0; key < KEY_COUNT; key++) {
        if (strcasecmp(KEYS[key], word->word) == 0)
            return key;
        spelling_offer(word, KEYS[key]);
    }
    return -1;
}

static const char *keys_list(struct arena *arena) {
    const char *list = "";
    for (int key = 0; key < KEY_COUNT; key++)
        list = arena_printf(arena, "%s%s%s:", list,
                            key == 0               ? ""
                            : key == KEY_COUNT - 1 ? " or "
                                                   : ", ",
                            KEYS[key]);
    return list;
}

/* Whether the word stands in it: not in “drafted”. */
static bool says_draft(const char *text) {
    const char *draft = words_code(&commentary_status_words, COMMENTARY_DRAFT);
    size_t length = strlen(draft);
    for (const char *at = text; *at != '\0'; at++)
        if (strncasecmp(at, draft, length) == 0 && !isalpha((unsigned char)at[length]) &&
            (at == text || !isalpha((unsigned char)at[-1])))
            return true;
    return false;
}

static void take_draft(struct reader *reader, size_t line) {
    reader->front.standing = COMMENTARY_DRAFT;
    reader->front.status_line = line;
}

static void take_status(struct reader *reader, size_t line) {
    struct front_matter *front = &reader->front;
    int standing = commentary_status_read(front->status);
    if (standing < 0) {
        diagnose(reader->diagnostics, SEVERITY_ERROR, place_at(reader, line),
                 "status: unknown word “%s”%s; expected %s", front->status,
                 words_hint(reader->arena, &commentary_status_words, front->status),
                 words_list(reader->arena, &commentary_status_words));
        front->fault = "its status is unknown";
    } else if (front->standing != COMMENTARY_DRAFT) {
        front->standing = (enum commentary_status)standing;
        front->status_line = line;
    }
}

/* What is no tag is told, and not said of the text. */
static void take_language(struct reader *reader, const char *value, size_t line) {
    if (*value == '\0' || language_is_tag(value))
        reader->front.lang = value;
    else
        diagnose(reader->diagnostics, SEVERITY_ERROR, place_at(reader, line),
                 "lang: “%s” is no language; expected a tag such as cy (Welsh), pl (Polish) or "
                 "en-GB",
                 value);
}

static void take_acceptance(struct reader *reader, const char *value, size_t line) {
    struct front_matter *front = &reader->front;
    struct acceptance acceptance;
    if (!acceptance_read(reader->arena, reader->diagnostics, place_at(reader, line), value,
                         &acceptance))
        return;
    reader->accepted = arena_more(reader->arena, reader->accepted, front->accepted_count,
                                  sizeof *reader->accepted);
    reader->accepted[front->accepted_count++] = acceptance;
    front->accepted = reader->accepted;
}

static void take_value(struct reader *reader, enum front_key key, const char *value, size_t line) {
    switch (key) {
    case KEY_STATUS:
        reader->front.status = value;
        take_status(reader, line);
        break;
    case KEY_HEADLINE:
        reader->front.headline = value;
        reader->front.headline_line = line;
        break;
    case KEY_AUTHOR:
        reader->front.author = value;
        break;
    case KEY_DATE:
        reader->front.date = value;
        reader->front.date_line = line;
        break;
    case KEY_LANG:
        take_language(reader, value, line);
        break;
    case KEY_ACCEPT:
        take_acceptance(reader, value, line);
        break;
    case KEY_OWNER: /* for those who write */
    case KEY_DUE:
        break;
    case KEY_BY:
        reader->front.by = value;
        break;
    case KEY_FIGURES:
        reader->front.figures = value;
        reader->front.figures_line = line;
        break;
    }
}

/* A misspelt “status: draft”, or “draft: yes”, is one all the same. */
static void take_unknown(struct reader *reader, const struct text_line *line,
                         const struct spelling *key) {
    const char *written = arena_strndup(reader->arena, line->text, line->length);
    diagnose(reader->diagnostics, SEVERITY_WARNING, place_at(reader, line->number),
             "unknown front matter “%s”%s; expected %s", written,
             spelling_answer(reader->arena, key), keys_list(reader->arena));
    if (says_draft(written))
        take_draft(reader, line->number);
}

static void take_line(struct reader *reader, const struct text_line *line) {
    struct pair pair;
    if (line->length == 0)
        return;
    if (!read_pair(reader->arena, line, " \t", &pair)) {
        diagnose(reader->diagnostics, SEVERITY_ERROR, place_at(reader, line->number),
                 "“%.*s” is no line of front matter, which is key: value; expected a line of --- "
                 "above the commentary's text",
                 (int)line->length, line->text);
        reader->front.fault = "a line of its front matter is not key: value";
        return;
    }
    struct spelling spelling = spelling_of(pair.key);
    int key = find_key(&spelling);
    if (key < 0) {
        take_unknown(reader, line, &spelling);
    } else if (key != KEY_ACCEPT && (reader->seen & 1U << key) != 0) {
        diagnose(reader->diagnostics, SEVERITY_ERROR, place_at(reader, line->number),
                 "%s: stands in the front matter twice; the first counts", KEYS[key]);
        if (key == KEY_STATUS && says_draft(pair.value))
            take_draft(reader, line->number);
    } else {
        reader->seen |= 1U << key;
        take_value(reader, (enum front_key)key, without_quotes(reader->arena, pair.value),
                   line->number);
    }
}

/* ---- where front matter ends ---- */

/* Nothing of words, such as ---- or the long dash that word processors make of three. */
static bool looks_like_fence(const struct text_line *line) {
    for (const char *at = line->text; at < line->text + line->length;)
        if (utf8_is_word(utf8_next(&at)))
            return false;
    return line->length > 0;
}

static void say_open(struct reader *reader, const struct text_line *likely) {
    const char *hint = likely->number == 0
                           ? ""
                           : arena_printf(reader->arena, " (line %zu has “%.*s”)", likely->number,
                                          (int)likely->length, likely->text);
    diagnose(reader->diagnostics, SEVERITY_ERROR, place_at(reader, 1),
             "front matter is not closed%s; expected a second line of --- above the commentary's "
             "text",
             hint);
    reader->front.fault = "its front matter is not closed";
}

/* The line of --- that ends what `first` began; false after an error. */
static bool find_end(struct reader *reader, struct text_line *end) {
    struct text_line likely = {0};
    while (next_line(end)) {
        if (is_fence(end))
            return true;
        if (is_mark(end, "...")) {
            diagnose(reader->diagnostics, SEVERITY_ERROR, place_at(reader, end->number),
                     "front matter ends in “...”; expected a line of ---");
            reader->front.fault = "its front matter ends in “...”";
            return false;
        }
        if (likely.number == 0 && looks_like_fence(end))
            likely = *end;
    }
    say_open(reader, &likely);
    return false;
}

static void read_fenced(struct reader *reader, struct text_line line) {
    struct text_line end = line;
    if (line.number > 1) {
        diagnose(reader->diagnostics, SEVERITY_ERROR, place_at(reader, line.number),
                 "front matter is below an empty line; expected its --- on line 1");
        reader->front.fault = "its front matter is below an empty line";
        return;
    }
    if (!find_end(reader, &end))
        return;
    while (next_line(&line) && line.number < end.number)
        take_line(reader, &line);
    reader->front.rest = end.next;
    reader->front.line = end.number + 1;
}

/* ---- front matter without its lines of --- ---- */

static bool is_telling(enum front_key key) {
    return key == KEY_STATUS || key == KEY_HEADLINE || key == KEY_AUTHOR;
}

/* Lines of known keys at the beginning, whatever stands in the place of ---; two of them, or one
 * that prose hardly begins with. */
static void look_for_unfenced(struct reader *reader, struct text_line line) {
    struct text_line first = {0};
    size_t known = 0;
    bool telling = false;
    do {
        struct pair pair;
        if (line.length == 0 || looks_like_fence(&line))
            continue;
        if (!read_pair(reader->arena, &line, " \t*_#>-", &pair))
            break;
        struct spelling spelling = spelling_of(pair.key);
        int key = find_key(&spelling);
        if (key < 0)
            break;
        first = known++ == 0 ? line : first;
        telling = telling || is_telling((enum front_key)key);
        if (key == KEY_STATUS && says_draft(pair.value))
            take_draft(reader, line.number);
    } while (next_line(&line));
    if (telling || known > 1)
        diagnose(reader->diagnostics, SEVERITY_WARNING, place_at(reader, first.number),
                 "“%.*s” looks like front matter, but is printed as text; expected a line of --- "
                 "above it, on line 1, and one below",
                 (int)first.length, first.text);
}

struct front_matter front_matter_read(struct arena *arena, struct diagnostics *diagnostics,
                                      const char *path, const char *text) {
    struct reader reader = {.arena = arena,
                            .diagnostics = diagnostics,
                            .path = path,
                            .front = {.status = "",
                                      .author = "",
                                      .by = "",
                                      .figures = "",
                                      .date = "",
                                      .headline = "",
                                      .lang = "",
                                      .rest = text,
                                      .line = 1}};
    struct text_line line = {.next = text};
    bool found = next_line(&line);
    while (found && line.length == 0)
        found = next_line(&line);
    if (found && is_fence(&line))
        read_fenced(&reader, line);
    else if (found)
        look_for_unfenced(&reader, line);
    return reader.front;
}
