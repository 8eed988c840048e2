/* Writes manifest.json. */
#include "publish/manifest.h"

#include "base/character_name.h"
#include "base/utf8.h"
#include "base/version.h"
#include "model/period.h"
#include "publish/digest.h"
#include "publish/manifest_rows.h"
#include "render/json.h"
#include "render/pdf/pdf.h"
#include "report/lasting.h"
#include "report/member.h"
#include "report/typeface/typeface.h"

#include <assert.h>
#include <cjson/cJSON.h>
#include <stdlib.h>
#include <string.h>

enum { MONTH_LENGTH = 7 }; /* 2020-10 */

static cJSON *add_file(cJSON *files, const char *role, const char *name, size_t size,
                       const char *digest) {
    cJSON *file = cJSON_CreateObject();
    cJSON_AddStringToObject(file, "path", name);
    cJSON_AddStringToObject(file, "role", role);
    cJSON_AddNumberToObject(file, "size", (double)size);
    cJSON_AddStringToObject(file, "sha256", digest);
    cJSON_AddItemToArray(files, file);
    return file;
}

/* What exports, commentary and dated templates begin a part of their path with; "" for others. */
static const char *month_in(const char *name, char month[]) {
    for (; (name = strpbrk(name, "/@")) != NULL; name++)
        if (strlen(name + 1) >= MONTH_LENGTH &&
            period_read(name + 1, MONTH_LENGTH) != PERIOD_NONE) {
            memcpy(month, name + 1, MONTH_LENGTH);
            month[MONTH_LENGTH] = '\0';
            return month;
        }
    return "";
}

static void add_input(cJSON *inputs, const struct input *input) {
    static_assert((size_t)INPUT_DIGEST == (size_t)DIGEST_SIZE, "an input has room for a digest");
    char month[MONTH_LENGTH + 1];
    if (*input->digest == '\0') /* of the run's first report that has this input */
        digest_of(input->bytes, input->size, input->digest);
    cJSON *file = add_file(inputs, input->role, input->name, input->size, input->digest);
    cJSON_AddStringToObject(file, "period", month_in(input->name, month));
    cJSON *rows = manifest_rows(input);
    if (rows != NULL)
        cJSON_AddItemToObject(file, "rows", rows);
}

static int by_name(const void *left, const void *right) {
    const struct input *a = *(const struct input *const *)left,
                       *b = *(const struct input *const *)right;
    return strcmp(a->name, b->name);
}

/* What the earlier manifest says of its files, by name. */
static cJSON *digests_of(const cJSON *manifest) {
    cJSON *digests = cJSON_CreateObject();
    const cJSON *file;
    cJSON_ArrayForEach(file, member_of(manifest, "outputs")) {
        const cJSON *path = member_of(file, "path"), *digest = member_of(file, "sha256");
        if (cJSON_IsString(path) && cJSON_IsString(digest))
            cJSON_AddStringToObject(digests, path->valuestring, digest->valuestring);
    }
    return digests;
}

cJSON *manifest_replaced(const cJSON *earlier, const char *reason) {
    const cJSON *known = member_of(earlier, "replaced");
    cJSON *list = cJSON_IsArray(known) ? cJSON_Duplicate(known, true) : cJSON_CreateArray();
    if (!member_is(earlier, "final"))
        return list;
    cJSON *entry = cJSON_CreateObject();
    cJSON_AddStringToObject(entry, "reason", reason);
    cJSON_AddItemToObject(entry, "sha256", digests_of(earlier));
    cJSON_AddItemToArray(list, entry);
    return list;
}

const char *manifest_reason(const cJSON *entry) {
    const char *reason = member_text(entry, "reason");
    return *reason == '\0' ? "no reason was given" : reason;
}

/* The libraries that have a say in the bytes of an output, as they are now. */
static void add_libraries(cJSON *root) {
    char freetype[FACE_VERSION_SIZE], libunistring[CHARACTER_NAME_VERSION_SIZE];
    face_library_version(freetype);
    character_name_library_version(libunistring);
    const struct {
        const char *name, *version;
    } libraries[] = {{"freetype", freetype},
                     {"fribidi", layout_order_version()},
                     {"harfbuzz", shape_library_version()},
                     {"libdeflate", pdf_compression_version()},
                     {"libharu", pdf_library_version()},
                     {"libunistring", libunistring},
                     {"libutf8proc", utf8_library_version()}};
    cJSON *object = cJSON_AddObjectToObject(root, "libraries");
    for (size_t i = 0; i < sizeof libraries / sizeof *libraries; i++)
        cJSON_AddStringToObject(object, libraries[i].name, libraries[i].version);
}

static void put_text(cJSON *object, const char *key, const char *text) {
    cJSON_AddStringToObject(object, key, text == NULL ? "" : text);
}

/* What a publisher needs to know of a report that does not stand in report.json. */
static void add_circumstances(cJSON *root, const struct manifest *manifest) {
    static const struct meeting none;
    const struct meeting *row = manifest->meeting != NULL ? manifest->meeting : &none;
    cJSON *authority = cJSON_AddObjectToObject(root, "authority");
    put_text(authority, "name", manifest->authority->name);
    put_text(authority, "short_name", manifest->authority->short_name);
    put_text(authority, "contact", manifest->authority->contact);
    cJSON *meeting = cJSON_AddObjectToObject(root, "meeting");
    put_text(meeting, "committee", row->committee);
    put_text(meeting, "meeting_date", row->meeting_date);
    put_text(meeting, "exported", row->exported);
    put_text(meeting, "next_due", row->next_due);
}

void manifest_write(const struct manifest *manifest, struct buffer *out) {
    cJSON *root = cJSON_CreateObject();
    cJSON_AddStringToObject(root, "program", "scorecard");
    cJSON_AddStringToObject(root, "version", SCORECARD_VERSION);
    cJSON_AddStringToObject(root, "method", LASTING_METHOD);
    add_libraries(root);
    cJSON_AddStringToObject(root, "report", manifest->report);
    cJSON_AddStringToObject(root, "period", manifest->period);
    cJSON_AddStringToObject(root, "as_at", manifest->as_at);
    cJSON_AddStringToObject(root, "unit", manifest->unit);
    cJSON_AddBoolToObject(root, "final", manifest->final);
    cJSON_AddItemToObject(root, "replaced",
                          manifest->replaced == NULL ? cJSON_CreateArray()
                                                     : cJSON_Duplicate(manifest->replaced, true));
    add_circumstances(root, manifest);
    cJSON *inputs = cJSON_AddArrayToObject(root, "inputs");
    qsort(manifest->inputs, manifest->input_count, sizeof(struct input *), by_name);
    for (size_t i = 0; i < manifest->input_count; i++)
        add_input(inputs, manifest->inputs[i]);
    cJSON *outputs = cJSON_AddArrayToObject(root, "outputs");
    for (size_t i = 0; i < manifest->output_count; i++) {
        const struct output *output = &manifest->outputs[i];
        char digest[DIGEST_SIZE];
        digest_of(output->bytes.data, output->bytes.length, digest);
        add_file(outputs, OUTPUTS[output->file].role, OUTPUTS[output->file].name,
                 output->bytes.length, digest);
    }
    json_put(root, out);
    cJSON_Delete(root);
}
