#include "publish/manifest.h"

#include "render/json.h"
#include "version.h"

#include <cjson/cJSON.h>
#include <nettle/base16.h>
#include <nettle/sha2.h>

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

void manifest_digest(const char *bytes, size_t length, char digest[65]) {
    struct sha256_ctx context;
    uint8_t binary[SHA256_DIGEST_SIZE];
    sha256_init(&context);
    sha256_update(&context, length, (const uint8_t *)bytes);
    sha256_digest(&context, sizeof binary, binary);
    base16_encode_update(digest, sizeof binary, binary);
    digest[64] = '\0';
}

static void add_file(cJSON *files, const char *role, const char *name, const char *bytes,
                     size_t size) {
    char digest[65];
    cJSON *file = cJSON_CreateObject();
    manifest_digest(bytes, size, digest);
    cJSON_AddStringToObject(file, "path", name);
    cJSON_AddStringToObject(file, "role", role);
    cJSON_AddNumberToObject(file, "size", (double)size);
    cJSON_AddStringToObject(file, "sha256", digest);
    cJSON_AddItemToArray(files, file);
}

static int by_name(const void *left, const void *right) {
    const struct input *a = *(const struct input *const *)left,
                       *b = *(const struct input *const *)right;
    return strcmp(a->name, b->name);
}

static const char *role_of(const char *output) {
    static const struct {
        const char *name, *role;
    } roles[] = {{"index.html", "web page"},
                 {"report.pdf", "paper"},
                 {"report.json", "results"},
                 {"values.csv", "values"}};
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        if (strcmp(roles[i].name, output) == 0)
            return roles[i].role;
    return "output";
}

void manifest_write(const struct manifest *manifest, struct buffer *out) {
    cJSON *root = cJSON_CreateObject();
    cJSON_AddStringToObject(root, "program", "scorecard");
    cJSON_AddStringToObject(root, "version", SCORECARD_VERSION);
    cJSON_AddStringToObject(root, "report", manifest->report);
    cJSON_AddStringToObject(root, "period", manifest->period);
    cJSON_AddStringToObject(root, "as_at", manifest->as_at);
    cJSON_AddStringToObject(root, "unit", manifest->unit);
    cJSON_AddBoolToObject(root, "final", manifest->final);
    cJSON *inputs = cJSON_AddArrayToObject(root, "inputs");
    qsort(manifest->inputs, manifest->input_count, sizeof(struct input *), by_name);
    for (size_t i = 0; i < manifest->input_count; i++) {
        const struct input *input = manifest->inputs[i];
        add_file(inputs, input->role, input->name, input->bytes, input->size);
    }
    cJSON *outputs = cJSON_AddArrayToObject(root, "outputs");
    for (size_t i = 0; i < manifest->output_count; i++) {
        const struct output *output = &manifest->outputs[i];
        add_file(outputs, role_of(output->name), output->name, output->bytes.data,
                 output->bytes.length);
    }
    json_put(root, out);
    cJSON_Delete(root);
}
