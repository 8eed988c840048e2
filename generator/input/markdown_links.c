/* Holds the words of links against those that say nothing. */
#include "input/markdown_links.h"

#include "base/buffer.h"
#include "base/utf8.h"
#include "model/rule.h"

#include <string.h>
#include <strings.h>

/* Said by themselves they could lead anywhere; in English and in Welsh. */
static const char *const UNCLEAR[] = {"here",         "click",        "click here",
                                      "see here",     "this",         "this link",
                                      "this page",    "this website", "link",
                                      "the link",     "page",         "website",
                                      "more",         "read more",    "see more",
                                      "find out",     "learn more",   "find out more",
                                      "more details", "details",      "more information",
                                      "information",  "info",         "more info",
                                      "view",         "open",         "download",
                                      "continue",     "source",       "url",
                                      "read",         "see",          "yma",
                                      "cliciwch yma", "mwy",          "darllen mwy",
                                      "dolen",        "rhagor",       "mwy o wybodaeth"};

/* An address that is longer is no name to be read out. */
enum { LONGEST_NAME = 60 };

/* ---- its words ---- */

static void put_words(struct buffer *words, const struct markup *element) {
    for (const struct markup *m = element->first_child; m != NULL; m = markup_following(m, element))
        if (m->text != NULL)
            buffer_puts(words, m->text);
}

/* Without the signs before and behind them, blanks made one; "" where there is no word. */
static const char *words_of(struct arena *arena, const struct markup *link) {
    struct buffer words = {0}, plain = {0};
    buffer_puts(&words, "");
    put_words(&words, link);
    buffer_puts(&plain, "");
    size_t length = 0; /* up to the last word */
    for (const char *at = words.data; *at != '\0';) {
        const char *sign = at;
        bool is_word = utf8_is_word(utf8_next(&at));
        bool is_blank = *sign == ' ' || *sign == '\n' || *sign == '\t';
        if (!is_word && plain.length == 0)
            continue;
        if (!is_blank || plain.data[plain.length - 1] != ' ')
            buffer_put(&plain, is_blank ? " " : sign, is_blank ? 1 : (size_t)(at - sign));
        if (is_word)
            length = plain.length;
    }
    const char *text = arena_strndup(arena, plain.data, length);
    buffer_free(&words);
    buffer_free(&plain);
    return text;
}

static bool is_unclear(const char *words) {
    for (size_t i = 0; i < sizeof UNCLEAR / sizeof *UNCLEAR; i++)
        if (strcasecmp(words, UNCLEAR[i]) == 0)
            return true;
    return *words == '\0';
}

/* ---- what says where it leads ---- */

/* www.gov.uk/x; where that is long, its host; a mail address. */
static const char *address_name(struct arena *arena, const char *href) {
    const char *scheme = strstr(href, "://"), *mail = strchr(href, ':');
    const char *name = scheme != NULL ? scheme + strlen("://") : mail != NULL ? mail + 1 : href;
    size_t length = strlen(name), host = strcspn(name, "/?#");
    if (scheme == NULL)
        return arena_strndup(arena, name, strcspn(name, "?"));
    if (length > LONGEST_NAME)
        length = host;
    while (length > host && name[length - 1] == '/')
        length--;
    return arena_strndup(arena, name, length);
}

void markdown_link_fit(struct arena *arena, struct diagnostics *diagnostics, struct markup *link,
                       const char *title) {
    const char *words = words_of(arena, link);
    if (!is_unclear(words))
        return;
    const char *name = utf8_is_blank(title) ? address_name(arena, markup_get(link, "href")) : title;
    bool has_signs = link->first_child != NULL;
    markup_text(arena, link, has_signs ? arena_printf(arena, " (%s)", name) : name, link->place);
    if (*words == '\0')
        rule_warn(diagnostics, RULE_MARKDOWN, link->place,
                  "the link has no words, and is printed as “%s”; write where it leads: "
                  "[the national figures](address)",
                  name);
    else
        rule_warn(diagnostics, RULE_MARKDOWN, link->place,
                  "the link “%s” does not say where it leads, so that “%s” is printed behind it; "
                  "write it in its words: [the national figures](address)",
                  words, name);
}
