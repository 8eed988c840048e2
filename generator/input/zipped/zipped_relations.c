/* Reads _rels/NAME.rels beside a part. */
#include "input/zipped/zipped_relations.h"

#include "base/buffer.h"
#include "input/zipped/zipped_xml.h"

#include <string.h>
#include <strings.h>

/* More than any document has, and few enough to be searched one by one. */
enum { MOST_RELATIONS = 65536 };

struct gathering {
    struct arena *arena;
    struct zipped *zipped;
    const char *part;
    struct zipped_relation *list;
    size_t count;
};

/* ---- names of parts ---- */

/* xl/ of xl/workbook.xml; "" of a name alone. */
static size_t folder_length(const char *part) {
    const char *slash = strrchr(part, '/');
    return slash == NULL ? 0 : (size_t)(slash - part) + 1;
}

static const char *relations_part(struct arena *arena, const char *part) {
    size_t folder = folder_length(part);
    return arena_printf(arena, "%.*s_rels/%s.rels", (int)folder, part, part + folder);
}

static int hexadecimal(char digit) {
    static const char digits[] = "0123456789abcdef0123456789ABCDEF";
    const char *found = digit == '\0' ? NULL : strchr(digits, digit);
    return found == NULL ? -1 : (int)(found - digits) % 16;
}

/* Backslashes are slashes, %20 is a space. */
static void put_plain(struct buffer *out, const char *target) {
    for (; *target != '\0'; target++) {
        int high = *target == '%' ? hexadecimal(target[1]) : -1;
        int low = high < 0 ? -1 : hexadecimal(target[2]);
        if (low >= 0 && high * 16 + low > 0) {
            buffer_putc(out, (char)(high * 16 + low));
            target += 2;
        } else
            buffer_putc(out, *target == '\\' ? '/' : *target);
    }
}

/* Takes the last name away: xl/worksheets/ becomes xl/. */
static void go_up(struct buffer *path) {
    if (path->length > 0)
        path->length--;
    while (path->length > 0 && path->data[path->length - 1] != '/')
        path->length--;
}

/* Adds the names between the slashes, of which . and .. are none. */
static void put_path(struct buffer *path, const char *names) {
    while (*names != '\0') {
        size_t length = strcspn(names, "/");
        bool is_last = names[length] == '\0';
        if (length == 2 && memcmp(names, "..", 2) == 0)
            go_up(path);
        else if (length > 0 && !(length == 1 && *names == '.'))
            buffer_put(path, names, length + !is_last);
        names += length + !is_last;
    }
}

/* A target that does not begin with a slash is named from the folder of the part. */
static const char *resolve(struct arena *arena, const char *part, const char *target) {
    struct buffer plain = {0}, path = {0};
    buffer_puts(&plain, "");
    put_plain(&plain, target);
    if (*plain.data != '/')
        buffer_put(&path, part, folder_length(part));
    put_path(&path, plain.data);
    const char *name = arena_strndup(arena, path.length == 0 ? "" : path.data, path.length);
    buffer_free(&plain);
    buffer_free(&path);
    return name;
}

/* ---- what stands in the file ---- */

static const char *last_word(const char *address) {
    const char *slash = strrchr(address, '/');
    return slash == NULL ? address : slash + 1;
}

static void on_relation(void *context, const struct zipped_element *element) {
    struct gathering *gathering = context;
    struct arena *arena = gathering->arena;
    const char *id = zipped_attribute(element, "Id"), *type = zipped_attribute(element, "Type");
    const char *target = zipped_attribute(element, "Target");
    const char *mode = zipped_attribute(element, "TargetMode");
    if (id == NULL || type == NULL || target == NULL ||
        (mode != NULL && strcasecmp(mode, "External") == 0))
        return;
    if (gathering->count == MOST_RELATIONS)
        zipped_damaged(gathering->zipped, "“%s” in it has more than %d relationships",
                       gathering->part, MOST_RELATIONS);
    gathering->list = arena_more(arena, gathering->list, gathering->count, sizeof *gathering->list);
    gathering->list[gathering->count++] =
        (struct zipped_relation){arena_strdup(arena, id), arena_strdup(arena, last_word(type)),
                                 resolve(arena, gathering->part, target)};
}

bool zipped_relations_read(struct arena *arena, struct zipped *zipped, const char *part,
                           struct zipped_relations *relations) {
    static const struct zipped_space spaces[] = {
        {"", "http://schemas.openxmlformats.org/package/2006/relationships"}};
    static const struct zipped_rule rules[] = {
        {"Relationships", NULL, NULL, NULL}, {"Relationship", "Relationships", on_relation, NULL}};
    static const struct zipped_reader reader = {spaces, 1, rules, sizeof rules / sizeof *rules};
    const char *file = relations_part(arena, part);
    struct gathering gathering = {.arena = arena, .zipped = zipped, .part = part};
    bool fine = !zipped_has(zipped, file) || zipped_xml_read(zipped, file, &reader, &gathering);
    *relations = (struct zipped_relations){gathering.list, gathering.count};
    return fine;
}

const struct zipped_relation *zipped_relation_of_type(const struct zipped_relations *relations,
                                                      const char *type) {
    for (size_t i = 0; i < relations->count; i++)
        if (strcmp(relations->list[i].type, type) == 0)
            return &relations->list[i];
    return NULL;
}

const struct zipped_relation *zipped_relation_with_id(const struct zipped_relations *relations,
                                                      const char *id) {
    for (size_t i = 0; i < relations->count; i++)
        if (strcmp(relations->list[i].id, id) == 0)
            return &relations->list[i];
    return NULL;
}
