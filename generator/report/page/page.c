/* Reads the expanded template into the page tree, each chart bound to its indicator. */
#include "report/page/page.h"

#include "base/buffer.h"
#include "base/entities.h"
#include "base/utf8.h"
#include "report/page/page_check.h"
#include "report/page/page_cut.h"
#include "report/page/page_fault.h"
#include "report/page/page_footnotes.h"
#include "report/page/page_numbers.h"
#include "report/page/page_paragraphs.h"
#include "report/page/page_words.h"

#include <expat.h>
#include <string.h>

/* More than any page nests, and few enough for renderers that go down by recursion. */
enum { ELEMENTS_DEEP = 256, CODES_LISTED = 16 };

struct builder {
    struct arena *arena;
    struct diagnostics *diagnostics;
    const struct expansion *expansion;
    const struct report_result *results;
    const struct typefaces *typefaces;
    XML_Parser parser;
    size_t prologue; /* bytes of ours that the parser saw before the expansion */
    size_t mark;     /* of the expansion, at the parser's place */
    struct node *root, *open;
    size_t depth, count;
    struct node **icons;
    size_t icon_count;
    struct node **charts; /* bound so far */
    size_t chart_count;
    const struct place *graft; /* of the commentary that is taken in */
    int heading;               /* the level of the template's latest heading; 0: none so far */
    struct buffer text;        /* not yet a node */
    struct place text_place;
    bool failed;
};

/* Where in the expansion the parser is. */
static size_t parser_offset(const struct builder *builder) {
    XML_Index index = XML_GetCurrentByteIndex(builder->parser);
    if (index < (XML_Index)builder->prologue)
        return 0;
    size_t offset = (size_t)index - builder->prologue;
    return offset < builder->expansion->text.length ? offset : builder->expansion->text.length;
}

static struct place parser_place(struct builder *builder) {
    return expansion_place(builder->expansion, parser_offset(builder), &builder->mark);
}

static struct place fault(struct builder *builder, struct place place) {
    builder->failed = true;
    return place;
}

static struct node *add_node(struct builder *builder, enum node_kind kind, struct place place) {
    struct node *node = arena_alloc(builder->arena, sizeof *node);
    node->kind = kind;
    node->place = place;
    node->graft = builder->graft;
    node->index = builder->count++;
    node->parent = builder->open;
    if (builder->open == NULL)
        builder->root = node;
    else if (builder->open->last_child == NULL)
        builder->open->first_child = node;
    else
        builder->open->last_child->next = node;
    if (builder->open != NULL)
        builder->open->last_child = node;
    return node;
}

/* Makes the text that has come in pieces one node. */
static void end_text(struct builder *builder) {
    if (builder->text.length == 0)
        return;
    struct node *node = add_node(builder, NODE_TEXT, builder->text_place);
    node->text = utf8_nfc(builder->arena,
                          arena_strndup(builder->arena, builder->text.data, builder->text.length));
    buffer_clear(&builder->text);
}

static const char *lower_case(struct arena *arena, const char *name) {
    char *lower = arena_strdup(arena, name);
    for (char *at = lower; *at != '\0'; at++)
        if (*at >= 'A' && *at <= 'Z')
            *at = (char)(*at - 'A' + 'a');
    return lower;
}

/* A name that has no number may be one in capitals, and is kept. */
static void set_name(struct builder *builder, struct node *node, const char *name) {
    node->element = page_element(name);
    if (node->element == ELEMENT_OTHER) {
        name = lower_case(builder->arena, name);
        node->element = page_element(name);
    }
    node->name = node->element == ELEMENT_OTHER ? name : page_element_name(node->element);
}

static struct attribute attribute_new(struct builder *builder, const char *name,
                                      const char *value) {
    enum attribute_name key = page_attribute(name);
    if (key == ATTRIBUTE_OTHER) {
        name = lower_case(builder->arena, name);
        key = page_attribute(name);
    }
    return (struct attribute){key, key == ATTRIBUTE_OTHER ? name : page_attribute_name(key), value};
}

static void set_attributes(struct builder *builder, struct node *node, const char **pairs) {
    while (pairs[2 * node->attribute_count] != NULL)
        node->attribute_count++;
    struct attribute *attributes =
        arena_array(builder->arena, node->attribute_count, sizeof *attributes);
    for (size_t i = 0; i < node->attribute_count; i++)
        attributes[i] =
            attribute_new(builder, pairs[2 * i],
                          utf8_nfc(builder->arena, arena_strdup(builder->arena, pairs[2 * i + 1])));
    node->attributes = attributes;
}

static const struct indicator_result *find_indicator(const struct report_result *results,
                                                     const char *code) {
    for (size_t i = 0; i < results->indicator_count; i++)
        if (strcmp(results->indicators[i].indicator->code, code) == 0)
            return &results->indicators[i];
    return NULL;
}

static const char *list_codes(struct arena *arena, const struct report_result *results,
                              struct spelling *unknown) {
    struct buffer list = {0};
    for (size_t i = 0; i < results->indicator_count; i++) {
        const char *code = results->indicators[i].indicator->code;
        spelling_offer(unknown, code);
        if (i < CODES_LISTED)
            buffer_printf(&list, "%s%s", i > 0 ? ", " : "", code);
    }
    if (results->indicator_count > CODES_LISTED)
        buffer_printf(&list, " and %zu more", results->indicator_count - CODES_LISTED);
    const char *codes = list.length > 0 ? arena_strdup(arena, list.data) : "none";
    buffer_free(&list);
    return codes;
}

/* The attribute's value is none of those that are `known`, which were offered to it. */
static void refuse_name(struct builder *builder, const struct node *node, const char *attribute,
                        const struct spelling *unknown, const char *what, const char *known) {
    diagnose(builder->diagnostics, SEVERITY_ERROR, fault(builder, node->place),
             "%s=\"%s\"%s is no %s: expected one of %s", attribute, unknown->word,
             spelling_answer(builder->arena, unknown), what, known);
}

static void bind_icon(struct builder *builder, struct node *node, const char *name) {
    struct spelling unknown = spelling_of(name);
    node->chart = chart_icon(builder->arena, name);
    if (node->chart == NULL)
        refuse_name(builder, node, "data-icon", &unknown, "icon",
                    chart_icons(builder->arena, &unknown));
    builder->icons =
        arena_more(builder->arena, builder->icons, builder->icon_count, sizeof(struct node *));
    builder->icons[builder->icon_count++] = node;
}

static struct chart_request chart_request_of(const struct builder *builder, const struct node *node,
                                             const struct indicator_result *indicator) {
    struct chart_request request = {.report = builder->results,
                                    .indicator = indicator,
                                    .typefaces = builder->typefaces,
                                    .diagnostics = builder->diagnostics,
                                    .place = node->place};
    for (int i = 0; i < CHART_ATTRIBUTES; i++)
        request.attributes[i] = node_attribute_named(node, chart_attributes[i]);
    return request;
}

static void refuse_kind(struct builder *builder, const struct node *node,
                        struct spelling *unknown) {
    const char *why = chart_why_not(unknown->word);
    if (why == NULL)
        refuse_name(builder, node, "data-chart", unknown, "kind of chart",
                    chart_kinds(builder->arena, unknown));
    else
        diagnose(builder->diagnostics, SEVERITY_ERROR, fault(builder, node->place),
                 "data-chart=\"%s\" is not drawn: %s", unknown->word, why);
}

static void bind_chart(struct builder *builder, struct node *node, const char *kind,
                       const char *code) {
    const struct indicator_result *indicator = find_indicator(builder->results, code);
    struct spelling unknown = spelling_of(indicator == NULL ? code : kind);
    if (indicator == NULL) {
        refuse_name(builder, node, "data-indicator", &unknown, "indicator of this report",
                    list_codes(builder->arena, builder->results, &unknown));
        return;
    }
    int found = chart_kind_of(kind);
    if (found < 0) {
        refuse_kind(builder, node, &unknown);
        return;
    }
    const struct chart_request request = chart_request_of(builder, node, indicator);
    node->chart = chart_ask(builder->arena, (enum chart_kind)found, &request);
    builder->failed = builder->failed || node->chart == NULL;
    builder->charts =
        arena_more(builder->arena, builder->charts, builder->chart_count, sizeof(struct node *));
    builder->charts[builder->chart_count++] = node;
}

/* A chart of the whole report; false: the kind is none. */
static bool bind_whole(struct builder *builder, struct node *node, const char *kind) {
    node->chart = chart_of_report(builder->arena, kind, builder->results, builder->typefaces);
    return node->chart != NULL;
}

/* Gives the element the drawing that its attributes ask for. */
static void bind(struct builder *builder, struct node *node) {
    const char *kind = node_attribute(node, ATTRIBUTE_DATA_CHART);
    const char *code = node_attribute(node, ATTRIBUTE_DATA_INDICATOR);
    const char *icon = node_attribute(node, ATTRIBUTE_DATA_ICON);
    if (kind != NULL && code != NULL && icon == NULL)
        bind_chart(builder, node, kind, code);
    else if (icon != NULL && kind == NULL && code == NULL)
        bind_icon(builder, node, icon);
    else if (kind != NULL && code == NULL && icon == NULL && bind_whole(builder, node, kind))
        return;
    else if (icon != NULL || kind != NULL || code != NULL)
        diagnose(builder->diagnostics, SEVERITY_ERROR, fault(builder, node->place),
                 "<%s> does not say what to draw: expected data-chart and data-indicator together, "
                 "data-chart=\"grid\" alone, or data-icon alone",
                 node->name);
}

/* ---- what it is made of ---- */

static struct node *open_element(struct builder *builder, const char *name, struct place place) {
    end_text(builder);
    struct node *node = add_node(builder, NODE_ELEMENT, place);
    set_name(builder, node, name);
    if (builder->graft == NULL && node_heading_level(node) > 0)
        builder->heading = node_heading_level(node);
    builder->open = node;
    if (++builder->depth > ELEMENTS_DEEP) {
        diagnose(builder->diagnostics, SEVERITY_ERROR, fault(builder, place),
                 "elements are nested more than %d deep here", ELEMENTS_DEEP);
        XML_StopParser(builder->parser, XML_FALSE);
    }
    return node;
}

static void close_element(struct builder *builder) {
    end_text(builder);
    builder->open = builder->open->parent;
    builder->depth--;
}

static void put_text(struct builder *builder, const char *bytes, size_t length,
                     struct place place) {
    if (builder->text.length == 0)
        builder->text_place = place;
    buffer_put(&builder->text, bytes, length);
}

/* ---- from commentary ---- */

static void graft_element(struct builder *builder, const struct markup *element);

static void graft(struct builder *builder, const struct markup *top) {
    for (const struct markup *m = top->first_child; m != NULL; m = m->next)
        if (m->name == NULL)
            put_text(builder, m->text, strlen(m->text), m->place);
        else
            graft_element(builder, m);
}

static void graft_attributes(struct builder *builder, struct node *node,
                             const struct markup *element) {
    size_t count = element->attribute_count;
    if (count == 0)
        return;
    struct attribute *attributes = arena_array(builder->arena, count, sizeof *attributes);
    for (size_t i = 0; i < count; i++)
        attributes[i] =
            attribute_new(builder, element->attributes[i].name, element->attributes[i].value);
    node->attributes = attributes;
    node->attribute_count = count;
}

/* Commentary's headings begin at h4; they go right below the heading that they stand in. */
static const char *grafted_name(const struct builder *builder, const char *name) {
    static const enum element_name tags[] = {ELEMENT_H1, ELEMENT_H2, ELEMENT_H3,
                                             ELEMENT_H4, ELEMENT_H5, ELEMENT_H6};
    enum { HIGHEST = 4, LOWEST = 6 };
    if (name[0] != 'h' || name[1] < '1' || name[1] > '6')
        return name;
    int level = name[1] - '0' - HIGHEST + (builder->heading == 0 ? 1 : builder->heading) + 1;
    return page_element_name(tags[(level > LOWEST ? LOWEST : level) - 1]);
}

static void graft_element(struct builder *builder, const struct markup *element) {
    struct node *node = open_element(builder, grafted_name(builder, element->name), element->place);
    graft_attributes(builder, node, element);
    graft(builder, element);
    close_element(builder);
}

static void take_commentary(struct builder *builder, const struct commentary *commentary) {
    struct place *place = arena_alloc(builder->arena, sizeof *place);
    *place = parser_place(builder);
    builder->graft = place;
    graft(builder, commentary->body);
    builder->graft = NULL;
}

static const char COMMENTARY[] = "commentary";

const char *page_commentary(struct arena *arena, const char *code) {
    return arena_printf(arena, "<?%s %s?>", COMMENTARY, code);
}

/* ---- from the template ---- */

static void XMLCALL start_element(void *data, const char *name, const char **pairs) {
    struct builder *builder = data;
    struct node *node = open_element(builder, name, parser_place(builder));
    set_attributes(builder, node, pairs);
    bind(builder, node);
}

/* A chart above with that id; NULL: there is none. */
static const struct node *find_chart(const struct builder *builder, const char *id) {
    for (size_t i = 0; i < builder->chart_count; i++) {
        const char *own = node_attribute(builder->charts[i], ATTRIBUTE_ID);
        if (own != NULL && strcmp(own, id) == 0)
            return builder->charts[i];
    }
    return NULL;
}

static const char *list_charts(struct builder *builder, struct spelling *unknown) {
    const char *ids = "";
    for (size_t i = 0; i < builder->chart_count; i++) {
        const char *id = node_attribute(builder->charts[i], ATTRIBUTE_ID);
        if (id == NULL)
            continue;
        ids = arena_printf(builder->arena, "%s%s%s", ids, *ids != '\0' ? ", " : "", id);
        spelling_offer(unknown, id);
    }
    return *ids != '\0' ? ids : "none, since no chart has an id";
}

/* The numbers behind the chart above that has the id. */
static void take_numbers(struct builder *builder, const struct node *node, const char *id) {
    const struct node *chart = find_chart(builder, id);
    struct spelling unknown = spelling_of(id);
    if (chart == NULL) {
        refuse_name(builder, node, "data-numbers-of", &unknown, "chart above it",
                    list_charts(builder, &unknown));
        return;
    }
    const struct chart_table *table =
        chart->chart == NULL ? NULL : chart_numbers(chart->chart, builder->arena);
    if (table != NULL && node->element == ELEMENT_TABLE)
        graft(builder, page_numbers(builder->arena, table, node->place));
    else if (chart->chart != NULL)
        diagnose(builder->diagnostics, SEVERITY_ERROR, fault(builder, node->place),
                 table == NULL ? "data-numbers-of=\"%s\": templates have the numbers of that kind "
                                 "of chart by their names, as the part chart_numbers has"
                               : "data-numbers-of=\"%s\" fills a table: expected <table>",
                 id);
}

static void XMLCALL end_element(void *data, const char *name) {
    (void)name;
    struct builder *builder = data;
    const char *id = node_attribute(builder->open, ATTRIBUTE_DATA_NUMBERS_OF);
    if (id != NULL) {
        end_text(builder);
        take_numbers(builder, builder->open, id);
    }
    close_element(builder);
}

static void XMLCALL take_text(void *data, const char *bytes, int length) {
    struct builder *builder = data;
    put_text(builder, bytes, (size_t)length, parser_place(builder));
}

/* Of an indicator, or of a slot, whose name is no indicator's code; NULL: there is none. */
static const struct commentary *find_commentary(const struct report_result *results,
                                                const char *code) {
    const struct indicator_result *indicator = find_indicator(results, code);
    for (size_t i = 0; i < results->slot_count; i++)
        if (strcmp(results->slots[i].slot->name, code) == 0)
            return results->slots[i].commentary;
    return indicator == NULL ? NULL : indicator->commentary;
}

static void XMLCALL take_instruction(void *data, const char *target, const char *text) {
    struct builder *builder = data;
    const struct commentary *commentary = find_commentary(builder->results, text);
    bool known = strcmp(target, COMMENTARY) == 0 && commentary != NULL;
    if (known && builder->open != NULL)
        take_commentary(builder, commentary);
    else
        diagnose(builder->diagnostics, SEVERITY_ERROR, fault(builder, parser_place(builder)),
                 known ? "%s stands outside the html element"
                       : "<?%s …?> is an instruction to another program: leave it out",
                 target);
}

static void report_fault(struct builder *builder) {
    enum XML_Error code = XML_GetErrorCode(builder->parser);
    if (code == XML_ERROR_NO_MEMORY)
        arena_out_of_memory();
    if (code == XML_ERROR_ABORTED)
        return; /* by us, after a diagnostic */
    const char *words = page_fault(builder->arena, code, builder->expansion->text.data,
                                   parser_offset(builder), builder->open);
    diagnose(builder->diagnostics, SEVERITY_ERROR, fault(builder, parser_place(builder)), "%s",
             words);
}

/* The page's own doctype is refused, so that entities of a template's making cannot grow (XML's
 * "billion laughs"); ours only declares the named characters. */
static void parse(struct builder *builder) {
    static const char beginning[] = "<!DOCTYPE html [", end[] = "]>\n";
    const struct buffer *text = &builder->expansion->text;
    struct buffer prologue = {0};
    buffer_puts(&prologue, beginning);
    entities_declare(text->data, &prologue);
    buffer_puts(&prologue, end);
    builder->prologue = prologue.length;
    XML_SetUserData(builder->parser, builder);
    XML_SetElementHandler(builder->parser, start_element, end_element);
    XML_SetCharacterDataHandler(builder->parser, take_text);
    XML_SetProcessingInstructionHandler(builder->parser, take_instruction);
    if (XML_Parse(builder->parser, prologue.data, (int)prologue.length, XML_FALSE) !=
            XML_STATUS_OK ||
        XML_Parse(builder->parser, text->data, (int)text->length, XML_TRUE) != XML_STATUS_OK)
        report_fault(builder);
    buffer_free(&prologue);
}

struct node *page_read(struct arena *arena, struct diagnostics *diagnostics,
                       const struct expansion *expansion, const struct report_result *results,
                       const struct typefaces *typefaces) {
    static const struct report_result nothing;
    struct builder builder = {.arena = arena,
                              .diagnostics = diagnostics,
                              .expansion = expansion,
                              .results = results != NULL ? results : &nothing,
                              .typefaces = typefaces,
                              .parser = XML_ParserCreate("UTF-8")};
    if (builder.parser == NULL)
        arena_out_of_memory();
    parse(&builder);
    XML_ParserFree(builder.parser);
    buffer_free(&builder.text);
    if (builder.failed || builder.root == NULL)
        return NULL;
    page_quieten_icons(arena, builder.icons, builder.icon_count);
    page_shorten_charts(arena, builder.charts, builder.chart_count);
    bool has_notes = page_set_footnotes(arena, diagnostics, builder.root);
    bool has_numbers = page_number_paragraphs(arena, diagnostics, builder.root);
    page_number_nodes(builder.root);
    return page_check(arena, diagnostics, builder.root) && has_notes && has_numbers ? builder.root
                                                                                    : NULL;
}
