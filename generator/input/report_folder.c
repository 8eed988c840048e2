/* The files of a report, found by month. */
#include "input/report_folder.h"

#include "base/file.h"
#include "base/inside.h"
#include "input/report_choice.h"
#include "input/report_required.h"
#include "input/report_slots.h"
#include "input/settings.h"
#include "model/code.h"

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

/* NAME@2021-04: its month; PERIOD_NONE for another folder. */
static int month_of(const char *folder, const char *report) {
    size_t length = strlen(report);
    if (strncmp(folder, report, length) != 0 || folder[length] != '@')
        return PERIOD_NONE;
    return period_read(folder + length + 1, strlen(folder + length + 1));
}

static const char *folder_for(struct arena *arena, struct diagnostics *diagnostics,
                              const char *templates, const char *report, int period) {
    size_t count = 0;
    const char **names = file_list(arena, diagnostics, templates, &count);
    const char *best = report;
    int best_month = PERIOD_NONE;
    for (size_t i = 0; names != NULL && i < count; i++) {
        int month = month_of(names[i], report);
        if (month != PERIOD_NONE && month <= period && month > best_month) {
            best = names[i];
            best_month = month;
        }
    }
    return best;
}

/* Whether the file's bytes are text, which is then noted as an input; else an error. */
static bool take_text(struct report_folder *folder, const char *path, const struct input *input) {
    if (!diagnose_text(folder->diagnostics, path, input->bytes, input->size))
        return false;
    inputs_add(folder->arena, &folder->inputs, input);
    return true;
}

/* Reads a file of a folder of templates/ and notes it as an input; NULL after an error. */
static const char *read_from(struct report_folder *folder, const char *place, const char *role,
                             const char *name, const char **path, size_t *length) {
    *path = arena_printf(folder->arena, "%s/%s", place, name);
    diagnostics_file(folder->diagnostics, *path);
    const char *bytes = read_once(folder->files, folder->diagnostics, *path, length);
    if (bytes == NULL) {
        diagnose(folder->diagnostics, SEVERITY_ERROR, (struct place){.file = *path},
                 "the file cannot be read: %s; every report needs it", strerror(errno));
        return NULL;
    }
    struct input input = {
        .role = role,
        .name = arena_printf(folder->arena, "templates/%s/%s", strrchr(place, '/') + 1, name),
        .bytes = bytes,
        .size = *length};
    return take_text(folder, *path, &input) ? bytes : NULL;
}

static const char *read_part(struct report_folder *folder, const char *role, const char *name,
                             const char **path, size_t *length) {
    return read_from(folder, folder->path, role, name, path, length);
}

/* The report's own, else that of parts/, which reports share. */
static const char *read_style(struct report_folder *folder, const char *name, const char **path) {
    const char *parts = arena_printf(folder->arena, "%s/parts", folder->templates);
    bool is_own =
        file_exists(folder->diagnostics,
                    arena_printf(folder->arena, "%s/%s", folder->path, name)) ||
        !file_exists(folder->diagnostics, arena_printf(folder->arena, "%s/%s", parts, name));
    size_t length;
    return read_from(folder, is_own ? folder->path : parts, "style", name, path, &length);
}

static const char *const REPORT_KEYS[] = {
    "title",           "indicators",          "sections", "without_sections", "notice", "default",
    "every_character", "minimum_denominator", "sign_off", "actions",          NULL};

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
static bool read_report(struct report_folder *folder, struct diagnostics *diagnostics,
                        const char *path, const char *bytes, size_t length, int period,
                        const struct catalogue *catalogue) {
    static const char *const sections[] = {"report", "trend", "escalate", "slots", NULL};
    struct settings settings;
    if (!settings_load_for(&settings, folder->arena, diagnostics, path, bytes, length, "report",
                           period, REPORT_KEYS))
        return false;
    settings_check_sections(&settings, bytes, sections);
    folder->settings.title = settings_needed(&settings, "title");
    if (folder->settings.title != NULL && catalogue != NULL &&
        catalogue_title(catalogue, folder->settings.report) != NULL)
        folder->settings.title = catalogue_title(catalogue, folder->settings.report);
    settings_tell_placeholders(&settings);
    folder->settings.notice = settings_text(&settings, "notice");
    if (*folder->settings.notice == '\0' && catalogue != NULL)
        folder->settings.notice = catalogue->authority.notice;
    folder->every_character = settings_word(&settings, "every_character", &words_answers, false);
    report_choice_read(folder->arena, &settings, catalogue, &folder->settings);
    return read_minimum(folder, &settings) && read_sign_off(folder, &settings) &&
           report_required_read(folder->arena, &settings, &folder->settings);
}

/* Off by default. A rule that cannot be read is an error, lest nobody be told. */
static bool read_escalation(struct report_folder *folder, struct diagnostics *diagnostics,
                            const char *path, const char *bytes, size_t length, int period) {
    static const char *const known[] = {"red", NULL};
    struct settings settings;
    if (!settings_load_for(&settings, folder->arena, diagnostics, path, bytes, length, "escalate",
                           period, known))
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

static bool read_trend(struct report_folder *folder, struct diagnostics *diagnostics,
                       const char *path, const char *bytes, size_t length, int period) {
    static const char *const known[] = {"months",     "rules",          "screen_moving_ranges",
                                        "run_length", "minimum_points", "trial_points",
                                        NULL};
    struct trend_settings *trend = &folder->settings.trend;
    struct settings settings;
    if (!settings_load_for(&settings, folder->arena, diagnostics, path, bytes, length, "trend",
                           period, known))
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

static bool read_slots(struct report_folder *folder, struct diagnostics *diagnostics,
                       const char *path, const char *bytes, size_t length, int period,
                       const struct catalogue *catalogue) {
    struct settings settings;
    if (!settings_load_for(&settings, folder->arena, diagnostics, path, bytes, length, "slots",
                           period, NULL))
        return false;
    report_slots_read(folder->arena, &settings, catalogue, &folder->settings);
    return true;
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
    folder->path = arena_printf(arena, "%s/%s", templates,
                                folder_for(arena, diagnostics, templates, report, period));
    folder->settings.report = report;
    folder->parts = catalogue == NULL ? NULL : catalogue->authority.parts;
    const char *path;
    size_t length, ini_length;
    const char *ini = read_part(folder, "settings", "report.ini", &path, &ini_length);
    folder->template_text =
        read_part(folder, "template", "report.html", &folder->template_path, &length);
    folder->print_css = read_style(folder, "print.css", &folder->print_css_path);
    folder->screen_css = read_style(folder, "screen.css", &folder->screen_css_path);
    if (ini == NULL || folder->template_text == NULL || folder->print_css == NULL ||
        folder->screen_css == NULL)
        return NULL;
    bool fine = read_report(folder, diagnostics, path, ini, ini_length, period, catalogue) &&
                read_trend(folder, diagnostics, path, ini, ini_length, period) &&
                read_escalation(folder, diagnostics, path, ini, ini_length, period) &&
                read_slots(folder, diagnostics, path, ini, ini_length, period, catalogue);
    report_required_check(diagnostics, &folder->settings);
    return fine && folder->settings.title != NULL && !diagnostics_failed(diagnostics) ? folder
                                                                                      : NULL;
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
    if (text == NULL)
        text = partial_in(folder, strrchr(folder->path, '/') + 1, name, path);
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
    offer_partials_in(folder, strrchr(folder->path, '/') + 1, name);
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
    read_partials_in(folder, strrchr(folder->path, '/') + 1);
    read_partials_in(folder, "parts");
}
