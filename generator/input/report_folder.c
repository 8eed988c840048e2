/* The files of a report, found by month. */
#include "input/report_folder.h"

#include "base/file.h"
#include "base/inside.h"
#include "input/report_choice.h"
#include "input/report_details.h"
#include "input/report_required.h"
#include "input/report_slots.h"
#include "input/settings.h"
#include "model/code.h"
#include "model/data_table.h"

#include <errno.h>
#include <string.h>

/* A report's name becomes that of a folder of out/. */
static bool is_code(struct diagnostics *diagnostics, const char *templates, const char *name) {
    enum code_fault fault = code_fault_of(name);
    struct arena *scratch = arena_new();
    if (fault != CODE_FINE)
        diagnose_once(diagnostics, SEVERITY_WARNING,
                      (struct place){.file = arena_printf(scratch, "%s/%s", templates, name)},
                      "“%s” is no code, so that the report is left out: expected %s; give the "
                      "folder another name",
                      name, code_expected(fault));
    arena_free(scratch);
    return fault == CODE_FINE;
}

const char **report_folder_list(struct arena *arena, struct diagnostics *diagnostics,
                                const char *templates, size_t *count) {
    size_t name_count = 0;
    const char **names = file_list(arena, diagnostics, templates, &name_count);
    if (names == NULL)
        return NULL;
    *count = 0;
    for (size_t i = 0; i < name_count; i++) {
        const char *settings = arena_printf(arena, "%s/%s/report.ini", templates, names[i]);
        if (strchr(names[i], '@') == NULL && file_exists(diagnostics, settings) &&
            is_code(diagnostics, templates, names[i]))
            names[(*count)++] = names[i];
    }
    return names;
}

/* Whether the file's bytes are text, which is then noted as an input; else an error. */
static bool take_text(struct report_folder *folder, const char *path, const struct input *input) {
    if (!diagnose_text(folder->diagnostics, path, input->bytes, input->size))
        return false;
    inputs_add(folder->arena, &folder->inputs, input);
    return true;
}

static const char *path_of(const struct report_folder *folder, const char *place,
                           const char *name) {
    return arena_printf(folder->arena, "%s/%s/%s", folder->templates, place, name);
}

/* Reads a file of a folder of templates/ and notes it as an input; NULL after an error. */
static const char *read_part(struct report_folder *folder, const char *place, const char *role,
                             const char *name, size_t *length) {
    const char *path = path_of(folder, place, name);
    diagnostics_file(folder->diagnostics, path);
    const char *bytes = read_once(folder->files, folder->diagnostics, path, length);
    if (bytes == NULL) {
        diagnose(folder->diagnostics, SEVERITY_ERROR, (struct place){.file = path},
                 "the file cannot be read: %s; every report needs it", strerror(errno));
        return NULL;
    }
    struct input input = {.role = role,
                          .name = arena_printf(folder->arena, "templates/%s/%s", place, name),
                          .bytes = bytes,
                          .size = *length};
    return take_text(folder, path, &input) ? bytes : NULL;
}

/* The i-th folder of the line: 0 is the report's own. */
static const char *place(const struct report_folder *folder, size_t i) {
    return folder->lineage.items[i].folder;
}

static bool has_file(const struct report_folder *folder, const char *place, const char *name) {
    return file_exists(folder->diagnostics, path_of(folder, place, name));
}

/* That of the nearest folder of the line that has one. */
static bool read_template(struct report_folder *folder) {
    static const char name[] = "report.html";
    size_t i = 0, length;
    while (i + 1 < folder->lineage.count && !has_file(folder, place(folder, i), name))
        i++;
    const char *nearest = place(folder, i);
    folder->template_path = path_of(folder, nearest, name);
    folder->template_text = read_part(folder, nearest, "template", name, &length);
    return folder->template_text != NULL;
}

static bool add_sheet(struct report_folder *folder, struct report_style *style, const char *place,
                      const char *name) {
    struct arena *arena = folder->arena;
    size_t length;
    const char *text = read_part(folder, place, "style", name, &length);
    if (text == NULL)
        return false;
    style->paths = arena_more(arena, style->paths, style->count, sizeof *style->paths);
    style->texts = arena_more(arena, style->texts, style->count, sizeof *style->texts);
    style->paths[style->count] = path_of(folder, place, name);
    style->texts[style->count++] = text;
    style->text = style->count == 1 ? text : arena_printf(arena, "%s\n%s", style->text, text);
    return true;
}

/* Those of the line, the base's before what inherits from it; else that of parts/, which reports
 * share. */
static bool read_style(struct report_folder *folder, struct report_style *style, const char *name) {
    for (size_t i = folder->lineage.count; i-- > 0;)
        if (has_file(folder, place(folder, i), name) &&
            !add_sheet(folder, style, place(folder, i), name))
            return false;
    if (style->count > 0)
        return true;
    return add_sheet(folder, style, has_file(folder, "parts", name) ? "parts" : place(folder, 0),
                     name);
}

static const char *const REPORT_KEYS[] = {"title",
                                          "indicators",
                                          "sections",
                                          "without_sections",
                                          "tables",
                                          "notice",
                                          "default",
                                          "every_character",
                                          "minimum_denominator",
                                          "sign_off",
                                          "actions",
                                          "base",
                                          "only",
                                          "details",
                                          "negative",
                                          NULL};

bool report_folder_is_default(struct arena *arena, const char *templates, const char *report) {
    struct diagnostics *unsaid = diagnostics_new(arena);
    const char *path = arena_printf(arena, "%s/%s/report.ini", templates, report);
    size_t length;
    const char *bytes = file_read(arena, unsaid, path, &length);
    struct settings settings;
    return bytes == NULL ||
           !settings_load(&settings, arena, unsaid, path, bytes, length, "report", REPORT_KEYS) ||
           settings_word(&settings, "default", &words_answers, true);
}

/* One that cannot be read stops the report, lest it shows what was to be hidden. */
static bool read_minimum(struct report_folder *folder, const struct settings *settings) {
    enum { BAD = -1 };
    static const char key[] = "minimum_denominator";
    int minimum =
        *settings_text(settings, key) == '\0' ? 0 : settings_integer(settings, key, 0, BAD);
    folder->settings.minimum_denominator = minimum;
    return minimum != BAD;
}

/* One that cannot be read stops the report, lest it is final without. */
static bool read_sign_off(struct report_folder *folder, const struct settings *settings) {
    enum { NONE = 0, BAD = -1 };
    static const char key[] = "sign_off";
    int word = *settings_text(settings, key) == '\0'
                   ? NONE
                   : settings_word(settings, key, &commentary_sign_off_words, BAD);
    if (word != BAD)
        folder->settings.sign_off = commentary_sign_off(word);
    return word != BAD;
}

/* False where the file is no settings file, or not to be followed. */
static bool read_report(struct report_folder *folder, struct diagnostics *diagnostics, int period,
                        const struct catalogue *catalogue) {
    static const char *const sections[] = {"report", "trend", "escalate", "slots", NULL};
    struct settings settings;
    if (!settings_load_for(&settings, folder->arena, diagnostics, folder->settings_files,
                           folder->lineage.count, "report", period, REPORT_KEYS))
        return false;
    for (size_t i = 0; i < folder->lineage.count; i++)
        settings_check_sections(folder->arena, diagnostics, &folder->settings_files[i], sections);
    folder->settings.title = settings_needed(&settings, "title");
    if (folder->settings.title != NULL && catalogue != NULL &&
        catalogue_title(catalogue, folder->settings.report) != NULL)
        folder->settings.title = catalogue_title(catalogue, folder->settings.report);
    settings_tell_placeholders(&settings);
    folder->settings.notice = settings_text(&settings, "notice");
    if (*folder->settings.notice == '\0' && catalogue != NULL)
        folder->settings.notice = catalogue->authority.notice;
    folder->every_character = settings_word(&settings, "every_character", &words_answers, false);
    folder->settings.has_brackets = settings_word(&settings, "negative", &data_negative_words,
                                                  DATA_NEGATIVE_MINUS) == DATA_NEGATIVE_BRACKETS;
    report_choice_read(folder->arena, &settings, catalogue, &folder->settings);
    return read_minimum(folder, &settings) && read_sign_off(folder, &settings) &&
           report_details_read(folder->arena, &settings, folder->files, folder->templates, period,
                               catalogue, &folder->settings) &&
           report_required_read(folder->arena, &settings, &folder->settings);
}

/* Off by default. A rule that cannot be read is an error, lest nobody be told. */
static bool read_escalation(struct report_folder *folder, struct diagnostics *diagnostics,
                            int period) {
    static const char *const known[] = {"red", NULL};
    struct settings settings;
    if (!settings_load_for(&settings, folder->arena, diagnostics, folder->settings_files,
                           folder->lineage.count, "escalate", period, known))
        return false;
    const char *text = settings_text(&settings, "red");
    if (*text == '\0' || escalation_read(text, &folder->settings.escalation))
        return true;
    diagnose(diagnostics, SEVERITY_ERROR, settings_place(&settings, "red"),
             "red: “%s” is no rule for rectification; expected such as 2 of 3 (off target in 2 of "
             "the last 3 periods) or 3 in a row, with numbers up to 99",
             text);
    return false;
}

static bool read_trend(struct report_folder *folder, struct diagnostics *diagnostics, int period) {
    static const char *const known[] = {"months",     "rules",          "screen_moving_ranges",
                                        "run_length", "minimum_points", "trial_points",
                                        NULL};
    struct trend_settings *trend = &folder->settings.trend;
    struct settings settings;
    if (!settings_load_for(&settings, folder->arena, diagnostics, folder->settings_files,
                           folder->lineage.count, "trend", period, known))
        return false;
    trend->months = settings_integer(&settings, "months", 0, 25);
    trend->rules =
        (enum trend_rules)settings_word(&settings, "rules", &trend_rules_words, RULES_MDC_2023);
    trend->screen_moving_ranges =
        settings_word(&settings, "screen_moving_ranges", &words_answers, 1) == 1;
    trend->run_length = settings_integer(&settings, "run_length", 3, 7);
    trend->minimum_points = settings_integer(&settings, "minimum_points", 1, 13);
    trend->trial_points = settings_integer(&settings, "trial_points", 1, 8);
    if (trend->months != 0 && trend->months < trend->minimum_points) {
        diagnose(diagnostics, SEVERITY_ERROR, settings_place(&settings, "months"),
                 "months: “%d” is fewer than minimum_points, %d, so that no trend could ever be "
                 "judged; expected at least that, or 0 for all months",
                 trend->months, trend->minimum_points);
        return false;
    }
    return true;
}

static bool read_slots(struct report_folder *folder, struct diagnostics *diagnostics, int period,
                       const struct catalogue *catalogue) {
    struct settings settings;
    if (!settings_load_for(&settings, folder->arena, diagnostics, folder->settings_files,
                           folder->lineage.count, "slots", period, NULL))
        return false;
    report_slots_read(folder->arena, &settings, catalogue, &folder->settings);
    return true;
}

static bool read_settings_files(struct report_folder *folder) {
    folder->settings_files =
        arena_array(folder->arena, folder->lineage.count, sizeof *folder->settings_files);
    for (size_t i = 0; i < folder->lineage.count; i++) {
        struct settings_file *file = &folder->settings_files[i];
        file->path = path_of(folder, place(folder, i), "report.ini");
        file->bytes = read_part(folder, place(folder, i), "settings", "report.ini", &file->length);
        if (file->bytes == NULL)
            return false;
    }
    return true;
}

static bool read_settings(struct report_folder *folder, int period,
                          const struct catalogue *catalogue) {
    struct diagnostics *diagnostics = folder->diagnostics;
    return read_report(folder, diagnostics, period, catalogue) &&
           read_trend(folder, diagnostics, period) &&
           read_escalation(folder, diagnostics, period) &&
           read_slots(folder, diagnostics, period, catalogue) && folder->settings.title != NULL;
}

struct report_folder *report_folder_read(struct arena *arena, struct diagnostics *diagnostics,
                                         struct read_once *files, const char *templates,
                                         const char *report, int period,
                                         const struct catalogue *catalogue) {
    struct report_folder *folder = arena_alloc(arena, sizeof *folder);
    folder->arena = arena;
    folder->diagnostics = diagnostics;
    folder->files = files != NULL ? files : read_once_new(arena);
    folder->templates = templates;
    folder->settings.report = report;
    folder->parts = catalogue == NULL ? NULL : catalogue->authority.parts;
    if (!report_lineage_find(arena, diagnostics, folder->files, templates, report, period,
                             &folder->lineage))
        return NULL;
    bool has_settings = read_settings_files(folder), has_template = read_template(folder),
         has_print = read_style(folder, &folder->print, "print.css"),
         has_screen = read_style(folder, &folder->screen, "screen.css");
    if (!has_settings || !has_template || !has_print || !has_screen)
        return NULL;
    bool fine = read_settings(folder, period, catalogue);
    report_required_check(diagnostics, &folder->settings);
    return fine && !diagnostics_failed(diagnostics) ? folder : NULL;
}

static const char *find_input(const struct report_folder *folder, const char *name) {
    for (size_t i = 0; i < folder->inputs.count; i++)
        if (strcmp(folder->inputs.inputs[i].name, name) == 0)
            return folder->inputs.inputs[i].bytes;
    return NULL;
}

/* `shown` is how the manifest names the file. */
static const char *partial_at(struct report_folder *folder, const char *shown, const char **path) {
    const char *text = find_input(folder, shown);
    size_t length;
    if (text != NULL)
        return text;
    text = read_once(folder->files, folder->diagnostics, *path, &length);
    if (text == NULL && errno != ENOENT)
        diagnose(folder->diagnostics, SEVERITY_ERROR, (struct place){.file = *path},
                 "the file cannot be read: %s", strerror(errno));
    if (text == NULL)
        return NULL;
    struct input input = {.role = "template", .name = shown, .bytes = text, .size = length};
    return take_text(folder, *path, &input) ? text : NULL;
}

static const char *partial_in(struct report_folder *folder, const char *place, const char *name,
                              const char **path) {
    *path = arena_printf(folder->arena, "%s/%s/%s.html", folder->templates, place, name);
    return partial_at(folder, arena_printf(folder->arena, "templates/%s/%s.html", place, name),
                      path);
}

static const char *authority_s_own(struct report_folder *folder, const char *name,
                                   const char **path) {
    if (folder->parts == NULL)
        return NULL;
    *path = arena_printf(folder->arena, "%s/%s.html", folder->parts, name);
    const char *data = file_folder(folder->arena, folder->parts);
    if (!inside_stays(folder->arena, folder->diagnostics, data,
                      arena_printf(folder->arena, "texts/%s.html", name)))
        return NULL;
    return partial_at(folder, arena_printf(folder->arena, "data/texts/%s.html", name), path);
}

const char *report_folder_partial(void *context, const char *name, const char **path) {
    struct report_folder *folder = context;
    if (strstr(name, "..") != NULL || strchr(name, '/') != NULL)
        return NULL;
    const char *text = authority_s_own(folder, name, path);
    for (size_t i = 0; text == NULL && i < folder->lineage.count; i++)
        text = partial_in(folder, place(folder, i), name, path);
    return text != NULL ? text : partial_in(folder, "parts", name, path);
}

/* report.html is the template itself. */
static void offer_partials_in(const struct report_folder *folder, const char *place,
                              struct spelling *name) {
    size_t count;
    const char **names = file_list_ending(
        folder->arena, folder->diagnostics,
        arena_printf(folder->arena, "%s/%s", folder->templates, place), ".html", &count);
    for (size_t i = 0; i < count; i++)
        if (strcmp(names[i], "report") != 0)
            spelling_offer(name, names[i]);
}

void report_folder_offer_partials(void *context, struct spelling *name) {
    const struct report_folder *folder = context;
    for (size_t i = 0; i < folder->lineage.count; i++)
        offer_partials_in(folder, place(folder, i), name);
    offer_partials_in(folder, "parts", name);
}

static void read_partials_in(struct report_folder *folder, const char *place) {
    size_t count;
    const char *above = arena_printf(folder->arena, "%s/%s", folder->templates, place), *path;
    const char **names =
        file_list_ending(folder->arena, folder->diagnostics, above, ".html", &count);
    for (size_t i = 0; i < count; i++)
        partial_in(folder, place, names[i], &path);
}

void report_folder_read_partials(struct report_folder *folder) {
    for (size_t i = 0; i < folder->lineage.count; i++)
        read_partials_in(folder, place(folder, i));
    read_partials_in(folder, "parts");
}
