/* Looks for a template for each part of an authority's own. */
#include "input/authority_parts.h"

#include "base/file.h"
#include "base/spelling.h"
#include "input/report_folder.h"

#include <string.h>

static const char SITE[] = "site";
static const char ENDING[] = ".html";

struct parts {
    struct arena *arena;
    struct diagnostics *diagnostics;
    const char *folder, *templates;
};

static void warn(const struct parts *parts, const char *name, const char *what) {
    diagnose(parts->diagnostics, SEVERITY_WARNING,
             (struct place){.file = arena_printf(parts->arena, "%s/%s", parts->folder, name)}, "%s",
             what);
}

/* Offers the names of the templates in a folder. */
static void offer(const struct parts *parts, const char *folder, struct spelling *name,
                  bool *found) {
    size_t count;
    const char **names = file_list_ending(
        parts->arena, parts->diagnostics,
        arena_printf(parts->arena, "%s/%s", parts->templates, folder), ENDING, &count);
    for (size_t i = 0; i < count; i++) {
        *found = *found || strcmp(names[i], name->word) == 0;
        spelling_offer(name, names[i]);
    }
}

/* `name` is below the folder: purpose_words.html, site/accessibility.html. */
static void check_part(const struct parts *parts, const char *name, const char *const *folders,
                       size_t folder_count) {
    const char *slash = strrchr(name, '/'), *file = slash == NULL ? name : slash + 1;
    size_t length = strlen(file), end = strlen(ENDING);
    if (length <= end || strcmp(file + length - end, ENDING) != 0) {
        warn(parts, name,
             "the file is not used; expected a part of a template, such as purpose_words.html");
        return;
    }
    struct spelling spelling = spelling_of(arena_strndup(parts->arena, file, length - end));
    bool found = false;
    for (size_t i = 0; i < folder_count; i++)
        offer(parts, folders[i], &spelling, &found);
    if (!found)
        warn(parts, name,
             arena_printf(parts->arena, "the file is not used: no template has a part “%s”%s",
                          spelling.word, spelling_answer(parts->arena, &spelling)));
}

static void check_site(const struct parts *parts) {
    static const char *const folders[] = {SITE};
    size_t count = 0;
    const char **names =
        file_list(parts->arena, parts->diagnostics,
                  arena_printf(parts->arena, "%s/%s", parts->folder, SITE), &count);
    for (size_t i = 0; names != NULL && i < count; i++)
        if (strcmp(names[i], "accessibility.csv") != 0) /* publish/site/site_statement.c reads it */
            check_part(parts, arena_printf(parts->arena, "%s/%s", SITE, names[i]), folders, 1);
}

/* The folders of templates but the site's. */
static const char **report_folders(const struct parts *parts, size_t *count) {
    size_t all = 0;
    const char **names = file_list(parts->arena, parts->diagnostics, parts->templates, &all);
    *count = 0;
    for (size_t i = 0; names != NULL && i < all; i++)
        if (strcmp(names[i], SITE) != 0)
            names[(*count)++] = names[i];
    return names;
}

/* Titles of reports that are not there. */
static void check_titles(const struct parts *parts, const struct authority *authority) {
    size_t count = 0;
    const char **names =
        report_folder_list(parts->arena, diagnostics_unsaid(parts->arena, parts->diagnostics),
                           parts->templates, &count);
    for (size_t i = 0; names != NULL && i < authority->title_count; i++) {
        const struct authority_title *title = &authority->titles[i];
        size_t at = 0;
        while (at < count && strcmp(names[at], title->report) != 0)
            at++;
        if (at == count)
            diagnose(parts->diagnostics, SEVERITY_WARNING, title->place,
                     "a title of “%s”, and there is no report of that name%s", title->report,
                     spelling_hint(parts->arena, title->report, names, count));
    }
}

void authority_parts_check(struct arena *arena, struct diagnostics *diagnostics,
                           const struct dataset *dataset, const char *templates) {
    const struct parts parts = {arena, diagnostics,
                                arena_printf(arena, "%s/texts", dataset->folder), templates};
    size_t count = 0, folder_count;
    const char **names = file_list(arena, diagnostics, parts.folder, &count);
    const char **folders = report_folders(&parts, &folder_count);
    bool has_texts = file_exists(diagnostics, arena_printf(arena, "%s/texts.ini", dataset->folder));
    if (names != NULL && !has_texts)
        diagnose(diagnostics, SEVERITY_WARNING, (struct place){.file = parts.folder},
                 "the parts in it are not used: there is no texts.ini that says whose they are; "
                 "expected [texts] and of = %s in it",
                 dataset->catalogue.authority.name);
    check_titles(&parts, &dataset->catalogue.authority);
    for (size_t i = 0; names != NULL && i < count; i++)
        if (strcmp(names[i], SITE) == 0)
            check_site(&parts);
        else
            check_part(&parts, names[i], folders, folder_count);
}
