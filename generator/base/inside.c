/* Asks where a path really leads. */
#define _XOPEN_SOURCE 700 /* realpath */
#include "base/inside.h"

#include "base/enclosure.h"
#include "base/file.h"

#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* NULL where it leads to nothing, or after a fault. */
static const char *real_path(struct arena *arena, struct diagnostics *diagnostics,
                             const char *path) {
    char *real = realpath(path, NULL);
    if (real == NULL) {
        if (!file_is_answer(errno))
            diagnose_fault(diagnostics, path, "what stands here cannot be seen", errno);
        return NULL;
    }
    const char *copy = arena_strdup(arena, real);
    free(real);
    return copy;
}

static bool is_below(const char *path, const char *folder) {
    size_t length = strlen(folder);
    return strncmp(path, folder, length) == 0 &&
           (path[length] == '/' || (length > 0 && folder[length - 1] == '/'));
}

enum where_link { LINK_NOWHERE, LINK_ITSELF, LINK_ON_THE_WAY };

/* Where there is a link to follow. False after a fault. */
static bool find_link(const struct enclosure *folder, const char *name, enum where_link *link) {
    struct enclosure entry;
    enum enclosed kind = enclosure_look(folder, name);
    *link = kind == ENCLOSED_OTHER ? LINK_ITSELF : LINK_NOWHERE;
    if (kind != ENCLOSED_NOTHING)
        return kind != ENCLOSED_UNKNOWN;
    if (!enclosure_enter(&entry, folder, name))
        return false;
    if (entry.handle < 0 && errno == ELOOP)
        *link = LINK_ON_THE_WAY;
    enclosure_close(&entry);
    return true;
}

static bool find_link_in(struct arena *arena, struct diagnostics *diagnostics, const char *folder,
                         const char *name, enum where_link *link) {
    struct enclosure enclosure;
    if (!enclosure_open(&enclosure, arena, diagnostics, folder))
        return false;
    bool looked = find_link(&enclosure, name, link);
    enclosure_close(&enclosure);
    return looked;
}

static bool say_leads_away(struct arena *arena, struct diagnostics *diagnostics, const char *path,
                           const char *where) {
    diagnose_not_a_file(diagnostics, path,
                        arena_printf(arena,
                                     "there is a link that leads %s; expected the file or folder "
                                     "itself, or a copy",
                                     where));
    errno = EINVAL;
    return false;
}

bool inside_stays(struct arena *arena, struct diagnostics *diagnostics, const char *folder,
                  const char *name) {
    const char *path = arena_printf(arena, "%s/%s", folder, name);
    enum where_link link;
    errno = EINVAL;
    if (!find_link_in(arena, diagnostics, folder, name, &link))
        return false;
    if (link == LINK_NOWHERE)
        return true;
    const char *real = real_path(arena, diagnostics, path);
    const char *root = real_path(arena, diagnostics, folder);
    if (real != NULL && root != NULL && is_below(real, root))
        return true;
    if (real == NULL && link == LINK_ON_THE_WAY) /* it is the link that may not lead away */
        return inside_stays(arena, diagnostics, folder, enclosure_parent(arena, name));
    const char *where = real == NULL
                            ? "to nothing"
                            : arena_printf(arena, "out of the folder %s, to %s", folder, real);
    return say_leads_away(arena, diagnostics, path, where);
}
