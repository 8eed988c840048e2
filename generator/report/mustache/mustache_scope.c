/* What a name stands for, or what could have been meant by it. */
#include "report/mustache/mustache_scope.h"

#include "base/buffer.h"
#include "base/spelling.h"

#include <string.h>

enum { NAMES_LISTED = 16 };

static struct value key_of(struct value value, unsigned key) {
    if (value.kind == VALUE_OBJECT)
        return value_find(value.object, key);
    return (struct value){.kind = value.kind == VALUE_NULL ? VALUE_NULL : VALUE_NONE};
}

static struct value innermost(const struct mustache_scope *scope, unsigned key) {
    struct value value = {.kind = VALUE_NONE};
    for (; scope != NULL && value.kind == VALUE_NONE; scope = scope->outer)
        if (scope->value.kind == VALUE_OBJECT)
            value = value_find(scope->value.object, key);
    return value;
}

struct mustache_finding mustache_find(const struct mustache_scope *scope,
                                      const struct mustache_name *name) {
    struct mustache_finding finding = {.value = scope->value};
    for (size_t i = 0; i < name->key_count && finding.value.kind != VALUE_NONE; i++) {
        finding.missing = i;
        finding.holder = i > 0 ? finding.value : (struct value){.kind = VALUE_NONE};
        finding.value =
            i > 0 ? key_of(finding.value, name->keys[i]) : innermost(scope, name->keys[i]);
    }
    return finding;
}

static const char *list_names(struct arena *arena, const struct value_object *object) {
    struct buffer list = {0};
    buffer_puts(&list, "the names here are ");
    for (size_t i = 0; i < object->count && i < NAMES_LISTED; i++)
        buffer_printf(&list, "%s%s", i > 0 ? ", " : "", names_text(object->names, object->ids[i]));
    if (object->count > NAMES_LISTED)
        buffer_printf(&list, " and %zu more", object->count - NAMES_LISTED);
    if (object->count == 0)
        buffer_puts(&list, "none");
    const char *text = arena_strdup(arena, list.data);
    buffer_free(&list);
    return text;
}

const char *mustache_suggest(struct arena *arena, const struct mustache_scope *scope,
                             const struct mustache_finding *finding, const char *missing) {
    const struct mustache_scope held = {finding->holder, NULL};
    if (finding->holder.kind != VALUE_NONE)
        scope = &held;
    struct spelling spelling = spelling_of(missing);
    const struct value_object *innermost = NULL;
    for (; scope != NULL; scope = scope->outer) {
        if (scope->value.kind != VALUE_OBJECT)
            continue;
        const struct value_object *object = scope->value.object;
        if (innermost == NULL)
            innermost = object;
        for (size_t i = 0; i < object->count; i++)
            spelling_offer(&spelling, names_text(object->names, object->ids[i]));
    }
    if (spelling.nearest != NULL)
        return arena_printf(arena, "did you mean \"%s\"?", spelling.nearest);
    return innermost != NULL ? list_names(arena, innermost) : "there are no names here";
}
