#include "publish/verify.h"

#include "base/file.h"
#include "publish/archive.h"
#include "publish/manifest.h"
#include "publish/verify_figures.h"
#include "render/pdf/pdf.h"
#include "report/drawing/typeface.h"

#include <string.h>

enum { FIGURES_MOST = 10, RESULTS = 2, MANIFEST = 4, DIGEST = 65 };

struct verification {
    struct arena *arena;
    const struct verify_places *places;
    const char *folder;
    cJSON *then, *now;      /* the manifests */
    struct output *outputs; /* as made now */
    struct buffer *out;
};

static const char *text_of(const cJSON *object, const char *key) {
    const char *text = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, key));
    return text == NULL ? "" : text;
}

static const cJSON *file_of(const cJSON *manifest, const char *list, const char *path) {
    const cJSON *file;
    cJSON_ArrayForEach(
        file, cJSON_GetObjectItemCaseSensitive(manifest, list)) if (strcmp(text_of(file, "path"),
                                                                           path) == 0) return file;
    return NULL;
}

/* A line for each file of `files` that the other manifest has not, or has with other bytes. */
static size_t tell_inputs(const struct verification *verification, const cJSON *files,
                          const cJSON *other, const char *missing, const char *changed) {
    size_t count = 0;
    const cJSON *file;
    cJSON_ArrayForEach(file, cJSON_GetObjectItemCaseSensitive(files, "inputs")) {
        const char *path = text_of(file, "path");
        const cJSON *twin = file_of(other, "inputs", path);
        const char *what = twin == NULL ? missing : changed;
        if (what == NULL ||
            (twin != NULL && strcmp(text_of(file, "sha256"), text_of(twin, "sha256")) == 0))
            continue;
        buffer_printf(verification->out, "  input %s since: %s\n", what, path);
        count++;
    }
    return count;
}

static size_t tell_version(const struct verification *verification, const char *name,
                           const char *then, const char *now) {
    if (strcmp(then, now) == 0)
        return 0;
    buffer_printf(verification->out, "  %s: %s then, %s now\n", name,
                  *then == '\0' ? "not known" : then, now);
    return 1;
}

static size_t tell_versions(const struct verification *verification) {
    const cJSON *then = verification->then, *now = verification->now, *library;
    const cJSON *libraries = cJSON_GetObjectItemCaseSensitive(then, "libraries");
    size_t count =
        tell_version(verification, "program", text_of(then, "version"), text_of(now, "version")) +
        tell_version(verification, "method", text_of(then, "method"), text_of(now, "method"));
    cJSON_ArrayForEach(library, cJSON_GetObjectItemCaseSensitive(now, "libraries")) count +=
        tell_version(verification, library->string, text_of(libraries, library->string),
                     library->valuestring);
    return count;
}

static const char *stored_bytes(const struct verification *verification, const char *name,
                                size_t *length) {
    return file_read(verification->arena,
                     arena_printf(verification->arena, "%s/%s", verification->folder, name),
                     length);
}

/* Files in the folder that are not what the manifest says was written. */
static size_t tell_tampered(const struct verification *verification) {
    size_t count = 0;
    for (size_t i = 0; i < MANIFEST; i++) {
        const char *name = verification->outputs[i].name;
        size_t length;
        const char *bytes = stored_bytes(verification, name, &length);
        char digest[DIGEST];
        if (bytes != NULL)
            manifest_digest(bytes, length, digest);
        if (bytes != NULL &&
            strcmp(digest, text_of(file_of(verification->then, "outputs", name), "sha256")) == 0)
            continue;
        buffer_printf(verification->out, "  %s %s\n", name,
                      bytes == NULL ? "is missing" : "is not the file that was written");
        count++;
    }
    return count;
}

/* The names of outputs whose bytes are others now; "" where none. */
static const char *different_outputs(const struct verification *verification) {
    const char *names = "";
    for (size_t i = 0; i < MANIFEST; i++) {
        const char *name = verification->outputs[i].name;
        if (strcmp(text_of(file_of(verification->then, "outputs", name), "sha256"),
                   text_of(file_of(verification->now, "outputs", name), "sha256")) != 0)
            names = arena_printf(verification->arena, "%s%s%s", names, *names == '\0' ? "" : ", ",
                                 name);
    }
    return names;
}

static void tell_figures(const struct verification *verification) {
    size_t length;
    const char *stored = stored_bytes(verification, "report.json", &length);
    cJSON *before = stored == NULL ? NULL : cJSON_ParseWithLength(stored, length);
    cJSON *after = cJSON_ParseWithLength(verification->outputs[RESULTS].bytes.data,
                                         verification->outputs[RESULTS].bytes.length);
    if (before == NULL)
        buffer_puts(verification->out, "  the figures cannot be compared without report.json\n");
    else if (verify_figures(before, after, FIGURES_MOST, verification->out) == 0)
        buffer_puts(verification->out, "  the figures are the same; it looks different\n");
    cJSON_Delete(before);
    cJSON_Delete(after);
}

static void tell_replaced(const struct verification *verification) {
    const cJSON *entry;
    cJSON_ArrayForEach(entry, cJSON_GetObjectItemCaseSensitive(verification->then, "replaced"))
        buffer_printf(verification->out, "  replaced an earlier final report: %s\n",
                      manifest_reason(entry));
}

/* The line of the report comes before what explains it, and is known last. */
static enum verified compare(struct verification *verification) {
    struct buffer below = {0}, *out = verification->out;
    verification->out = &below;
    size_t tampered = tell_tampered(verification);
    size_t inputs =
        tell_inputs(verification, verification->then, verification->now, "gone", "changed") +
        tell_inputs(verification, verification->now, verification->then, "new", NULL);
    size_t versions = tell_versions(verification);
    const char *different = different_outputs(verification);
    bool same = *different == '\0' && tampered == 0;
    if (*different != '\0') {
        buffer_printf(&below, "  made again, these are different: %s\n", different);
        tell_figures(verification);
    }
    if (*different != '\0' && inputs + versions == 0)
        buffer_puts(&below, "  neither an input nor a version has changed: another build\n");
    tell_replaced(verification);
    buffer_printf(out, "%s: %s%s\n", verification->folder, same ? "identical" : "different",
                  same && inputs > 0 ? ", though inputs have changed" : "");
    if (below.length > 0)
        buffer_put(out, below.data, below.length);
    buffer_free(&below);
    return same ? VERIFIED_SAME : VERIFIED_DIFFERENT;
}

/* Where an input of the manifest is now; NULL for a name that no manifest of ours has. */
static const char *input_path(const struct verification *verification, const char *name) {
    const struct {
        const char *begin, *folder;
    } folders[] = {{"data/", verification->places->data},
                   {"templates/", verification->places->templates},
                   {"fonts/", typefaces_folder()},
                   {"colour/", file_folder(verification->arena, pdf_profile_path())}};
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
        if (strncmp(name, folders[i].begin, strlen(folders[i].begin)) == 0)
            return arena_printf(verification->arena, "%s/%s", folders[i].folder,
                                name + strlen(folders[i].begin));
    return NULL;
}

/* What cannot be made again has no manifest to compare with: the files themselves tell. */
static enum verified tell_files(const struct verification *verification) {
    const cJSON *file;
    buffer_printf(verification->out, "%s: cannot be made again\n", verification->folder);
    cJSON_ArrayForEach(file, cJSON_GetObjectItemCaseSensitive(verification->then, "inputs")) {
        const char *name = text_of(file, "path");
        const char *path = input_path(verification, name);
        size_t length;
        const char *bytes = path == NULL ? NULL : file_read(verification->arena, path, &length);
        char digest[DIGEST];
        if (bytes != NULL)
            manifest_digest(bytes, length, digest);
        if (path != NULL && (bytes == NULL || strcmp(digest, text_of(file, "sha256")) != 0))
            buffer_printf(verification->out, "  input %s since: %s\n",
                          bytes == NULL ? "gone" : "changed", name);
    }
    return VERIFIED_NOT;
}

static int month_of(const cJSON *manifest, const char *key) {
    const char *text = text_of(manifest, key);
    return strcmp(text, "latest") == 0 ? PERIOD_LATEST : period_read(text, strlen(text));
}

/* What the manifest says was made, but for the unit; false where it does not say it in a way that
 * can be made again. */
static bool read_request(const struct verification *verification, struct produce_request *request) {
    const cJSON *then = verification->then;
    *request = (struct produce_request){
        .dataset = verification->places->dataset,
        .templates = verification->places->templates,
        .out = verification->places->out,
        .report = text_of(then, "report"),
        .period = month_of(then, "period"),
        .as_at = month_of(then, "as_at"),
        .final = cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(then, "final")),
        .reason = ""};
    if (*request->report == '\0' || request->period == PERIOD_NONE || request->as_at == PERIOD_NONE)
        buffer_printf(verification->out, "%s: manifest.json cannot be read\n",
                      verification->folder);
    else
        return true;
    return false;
}

/* False where units.csv has it no more. */
static bool find_unit(const struct verification *verification, struct produce_request *request) {
    const char *code = text_of(verification->then, "unit");
    request->unit = catalogue_unit(&request->dataset->catalogue, code);
    if (request->unit == NULL)
        buffer_printf(verification->out, "%s: units.csv has no unit “%s” any more\n",
                      verification->folder, code);
    return request->unit != NULL;
}

static enum verified make_again(struct verification *verification, struct diagnostics *diagnostics,
                                const struct produce_request *request) {
    if (!produce_outputs(verification->arena, diagnostics, request, verification->outputs))
        return tell_files(verification);
    const struct buffer *manifest = &verification->outputs[MANIFEST].bytes;
    verification->now = cJSON_ParseWithLength(manifest->data, manifest->length);
    return compare(verification);
}

enum verified verify_folder(struct arena *arena, struct diagnostics *diagnostics,
                            const struct verify_places *places, const char *folder,
                            struct buffer *out) {
    struct output outputs[PRODUCE_OUTPUTS] = {0};
    struct verification verification = {
        .arena = arena, .places = places, .folder = folder, .outputs = outputs, .out = out};
    struct produce_request request;
    enum verified verified = VERIFIED_NOT;
    verification.then = archive_manifest(arena, folder);
    if (read_request(&verification, &request)) {
        if (places->dataset == NULL)
            verified = tell_files(&verification);
        else if (find_unit(&verification, &request))
            verified = make_again(&verification, diagnostics, &request);
    }
    cJSON_Delete(verification.then);
    cJSON_Delete(verification.now);
    produce_free(outputs);
    return verified;
}
