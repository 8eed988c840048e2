/* What a name stands for, or what could have been meant by it. */
#include "report/mustache/mustache_scope.h"

#include "base/buffer.h"
#include "base/spelling.h"

#include <string.h>

enum { NAMES_LISTED = 16 };

static const cJSON *key_of(const cJSON *value, const char *key) {
    if (cJSON_IsNull(value))
        return value;
    return cJSON_IsObject(value) ? cJSON_GetObjectItemCaseSensitive(value, key) : NULL;
}

static const cJSON *innermost(const struct mustache_scope *scope, const char *key) {
    for (; scope != NULL; scope = scope->outer) {
        const cJSON *value = cJSON_IsObject(scope->value)
                                 ? cJSON_GetObjectItemCaseSensitive(scope->value, key)
                                 : NULL;
        if (value != NULL)
            return value;
    }
    return NULL;
}

struct mustache_finding mustache_find(const struct mustache_scope *scope,
                                      const struct mustache_name *name) {
    if (name->key_count == 0)
        return (struct mustache_finding){.value = scope->value};
    const cJSON *value = innermost(scope, name->keys[0]), *holder = NULL;
    size_t found = value != NULL;
    while (value != NULL && found < name->key_count) {
        holder = value;
        value = key_of(holder, name->keys[found]);
        found += value != NULL;
    }
    if (value != NULL)
        return (struct mustache_finding){.value = value};
    return (struct mustache_finding){.missing = name->keys[found], .holder = holder};
}

static const char *list_names(struct arena *arena, const cJSON *object) {
    struct buffer list = {0};
    size_t count = 0;
    buffer_puts(&list, "the names here are ");
    for (const cJSON *item = object->child; item != NULL; item = item->next, count++) {
        if (count < NAMES_LISTED)
            buffer_printf(&list, "%s%s", count > 0 ? ", " : "", item->string);
    }
    if (count > NAMES_LISTED)
        buffer_printf(&list, " and %zu more", count - NAMES_LISTED);
    if (count == 0)
        buffer_puts(&list, "none");
    const char *text = arena_strdup(arena, list.data);
    buffer_free(&list);
    return text;
}

const char *mustache_suggest(struct arena *arena, const struct mustache_scope *scope,
                             const struct mustache_finding *finding) {
    const struct mustache_scope held = {finding->holder, NULL};
    if (finding->holder != NULL)
        scope = &held;
    struct spelling spelling = spelling_of(finding->missing);
    const cJSON *object = NULL;
    for (; scope != NULL; scope = scope->outer) {
        if (!cJSON_IsObject(scope->value))
            continue;
        if (object == NULL)
            object = scope->value;
        for (const cJSON *item = scope->value->child; item != NULL; item = item->next)
            spelling_offer(&spelling, item->string);
    }
    if (spelling.nearest != NULL)
        return arena_printf(arena, "did you mean \"%s\"?", spelling.nearest);
    return object != NULL ? list_names(arena, object) : "there are no names here";
}
