/* A data folder for one test: the least that can be loaded, which the test then writes over. */
#ifndef UNIT_DATA_FOLDER_SUPPORT_H
#define UNIT_DATA_FOLDER_SUPPORT_H

#include "base/file.h"
#include "input/load/load.h"

#include "message_support.h"

#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

struct data_folder {
    struct arena *arena;
    struct diagnostics *diagnostics;
    char *path;
};

/* Writes a file below the folder, and the folders that it lies in. */
static inline void folder_write(const struct data_folder *folder, const char *name,
                                const char *text) {
    char *path = arena_printf(folder->arena, "%s/%s", folder->path, name);
    for (char *slash = strchr(path + strlen(folder->path) + 1, '/'); slash != NULL;
         slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        mkdir(path, 0777);
        *slash = '/';
    }
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(text, 1, strlen(text), file), strlen(text));
    assert_int_equal(fclose(file), 0);
}

/* The trust with one area of two teams. KPI1 is the percentage in_time / all, high is good; COUNT
 * is the bare measure all. */
static inline void folder_write_defaults(const struct data_folder *folder) {
    folder_write(folder, "authority.ini", "[authority]\nname = Trust\nroot_unit = TRUST\n");
    folder_write(folder, "units.csv",
                 "unit,name,level,parent\nTRUST,The trust,authority,\nNORTH,North,area,TRUST\n"
                 "N1,First team,team,NORTH\nN2,Second team,team,NORTH\n");
    folder_write(folder, "indicators.csv",
                 "code,title,section,better,basis,compare\nKPI1,In time,kpi,high,month,none\n"
                 "COUNT,All,kpi,neither,month,none\n");
    folder_write(folder, "figures.csv",
                 "indicator,label,numerator,denominator,unit,headline\n"
                 "KPI1,Share,in_time,all,percent,yes\nCOUNT,Number,all,,count,yes\n");
    folder_write(folder, "kpi/2020-10.csv",
                 "period,unit,measure,value\n2020-10,TRUST,in_time,57\n2020-10,TRUST,all,200\n");
}

/* It lies in a folder of the test's own: what stands beside it is no other test's. */
static inline int folder_set_up(void **state) {
    struct arena *arena = arena_new();
    struct data_folder *folder = arena_alloc(arena, sizeof *folder);
    folder->arena = arena;
    folder->diagnostics = diagnostics_new(arena);
    char *own = arena_strdup(arena, "/tmp/scorecard-test-XXXXXX");
    assert_non_null(mkdtemp(own));
    folder->path = arena_printf(arena, "%s/data", own);
    assert_int_equal(mkdir(folder->path, 0777), 0);
    folder_write_defaults(folder);
    *state = folder;
    return 0;
}

/* Removes a folder with all that is in it, hidden files too. */
static inline void folder_remove(struct arena *arena, const char *path) {
    DIR *directory = opendir(path);
    for (struct dirent *entry; directory != NULL && (entry = readdir(directory)) != NULL;) {
        const char *below = arena_printf(arena, "%s/%s", path, entry->d_name);
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        if (unlink(below) != 0)
            folder_remove(arena, below);
    }
    if (directory != NULL)
        closedir(directory);
    rmdir(path);
}

static inline int folder_tear_down(void **state) {
    struct data_folder *folder = *state;
    folder_remove(folder->arena, file_folder(folder->arena, folder->path));
    arena_free(folder->arena);
    return 0;
}

/* The messages so far, without the folder's own path. */
static inline const char *folder_messages(const struct data_folder *folder) {
    const char *text = messages(folder->arena, folder->diagnostics);
    char *out = arena_alloc(folder->arena, strlen(text) + 1), *end = out;
    size_t length = strlen(folder->path);
    while (*text != '\0') {
        if (strncmp(text, folder->path, length) == 0)
            text += length + (text[length] == '/');
        else
            *end++ = *text++;
    }
    return out;
}

static inline struct dataset *folder_load(const struct data_folder *folder) {
    return load_dataset(folder->arena, folder->diagnostics, folder->path);
}

/* The same, where nothing may be wrong. */
static inline struct dataset *folder_load_well(const struct data_folder *folder) {
    struct dataset *dataset = folder_load(folder);
    assert_string_equal(folder_messages(folder), "");
    assert_non_null(dataset);
    return dataset;
}

/* Loads what must be refused, and gives the messages. */
static inline const char *folder_refused(const struct data_folder *folder) {
    assert_null(folder_load(folder));
    return folder_messages(folder);
}

#define FOLDER_TEST(test) cmocka_unit_test_setup_teardown(test, folder_set_up, folder_tear_down)

#endif
