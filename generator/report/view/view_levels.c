/* The report's unit among those that are open in its month. */
#include "report/view/view_units.h"

#include "model/figure_said.h"
#include "model/status.h"
#include "model/unit_words.h"
#include "report/unit_path.h"

void view_put_unit_link(struct arena *arena, struct value_object *object,
                        const struct report_result *results, const struct unit *unit) {
    const struct catalogue *catalogue = results->catalogue;
    bool has_report = unit_spell_at(unit, results->period) != NULL;
    value_put_text(object, "full_name", unit_full_name(arena, unit, results->period));
    value_put_text(object, "href",
                   has_report ? unit_path_to(arena, catalogue, results->unit, unit, UNIT_PATH_PAGE)
                              : "");
    value_put_text(object, "paper_href",
                   has_report ? unit_path_to(arena, catalogue, results->unit, unit, UNIT_PATH_PAPER)
                              : "");
}

/* What it has besides its code and name. */
static void complete_unit(struct arena *arena, struct value_object *object,
                          const struct report_result *results, const struct unit *unit) {
    const struct unit_spell *spell = unit_spell_near(unit, results->period);
    const char *short_name = results->catalogue->authority.short_name;
    bool is_short = catalogue_is_root(results->catalogue, unit) && *short_name != '\0';
    value_put_text(object, "short_name", is_short ? short_name : spell->name);
    value_put_text(object, "level", spell->level);
    value_put_boolean(object, "is_root", spell->parent == NULL);
    view_put_unit_link(arena, object, results, unit);
}

struct value_object *view_unit_new(struct arena *arena, struct names *names,
                                   const struct report_result *results, const struct unit *unit) {
    struct value_object *object = value_object_new(arena, names);
    value_put_text(object, "code", unit->code);
    value_put_text(object, "name", unit_name(unit, results->period));
    complete_unit(arena, object, results, unit);
    return object;
}

static void put_list(struct arena *arena, struct value_object *object, const char *key,
                     const struct report_result *results, const struct unit *const *units,
                     size_t count) {
    struct value_list *list = value_put_list(object, key);
    for (size_t i = 0; i < count; i++)
        value_add(list, value_of_object(view_unit_new(arena, object->names, results, units[i])));
}

/* What a unit below says of an indicator; NULL: it did not stand there at its period. */
static const struct unit_value *value_of(const struct indicator_result *result,
                                         const struct unit *unit) {
    for (size_t i = 0; result->below != NULL && i < result->below->count; i++)
        if (result->below->members[i].unit == unit)
            return &result->below->members[i];
    return NULL;
}

static void add_off_target(struct arena *arena, struct value_list *list,
                           const struct indicator_result *result, const struct unit_value *value) {
    const struct figure *figure = result->headline == NULL ? NULL : result->headline->figure;
    struct value_object *item = value_add_object(list);
    value_put_text(item, "number", result->indicator->number);
    value_put_text(item, "short_title", result->indicator->short_title);
    value_put_text(item, "text", value->value.text);
    value_put_text(item, "said", figure_said(arena, figure, value->value.text));
    value_put_text(item, "status", words_code(&status_words, value->status.code));
}

/* How many of the indicators that a unit below is judged by are met or within tolerance, and which
 * are not. */
static void put_judged(struct arena *arena, struct value_object *object,
                       const struct report_result *results, const struct unit *unit) {
    struct value_list *off_target = value_put_list(object, "off_target");
    size_t judged = 0;
    for (size_t i = 0; i < results->indicator_count; i++) {
        const struct unit_value *value = value_of(&results->indicators[i], unit);
        if (value == NULL || value->status.code > STATUS_MISSED)
            continue;
        judged++;
        if (status_is_off_target(value->status.code))
            add_off_target(arena, off_target, &results->indicators[i], value);
    }
    value_put_boolean(object, "has_off_target", off_target->count > 0);
    value_put_text(
        object, "judged_text",
        judged == 0 ? "" : arena_printf(arena, "%zu of %zu", judged - off_target->count, judged));
}

/* Those below are in report.json, too: there they stand beside the unit. */
static void put_children(struct arena *arena, struct value_object *unit, struct value_object *view,
                         const struct report_result *results) {
    struct value_list *children = value_get_list(view, "children");
    for (size_t i = 0; i < children->count; i++) {
        complete_unit(arena, children->items[i].object, results, results->children[i]);
        put_judged(arena, children->items[i].object, results, results->children[i]);
    }
    value_put(unit, "children", value_of_list(children));
    value_put_boolean(unit, "has_children", results->child_count > 0);
    value_put_text(unit, "children_noun",
                   unit_noun(arena, results->children, results->child_count, results->period));
    value_put_text(
        unit, "children_text",
        unit_count_text(arena, results->children, results->child_count, results->period));
}

static void put_siblings(struct arena *arena, struct value_object *unit,
                         const struct report_result *results) {
    put_list(arena, unit, "siblings", results, results->siblings, results->sibling_count);
    value_put_boolean(unit, "has_siblings", results->sibling_count > 0);
    value_put_text(unit, "siblings_noun",
                   unit_noun(arena, results->siblings, results->sibling_count, results->period));
    const struct unit **family = arena_array(arena, results->sibling_count + 1, sizeof *family);
    for (size_t i = 0; i < results->sibling_count; i++)
        family[i] = results->siblings[i];
    family[results->sibling_count] = results->unit;
    value_put_text(unit, "family_noun",
                   unit_noun(arena, family, results->sibling_count + 1, results->period));
}

void view_put_levels(struct arena *arena, struct value_object *view,
                     const struct report_result *results) {
    struct value_object *unit = value_get_object(view, "unit");
    complete_unit(arena, unit, results, results->unit);
    if (results->parent != NULL)
        complete_unit(arena, value_get_object(view, "parent"), results, results->parent);
    value_put(unit, "parent", value_get(view, "parent"));
    value_put_boolean(unit, "has_parent", results->parent != NULL);
    put_list(arena, unit, "ancestors", results, results->ancestors, results->ancestor_count);
    put_siblings(arena, unit, results);
    put_children(arena, unit, view, results);
}
