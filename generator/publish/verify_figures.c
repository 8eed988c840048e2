/* Walks two trees of JSON side by side. */
#include "publish/verify_figures.h"

#include "report/member.h"

#include <stdio.h>

enum { PATH_LENGTH = 256 };

struct figure_comparing {
    struct buffer *out;
    size_t most, count;
    enum side { EITHER, BOTH } told; /* what one of them alone has is told, or is not */
};

/* What an entry of a list is called: by its code, label, month or comparator; else by its place. */
static const char *entry_name(const cJSON *entry, size_t place, char name[32]) {
    static const char *const keys[] = {"code", "label", "comparator", "period"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        const char *text = member_text(entry, keys[i]);
        if (*text != '\0')
            return text;
    }
    snprintf(name, 32, "%zu", place + 1);
    return name;
}

static void put_value(struct buffer *out, const cJSON *value) {
    if (value == NULL) {
        buffer_puts(out, "nothing");
    } else if (cJSON_IsString(value)) {
        buffer_puts(out, *value->valuestring == '\0' ? "empty" : value->valuestring);
    } else {
        char *text = cJSON_PrintUnformatted(value);
        buffer_puts(out, text);
        cJSON_free(text);
    }
}

static void tell(struct figure_comparing *comparing, const char *path, const cJSON *before,
                 const cJSON *after) {
    if (comparing->told == BOTH && (before == NULL || after == NULL))
        return;
    if (comparing->count++ >= comparing->most)
        return;
    buffer_printf(comparing->out, "  figure: %s: ", path);
    put_value(comparing->out, before);
    buffer_puts(comparing->out, " → ");
    put_value(comparing->out, after);
    buffer_putc(comparing->out, '\n');
}

static void compare(struct figure_comparing *comparing, const char *path, const cJSON *before,
                    const cJSON *after);

static void step(struct figure_comparing *comparing, const char *path, const char *name,
                 const cJSON *before, const cJSON *after) {
    char longer[PATH_LENGTH];
    snprintf(longer, sizeof longer, "%s%s%s", path, *path == '\0' ? "" : ", ", name);
    compare(comparing, longer, before, after);
}

static void compare_lists(struct figure_comparing *comparing, const char *path, const cJSON *before,
                          const cJSON *after) {
    const cJSON *left = before->child, *right = after->child;
    for (size_t place = 0; left != NULL || right != NULL; place++) {
        char name[32];
        step(comparing, path, entry_name(left != NULL ? left : right, place, name), left, right);
        left = left == NULL ? NULL : left->next;
        right = right == NULL ? NULL : right->next;
    }
}

static void compare_objects(struct figure_comparing *comparing, const char *path,
                            const cJSON *before, const cJSON *after) {
    const cJSON *item;
    cJSON_ArrayForEach(item, before)
        step(comparing, path, item->string, item, member_of(after, item->string));
    cJSON_ArrayForEach(item, after) if (!cJSON_HasObjectItem(before, item->string))
        step(comparing, path, item->string, NULL, item);
}

static void compare(struct figure_comparing *comparing, const char *path, const cJSON *before,
                    const cJSON *after) {
    if (before == NULL || after == NULL || before->type != after->type)
        tell(comparing, path, before, after);
    else if (cJSON_IsArray(before))
        compare_lists(comparing, path, before, after);
    else if (cJSON_IsObject(before))
        compare_objects(comparing, path, before, after);
    else if (!cJSON_Compare(before, after, true))
        tell(comparing, path, before, after);
}

static size_t tell_all(struct figure_comparing *comparing, const cJSON *before,
                       const cJSON *after) {
    compare(comparing, "", before, after);
    if (comparing->count > comparing->most)
        buffer_printf(comparing->out, "  and %zu more in report.json\n",
                      comparing->count - comparing->most);
    return comparing->count;
}

size_t verify_figures(const cJSON *before, const cJSON *after, size_t most, struct buffer *out) {
    struct figure_comparing comparing = {out, most, 0, EITHER};
    return tell_all(&comparing, before, after);
}

size_t verify_figures_of_both(const cJSON *before, const cJSON *after, size_t most,
                              struct buffer *out) {
    struct figure_comparing comparing = {out, most, 0, BOTH};
    return tell_all(&comparing, member_of(before, "indicators"), member_of(after, "indicators"));
}
