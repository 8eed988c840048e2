/* Makes a report again, then tells what is different, with the cause. */
#include "publish/verify.h"

#include "base/enclosure.h"
#include "base/file.h"
#include "model/code.h"
#include "publish/archive.h"
#include "publish/digest.h"
#include "publish/manifest.h"
#include "publish/manifest_rows.h"
#include "publish/produce.h"
#include "publish/verify_figures.h"
#include "render/pdf/pdf.h"
#include "report/member.h"
#include "report/typeface/typeface.h"

#include <string.h>

enum { FIGURES_MOST = 10 };

struct verification {
    struct arena *arena;
    struct diagnostics *diagnostics;
    const struct verify_places *places;
    const char *folder;     /* below out/ */
    const char *shown;      /* as messages have it */
    cJSON *then, *now;      /* the manifests */
    struct output *outputs; /* as made now */
    struct buffer *out;
};

/* A file of one of the manifest's lists; NULL: it is not there. */
static const cJSON *file_of(const cJSON *manifest, const char *list, const char *path) {
    return member_find(member_of(manifest, list), "path", path);
}

/* Where an input of the manifest is now; NULL for a name that no manifest of ours has. */
static const char *input_path(const struct verification *verification, const char *name) {
    const struct {
        const char *begin, *folder;
    } folders[] = {{"data/", verification->places->data},
                   {"templates/", verification->places->produce.templates},
                   {"fonts/", typefaces_folder()},
                   {"colour/", file_folder(verification->arena, pdf_profile_path())}};
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
        if (strncmp(name, folders[i].begin, strlen(folders[i].begin)) == 0 &&
            enclosure_is_path(name))
            return arena_printf(verification->arena, "%s/%s", folders[i].folder,
                                name + strlen(folders[i].begin));
    return NULL;
}

/* Which rows of an input are others now: of those whose rows the manifest keeps. */
static void tell_rows(const struct verification *verification, const cJSON *then) {
    struct input now = {.role = member_text(then, "role"), .name = member_text(then, "path")};
    const char *path = input_path(verification, now.name);
    if (path != NULL)
        now.bytes = file_read(verification->arena, verification->diagnostics, path, &now.size);
    if (now.bytes != NULL)
        manifest_rows_tell(member_of(then, "rows"), &now, verification->out);
}

/* A line for each file of `files` that the other manifest has not, or has with other bytes. */
static size_t tell_inputs(const struct verification *verification, const cJSON *files,
                          const cJSON *other, const char *missing, const char *changed) {
    size_t count = 0;
    const cJSON *file;
    cJSON_ArrayForEach(file, member_of(files, "inputs")) {
        const char *path = member_text(file, "path");
        const cJSON *twin = file_of(other, "inputs", path);
        const char *what = twin == NULL ? missing : changed;
        if (what == NULL ||
            (twin != NULL && strcmp(member_text(file, "sha256"), member_text(twin, "sha256")) == 0))
            continue;
        buffer_printf(verification->out, "  input %s since: %s\n", what, path);
        if (twin != NULL)
            tell_rows(verification, file);
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
    const cJSON *libraries = member_of(then, "libraries");
    size_t count = tell_version(verification, "program", member_text(then, "version"),
                                member_text(now, "version"));
    cJSON_ArrayForEach(library, member_of(now, "libraries")) count +=
        tell_version(verification, library->string, member_text(libraries, library->string),
                     library->valuestring);
    return count;
}

static const char *stored_bytes(const struct verification *verification, enum output_file file,
                                size_t *length) {
    return archive_file(verification->arena, verification->diagnostics,
                        verification->places->produce.out, verification->folder, file, length);
}

/* Files in the folder that are not what the manifest says was written. */
static size_t tell_tampered(const struct verification *verification) {
    size_t count = 0;
    for (enum output_file file = 0; file < OUTPUT_MANIFEST; file++) {
        const char *name = OUTPUTS[file].name;
        size_t length;
        const char *bytes = stored_bytes(verification, file, &length);
        char digest[DIGEST_SIZE];
        if (bytes != NULL)
            digest_of(bytes, length, digest);
        if (bytes != NULL &&
            strcmp(digest, member_text(file_of(verification->then, "outputs", name), "sha256")) ==
                0)
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
    for (enum output_file file = 0; file < OUTPUT_MANIFEST; file++) {
        const char *name = OUTPUTS[file].name;
        if (strcmp(member_text(file_of(verification->then, "outputs", name), "sha256"),
                   member_text(file_of(verification->now, "outputs", name), "sha256")) != 0)
            names = arena_printf(verification->arena, "%s%s%s", names, *names == '\0' ? "" : ", ",
                                 name);
    }
    return names;
}

/* How many figures are others now, as `tell` tells them; false where those of then cannot be read.
 */
static bool compare_figures(const struct verification *verification,
                            size_t (*tell)(const cJSON *before, const cJSON *after, size_t most,
                                           struct buffer *out),
                            size_t *count) {
    size_t length;
    const char *stored = stored_bytes(verification, OUTPUT_RESULTS, &length);
    cJSON *before = stored == NULL ? NULL : cJSON_ParseWithLength(stored, length);
    cJSON *after = cJSON_ParseWithLength(verification->outputs[OUTPUT_RESULTS].bytes.data,
                                         verification->outputs[OUTPUT_RESULTS].bytes.length);
    bool fine = before != NULL;
    if (fine)
        *count = tell(before, after, FIGURES_MOST, verification->out);
    else
        buffer_printf(verification->out, "  the figures cannot be compared without %s\n",
                      OUTPUTS[OUTPUT_RESULTS].name);
    cJSON_Delete(before);
    cJSON_Delete(after);
    return fine;
}

static void tell_figures(const struct verification *verification) {
    size_t count;
    if (compare_figures(verification, verify_figures, &count) && count == 0)
        buffer_puts(verification->out, "  the figures are the same; it looks different\n");
}

static void tell_replaced(const struct verification *verification) {
    const cJSON *entry;
    cJSON_ArrayForEach(entry, member_of(verification->then, "replaced")) buffer_printf(
        verification->out, "  replaced an earlier final report: %s\n", manifest_reason(entry));
}

/* What the method of this program makes of it otherwise: of what both methods give. */
static void tell_method(const struct verification *verification) {
    size_t count;
    if (compare_figures(verification, verify_figures_of_both, &count) && count == 0)
        buffer_puts(verification->out, "  both methods give the same figures\n");
}

/* A report of an older method stays as it is: what is held against it is its own manifest. */
static enum verified compare_methods(struct verification *verification, size_t tampered,
                                     const struct buffer *below) {
    struct buffer *out = verification->out;
    buffer_printf(out, "%s: %smade with method %s; this program has %s\n", verification->shown,
                  tampered == 0 ? "kept as it is, " : "different; ",
                  member_text(verification->then, "method"),
                  member_text(verification->now, "method"));
    if (below->length > 0)
        buffer_put(out, below->data, below->length);
    tell_method(verification);
    tell_replaced(verification);
    return tampered == 0 ? VERIFIED_KEPT : VERIFIED_DIFFERENT;
}

static bool has_same_method(const struct verification *verification) {
    return strcmp(member_text(verification->then, "method"),
                  member_text(verification->now, "method")) == 0;
}

/* The line of the report comes before what explains it, and is known last. */
static enum verified compare(struct verification *verification) {
    struct buffer below = {0}, *out = verification->out;
    verification->out = &below;
    size_t tampered = tell_tampered(verification);
    size_t inputs =
        tell_inputs(verification, verification->then, verification->now, "gone", "changed") +
        tell_inputs(verification, verification->now, verification->then, "new", NULL);
    if (!has_same_method(verification)) {
        verification->out = out;
        enum verified kept = compare_methods(verification, tampered, &below);
        buffer_free(&below);
        return kept;
    }
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
    buffer_printf(out, "%s: %s%s\n", verification->shown, same ? "identical" : "different",
                  same && inputs > 0 ? ", though inputs have changed" : "");
    if (below.length > 0)
        buffer_put(out, below.data, below.length);
    buffer_free(&below);
    return same ? VERIFIED_SAME : VERIFIED_DIFFERENT;
}

/* What cannot be made again has no manifest to compare with: the files themselves tell. */
static enum verified tell_files(const struct verification *verification) {
    const cJSON *file;
    buffer_printf(verification->out, "%s: cannot be made again\n", verification->shown);
    cJSON_ArrayForEach(file, member_of(verification->then, "inputs")) {
        const char *name = member_text(file, "path");
        const char *path = input_path(verification, name);
        size_t length;
        const char *bytes =
            path == NULL ? NULL
                         : file_read(verification->arena, verification->diagnostics, path, &length);
        char digest[DIGEST_SIZE];
        if (bytes != NULL)
            digest_of(bytes, length, digest);
        if (path != NULL && (bytes == NULL || strcmp(digest, member_text(file, "sha256")) != 0))
            buffer_printf(verification->out, "  input %s since: %s\n",
                          bytes == NULL ? "gone" : "changed", name);
        if (path != NULL && bytes != NULL && strcmp(digest, member_text(file, "sha256")) != 0)
            tell_rows(verification, file);
    }
    return VERIFIED_NOT;
}

static int month_of(const cJSON *manifest, const char *key) {
    return period_read_as_at(member_text(manifest, key));
}

/* What the manifest says was made, but for the unit; false where it does not say it in a way that
 * can be made again. */
static bool read_request(const struct verification *verification, struct produce_request *request) {
    const cJSON *then = verification->then;
    *request = produce_request_new(&verification->places->produce, member_text(then, "report"),
                                   NULL, month_of(then, "period"), month_of(then, "as_at"));
    request->final = member_is(then, "final");
    if (code_fault_of(request->report) != CODE_FINE || request->period == PERIOD_NONE ||
        request->as_at == PERIOD_NONE)
        buffer_printf(verification->out, "%s: %s cannot be read\n", verification->shown,
                      OUTPUTS[OUTPUT_MANIFEST].name);
    else
        return true;
    return false;
}

/* False where units.csv has it no more. */
static bool find_unit(const struct verification *verification, struct produce_request *request) {
    const char *code = member_text(verification->then, "unit");
    request->unit = catalogue_unit(&request->dataset->catalogue, code);
    if (request->unit == NULL)
        buffer_printf(verification->out, "%s: units.csv has no unit “%s” any more\n",
                      verification->shown, code);
    return request->unit != NULL;
}

static enum verified make_again(struct verification *verification,
                                const struct produce_request *request) {
    if (!produce_outputs(verification->arena, verification->diagnostics, request,
                         verification->outputs))
        return tell_files(verification);
    const struct buffer *manifest = &verification->outputs[OUTPUT_MANIFEST].bytes;
    verification->now = cJSON_ParseWithLength(manifest->data, manifest->length);
    return compare(verification);
}

enum verified verify_folder(struct arena *arena, struct diagnostics *diagnostics,
                            const struct verify_places *places, const char *folder,
                            struct buffer *out) {
    struct output outputs[OUTPUT_COUNT];
    struct verification verification = {
        .arena = arena,
        .diagnostics = diagnostics,
        .places = places,
        .folder = folder,
        .shown = arena_printf(arena, "%s/%s", places->produce.out, folder),
        .outputs = outputs,
        .out = out};
    struct produce_request request;
    enum verified verified = VERIFIED_NOT;
    outputs_begin(outputs);
    archive_look(arena, diagnostics, places->produce.out, folder, &verification.then);
    if (read_request(&verification, &request)) {
        if (places->produce.dataset == NULL)
            verified = tell_files(&verification);
        else if (find_unit(&verification, &request))
            verified = make_again(&verification, &request);
    }
    cJSON_Delete(verification.then);
    cJSON_Delete(verification.now);
    outputs_free(outputs);
    return verified;
}
