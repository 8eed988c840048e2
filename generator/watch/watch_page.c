/* Puts words on top of a report's page. */
#include "watch/watch_page.h"

#include <string.h>

static const char empty[] =
    "<!doctype html>\n<html lang=\"en-GB\">\n<head><meta charset=\"utf-8\">\n<title>";

/* In the page's own type, on its own ground: it may be dark. */
static void put_wrong(struct buffer *buffer, const struct watch_page *page) {
    if (*page->wrong == '\0')
        return;
    buffer_puts(buffer,
                "<section aria-labelledby=\"watch-wrong\" style=\"margin: 1em; padding: 1em; "
                "border: 4px solid #b3261e; background: #fff; color: #000\">\n"
                "<h2 id=\"watch-wrong\" style=\"margin: 0; color: #000\">");
    buffer_put_escaped(buffer, page->wrong);
    buffer_puts(buffer, "</h2>\n<pre style=\"white-space: pre-wrap; overflow-wrap: anywhere\">");
    buffer_put_escaped(buffer, page->said);
    buffer_puts(buffer, "</pre>\n</section>\n");
}

static void put_refresh(struct buffer *buffer, const struct watch_page *page) {
    if (page->seconds > 0)
        buffer_printf(buffer, "<meta http-equiv=\"refresh\" content=\"%d\">\n", page->seconds);
}

/* Behind the first `mark`, with the tag that it begins. NULL: it is not there. */
static const char *behind(const char *page, const char *mark) {
    const char *at = strstr(page, mark);
    return at == NULL ? NULL : strchr(at, '>');
}

/* The link that begins here and leads from the report's folder: to its other files, to reports of
 * other units. NULL: none does. */
static const char *link_here(const char *at) {
    static const char href[] = " href=\"";
    if (strncmp(at, href, sizeof href - 1) != 0)
        return NULL;
    at += sizeof href - 1;
    const char *end = strpbrk(at, "\":"); /* a colon stands behind https or mailto */
    return end == NULL || *end == ':' || strchr("#/\"", *at) != NULL ? NULL : at;
}

/* From one place of the page to another, with links that lead from where it is put. */
static void put_part(struct buffer *buffer, const struct watch_page *page, const char *from,
                     const char *to) {
    for (const char *at = from; page->folder != NULL && at < to; at++) {
        const char *link = *at == ' ' ? link_here(at) : NULL;
        if (link == NULL)
            continue;
        buffer_put(buffer, from, (size_t)(at - from));
        buffer_printf(buffer, " href=\"%s/", page->folder);
        from = link;
    }
    buffer_put(buffer, from, (size_t)(to - from));
}

void watch_page_put(struct buffer *buffer, const struct watch_page *page) {
    const char *report = page->report, *head = NULL, *body = NULL;
    if (report != NULL) {
        head = behind(report, "<head");
        body = head == NULL ? NULL : behind(head, "<body");
    }
    if (body == NULL) {
        buffer_puts(buffer, empty);
        buffer_put_escaped(buffer, page->title);
        buffer_puts(buffer, "</title>\n");
        put_refresh(buffer, page);
        buffer_puts(buffer, "</head>\n<body>\n");
        put_wrong(buffer, page);
        buffer_puts(buffer, "</body>\n</html>\n");
        return;
    }
    buffer_put(buffer, report, (size_t)(head + 1 - report));
    put_refresh(buffer, page);
    buffer_put(buffer, head + 1, (size_t)(body - head));
    put_wrong(buffer, page);
    put_part(buffer, page, body + 1, body + strlen(body));
}
