/* What a name stands for, or what could have been meant by it. */
#include "report/mustache/mustache_scope.h"

#include "base/buffer.h"

#include <string.h>

enum { COMPARED_LENGTH = 63, NAMES_LISTED = 16 };

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

static size_t least(size_t a, size_t b) {
    return a < b ? a : b;
}

/* Insertions, deletions and substitutions that turn one name into the other (Wagner and Fischer
 * 1974), with one row of the table kept. Longer names than we compare are no match for any. */
static size_t edit_distance(const char *from, const char *to) {
    size_t row[COMPARED_LENGTH + 1], width = strlen(to);
    if (width > COMPARED_LENGTH)
        return COMPARED_LENGTH;
    for (size_t column = 0; column <= width; column++)
        row[column] = column;
    for (size_t line = 1; from[line - 1] != '\0'; line++) {
        size_t diagonal = row[0];
        row[0] = line;
        for (size_t column = 1; column <= width; column++) {
            size_t substituted = diagonal + (from[line - 1] != to[column - 1]);
            diagonal = row[column];
            row[column] = least(substituted, least(row[column], row[column - 1]) + 1);
        }
    }
    return row[width];
}

/* The nearest of an object's keys, if it is nearer than `distance`, which then is its distance. */
static const char *nearest(const cJSON *object, const char *name, size_t *distance) {
    const char *best = NULL;
    for (const cJSON *item = object->child; item != NULL; item = item->next) {
        size_t this_distance = edit_distance(name, item->string);
        if (this_distance < *distance) {
            *distance = this_distance;
            best = item->string;
        }
    }
    return best;
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
    size_t distance = strlen(finding->missing) / 3 + 2; /* one more than is near */
    const char *meant = NULL;
    const cJSON *object = NULL;
    for (; scope != NULL; scope = scope->outer) {
        if (!cJSON_IsObject(scope->value))
            continue;
        if (object == NULL)
            object = scope->value;
        const char *nearer = nearest(scope->value, finding->missing, &distance);
        if (nearer != NULL)
            meant = nearer;
    }
    if (meant != NULL)
        return arena_printf(arena, "did you mean \"%s\"?", meant);
    return object != NULL ? list_names(arena, object) : "there are no names here";
}
