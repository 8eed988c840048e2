/* One page by itself, with its style inside. */
#include "publish/draft_page.h"

#include "base/buffer.h"
#include "base/file.h"
#include "model/period.h"
#include "publish/folders.h"

#include <string.h>

static const char BEGIN[] = "<!DOCTYPE html>\n<html lang=\"en-GB\">",
                  TITLE[] = "<title>Texts due, ";

static const char STYLE[] =
    "body{font:1rem/1.5 \"Liberation "
    "Sans\",Arial,sans-serif;color:#1a1a1a;background:#fff;margin:0}"
    "main{max-width:72rem;margin:0 auto;padding:1rem}h1{font-size:1.75rem;line-height:1.2}"
    "table{border-collapse:collapse;width:100%}caption{text-align:left;padding:.25rem 0}"
    "th,td{text-align:left;vertical-align:top;padding:.25rem .5rem;"
    "border-bottom:1px solid #8a8a8a;overflow-wrap:anywhere}";

static void put_head(struct arena *arena, const struct report_result *report, struct buffer *out) {
    const char *month = period_text(arena, report->period);
    buffer_printf(
        out,
        "%s\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
        "content=\"width=device-width, initial-scale=1\">\n%s%s</title>\n<style>%s</style>\n"
        "</head>\n<body>\n<main>\n<h1>Texts due: ",
        BEGIN, TITLE, month, STYLE);
    buffer_put_escaped(out, report->title);
    buffer_printf(out, ", %s</h1>\n", month);
}

static void put_cell(struct buffer *out, const char *tag, const char *text) {
    buffer_printf(out, "<%.2s%s>", tag, strcmp(tag, "th") == 0 ? " scope=\"row\"" : "");
    buffer_put_escaped(out, text);
    buffer_printf(out, "</%.2s>", tag);
}

static void put_row(struct buffer *out, const struct draft *draft) {
    buffer_puts(out, "<tr>");
    put_cell(out, "th", draft->title);
    put_cell(out, "td", *draft->owner == '\0' ? "nobody in particular" : draft->owner);
    put_cell(out, "td", *draft->due == '\0' ? "no day is given" : draft->due);
    put_cell(out, "td", draft->state);
    put_cell(out, "td", draft->path);
    buffer_puts(out, "</tr>\n");
}

static void put_page(struct arena *arena, const struct report_result *report,
                     const struct draft_list *list, struct buffer *out) {
    put_head(arena, report, out);
    if (list->count == 0)
        buffer_puts(out, "<p>No text is asked for.</p>\n");
    else
        buffer_puts(out, "<table>\n<caption>Who owes which text by when</caption>\n<thead><tr>"
                         "<th scope=\"col\">Text</th><th scope=\"col\">Owner</th>"
                         "<th scope=\"col\">Due</th><th scope=\"col\">State</th>"
                         "<th scope=\"col\">File</th></tr></thead>\n<tbody>\n");
    for (size_t i = 0; i < list->count; i++)
        put_row(out, &list->items[i]);
    buffer_puts(out, list->count == 0 ? "" : "</tbody>\n</table>\n");
    buffer_puts(out, "</main>\n</body>\n</html>\n");
}

/* Whether nothing is there, or what an earlier run made. */
static bool may_be_replaced(const struct enclosure *folder, const char *name, const char *path) {
    size_t length;
    if (enclosure_look(folder, name) == ENCLOSED_NOTHING)
        return true;
    const char *bytes = enclosure_read(folder, folder->arena, name, &length);
    if (bytes != NULL && strncmp(bytes, BEGIN, sizeof BEGIN - 1) == 0 &&
        strstr(bytes, TITLE) != NULL)
        return true;
    diagnose(folder->diagnostics, SEVERITY_ERROR, (struct place){.file = path},
             "the file is no page of texts that are due, and stays; name another one");
    return false;
}

bool draft_page_write(struct arena *arena, struct diagnostics *diagnostics,
                      const struct report_result *report, const struct draft_list *list,
                      const char *path) {
    struct enclosure folder;
    const char *made, *slash = strrchr(path, '/'), *name = slash == NULL ? path : slash + 1;
    if (!folders_open(&folder, arena, diagnostics, file_folder(arena, path), &made))
        return false;
    struct buffer out = {0};
    put_page(arena, report, list, &out);
    bool written = may_be_replaced(&folder, name, path) &&
                   folders_rewrite(&folder, name, path, out.data, out.length);
    buffer_free(&out);
    enclosure_close(&folder);
    return written;
}
