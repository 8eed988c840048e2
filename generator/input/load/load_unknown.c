/* A slip of ours is said once, a foreign name in each of its cells. */
#include "input/load/load_unknown.h"

#include "input/source/source_say.h"

static const struct {
    enum source_part part;
    const char *what, *expected, *loss;
} KINDS[] = {
    [RENAMED_UNIT] = {PART_UNIT, "unit", "a unit of units.csv", "the row is not read"},
    [RENAMED_MEASURE] = {PART_MEASURE, "measure", "one that figures.csv or measures.csv names",
                         "the number is not read"},
    [RENAMED_ROLE] = {PART_ROLE, "role", "a role of figures.csv, measures.csv or workforce/",
                      "the row is not read"},
    [RENAMED_INDICATOR] = {PART_MEASURE, "indicator", "a code of indicators.csv",
                           "the number is not read"},
};

struct unknowns load_unknowns(struct loader *loader, const struct source *source) {
    return (struct unknowns){
        .loader = loader, .source = source, .renames = load_renames(loader, source)};
}

struct our_name load_unknowns_name(const struct unknowns *unknowns, enum renamed kind,
                                   const char *text) {
    struct rename *rename = load_renames_find(&unknowns->renames, kind, text);
    return (struct our_name){kind, rename == NULL ? text : rename->to, rename};
}

static bool is_fixed(const struct unknowns *unknowns, const struct our_name *name) {
    return unknowns->source->parts[KINDS[name->kind].part].from == FROM_TEXT;
}

bool load_unknowns_are_heard(const struct unknowns *unknowns, const struct our_name *name,
                             const char *file) {
    if (unknowns->source->ignores_unknown)
        return false;
    if (name->rename != NULL)
        return !name->rename->said;
    if (is_fixed(unknowns, name))
        return !unknowns->said[KINDS[name->kind].part];
    return !source_hides_cells(unknowns->source) &&
           !diagnostics_are_enough(unknowns->loader->diagnostics, file);
}

/* Several sources may have the same file. */
static void say_rename(const struct unknowns *unknowns, const struct our_name *name,
                       const char *hint) {
    if (!name->rename->said)
        diagnose_once(unknowns->loader->diagnostics, SEVERITY_ERROR, name->rename->place,
                      "column to: unknown %s “%s”%s; expected %s; what is renamed so is not read",
                      KINDS[name->kind].what, name->rename->to, hint, KINDS[name->kind].expected);
    name->rename->said = true;
}

static void say_fixed(struct unknowns *unknowns, const struct our_name *name, const char *hint) {
    enum source_part part = KINDS[name->kind].part;
    if (!unknowns->said[part])
        diagnose(unknowns->loader->diagnostics, SEVERITY_ERROR, unknowns->source->parts[part].place,
                 "%s: unknown %s “%s”%s; expected %s; what [%s] says of it is not read",
                 KINDS[name->kind].what, KINDS[name->kind].what, unknowns->source->parts[part].text,
                 hint, KINDS[name->kind].expected, unknowns->source->name);
    unknowns->said[part] = true;
}

static void say_cell(const struct unknowns *unknowns, const struct our_name *name,
                     struct place place, const char *hint) {
    struct loader *loader = unknowns->loader;
    const char *what = KINDS[name->kind].what, *expected = KINDS[name->kind].expected,
               *loss = KINDS[name->kind].loss;
    if (*name->text == '\0')
        source_say(loader->arena, loader->diagnostics, unknowns->source, place,
                   arena_printf(loader->arena, "no %s: the cell is empty", what), "",
                   arena_printf(loader->arena, "expected %s, or such rows left out by where; %s",
                                expected, loss));
    else
        source_say(loader->arena, loader->diagnostics, unknowns->source, place,
                   arena_printf(loader->arena, "unknown %s", what), name->text,
                   arena_printf(loader->arena,
                                "expected %s%s, or a name for it in the file that rename = FILE "
                                "names; %s",
                                expected, hint, loss));
}

void load_unknowns_say(struct unknowns *unknowns, const struct our_name *name, struct place place,
                       const char *hint) {
    if (unknowns->source->ignores_unknown)
        unknowns->ignored++;
    else if (name->rename != NULL)
        say_rename(unknowns, name, hint);
    else if (is_fixed(unknowns, name))
        say_fixed(unknowns, name, hint);
    else
        say_cell(unknowns, name, place, hint);
}
