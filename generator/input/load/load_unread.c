/* By the endings of names. */
#include "input/load/load_unread.h"

#include "base/file.h"
#include "model/period_label.h"

#include <string.h>
#include <strings.h>

static const char workbook[] = "open it in Excel: Save as, CSV UTF-8 (Comma delimited)";
static const char text[] = "its cells must be separated by commas; in Excel: Save as, CSV UTF-8 "
                           "(Comma delimited)";
static const char packed[] = "unpack it";

static const struct ending {
    const char *ending, *way_out;
} endings[] = {{".xlsx", workbook}, {".xls", workbook}, {".xlsm", workbook},
               {".xlsb", workbook}, {".ods", workbook}, {".numbers", workbook},
               {".txt", text},      {".tsv", text},     {".tab", text},
               {".zip", packed}};

static const char *ending_of(const char *name) {
    const char *dot = strrchr(name, '.');
    return dot == NULL ? "" : dot;
}

static const char *way_out(const char *name) {
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (strcasecmp(ending_of(name), endings[i].ending) == 0)
            return endings[i].way_out;
    return NULL;
}

/* 2020-10.csv beside 2020-10.xlsx. */
static bool has_csv(const char *name, const char *const *names, size_t count) {
    size_t stem = strlen(name) - strlen(ending_of(name));
    for (size_t i = 0; i < count; i++)
        if (strncmp(names[i], name, stem) == 0 && strcasecmp(names[i] + stem, ".csv") == 0)
            return true;
    return false;
}

static void say_bad_name(struct loader *loader, struct place place, const char *name) {
    diagnose(loader->diagnostics, SEVERITY_ERROR, place,
             "the file is not read: its name must begin with the month of its round, such as "
             "2020-10.csv or 2020-10-corrected.csv%s",
             period_label_hint(loader->arena, name));
}

/* What Excel and LibreOffice leave beside a file while it is open. */
static bool is_lock(const char *name) {
    return name[0] == '~';
}

void load_unread_say(struct loader *loader, const char *folder, const char *name,
                     const char *const *names, size_t count) {
    const char *path =
        arena_printf(loader->arena, "%s/%s/%s", loader->dataset->folder, folder, name);
    struct place place = {.file = path};
    if (is_lock(name))
        return;
    if (file_is_folder(loader->diagnostics, path))
        diagnose(loader->diagnostics, SEVERITY_WARNING, place,
                 "the folder is not read; expected exports in %s/ itself", folder);
    else if (strcasecmp(ending_of(name), ".csv") == 0)
        say_bad_name(loader, place, name);
    else if (way_out(name) != NULL)
        diagnose(loader->diagnostics,
                 has_csv(name, names, count) ? SEVERITY_NOTE : SEVERITY_WARNING, place,
                 "the file is not read: exports are CSV files such as %s/2020-10.csv; %s", folder,
                 way_out(name));
}
