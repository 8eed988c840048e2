/* Lists what is asked for, then writes what is not there. */
#include "publish/draft.h"

#include "base/buffer.h"
#include "base/file.h"
#include "model/assess/assess_required.h"
#include "model/commentary_status.h"
#include "publish/folders.h"
#include "report/fact_paragraph.h"

#include <errno.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

struct listing {
    struct arena *arena;
    const struct report_result *report;
    const char *folder, *owner, *due;
    struct draft *items;
    size_t count;
};

/* ---- which ---- */

/* When the report is due: as the row of the report before says, or by its own meeting. */
static const char *due_of(const struct report_result *report) {
    const struct catalogue *catalogue = report->catalogue;
    for (size_t i = 0; i < catalogue->meeting_count; i++) {
        const struct meeting *meeting = &catalogue->meetings[i];
        if (meeting->period == report->period - 1 && strcmp(meeting->report, report->report) == 0 &&
            *meeting->next_due != '\0')
            return meeting->next_due;
    }
    return report->meeting == NULL ? "" : report->meeting->meeting_date;
}

/* Of all indicators, where nothing is said of it. */
static bool is_asked(const struct slot *slot, const struct indicator_result *result) {
    return slot->name == NULL || assess_required(slot->when, result);
}

/* What there is already. */
static void take_text(struct draft *draft, const struct commentary *commentary,
                      const char *why_none) {
    draft->there = commentary != NULL || why_none != NULL;
    draft->state = commentary != NULL && *commentary->status != '\0' ? commentary->status
                   : commentary != NULL                              ? "written"
                   : why_none != NULL                                ? "it cannot be used"
                                                                     : "not written";
}

static void add(struct listing *listing, struct draft draft) {
    if (listing->owner != NULL && strcasecmp(listing->owner, draft.owner) != 0)
        return;
    draft.due = listing->due;
    draft.path = arena_printf(listing->arena, "%s/%s.md", listing->folder, draft.code);
    listing->items =
        arena_more(listing->arena, listing->items, listing->count, sizeof *listing->items);
    listing->items[listing->count++] = draft;
}

static void add_slot(struct listing *listing, const struct slot_result *slot) {
    struct draft draft = {.code = slot->slot->name,
                          .title = slot->title,
                          .owner = slot->slot->owner,
                          .paragraph = fact_paragraph_of_report(listing->arena, listing->report)};
    take_text(&draft, slot->commentary, slot->no_commentary);
    if (slot->slot->when != REQUIRED_NEVER)
        add(listing, draft);
}

static void add_indicator(struct listing *listing, const struct slot *slot,
                          const struct indicator_result *result) {
    const struct indicator *indicator = result->indicator;
    bool is_named = slot->name != NULL && *slot->owner != '\0';
    struct draft draft = {.code = indicator->code,
                          .title = indicator->short_title,
                          .owner = is_named ? slot->owner : indicator->owner,
                          .paragraph = fact_paragraph_of_indicator(listing->arena, result)};
    take_text(&draft, result->commentary, result->no_commentary);
    if (is_asked(slot, result))
        add(listing, draft);
}

struct draft_list draft_list_of(struct arena *arena, const struct report_settings *settings,
                                const struct report_result *report, const char *folder,
                                const char *owner) {
    struct listing listing = {arena, report, folder, owner, due_of(report), NULL, 0};
    for (size_t i = 0; i < report->slot_count; i++)
        add_slot(&listing, &report->slots[i]);
    for (size_t i = 0; i < report->indicator_count; i++)
        add_indicator(&listing, &settings->commentary, &report->indicators[i]);
    return (struct draft_list){listing.items, listing.count};
}

/* ---- to write ---- */

static void put_text(struct buffer *out, const struct draft *draft) {
    buffer_printf(out, "---\nstatus: %s\n", words_code(&commentary_status_words, COMMENTARY_DRAFT));
    if (*draft->owner != '\0')
        buffer_printf(out, "owner: %s\n", draft->owner);
    if (*draft->due != '\0')
        buffer_printf(out, "due: %s\n", draft->due);
    buffer_printf(out, "---\n\n%s\n\n%s\n", fact_paragraph_mark, draft->paragraph);
}

bool draft_write(struct arena *arena, struct diagnostics *diagnostics, const struct draft *draft) {
    struct enclosure folder;
    const char *made, *name = enclosure_last_name(draft->path);
    if (!folders_open(&folder, arena, diagnostics, file_folder(arena, draft->path), &made))
        return false;
    struct buffer out = {0};
    put_text(&out, draft);
    bool free = enclosure_look(&folder, name) == ENCLOSED_NOTHING;
    bool written = free && folders_write(&folder, name, draft->path, out.data, out.length) &&
                   folders_sync(&folder);
    if (!free) {
        errno = EEXIST;
        folders_fail(&folder, draft->path, "the draft is not written");
    }
    buffer_free(&out);
    enclosure_close(&folder);
    return written;
}
