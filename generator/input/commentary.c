#include "input/commentary.h"

#include "base/buffer.h"
#include "base/entities.h"
#include "base/file.h"
#include "base/utf8.h"

#include <errno.h>
#include <md4c.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* The page has h1 and h2; an indicator's parts are h3, so its commentary's begin at h4. */
enum { HIGHEST_HEADING = 4, LOWEST_HEADING = 6 };

struct markdown {
    struct buffer html;
    struct diagnostics *diagnostics;
    struct place place; /* line: where the text begins */
    const char *text;
    int images; /* how many images are open: their text is printed as text */
};

static const char *block_tag(MD_BLOCKTYPE type) {
    switch (type) {
    case MD_BLOCK_QUOTE:
        return "blockquote";
    case MD_BLOCK_UL:
        return "ul";
    case MD_BLOCK_OL:
        return "ol";
    case MD_BLOCK_LI:
        return "li";
    case MD_BLOCK_P:
        return "p";
    case MD_BLOCK_CODE:
        return "pre";
    case MD_BLOCK_TABLE:
        return "table";
    case MD_BLOCK_THEAD:
        return "thead";
    case MD_BLOCK_TBODY:
        return "tbody";
    case MD_BLOCK_TR:
        return "tr";
    case MD_BLOCK_TH:
        return "th";
    case MD_BLOCK_TD:
        return "td";
    case MD_BLOCK_DOC:
    case MD_BLOCK_HR:
    case MD_BLOCK_H:
    case MD_BLOCK_HTML:
        return NULL;
    }
    return NULL;
}

static int heading_level(void *detail) {
    int level = (int)((MD_BLOCK_H_DETAIL *)detail)->level + HIGHEST_HEADING - 1;
    return level > LOWEST_HEADING ? LOWEST_HEADING : level;
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *context) {
    struct markdown *markdown = context;
    const char *tag = block_tag(type);
    if (type == MD_BLOCK_H)
        buffer_printf(&markdown->html, "<h%d>", heading_level(detail));
    else if (type == MD_BLOCK_HR)
        buffer_puts(&markdown->html, "<hr/>");
    else if (type == MD_BLOCK_OL && ((MD_BLOCK_OL_DETAIL *)detail)->start != 1)
        buffer_printf(&markdown->html, "<ol start=\"%u\">", ((MD_BLOCK_OL_DETAIL *)detail)->start);
    else if (type == MD_BLOCK_TH)
        buffer_puts(&markdown->html, "<th scope=\"col\">");
    else if (tag != NULL)
        buffer_printf(&markdown->html, "<%s>", tag);
    return 0;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *context) {
    struct markdown *markdown = context;
    const char *tag = block_tag(type);
    if (type == MD_BLOCK_H)
        buffer_printf(&markdown->html, "</h%d>\n", heading_level(detail));
    else if (tag != NULL)
        buffer_printf(&markdown->html, "</%s>\n", tag);
    return 0;
}

/* The character that a reference such as &#233; or &eacute; stands for; 0 for what is printed as it
 * is written. */
static uint32_t referenced(const char *text, size_t size) {
    static const struct {
        const char *name;
        uint32_t code_point;
    } names[] = {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strlen(names[i].name) == size && memcmp(names[i].name, text, size) == 0)
            return names[i].code_point;
    if (size < 3 || text[1] != '#')
        return size < 3 ? 0 : entities_code_point(text + 1, size - 2);
    bool hexadecimal = text[2] == 'x' || text[2] == 'X';
    unsigned long value = strtoul(text + 2 + hexadecimal, NULL, hexadecimal ? 16 : 10);
    return value < 0x110000 ? (uint32_t)value : 0;
}

/* The reference as a character; false for what is printed as it is written. */
static bool resolve(const char *text, size_t size, char character[5]) {
    uint32_t code_point = referenced(text, size);
    if (code_point == 0)
        return false;
    utf8_encode(code_point, character);
    size_t length = strlen(character);
    return length > 0 && utf8_invalid_at(character, length) == length;
}

/* With its references resolved; the caller frees it. */
static char *attribute_text(const MD_ATTRIBUTE *attribute) {
    struct buffer text = {0};
    buffer_puts(&text, "");
    for (size_t i = 0; attribute->substr_offsets[i] < attribute->size; i++) {
        const char *part = attribute->text + attribute->substr_offsets[i];
        size_t size = attribute->substr_offsets[i + 1] - attribute->substr_offsets[i];
        char character[5];
        if (attribute->substr_types[i] == MD_TEXT_ENTITY && resolve(part, size, character))
            buffer_puts(&text, character);
        else
            buffer_put(&text, part, size);
    }
    return text.data;
}

static bool is_allowed_link(const char *href) {
    static const char *const schemes[] = {"http://", "https://", "mailto:"};
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
        if (strncasecmp(href, schemes[i], strlen(schemes[i])) == 0)
            return true;
    return false;
}

/* md4c tells no lines: the first line that has the words. */
static struct place place_of(const struct markdown *markdown, const char *words) {
    struct place place = markdown->place;
    const char *at = strstr(markdown->text, words);
    for (const char *byte = markdown->text; at != NULL && byte < at; byte++)
        place.line += *byte == '\n';
    return place;
}

static void enter_link(struct markdown *markdown, const MD_SPAN_A_DETAIL *detail) {
    char *href = attribute_text(&detail->href);
    if (is_allowed_link(href)) {
        buffer_puts(&markdown->html, "<a href=\"");
        buffer_put_escaped(&markdown->html, href);
        buffer_puts(&markdown->html, "\">");
    } else {
        diagnose(markdown->diagnostics, SEVERITY_WARNING, place_of(markdown, href),
                 "the link “%s” is printed as text; expected http, https or mailto", href);
        buffer_puts(&markdown->html, "<span>");
    }
    free(href);
}

static void leave_link(struct markdown *markdown, const MD_SPAN_A_DETAIL *detail) {
    char *href = attribute_text(&detail->href);
    buffer_puts(&markdown->html, is_allowed_link(href) ? "</a>" : "</span>");
    free(href);
}

/* An image is printed as it was written. */
static void enter_image(struct markdown *markdown) {
    buffer_puts(&markdown->html, "![");
    markdown->images++;
}

static void leave_image(struct markdown *markdown, const MD_SPAN_IMG_DETAIL *detail) {
    char *source = attribute_text(&detail->src);
    buffer_puts(&markdown->html, "](");
    buffer_put_escaped(&markdown->html, source);
    buffer_puts(&markdown->html, ")");
    markdown->images--;
    free(source);
}

static const char *span_tag(MD_SPANTYPE type) {
    static const struct {
        MD_SPANTYPE type;
        const char *tag;
    } tags[] = {{MD_SPAN_EM, "em"}, {MD_SPAN_STRONG, "strong"}, {MD_SPAN_CODE, "code"}};
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
        if (tags[i].type == type)
            return tags[i].tag;
    return NULL;
}

static int enter_span(MD_SPANTYPE type, void *detail, void *context) {
    struct markdown *markdown = context;
    if (type == MD_SPAN_A)
        enter_link(markdown, detail);
    else if (type == MD_SPAN_IMG)
        enter_image(markdown);
    else if (span_tag(type) != NULL)
        buffer_printf(&markdown->html, "<%s>", span_tag(type));
    return 0;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *context) {
    struct markdown *markdown = context;
    if (type == MD_SPAN_A)
        leave_link(markdown, detail);
    else if (type == MD_SPAN_IMG)
        leave_image(markdown, detail);
    else if (span_tag(type) != NULL)
        buffer_printf(&markdown->html, "</%s>", span_tag(type));
    return 0;
}

static void put_entity(struct buffer *html, const char *text, size_t size) {
    char character[5];
    if (resolve(text, size, character)) {
        buffer_put_escaped(html, character);
        return;
    }
    buffer_puts(html, "&amp;");
    buffer_put(html, text + 1, size - 1);
}

static int on_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *context) {
    struct markdown *markdown = context;
    if (type == MD_TEXT_BR) {
        buffer_puts(&markdown->html, markdown->images > 0 ? " " : "<br/>");
    } else if (type == MD_TEXT_SOFTBR) {
        buffer_putc(&markdown->html, '\n');
    } else if (type == MD_TEXT_ENTITY) {
        put_entity(&markdown->html, text, size);
    } else if (type == MD_TEXT_NULLCHAR) {
        buffer_puts(&markdown->html, "\uFFFD");
    } else {
        struct buffer plain = {0};
        buffer_put(&plain, text, size);
        buffer_put_escaped(&markdown->html, plain.data);
        buffer_free(&plain);
    }
    return 0;
}

const char *commentary_html(struct arena *arena, struct diagnostics *diagnostics, const char *path,
                            size_t line, const char *markdown_text) {
    struct markdown markdown = {
        .diagnostics = diagnostics, .place = {.file = path, .line = line}, .text = markdown_text};
    MD_PARSER parser = {.flags = MD_FLAG_NOHTML | MD_FLAG_TABLES,
                        .enter_block = enter_block,
                        .leave_block = leave_block,
                        .enter_span = enter_span,
                        .leave_span = leave_span,
                        .text = on_text};
    if (md_parse(markdown_text, (MD_SIZE)strlen(markdown_text), &parser, &markdown) != 0)
        out_of_memory();
    const char *html =
        utf8_nfc(arena, arena_strdup(arena, markdown.html.data == NULL ? "" : markdown.html.data));
    buffer_free(&markdown.html);
    return html;
}

struct front_matter {
    const char *rest; /* the Markdown behind it */
    size_t line;      /* where that begins */
};

static const char **front_matter_field(struct commentary *commentary, const char *key,
                                       size_t length) {
    const struct {
        const char *key;
        const char **field;
    } fields[] = {{"headline", &commentary->headline},
                  {"author", &commentary->author},
                  {"status", &commentary->status},
                  {"date", &commentary->date}};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (strlen(fields[i].key) == length && strncasecmp(fields[i].key, key, length) == 0)
            return fields[i].field;
    return NULL;
}

static void trim(const char **text, size_t *length) {
    while (*length > 0 && strchr(" \t\r", **text) != NULL) {
        (*text)++;
        (*length)--;
    }
    while (*length > 0 && strchr(" \t\r", (*text)[*length - 1]) != NULL)
        (*length)--;
}

static void read_field(struct arena *arena, struct diagnostics *diagnostics, struct place place,
                       const char *line, size_t length, struct commentary *commentary) {
    const char *colon = memchr(line, ':', length);
    trim(&line, &length);
    if (length == 0)
        return;
    const char *key = line, **field = NULL;
    size_t key_length = colon == NULL ? 0 : (size_t)(colon - line), value_offset = key_length + 1;
    trim(&key, &key_length);
    if (colon != NULL)
        field = front_matter_field(commentary, key, key_length);
    if (field == NULL) {
        diagnose(diagnostics, SEVERITY_WARNING, place,
                 "unknown front matter “%.*s”; expected headline:, author:, status: or date:",
                 (int)length, line);
        return;
    }
    const char *value = colon + 1;
    size_t value_length = length - value_offset;
    trim(&value, &value_length);
    if (value_length > 1 && value[0] == '"' && value[value_length - 1] == '"') {
        value++;
        value_length -= 2;
    }
    *field = utf8_nfc(arena, arena_strndup(arena, value, value_length));
}

static bool is_fence(const char *line, size_t length) {
    trim(&line, &length);
    return length == 3 && memcmp(line, "---", 3) == 0;
}

/* Lines of key: value between two lines of ---; without the second, all is Markdown. */
static struct front_matter read_front_matter(struct arena *arena, struct diagnostics *diagnostics,
                                             const char *path, const char *text,
                                             struct commentary *commentary) {
    struct front_matter none = {text, 1};
    const char *line = text;
    size_t number = 1, length = strcspn(line, "\n");
    if (!is_fence(line, length))
        return none;
    const char *first = line + length + (line[length] != '\0');
    for (line = first, number = 2; *line != '\0'; number++) {
        length = strcspn(line, "\n");
        if (is_fence(line, length))
            break;
        line += length + (line[length] != '\0');
    }
    if (*line == '\0')
        return none;
    const char *end = line;
    size_t end_number = number;
    for (line = first, number = 2; line < end; number++) {
        length = strcspn(line, "\n");
        read_field(arena, diagnostics, (struct place){.file = path, .line = number}, line, length,
                   commentary);
        line += length + 1;
    }
    length = strcspn(end, "\n");
    return (struct front_matter){end + length + (end[length] != '\0'), end_number + 1};
}

static const char *without_mark(const char *text) {
    return strncmp(text, "\xEF\xBB\xBF", 3) == 0 ? text + 3 : text;
}

static struct commentary *read_commentary(struct arena *arena, struct diagnostics *diagnostics,
                                          const char *path, const char *bytes, size_t length) {
    struct commentary *commentary = arena_alloc(arena, sizeof *commentary);
    *commentary = (struct commentary){"", "", "", "", ""};
    size_t bad_line = utf8_invalid_line(bytes, length);
    if (bad_line > 0) {
        diagnose(diagnostics, SEVERITY_ERROR, (struct place){.file = path, .line = bad_line},
                 "the line is not UTF-8 text; save the file as UTF-8");
        return NULL;
    }
    struct front_matter front =
        read_front_matter(arena, diagnostics, path, without_mark(bytes), commentary);
    commentary->html = commentary_html(arena, diagnostics, path, front.line, front.rest);
    return commentary;
}

static bool has_ending(const char *name, const char *ending) {
    size_t length = strlen(name), ending_length = strlen(ending);
    return length > ending_length && strcmp(name + length - ending_length, ending) == 0;
}

static bool is_indicator(const struct catalogue *catalogue, const char *code) {
    for (size_t i = 0; i < catalogue->indicator_count; i++)
        if (strcmp(catalogue->indicators[i].code, code) == 0)
            return true;
    return false;
}

/* One file of the folder; NULL where it is not an indicator's, or cannot be read. */
static const struct commentary *load_one(struct arena *arena, struct diagnostics *diagnostics,
                                         const struct dataset *dataset, const char *name,
                                         const char *code, struct inputs *inputs) {
    const char *path = arena_printf(arena, "%s/%s", dataset->folder, name);
    size_t length;
    if (!is_indicator(&dataset->catalogue, code)) {
        diagnose(diagnostics, SEVERITY_WARNING, (struct place){.file = path},
                 "the commentary is not used: no indicator has the code “%s”", code);
        return NULL;
    }
    const char *bytes = file_read(arena, path, &length);
    if (bytes == NULL) {
        diagnose(diagnostics, SEVERITY_ERROR, (struct place){.file = path},
                 "the file cannot be read: %s", strerror(errno));
        return NULL;
    }
    struct input input = {"commentary", arena_printf(arena, "data/%s", name), bytes, length, 0};
    inputs_add(arena, inputs, &input);
    return read_commentary(arena, diagnostics, path, bytes, length);
}

/* Below the data folder: commentary/PERIOD, and /UNIT for a unit other than the root. */
static const char *folder_of(struct arena *arena, const struct dataset *dataset,
                             const struct unit *unit, int period) {
    const char *root = dataset->catalogue.authority.root_unit;
    const char *below = strcmp(unit->code, root) == 0 ? "" : arena_printf(arena, "/%s", unit->code);
    return arena_printf(arena, "commentary/%s%s", period_code(arena, period), below);
}

const char *commentary_path(struct arena *arena, const struct dataset *dataset,
                            const struct unit *unit, int period, const char *code) {
    return arena_printf(arena, "%s/%s/%s.md", dataset->folder,
                        folder_of(arena, dataset, unit, period), code);
}

/* A folder may be that of a unit; anything else would be left out in silence. */
static void check_unused(struct arena *arena, struct diagnostics *diagnostics,
                         const struct dataset *dataset, const char *folder, const char *name) {
    const char *path = arena_printf(arena, "%s/%s/%s", dataset->folder, folder, name);
    if (!file_is_folder(path))
        diagnose(diagnostics, SEVERITY_WARNING, (struct place){.file = path},
                 "the file is not used; expected a commentary such as KPI1.md");
    else if (catalogue_unit(&dataset->catalogue, name) == NULL)
        diagnose(diagnostics, SEVERITY_WARNING, (struct place){.file = path},
                 "the commentary in it is not used: no unit has the code “%s”", name);
}

const struct commentary_entry *commentary_load(struct arena *arena, struct diagnostics *diagnostics,
                                               const struct dataset *dataset,
                                               const struct unit *unit, int period,
                                               struct inputs *inputs, size_t *count) {
    const char *folder = folder_of(arena, dataset, unit, period);
    size_t name_count = 0;
    const char **names =
        file_list(arena, arena_printf(arena, "%s/%s", dataset->folder, folder), &name_count);
    if (names == NULL && errno != ENOENT)
        diagnose(diagnostics, SEVERITY_ERROR,
                 (struct place){.file = arena_printf(arena, "%s/%s", dataset->folder, folder)},
                 "the folder of commentary cannot be read: %s", strerror(errno));
    struct commentary_entry *entries = arena_array(arena, name_count + 1, sizeof *entries);
    *count = 0;
    for (size_t i = 0; names != NULL && i < name_count; i++) {
        if (!has_ending(names[i], ".md")) {
            check_unused(arena, diagnostics, dataset, folder, names[i]);
            continue;
        }
        const char *code = arena_strndup(arena, names[i], strlen(names[i]) - 3);
        const struct commentary *commentary =
            load_one(arena, diagnostics, dataset, arena_printf(arena, "%s/%s", folder, names[i]),
                     code, inputs);
        if (commentary != NULL)
            entries[(*count)++] = (struct commentary_entry){code, commentary};
    }
    return entries;
}
