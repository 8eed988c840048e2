/* Reads a report's files, each of which must be as it was written. */
#include "publish/site/site_files.h"

#include "model/code.h"
#include "model/period.h"
#include "publish/site/site_paths.h"
#include "publish/site/site_place.h"
#include "publish/site/site_state.h"
#include "report/member.h"

#include <errno.h>
#include <string.h>

static void take_exports(struct arena *arena, const cJSON *root, struct site_report *report) {
    const cJSON *list = member_of(root, "inputs"), *item;
    struct site_export *exports =
        arena_array(arena, (size_t)cJSON_GetArraySize(list), sizeof *exports);
    size_t count = 0;
    cJSON_ArrayForEach(item, list) {
        if (!site_export_is_role(member_text(item, "role")))
            continue;
        exports[count].name = member_copy(arena, item, "path");
        digest_take(exports[count++].digest, member_text(item, "sha256"));
    }
    site_exports_digest(exports, count, report->exports);
}

/* "" where the manifest does not list the file. */
static const char *listed_digest(const cJSON *manifest, enum output_file file) {
    return member_text(member_find(member_of(manifest, "outputs"), "path", OUTPUTS[file].name),
                       "sha256");
}

/* A report in out/ is left out. What stands on the site alone cannot be: it would be lost. */
static const char *broken(struct site *site, const struct site_source *source, const char *path,
                          const char *what) {
    diagnose(site->diagnostics, SEVERITY_ERROR,
             (struct place){.file = enclosure_shown(source->in, path)},
             source->in == &site->old
                 ? "%s; nothing is published, so that the report is not lost. Render it "
                   "again, or restore the file"
                 : "%s; the report is left out. Render it again, or restore it",
             what);
    return NULL;
}

static const char *path_of(const struct site_source *source, enum output_file file) {
    return enclosure_path(source->in->arena, source->folder,
                          file == OUTPUT_PAGE ? source->page_name : OUTPUTS[file].name);
}

struct site_source site_source_of_past(const struct site *site, const char *folder) {
    return (struct site_source){&site->old, folder, site_file_name(OUTPUT_PAGE)};
}

const char *site_report_shown(const struct site_report *report, enum output_file file) {
    return enclosure_shown(report->source.in, path_of(&report->source, file));
}

const char *site_report_file(struct site *site, struct arena *arena,
                             const struct site_report *report, enum output_file file,
                             size_t *length) {
    const char *path = path_of(&report->source, file);
    const char *bytes = enclosure_read(report->source.in, arena, path, length);
    return bytes != NULL ? bytes : broken(site, &report->source, path, strerror(errno));
}

static bool take_files(struct site *site, struct arena *arena, const cJSON *manifest,
                       struct site_report *report) {
    for (enum output_file file = 0; file < OUTPUT_COUNT; file++) {
        const char *bytes = site_report_file(site, arena, report, file, &report->sizes[file]);
        if (bytes == NULL)
            return false;
        digest_of(bytes, report->sizes[file], report->digests[file]);
        if (file == OUTPUT_MANIFEST ||
            strcmp(listed_digest(manifest, file), report->digests[file]) == 0)
            continue;
        broken(site, &report->source, path_of(&report->source, file),
               "the file is not the one that manifest.json tells of");
        return false;
    }
    return true;
}

static cJSON *parse(struct site *site, struct arena *arena, const struct site_report *report,
                    enum output_file file) {
    size_t length;
    const char *text = site_report_file(site, arena, report, file, &length);
    cJSON *root = text == NULL ? NULL : cJSON_Parse(text);
    if (text != NULL && !cJSON_IsObject(root)) {
        broken(site, &report->source, path_of(&report->source, file),
               "the file is not JSON of ours");
        cJSON_Delete(root);
        return NULL;
    }
    return root;
}

static bool say_broken(struct site *site, const struct site_report *report, enum output_file file,
                       const char *what) {
    broken(site, &report->source, path_of(&report->source, file), what);
    return false;
}

/* Whether the report is that of its folder: by what it says it finds its way into the site. */
static bool is_in_its_place(struct site *site, const struct site_report *report) {
    struct site_place place;
    bool fits = site_place_read(&place, site->arena, report->source.folder) &&
                strcmp(report->report, place.report) == 0 && report->period == place.period &&
                (place.unit == NULL ? code_fault_of(report->unit) == CODE_FINE
                                    : strcmp(report->unit, place.unit) == 0);
    return fits || say_broken(site, report, OUTPUT_MANIFEST,
                              arena_printf(site->arena,
                                           "it tells of report “%s”, month %s, unit “%s”, which "
                                           "is another than that of its folder",
                                           report->report, period_code(site->arena, report->period),
                                           report->unit));
}

/* Each has a page of its own. */
static bool has_codes(struct site *site, const struct site_report *report) {
    for (size_t i = 0; i < report->indicator_count; i++) {
        const char *code = report->indicators[i].code;
        enum code_fault fault = code_fault_of(code);
        if (fault != CODE_FINE)
            return say_broken(site, report, OUTPUT_RESULTS,
                              arena_printf(site->arena,
                                           "“%s” is no code of an indicator; expected %s", code,
                                           code_expected(fault)));
        for (size_t k = 0; k < i; k++)
            if (code_is_same_file(code, report->indicators[k].code))
                return say_broken(site, report, OUTPUT_RESULTS,
                                  arena_printf(site->arena,
                                               "two indicators have the code “%s”, or differ only "
                                               "by case",
                                               code));
    }
    return true;
}

static bool read_into(struct site *site, struct arena *scratch, struct site_report *report) {
    cJSON *manifest = parse(site, scratch, report, OUTPUT_MANIFEST);
    cJSON *results = manifest == NULL ? NULL : parse(site, scratch, report, OUTPUT_RESULTS);
    bool fine = results != NULL && take_files(site, scratch, manifest, report);
    if (fine) {
        site_report_take_manifest(site->arena, manifest, report);
        site_report_take_results(site->arena, results, report);
        take_exports(scratch, manifest, report);
        fine = is_in_its_place(site, report) && has_codes(site, report);
    }
    cJSON_Delete(manifest);
    cJSON_Delete(results);
    return fine;
}

struct site_report *site_report_read(struct site *site, const struct site_source *source) {
    struct site_report *report = arena_alloc(site->arena, sizeof *report);
    struct arena *scratch = arena_new();
    report->source = *source;
    bool fine = read_into(site, scratch, report);
    arena_free(scratch);
    return fine ? report : NULL;
}
