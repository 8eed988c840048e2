/* Checks the names of an indicator's targets once all rows are read. */
#include "input/load/load_target_names.h"

#include "model/rule.h"
#include "model/target.h"

#include <string.h>

/* “Local”, “National” */
static const char *listed(struct arena *arena, const char *const *names, size_t count) {
    const char *list = "";
    for (size_t i = 0; i < count; i++)
        list = arena_printf(arena, "%s%s“%s”", list, i > 0 ? ", " : "", names[i]);
    return list;
}

static void check_room(const struct loader *loader, const struct target *target,
                       const char *const *names, size_t count) {
    if (*target->name != '\0' && !target_is_among(target, names, count))
        diagnose(loader->diagnostics, SEVERITY_ERROR, target->place,
                 "column name: “%s” is the name of a target too many of “%s”, since a chart has "
                 "room for %d beside the one that judges: %s; the row does not count",
                 target->name, target->indicator, TARGET_MOST_NAMES,
                 listed(loader->arena, names, count));
}

static bool has_judge(const struct catalogue *catalogue, const char *indicator) {
    for (size_t i = 0; i < catalogue->target_count; i++)
        if (strcmp(catalogue->targets[i].indicator, indicator) == 0 &&
            target_has_name(&catalogue->targets[i], ""))
            return true;
    return false;
}

/* Whether an earlier row is about the indicator. */
static bool is_repeated(const struct catalogue *catalogue, size_t index) {
    for (size_t i = 0; i < index; i++)
        if (strcmp(catalogue->targets[i].indicator, catalogue->targets[index].indicator) == 0)
            return true;
    return false;
}

void load_check_target_names(const struct loader *loader) {
    const struct catalogue *catalogue = loader->catalogue;
    for (size_t i = 0; i < catalogue->target_count; i++) {
        const struct target *target = &catalogue->targets[i];
        if (*target->name == '\0')
            continue;
        const char *names[TARGET_MOST_NAMES];
        size_t count = target_names(catalogue, target->indicator, names);
        check_room(loader, target, names, count);
        if (!is_repeated(catalogue, i) && !has_judge(catalogue, target->indicator))
            rule_warn(loader->diagnostics, RULE_NO_TARGET, target->place,
                      "column name: all targets of “%s” have names (%s), so that it is judged by "
                      "nothing; leave the name of the one that judges it empty",
                      target->indicator, listed(loader->arena, names, count));
    }
}
