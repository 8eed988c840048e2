/* Put before the C library: one call that reads fails, the FAULTY-th of a run. Each is counted; the
 * number of all is written to the file CALLS when the run ends. FAULT says how: error (EIO, or
 * EMFILE of what opens), or, of read alone, end (as if the file ended there) or part (half of what
 * was asked for). */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static long calls;

static const char *setting(const char *name) {
    const char *text = getenv(name);
    return text == NULL ? "" : text;
}

static int is(const char *fault) {
    return strcmp(setting("FAULT"), fault) == 0;
}

static int is_it(void) {
    return ++calls == atol(setting("FAULTY"));
}

static int fails(int error) {
    if (!is("error") || !is_it())
        return 0;
    errno = error;
    return 1;
}

__attribute__((destructor)) static void tell(void) {
    char text[32];
    int file = (int)((long (*)(const char *, int, int))dlsym(RTLD_NEXT, "open"))(
        setting("CALLS"), O_WRONLY | O_CREAT | O_TRUNC, 0666);
    if (file >= 0 && write(file, text, (size_t)snprintf(text, sizeof text, "%ld", calls)) > 0)
        close(file);
}

#define REAL(name) ((__typeof__(name) *)dlsym(RTLD_NEXT, #name))

static int writes(int how) {
    return (how & O_ACCMODE) != O_RDONLY;
}

int open(const char *path, int how, ...) {
    va_list more;
    va_start(more, how);
    mode_t mode = (how & O_CREAT) != 0 ? va_arg(more, mode_t) : 0;
    va_end(more);
    return !writes(how) && fails(EMFILE) ? -1 : REAL(open)(path, how, mode);
}

int openat(int folder, const char *path, int how, ...) {
    va_list more;
    va_start(more, how);
    mode_t mode = (how & O_CREAT) != 0 ? va_arg(more, mode_t) : 0;
    va_end(more);
    return !writes(how) && fails(EMFILE) ? -1 : REAL(openat)(folder, path, how, mode);
}

FILE *fopen(const char *path, const char *how) {
    return fails(EMFILE) ? NULL : REAL(fopen)(path, how);
}

DIR *opendir(const char *path) {
    return fails(EMFILE) ? NULL : REAL(opendir)(path);
}

DIR *fdopendir(int folder) {
    return fails(ENOMEM) ? NULL : REAL(fdopendir)(folder);
}

struct dirent *readdir(DIR *folder) {
    return fails(EIO) ? NULL : REAL(readdir)(folder);
}

int fstat(int file, struct stat *status) {
    return fails(EIO) ? -1 : REAL(fstat)(file, status);
}

int stat(const char *path, struct stat *status) {
    return fails(EIO) ? -1 : REAL(stat)(path, status);
}

int lstat(const char *path, struct stat *status) {
    return fails(EIO) ? -1 : REAL(lstat)(path, status);
}

int fstatat(int folder, const char *path, struct stat *status, int how) {
    return fails(EIO) ? -1 : REAL(fstatat)(folder, path, status, how);
}

ssize_t readlink(const char *path, char *text, size_t size) {
    return fails(EIO) ? -1 : REAL(readlink)(path, text, size);
}

ssize_t readlinkat(int folder, const char *path, char *text, size_t size) {
    return fails(EIO) ? -1 : REAL(readlinkat)(folder, path, text, size);
}

char *realpath(const char *path, char *real) {
    return fails(EIO) ? NULL : REAL(realpath)(path, real);
}

ssize_t read(int file, void *bytes, size_t size) {
    if (fails(EIO))
        return -1;
    if (is("end") && is_it())
        return 0;
    if (is("part") && size > 1 && is_it())
        size /= 2;
    return REAL(read)(file, bytes, size);
}
