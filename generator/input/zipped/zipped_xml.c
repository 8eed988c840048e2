/* Holds elements against the rules, while expat reads. */
#include "input/zipped/zipped_xml.h"

#include "base/buffer.h"

#include <expat.h>
#include <limits.h>
#include <string.h>

enum { ELEMENTS_DEEP = 200, BEHIND_SPACE = '\n' };

/* A tag or a comment is looked at again with each piece until it is whole. */
enum { MOST_PENDING = 4 << 20 };

static const char XML[] = "http://www.w3.org/XML/1998/namespace";
static const char COMPATIBILITY[] = "http://schemas.openxmlformats.org/markup-compatibility/2006";

struct zipped_element {
    const char **attributes; /* name, value, name, value … NULL */
    const struct zipped_reader *reader;
};

/* An element that has not ended. */
struct level {
    const struct zipped_rule *rule; /* NULL: it is passed over */
    bool is_rules_own;              /* else it only stands around what the rule's element holds */
    bool keeps_blanks;
};

struct parse {
    struct zipped *zipped;
    const char *part;
    const struct zipped_reader *reader;
    void *context;
    XML_Parser parser;
    size_t fed;
    struct level levels[ELEMENTS_DEEP];
    size_t depth;
    struct buffer text;
};

/* ---- names: expat writes "address\nname" ---- */

static const char *local_name(const char *name) {
    const char *mark = strchr(name, BEHIND_SPACE);
    return mark == NULL ? name : mark + 1;
}

static bool is_in(const char *name, const char *address) {
    size_t length = strlen(address);
    return strncmp(name, address, length) == 0 && name[length] == BEHIND_SPACE;
}

static bool is_in_space(const struct zipped_reader *reader, const char *name, const char *prefix,
                        size_t length) {
    for (size_t i = 0; i < reader->space_count; i++)
        if (strncmp(reader->spaces[i].prefix, prefix, length) == 0 &&
            reader->spaces[i].prefix[length] == '\0' && is_in(name, reader->spaces[i].address))
            return true;
    return false;
}

/* Whether a name in a document is the one that a table has. */
static bool is_named(const struct zipped_reader *reader, const char *name, const char *wanted) {
    const char *colon = strchr(wanted, ':');
    size_t prefix = colon == NULL ? 0 : (size_t)(colon - wanted);
    return strcmp(local_name(name), colon == NULL ? wanted : colon + 1) == 0 &&
           is_in_space(reader, name, wanted, prefix);
}

/* An attribute without a prefix is in no namespace, whatever its element is in. */
const char *zipped_attribute(const struct zipped_element *element, const char *name) {
    bool has_prefix = strchr(name, ':') != NULL;
    for (const char **a = element->attributes; *a != NULL; a += 2)
        if (has_prefix ? is_named(element->reader, *a, name) : strcmp(*a, name) == 0)
            return a[1];
    return NULL;
}

/* ---- levels ---- */

static const struct zipped_rule *find_rule(const struct parse *parse, const char *name) {
    const struct zipped_rule *around =
        parse->depth == 0 ? NULL : parse->levels[parse->depth - 1].rule;
    if (parse->depth > 0 && around == NULL)
        return NULL;
    for (size_t i = 0; i < parse->reader->rule_count; i++) {
        const struct zipped_rule *rule = &parse->reader->rules[i];
        bool fits = around == NULL
                        ? rule->inside == NULL
                        : rule->inside != NULL && strcmp(rule->inside, around->name) == 0;
        if (fits && is_named(parse->reader, name, rule->name))
            return rule;
    }
    return NULL;
}

static bool keeps_blanks(const struct parse *parse, const char **attributes) {
    for (const char **a = attributes; *a != NULL; a += 2)
        if (is_in(*a, XML) && strcmp(local_name(*a), "space") == 0)
            return strcmp(a[1], "preserve") == 0;
    return parse->depth > 0 && parse->levels[parse->depth - 1].keeps_blanks;
}

/* Around what is there for programs of another version; what is for them alone has no rule. */
static bool is_alternative(const char *name) {
    return is_in(name, COMPATIBILITY) && strcmp(local_name(name), "Choice") != 0;
}

static struct level level_of(const struct parse *parse, const char *name, const char **attributes) {
    struct level level = {.keeps_blanks = keeps_blanks(parse, attributes)};
    if (parse->depth > 0 && is_alternative(name))
        level.rule = parse->levels[parse->depth - 1].rule;
    else
        level.rule = find_rule(parse, name);
    level.is_rules_own = level.rule != NULL && !(parse->depth > 0 && is_alternative(name));
    return level;
}

/* ---- while it is read ---- */

static void stop_after_error(struct parse *parse) {
    if (zipped_failed(parse->zipped))
        XML_StopParser(parse->parser, XML_FALSE);
}

static void refuse_root(struct parse *parse, const char *name) {
    zipped_damaged(parse->zipped, "“%s” in it begins as <%s> instead of <%s>", parse->part,
                   local_name(name), parse->reader->rules[0].name);
}

static void XMLCALL begin_element(void *data, const char *name, const char **attributes) {
    struct parse *parse = data;
    if (zipped_failed(parse->zipped))
        return;
    if (parse->depth == ELEMENTS_DEEP)
        zipped_damaged(parse->zipped,
                       "elements of “%s” in it stand more than %d deep in each other", parse->part,
                       ELEMENTS_DEEP);
    else {
        struct level level = level_of(parse, name, attributes);
        if (parse->depth == 0 && level.rule == NULL)
            refuse_root(parse, name);
        parse->levels[parse->depth++] = level;
        if (level.is_rules_own)
            buffer_clear(&parse->text);
        if (level.is_rules_own && level.rule->begin != NULL)
            level.rule->begin(parse->context, &(struct zipped_element){attributes, parse->reader});
    }
    stop_after_error(parse);
}

static void XMLCALL end_element(void *data, const char *name) {
    struct parse *parse = data;
    (void)name;
    if (zipped_failed(parse->zipped))
        return;
    struct level level = parse->levels[--parse->depth];
    if (level.is_rules_own && level.rule->end != NULL)
        level.rule->end(parse->context,
                        &(struct zipped_text){parse->text.length == 0 ? "" : parse->text.data,
                                              level.keeps_blanks});
    if (level.is_rules_own)
        buffer_clear(&parse->text);
    stop_after_error(parse);
}

static void XMLCALL take_text(void *data, const char *bytes, int length) {
    struct parse *parse = data;
    const struct level *level = &parse->levels[parse->depth - 1];
    if (!zipped_failed(parse->zipped) && level->is_rules_own && level->rule->end != NULL)
        buffer_put(&parse->text, bytes, (size_t)length);
}

/* Entities of a document's making could grow without end (XML's "billion laughs"). */
static void XMLCALL refuse_doctype(void *data, const char *name, const char *system,
                                   const char *public, int has_subset) {
    struct parse *parse = data;
    (void)name, (void)system, (void)public, (void)has_subset;
    zipped_damaged(parse->zipped, "“%s” in it has a document type, as no part of such a file has",
                   parse->part);
    stop_after_error(parse);
}

/* ---- pieces ---- */

static void refuse_xml(struct parse *parse) {
    enum XML_Error code = XML_GetErrorCode(parse->parser);
    if (code == XML_ERROR_NO_MEMORY)
        arena_out_of_memory();
    if (code != XML_ERROR_ABORTED) /* by us, after an error */
        zipped_damaged(parse->zipped, "“%s” in it is no XML (%s)", parse->part,
                       XML_ErrorString(code));
}

static bool is_stuck(const struct parse *parse) {
    XML_Index index = XML_GetCurrentByteIndex(parse->parser);
    return index >= 0 && parse->fed - (size_t)index > MOST_PENDING;
}

static bool take_piece(void *data, const char *bytes, size_t length) {
    struct parse *parse = data;
    parse->fed += length;
    if (XML_Parse(parse->parser, bytes, (int)length, XML_FALSE) != XML_STATUS_OK)
        refuse_xml(parse);
    else if (is_stuck(parse))
        zipped_damaged(parse->zipped, "“%s” in it has a tag that does not end", parse->part);
    return !zipped_failed(parse->zipped);
}

bool zipped_xml_read(struct zipped *zipped, const char *part, const struct zipped_reader *reader,
                     void *context) {
    struct parse parse = {.zipped = zipped,
                          .part = part,
                          .reader = reader,
                          .context = context,
                          .parser = XML_ParserCreateNS(NULL, BEHIND_SPACE)};
    if (parse.parser == NULL)
        arena_out_of_memory();
    XML_SetUserData(parse.parser, &parse);
    XML_SetElementHandler(parse.parser, begin_element, end_element);
    XML_SetCharacterDataHandler(parse.parser, take_text);
    XML_SetStartDoctypeDeclHandler(parse.parser, refuse_doctype);
    if (zipped_read(zipped, part, take_piece, &parse) &&
        XML_Parse(parse.parser, "", 0, XML_TRUE) != XML_STATUS_OK)
        refuse_xml(&parse);
    XML_ParserFree(parse.parser);
    buffer_free(&parse.text);
    return !zipped_failed(zipped);
}
