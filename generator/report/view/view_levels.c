/* The report's unit among those that are open in its month. */
#include "report/view/view_units.h"

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

/* Those below are in report.json, too: there they stand beside the unit. */
static void put_children(struct arena *arena, struct value_object *unit, struct value_object *view,
                         const struct report_result *results) {
    struct value_list *children = value_get_list(view, "children");
    for (size_t i = 0; i < children->count; i++)
        complete_unit(arena, children->items[i].object, results, results->children[i]);
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
