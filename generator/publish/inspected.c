#define _GNU_SOURCE /* memmem */
/* Writes a new file beside the old one, which then takes its name. */
#include "publish/inspected.h"

#include "base/buffer.h"
#include "input/load/load_found.h"
#include "input/settings.h"
#include "publish/folders.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

static const char SOURCES[] = "sources.ini";

/* The bytes of sources.ini; "" where there is none, NULL after an error. */
static const char *read_sources(const struct enclosure *folder, size_t *length) {
    *length = 0;
    if (folder->handle < 0) {
        folders_fail(folder, folder->name, "nothing can be added to this folder");
        return NULL;
    }
    const char *bytes = enclosure_read(folder, folder->arena, SOURCES, length);
    if (bytes != NULL)
        return bytes;
    if (errno == ENOENT)
        return "";
    folders_fail(folder, enclosure_shown(folder, SOURCES), "the file cannot be read");
    return NULL;
}

static const struct source *section_about(struct arena *arena, struct diagnostics *diagnostics,
                                          const struct enclosure *folder, const char *bytes,
                                          size_t length, const char *name) {
    enum { APRIL = 4 };
    struct sources sources = sources_read(arena, diagnostics_unsaid(arena, diagnostics),
                                          enclosure_shown(folder, SOURCES), bytes, length, APRIL);
    const struct source *found = NULL;
    for (size_t i = 0; i < sources.count; i++)
        if (load_found_is_of(&sources.sources[i], name) &&
            (found == NULL || source_hides_cells(&sources.sources[i])))
            found = &sources.sources[i];
    return found;
}

const struct source *inspected_by(struct arena *arena, struct diagnostics *diagnostics,
                                  const char *data, const char *name) {
    struct enclosure folder;
    size_t length = 0;
    if (!enclosure_open(&folder, arena, diagnostics, data))
        return NULL;
    const char *bytes = folder.handle < 0 ? NULL : enclosure_read(&folder, arena, SOURCES, &length);
    const struct source *found =
        bytes == NULL ? NULL : section_about(arena, diagnostics, &folder, bytes, length, name);
    enclosure_close(&folder);
    return found;
}

/* ---- to add ---- */

static bool refuse(const struct enclosure *folder, const char *name, const char *why) {
    diagnose(folder->diagnostics, SEVERITY_ERROR,
             (struct place){.file = enclosure_shown(folder, name)}, "%s; nothing is added", why);
    return false;
}

static bool has_section(struct arena *arena, const char *text, const char *sought) {
    const char *name;
    size_t line = 0;
    while ((name = settings_next_section(arena, &text, &line)) != NULL)
        if (strcasecmp(name, sought) == 0)
            return true;
    return false;
}

static bool may_be_added(const struct enclosure *folder, const char *bytes, size_t length,
                         const struct inspection *inspection) {
    struct arena *arena = folder->arena;
    const char *rest = bytes, *name;
    size_t line = 0;
    while ((name = settings_next_section(arena, &rest, &line)) != NULL)
        if (has_section(arena, inspection->section, name))
            return refuse(folder, SOURCES,
                          arena_printf(arena, "there is a section [%s] already", name));
    const struct source *about =
        section_about(arena, folder->diagnostics, folder, bytes, length, inspection->name);
    if (about != NULL)
        return refuse(
            folder, SOURCES,
            arena_printf(arena, "[%s] is about %s already", about->name, inspection->name));
    if (inspection->rename_file != NULL &&
        enclosure_look(folder, inspection->rename_file) != ENCLOSED_NOTHING)
        return refuse(folder, inspection->rename_file, "there is such a file already");
    return true;
}

/* The old bytes, an empty line, the section, with line ends as the old ones. */
static struct buffer appended(const char *bytes, size_t length, const char *section) {
    struct buffer out = {0};
    const char *end = memmem(bytes, length, "\r\n", 2) != NULL ? "\r\n" : "\n";
    buffer_put(&out, bytes, length);
    if (length > 0 && bytes[length - 1] != '\n')
        buffer_puts(&out, end);
    buffer_puts(&out, length > 0 ? end : "");
    for (; *section != '\0'; section++)
        if (*section == '\n')
            buffer_puts(&out, end);
        else
            buffer_putc(&out, *section);
    return out;
}

static bool add(const struct enclosure *folder, const struct inspection *inspection) {
    size_t length;
    const char *bytes = read_sources(folder, &length), *renames = inspection->rename_file;
    if (bytes == NULL || !may_be_added(folder, bytes, length, inspection))
        return false;
    if (renames != NULL &&
        !folders_put(folder, renames, inspection->rename_text, strlen(inspection->rename_text)))
        return false;
    struct buffer all = appended(bytes, length, inspection->section);
    bool added = folders_put(folder, SOURCES, all.data, all.length);
    if (!added && renames != NULL)
        unlinkat(folder->handle, renames, 0);
    buffer_free(&all);
    if (added && !folders_sync(folder))
        return folders_fail(folder, folder->name, "what was added may not be on the disk");
    return added;
}

bool inspected_add(struct arena *arena, struct diagnostics *diagnostics, const char *data,
                   const struct inspection *inspection) {
    struct enclosure folder;
    if (!enclosure_open(&folder, arena, diagnostics, data))
        return false;
    bool added = add(&folder, inspection);
    enclosure_close(&folder);
    return added;
}
