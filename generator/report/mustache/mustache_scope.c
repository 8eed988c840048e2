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

static const struct value NOTHING = {.kind = VALUE_NONE};

/* Whether a name that stands outside of the row that was left (NULL: none was) is seen from it. */
static bool is_seen(const struct mustache_view *view, const char *left, unsigned key) {
    return left == NULL || view->shared == NULL || value_find(view->shared, key).kind != VALUE_NONE;
}

/* `list` is set to that of the row from which a value is not seen, or left as it is. */
static struct value innermost(const struct mustache_scope *scope, const struct mustache_view *view,
                              unsigned key, const char **list) {
    const char *left = NULL;
    for (; scope != NULL; scope = scope->outer) {
        struct value value = NOTHING;
        if (scope->value.kind == VALUE_OBJECT)
            value = value_find(scope->value.object, key);
        if (value.kind != VALUE_NONE && is_seen(view, left, key))
            return value;
        if (value.kind != VALUE_NONE) {
            *list = left;
            return NOTHING;
        }
        if (left == NULL)
            left = scope->list;
    }
    return NOTHING;
}

static struct value_object *coded_of(struct arena *arena, const struct value_object *all) {
    struct value_object *coded = value_object_new(arena, all->names);
    for (size_t i = 0; i < all->count; i++)
        if (all->values[i].kind == VALUE_OBJECT && all->values[i].object->codes != NULL)
            value_put(coded, names_text(all->names, all->ids[i]), all->values[i]);
    return coded;
}

struct mustache_view mustache_view_of(struct arena *arena, struct value view) {
    if (view.kind != VALUE_OBJECT)
        return (struct mustache_view){.coded = value_object_new(arena, NULL)};
    return (struct mustache_view){.coded = coded_of(arena, view.object),
                                  .shared = view.object->shared,
                                  .outer = names_id(view.object->names, "outer")};
}

static struct value first_of(const struct mustache_scope *scope, const struct mustache_view *view,
                             const struct mustache_name *name, size_t key, const char **list) {
    struct value value = NOTHING;
    if (key + 1 < name->key_count)
        value = value_find(view->coded, name->keys[key]);
    return value.kind != VALUE_NONE ? value : innermost(scope, view, name->keys[key], list);
}

/* What is around the row that a name stands in; NULL: it stands in none. */
static const struct mustache_scope *around_row(const struct mustache_scope *scope) {
    while (scope != NULL && scope->list == NULL)
        scope = scope->outer;
    return scope == NULL ? NULL : scope->outer;
}

/* From what is around, for each "outer." that the name begins with; `*keys` is how many there are.
 */
static const struct mustache_scope *begin_of(const struct mustache_scope *scope,
                                             const struct mustache_view *view,
                                             const struct mustache_name *name, size_t *keys) {
    *keys = 0;
    while (view->shared != NULL && *keys + 1 < name->key_count &&
           name->keys[*keys] == view->outer && around_row(scope) != NULL) {
        scope = around_row(scope);
        ++*keys;
    }
    return scope;
}

/* The name as it is written from a key on. */
static const char *written_from(const struct mustache_name *name, size_t key) {
    const char *at = name->written;
    for (; key > 0; key--)
        at = strchr(at, '.') + 1;
    return at;
}

/* How long the next `count` keys are with the dots between them. */
static size_t length_of(const char *written, size_t count) {
    const char *end = written;
    for (; count > 0; count--)
        end += strcspn(end, ".") + (count > 1);
    return (size_t)(end - written);
}

/* The value of the longest code that the name has there, and how many keys that takes. */
static struct value longest_code(const struct value_codes *codes, const struct mustache_name *name,
                                 size_t key, size_t *taken) {
    const char *written = written_from(name, key);
    for (*taken = name->key_count - key; *taken > 0; --*taken) {
        struct value value = codes->find(codes, written, length_of(written, *taken));
        if (value.kind != VALUE_NONE)
            return value;
    }
    return (struct value){.kind = VALUE_NONE};
}

struct mustache_finding mustache_find(const struct mustache_scope *scope,
                                      const struct mustache_view *view,
                                      const struct mustache_name *name) {
    struct mustache_finding finding = {.value = scope->value};
    size_t taken = 1, first;
    scope = begin_of(scope, view, name, &first);
    for (size_t i = first; i < name->key_count && finding.value.kind != VALUE_NONE; i += taken) {
        struct value holder = finding.value;
        taken = 1;
        finding.missing = i;
        finding.holder = i > first ? holder : NOTHING;
        finding.value = i > first ? key_of(holder, name->keys[i])
                                  : first_of(scope, view, name, i, &finding.list);
        if (i > first && finding.value.kind == VALUE_NONE && holder.kind == VALUE_OBJECT &&
            holder.object->codes != NULL)
            finding.value = longest_code(holder.object->codes, name, i, &taken);
    }
    return finding;
}

/* ---- what could have been meant ---- */

/* A place among an object's members and codes; "" where there is nothing to be named. */
static const char *name_at(const struct value_object *object, size_t place) {
    if (place < object->count)
        return names_text(object->names, object->ids[place]);
    return object->codes->code(object->codes, place - object->count);
}

static size_t places_of(const struct value_object *object) {
    return object->count + (object->codes != NULL ? object->codes->count : 0);
}

static const char *list_names(struct arena *arena, const struct value_object *object) {
    struct buffer list = {0};
    size_t count = 0;
    buffer_puts(&list, "the names here are ");
    for (size_t i = 0; i < places_of(object); i++) {
        const char *name = name_at(object, i);
        if (*name != '\0' && count++ < NAMES_LISTED)
            buffer_printf(&list, "%s%s", count > 1 ? ", " : "", name);
    }
    if (count > NAMES_LISTED)
        buffer_printf(&list, " and %zu more", count - NAMES_LISTED);
    if (count == 0)
        buffer_puts(&list, "none");
    const char *text = arena_strdup(arena, list.data);
    buffer_free(&list);
    return text;
}

static void offer_names(struct spelling *spelling, const struct value_object *object) {
    for (size_t i = 0; i < places_of(object); i++)
        if (*name_at(object, i) != '\0')
            spelling_offer(spelling, name_at(object, i));
}

/* Of a code nobody knows how many keys it was to be: as many as make it most like one. `object`
 * NULL: there are no names. */
static struct spelling nearest_in(struct arena *arena, const struct value_object *object,
                                  const struct mustache_name *name, size_t key) {
    const char *written = written_from(name, key);
    struct spelling best = {.word = arena_strndup(arena, written, length_of(written, 1))};
    size_t most = object == NULL ? 0 : object->codes == NULL ? 1 : name->key_count - key;
    for (size_t count = 1; count <= most; count++) {
        struct spelling spelling =
            spelling_of(arena_strndup(arena, written, length_of(written, count)));
        offer_names(&spelling, object);
        if (spelling.nearest != NULL && (best.nearest == NULL || spelling.fewest < best.fewest))
            best = spelling;
    }
    return best;
}

/* A name that no scope has is like those that are seen of all of them. */
static struct spelling nearest_around(struct arena *arena, const struct mustache_scope *scope,
                                      const struct mustache_view *view,
                                      const struct mustache_name *name, size_t key) {
    const char *written = written_from(name, key), *left = NULL;
    struct spelling spelling = spelling_of(arena_strndup(arena, written, length_of(written, 1)));
    for (; scope != NULL; scope = scope->outer) {
        const struct value_object *object =
            scope->value.kind == VALUE_OBJECT ? scope->value.object : NULL;
        for (size_t i = 0; object != NULL && i < object->count; i++)
            if (is_seen(view, left, object->ids[i]))
                spelling_offer(&spelling, name_at(object, i));
        if (left == NULL)
            left = scope->list;
    }
    return spelling;
}

static const struct value_object *innermost_object(const struct mustache_scope *scope) {
    while (scope != NULL && scope->value.kind != VALUE_OBJECT)
        scope = scope->outer;
    return scope == NULL ? NULL : scope->value.object;
}

/* The name is that of something around the row. */
static const char *advise_outer(struct arena *arena, const struct mustache_finding *finding,
                                const struct mustache_name *name, const struct spelling *spelling) {
    const char *like = spelling->nearest == NULL
                           ? ""
                           : arena_printf(arena, ", or did you mean \"%s\"?", spelling->nearest);
    return arena_printf(arena,
                        "a row of \"%s\" has none, and what is around it has: write \"outer.%s\" "
                        "where that is meant%s",
                        finding->list, name->written, like);
}

struct mustache_advice mustache_advise(struct arena *arena, const struct mustache_scope *scope,
                                       const struct mustache_view *view,
                                       const struct mustache_finding *finding,
                                       const struct mustache_name *name) {
    size_t first;
    scope = begin_of(scope, view, name, &first);
    bool begins = finding->missing == first;
    const struct mustache_scope holder = {.value = finding->holder};
    const struct value_object *object = innermost_object(begins ? scope : &holder);
    struct spelling spelling = begins ? nearest_around(arena, scope, view, name, first)
                                      : nearest_in(arena, object, name, finding->missing);
    struct mustache_advice advice = {spelling.word, "there are no names here"};
    if (finding->list != NULL)
        advice.instead = advise_outer(arena, finding, name, &spelling);
    else if (spelling.nearest != NULL)
        advice.instead = arena_printf(arena, "did you mean \"%s\"?", spelling.nearest);
    else if (object != NULL)
        advice.instead = list_names(arena, object);
    return advice;
}
