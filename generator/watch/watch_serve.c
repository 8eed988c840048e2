/* As much of HTTP/1.1 as a browser needs to show one folder (RFC 9112). */
#include "watch/watch_serve.h"

#include "base/file.h"
#include "publish/outputs.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

enum { LONGEST_REQUEST = 16384, WAITING_CALLS = 8, PATIENCE_SECONDS = 2 };

static bool listen_on(int handle, int *port) {
    struct sockaddr_in address = {.sin_family = AF_INET,
                                  .sin_port = htons((uint16_t)*port),
                                  .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t length = sizeof address;
    int yes = 1;
    setsockopt(handle, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (bind(handle, (struct sockaddr *)&address, length) != 0 ||
        listen(handle, WAITING_CALLS) != 0 ||
        getsockname(handle, (struct sockaddr *)&address, &length) != 0)
        return false;
    *port = ntohs(address.sin_port);
    return true;
}

int watch_serve_open(int *port) {
    int handle = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (handle < 0 || listen_on(handle, port))
        return handle;
    int error = errno;
    close(handle);
    errno = error;
    return -1;
}

/* All that is to be sent; a caller who does not take it in time gets no more. */
static void send_all(int call, const char *bytes, size_t length) {
    while (length > 0) {
        ssize_t sent = send(call, bytes, length, MSG_NOSIGNAL);
        if (sent <= 0)
            return;
        bytes += sent;
        length -= (size_t)sent;
    }
}

struct answer {
    const char *status, *type;
    const char *bytes;
    size_t length;
    int seconds; /* Refresh; 0: none */
};

/* Of a page: when it is asked for again, and that it needs nothing from elsewhere. A PDF is shown
 * by a viewer of the browser's own, which such a policy could keep from its work. */
static const char page_headers[] =
    "Refresh: %d\r\n"
    "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; img-src data:\r\n";

static void send_answer(int call, const struct answer *answer, bool with_body) {
    char head[512], page[256] = "";
    if (answer->seconds > 0)
        snprintf(page, sizeof page, page_headers, answer->seconds);
    int length = snprintf(head, sizeof head,
                          "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %zu\r\n%s"
                          "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n"
                          "Connection: close\r\n\r\n",
                          answer->status, answer->type, answer->length, page);
    send_all(call, head, (size_t)length);
    if (with_body)
        send_all(call, answer->bytes, answer->length);
}

static struct answer refusal(const char *status) {
    return (struct answer){status, "text/plain; charset=utf-8", status, strlen(status), 0};
}

static const char *type_of(const char *name) {
    static const struct {
        const char *ending, *type;
    } types[] = {{".html", "text/html; charset=utf-8"},
                 {".pdf", "application/pdf"},
                 {".json", "application/json"},
                 {".csv", "text/csv; charset=utf-8"}};
    const char *ending = strrchr(name, '.');
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (strcmp(ending, types[i].ending) == 0)
            return types[i].type;
    return "application/octet-stream";
}

/* What stands at a path; the bytes of a file live in the arena. */
static struct answer answer_at(struct arena *arena, const struct watch_served *served,
                               const char *path) {
    if (strcmp(path, "/") == 0 || strcmp(path, "/index.html") == 0)
        return (struct answer){"200 OK", type_of("index.html"), served->page->data,
                               served->page->length, served->seconds};
    for (size_t i = 0; i < OUTPUT_COUNT; i++) {
        if (strcmp(path + 1, OUTPUTS[i].name) != 0)
            continue;
        size_t length;
        const char *bytes =
            file_read(arena, diagnostics_new(arena),
                      arena_printf(arena, "%s/%s", served->folder, path + 1), &length);
        if (bytes != NULL)
            return (struct answer){"200 OK", type_of(path), bytes, length, 0};
    }
    return refusal("404 Not Found");
}

/* The value of a header in its line; NULL: it is not there. */
static const char *header(struct arena *arena, const char *request, const char *name) {
    size_t length = strlen(name);
    for (const char *line = strstr(request, "\r\n"); line != NULL; line = strstr(line, "\r\n")) {
        line += 2;
        if (strncasecmp(line, name, length) == 0 && line[length] == ':') {
            line += length + 1 + strspn(line + length + 1, " \t");
            return arena_strndup(arena, line, strcspn(line, " \t\r"));
        }
    }
    return NULL;
}

static bool is_own_name(struct arena *arena, const char *host, int port) {
    static const char *const names[] = {"127.0.0.1", "localhost"};
    for (size_t i = 0; host != NULL && i < sizeof names / sizeof *names; i++)
        if (strcasecmp(host, arena_printf(arena, "%s:%d", names[i], port)) == 0 ||
            (port == 80 && strcasecmp(host, names[i]) == 0))
            return true;
    return false;
}

static void answer(int call, struct arena *arena, const struct watch_served *served,
                   const char *request) {
    char method[8] = "", path[256] = "";
    struct answer found;
    if (sscanf(request, "%7[A-Z] %255[^ ?\r\n]", method, path) != 2 || path[0] != '/')
        found = refusal("400 Bad Request");
    else if (!is_own_name(arena, header(arena, request, "Host"), served->port))
        found = refusal("421 Misdirected Request");
    else if (strcmp(method, "GET") != 0 && strcmp(method, "HEAD") != 0)
        found = refusal("405 Method Not Allowed");
    else
        found = answer_at(arena, served, path);
    send_answer(call, &found, strcmp(method, "HEAD") != 0);
}

/* The head of a request, with a NUL behind it; "" where it does not come in time, or is too long.
 */
static const char *read_request(int call, char *bytes, size_t size) {
    size_t length = 0;
    bytes[0] = '\0';
    while (strstr(bytes, "\r\n\r\n") == NULL) {
        ssize_t got = length + 1 < size ? recv(call, bytes + length, size - 1 - length, 0) : 0;
        if (got <= 0)
            return "";
        length += (size_t)got;
        bytes[length] = '\0';
    }
    return bytes;
}

void watch_serve_answer(int calls, const struct watch_served *served) {
    char bytes[LONGEST_REQUEST];
    struct timeval patience = {.tv_sec = PATIENCE_SECONDS};
    int call = accept(calls, NULL, NULL);
    if (call < 0)
        return;
    setsockopt(call, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    setsockopt(call, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    struct arena *arena = arena_new();
    answer(call, arena, served, read_request(call, bytes, sizeof bytes));
    arena_free(arena);
    shutdown(call, SHUT_RDWR);
    close(call);
}
