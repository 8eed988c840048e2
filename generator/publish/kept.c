/* Looks up what is kept, which is made where it is not there yet. */
#include "publish/kept.h"

#include "base/stage.h"

#include <string.h>

struct kept_sheet {
    const char *text;
    const struct stylesheet *sheet;
    struct kept_sheet *next;
};

struct kept {
    struct arena *arena;
    struct typefaces *typefaces;
    const struct pdf_profile *profile;
    struct inputs system_files;
    struct kept_sheet *sheets;
    struct read_once *files;
    struct mustache_templates *templates;
    struct families *families;
    struct kept_results last; /* arena NULL: none */
};

static void free_results(void *object) {
    struct kept *kept = object;
    arena_free(kept->last.arena);
}

struct kept *kept_new(struct arena *arena) {
    struct kept *kept = arena_alloc(arena, sizeof *kept);
    kept->arena = arena;
    kept->files = read_once_new(arena);
    kept->templates = mustache_templates_new(arena);
    kept->families = families_new(arena);
    arena_at_free(arena, free_results, kept);
    return kept;
}

/* ---- files of the system ---- */

struct typefaces *kept_typefaces(struct kept *kept, struct diagnostics *diagnostics) {
    if (kept->typefaces == NULL)
        kept->typefaces = typefaces_new(kept->arena, diagnostics);
    else
        typefaces_tell(kept->typefaces, diagnostics);
    return kept->typefaces;
}

const struct pdf_profile *kept_profile(struct kept *kept, struct diagnostics *diagnostics) {
    if (kept->profile == NULL)
        kept->profile = pdf_profile_read(kept->arena, diagnostics);
    return kept->profile;
}

/* What systems have in different places goes by its own name below `folder`. */
static const char *name_below(struct arena *arena, const char *folder, const char *path) {
    const char *slash = strrchr(path, '/');
    return arena_printf(arena, "%s/%s", folder, slash == NULL ? path : slash + 1);
}

static void add_font(struct arena *arena, const struct face *face, struct inputs *inputs) {
    struct input input = {.role = "font",
                          .name = name_below(arena, "fonts", face->path),
                          .bytes = face->bytes,
                          .size = face->size};
    inputs_add(arena, inputs, &input);
}

static void add_profile(struct kept *kept) {
    const struct pdf_profile *profile = kept->profile;
    struct input input = {.role = "colour profile",
                          .name = name_below(kept->arena, "colour", profile->path),
                          .bytes = profile->bytes,
                          .size = profile->size};
    inputs_add(kept->arena, &kept->system_files, &input);
}

const struct inputs *kept_system_files(struct kept *kept) {
    if (kept->system_files.count > 0)
        return &kept->system_files;
    for (size_t i = 0; i < 4; i++)
        add_font(kept->arena, kept->typefaces->liberation[i], &kept->system_files);
    add_profile(kept);
    return &kept->system_files;
}

const struct inputs *kept_fonts(struct arena *arena, const struct pdf_faces *faces) {
    struct inputs *fonts = arena_alloc(arena, sizeof *fonts);
    for (size_t i = 0; i < faces->count; i++)
        add_font(arena, faces->items[i], fonts);
    return fonts;
}

/* ---- style sheets ---- */

/* NULL: it was never read, or something was said of it, which is to be said again. */
static const struct stylesheet *find_sheet(const struct kept *kept, const char *text) {
    for (const struct kept_sheet *sheet = kept->sheets; sheet != NULL; sheet = sheet->next)
        if (strcmp(sheet->text, text) == 0)
            return sheet->sheet;
    return NULL;
}

static const struct stylesheet *read_sheet(struct kept *kept, struct diagnostics *diagnostics,
                                           const struct report_folder *folder) {
    size_t mark = diagnostics_mark(diagnostics);
    struct arena *arena = kept->arena;
    const struct report_style *style = &folder->print;
    const char **paths = arena_array(arena, style->count, sizeof *paths),
               **texts = arena_array(arena, style->count, sizeof *texts);
    for (size_t i = 0; i < style->count; i++) {
        paths[i] = arena_strdup(arena, style->paths[i]);
        texts[i] = arena_strdup(arena, style->texts[i]);
    }
    const struct stylesheet *sheet =
        stylesheet_read(arena, diagnostics, paths, texts, style->count);
    if (sheet == NULL || diagnostics_mark(diagnostics) > mark)
        return sheet;
    struct kept_sheet *first = arena_alloc(arena, sizeof *first);
    *first = (struct kept_sheet){arena_strdup(arena, style->text), sheet, kept->sheets};
    kept->sheets = first;
    return sheet;
}

struct stylesheet *kept_stylesheet(struct kept *kept, struct arena *arena,
                                   struct diagnostics *diagnostics,
                                   const struct report_folder *folder) {
    const struct stylesheet *sheet = find_sheet(kept, folder->print.text);
    if (sheet == NULL)
        sheet = read_sheet(kept, diagnostics, folder);
    return sheet == NULL ? NULL : stylesheet_for_page(arena, diagnostics, sheet);
}

/* ---- templates ---- */

struct read_once *kept_files(struct kept *kept) {
    return kept->files;
}

struct mustache_templates *kept_templates(struct kept *kept) {
    return kept->templates;
}

/* ---- results ---- */

struct families *kept_families(struct kept *kept) {
    return kept->families;
}

void kept_take_results(struct kept *kept, const struct kept_results *results) {
    kept_forget_results(kept);
    kept->last = *results;
    kept->last.request.report = results->results->report; /* the caller's may be freed */
}

void kept_forget_results(struct kept *kept) {
    enum stage before = stage_enter(STAGE_FREE);
    arena_free(kept->last.arena);
    kept->last = (struct kept_results){0};
    stage_leave(before);
}

const struct kept_results *kept_results_of(const struct kept *kept,
                                           const struct produce_request *request) {
    const struct produce_request *last = &kept->last.request;
    bool same = kept->last.arena != NULL && last->dataset == request->dataset &&
                last->unit == request->unit && last->period == request->period &&
                last->as_at == request->as_at && strcmp(last->report, request->report) == 0 &&
                strcmp(last->templates, request->templates) == 0;
    return same ? &kept->last : NULL;
}
