/* Writes feed.xml: new reports, revisions (Atom, RFC 4287). */
#include "publish/site/site_pages.h"

#include "base/buffer.h"
#include "model/period.h"
#include "publish/digest.h"
#include "publish/site/site_dates.h"
#include "publish/site/site_paths.h"
#include "publish/site/site_state.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_ENTRIES = 50 };

struct feed_entry {
    const char *id, *updated, *title, *summary, *href;
};

/* Times come from the reports: the same reports give the same feed. */

/* A UUID from a digest of the words (RFC 9562, version 8), so that it stays when the site moves. */
static const char *identify(struct arena *arena, const char *words) {
    char digest[DIGEST_SIZE];
    digest_of(words, strlen(words), digest);
    return arena_printf(arena, "urn:uuid:%.8s-%.4s-8%.3s-a%.3s-%.12s", digest, digest + 8,
                        digest + 13, digest + 17, digest + 20);
}

static const char *title_of(struct arena *arena, const struct site_report *report) {
    return arena_printf(arena, "%s, %s%s%s%s", report->title, period_text(arena, report->period),
                        report->is_root ? "" : ", ", report->is_root ? "" : report->unit_name,
                        report->final ? "" : " (draft)");
}

static struct feed_entry report_entry(struct arena *arena, const struct site_report *report) {
    const char *words = arena_printf(arena, "%s\n%s", report->authority, report->folder);
    return (struct feed_entry){identify(arena, words), site_time(arena, report),
                               title_of(arena, report), report->sentence,
                               site_folder_link(arena, "", report->folder)};
}

static struct feed_entry revision_entry(struct arena *arena, const struct site_revision *revision,
                                        const struct site_report *report) {
    const char *words =
        arena_printf(arena, "%s\n%s\n%s", report->authority, revision->folder, revision->id);
    const char *summary = revision->reason;
    for (size_t i = 0; i < revision->change_count; i++)
        summary =
            arena_printf(arena, "%s%s%s.", summary, *summary ? " " : "", revision->changes[i]);
    const char *time = *revision->time != '\0' ? revision->time : site_time(arena, report);
    return (struct feed_entry){
        identify(arena, words), time, arena_printf(arena, "Revised: %s", title_of(arena, report)),
        summary, arena_printf(arena, "revisions/index.html#revision-%s", revision->id)};
}

static int newest_first(const void *left, const void *right) {
    const struct feed_entry *a = left, *b = right;
    int order = strcmp(b->updated, a->updated);
    return order != 0 ? order : strcmp(a->id, b->id);
}

static void put_element(struct buffer *out, const char *name, const char *text) {
    buffer_printf(out, "<%s>", name);
    buffer_put_escaped(out, text);
    buffer_printf(out, "</%s>\n", name);
}

static void put_link(struct buffer *out, const char *relation, const char *href) {
    buffer_printf(out, "<link rel=\"%s\" href=\"", relation);
    buffer_put_escaped(out, href);
    buffer_puts(out, "\"/>\n");
}

static void put_entry(struct buffer *out, const struct feed_entry *entry) {
    buffer_puts(out, "<entry>\n");
    put_element(out, "id", entry->id);
    put_element(out, "title", entry->title);
    put_element(out, "updated", entry->updated);
    put_link(out, "alternate", entry->href);
    put_element(out, "summary", entry->summary);
    buffer_puts(out, "</entry>\n");
}

/* Links are relative to the feed's own address or, where site.ini states it, to the site's. */
static void put_feed(const struct site *site, struct arena *arena, struct buffer *out,
                     const struct feed_entry *entries, size_t count) {
    const struct site_report *last = &site->reports.items[site->reports.count - 1];
    const char *author = *last->authority != '\0' ? last->authority : site->theme.texts[SITE_TITLE];
    const char *address = site->theme.texts[SITE_ADDRESS];
    buffer_puts(out, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                     "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en-GB\"");
    if (*address != '\0') {
        buffer_puts(out, " xml:base=\"");
        buffer_put_escaped(out, address);
        buffer_puts(out, address[strlen(address) - 1] == '/' ? "\"" : "/\"");
    }
    buffer_puts(out, ">\n");
    put_element(
        out, "id",
        identify(arena, arena_printf(arena, "%s\n%s", author, site->theme.texts[SITE_TITLE])));
    put_element(out, "title", site->theme.texts[SITE_TITLE]);
    put_element(out, "updated", entries[0].updated);
    put_link(out, "self", "feed.xml");
    put_link(out, "alternate", "index.html");
    buffer_puts(out, "<author>\n");
    put_element(out, "name", author);
    buffer_puts(out, "</author>\n");
    for (size_t i = 0; i < count && i < MOST_ENTRIES; i++)
        put_entry(out, &entries[i]);
    buffer_puts(out, "</feed>\n");
}

bool site_put_feed(struct site *site, struct site_tree *tree) {
    struct arena *arena = arena_new();
    struct buffer out = {0};
    size_t count = 0;
    struct feed_entry *entries =
        arena_array(arena, site->reports.count + site->revision_count, sizeof *entries);
    for (size_t i = 0; i < site->reports.count; i++)
        entries[count++] = report_entry(arena, &site->reports.items[i]);
    for (size_t i = 0; i < site->revision_count; i++) {
        const struct site_report *report =
            site_reports_find(&site->reports, site->revisions[i].folder);
        if (report != NULL)
            entries[count++] = revision_entry(arena, &site->revisions[i], report);
    }
    qsort(entries, count, sizeof *entries, newest_first);
    put_feed(site, arena, &out, entries, count);
    bool put = site_tree_put(tree, "feed.xml", out.data, out.length);
    buffer_free(&out);
    arena_free(arena);
    return put;
}
