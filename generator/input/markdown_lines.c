/* Looks through the lines of a text for what is no bullet, no text or no path in Markdown. */
#include "base/utf8.h"
#include "input/markdown_signs.h"
#include "model/rule.h"

#include <ctype.h>
#include <string.h>

struct lines {
    struct diagnostics *diagnostics;
    const struct markdown_source *source;
    size_t number; /* of the line in its file */
    const char *line, *line_before, *line_behind;
};

static struct place place_of(const struct lines *lines) {
    struct place place = lines->source->first;
    place.line = lines->number;
    return place;
}

/* ---- bullets that are none ---- */

/* What word processors and web pages have for bullets, besides the private signs of Word. */
static bool is_bullet(uint32_t code_point) {
    static const uint32_t bullets[] = {0x00B7, 0x2022, 0x2023, 0x2043, 0x204C, 0x204D, 0x2219,
                                       0x25A0, 0x25A1, 0x25AA, 0x25AB, 0x25B8, 0x25BA, 0x25CB,
                                       0x25CF, 0x25E6, 0x2756, 0x27A2, 0x27A4};
    for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++)
        if (bullets[i] == code_point)
            return true;
    return code_point >= 0xF020 && code_point <= 0xF0FF;
}

/* The bytes of the bullet that a line begins with; 0: with none. Word's second level is an o. */
static size_t bullet_size(const char *line) {
    const char *end = line;
    if (strncmp(line, "o\t", 2) == 0)
        return 1;
    return is_bullet(utf8_next(&end)) ? (size_t)(end - line) : 0;
}

static void look_at_bullet(const struct lines *lines) {
    size_t size = bullet_size(lines->line);
    if (size > 0 && bullet_size(lines->line_before) == 0)
        rule_warn(lines->diagnostics, RULE_MARKDOWN, place_of(lines),
                  "“%.*s” is no bullet here: lines that begin with it run on into one paragraph; "
                  "write “- ” in its place",
                  (int)size, lines->line);
}

/* The bytes of a dash before a word that makes no list: without a blank, or a long one. */
static size_t dash_size(const char *line) {
    static const char *const dashes[] = {"-", "–", "—"};
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++) {
        size_t size = strlen(dashes[i]),
               blanks = i == 0 ? 0 : strspn(line + (size <= strlen(line) ? size : 0), " \t");
        if (strncmp(line, dashes[i], size) == 0 && isalpha((unsigned char)line[size + blanks]))
            return size;
    }
    return 0;
}

static void look_at_dash(const struct lines *lines) {
    size_t size = dash_size(lines->line);
    if (size > 0 && dash_size(lines->line_before) == 0 && dash_size(lines->line_behind) > 0)
        rule_warn(lines->diagnostics, RULE_MARKDOWN, place_of(lines),
                  "lines that begin with “%.*s” run on into one paragraph here; write “- ”, with a "
                  "blank, for a list",
                  (int)size, lines->line);
}

/* ---- what vanishes ---- */

/* Behind [word]: and blanks; NULL: the line does not begin so. */
static const char *defined(const char *line) {
    const char *end = *line == '[' ? strchr(line, ']') : NULL;
    if (end == NULL || end == line + 1 || end[1] != ':')
        return NULL;
    return end + 2 + strspn(end + 2, " \t");
}

/* A link's address is one word, with a title in quotes behind it. */
static bool is_definition(const char *line) {
    const char *address = defined(line);
    if (address == NULL || *address == '\0')
        return false;
    const char *title = address + strcspn(address, " \t");
    title += strspn(title, " \t");
    return *title == '\0' || strchr("\"'(", *title) != NULL;
}

/* Whatever it is: where a link uses it, that link is looked at. */
static bool is_like_address(const char *text) {
    return strpbrk(text, "./#@") != NULL;
}

static void look_at_definition(const struct lines *lines) {
    bool stands_free = *lines->line_before == '\0' || is_definition(lines->line_before);
    if (stands_free && is_definition(lines->line) && !is_like_address(defined(lines->line)))
        rule_warn(lines->diagnostics, RULE_MARKDOWN, place_of(lines),
                  "“%s” is read as a link's address, and not printed; write “\\[” where it is text",
                  markdown_source_excerpt(lines->source, lines->number));
}

/* ---- paths ---- */

static bool is_at_word_start(const char *line, const char *at) {
    return at == line || strchr(" \t(\"'", at[-1]) != NULL;
}

static void look_at_path(const struct lines *lines) {
    const char *line = lines->line, *at = strstr(line, "\\\\");
    if (at != NULL && is_at_word_start(line, at) && isalnum((unsigned char)at[2]))
        rule_warn(lines->diagnostics, RULE_MARKDOWN, place_of(lines),
                  "“\\\\” is printed as one “\\”; write “\\\\\\\\” for both, or the path between "
                  "two ` signs");
}

static void look_at_last_backslash(const struct lines *lines) {
    size_t length = strlen(lines->line);
    if (length < 2 || lines->line[length - 1] != '\\' || *lines->line_behind == '\0')
        return;
    const char *word = lines->line + length;
    while (word > lines->line && strchr(" \t", word[-1]) == NULL)
        word--;
    if (strcspn(word, "\\:") < strlen(word) - 1)
        rule_warn(lines->diagnostics, RULE_MARKDOWN, place_of(lines),
                  "“%s” ends with a backslash, which is a line break here and not printed; write "
                  "“\\\\” for the sign itself",
                  word);
}

/* ---- all of them ---- */

/* The fence that a line is, ``` or ~~~; '\0': none. */
static char fence_of(const char *line) {
    bool is_fence = strncmp(line, "```", 3) == 0 || strncmp(line, "~~~", 3) == 0;
    return is_fence ? *line : '\0';
}

static bool is_indented(const char *line) {
    return strncmp(line, "    ", 4) == 0;
}

void markdown_lines(struct diagnostics *diagnostics, const struct markdown_source *source) {
    static void (*const looks[])(const struct lines *) = {
        look_at_bullet, look_at_dash, look_at_definition, look_at_path, look_at_last_backslash};
    char fence = '\0';
    for (size_t i = 0; i < source->count; i++) {
        size_t number = source->first.line + i;
        struct lines lines = {diagnostics,
                              source,
                              number,
                              markdown_source_line(source, number),
                              number > 0 ? markdown_source_line(source, number - 1) : "",
                              markdown_source_line(source, number + 1)};
        char mark = fence_of(lines.line);
        if (mark != '\0' && (fence == '\0' || fence == mark))
            fence = fence == '\0' ? mark : '\0';
        if (mark != '\0' || fence != '\0' || is_indented(source->lines[i]))
            continue;
        for (size_t look = 0; look < sizeof looks / sizeof *looks; look++)
            looks[look](&lines);
    }
}
