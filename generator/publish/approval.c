/* Puts an approved text in the place of the old one. */
#include "publish/approval.h"

#include "base/file.h"
#include "input/commentary.h"
#include "input/front_matter_edit.h"
#include "model/commentary_status.h"
#include "publish/folders.h"

#include <errno.h>
#include <string.h>

/* Whether what was written is read as approved: it may say in another line that it is a draft. */
static bool reads_as_approved(const struct enclosure *folder, const char *path,
                              const struct buffer *bytes) {
    struct diagnostics *unsaid = diagnostics_unsaid(folder->arena, folder->diagnostics);
    struct commentary_entry entry =
        commentary_of_bytes(folder->arena, unsaid, path, bytes->data, bytes->length);
    if (entry.commentary != NULL && entry.commentary->standing == COMMENTARY_APPROVED)
        return true;
    diagnose(folder->diagnostics, SEVERITY_ERROR,
             entry.commentary == NULL ? (struct place){.file = path} : entry.commentary->place,
             "the text would not be read as approved; mend its front matter first");
    return false;
}

static enum approved put(const struct enclosure *folder, const char *path,
                         const struct buffer *bytes) {
    if (!reads_as_approved(folder, path, bytes))
        return APPROVED_NOTHING;
    if (!folders_put(folder, enclosure_last_name(path), bytes->data, bytes->length))
        return APPROVED_NOT_STORED;
    if (folders_sync(folder))
        return APPROVED;
    folders_fail(folder, path, "what was written may not be on the disk");
    return APPROVED_NOT_STORED;
}

static enum approved write_to(const struct enclosure *folder, const char *path,
                              const struct approval *approval) {
    const struct front_matter_pair pairs[] = {
        {"status", words_code(&commentary_status_words, COMMENTARY_APPROVED)},
        {"by", approval->by},
        {"date", approval->date},
        {"figures", approval->figures}};
    size_t length;
    const char *bytes = enclosure_read(folder, folder->arena, enclosure_last_name(path), &length);
    if (bytes == NULL) {
        folders_fail(folder, path, "the file cannot be read");
        return APPROVED_NOT_STORED;
    }
    struct buffer out = {0};
    front_matter_edit(bytes, length, pairs, sizeof pairs / sizeof *pairs, &out);
    enum approved approved = put(folder, path, &out);
    buffer_free(&out);
    return approved;
}

enum approved approval_write(struct arena *arena, struct diagnostics *diagnostics,
                             const struct commentary *commentary, const struct approval *approval) {
    struct enclosure folder;
    const char *path = commentary->place.file;
    if (!enclosure_open(&folder, arena, diagnostics, file_folder(arena, path)))
        return APPROVED_NOT_STORED;
    enum approved approved = write_to(&folder, path, approval);
    enclosure_close(&folder);
    return approved;
}
