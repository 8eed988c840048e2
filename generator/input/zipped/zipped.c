/* An archive in memory, unpacked part by part. */
#include "input/zipped/zipped.h"

#include <ctype.h>
#include <string.h>
#include <zip.h>

enum { PIECE = 64 * 1024 };

struct zipped {
    struct arena *arena;
    struct diagnostics *diagnostics;
    struct place file;
    zip_t *archive;
    size_t unpacked;
    bool failed;
};

/* ---- what is wrong ---- */

static void fault(struct zipped *zipped, const char *format, va_list values) {
    if (!zipped->failed)
        diagnostics_add(zipped->diagnostics, SEVERITY_ERROR, zipped->file, format, values);
    zipped->failed = true;
}

void zipped_fault(struct zipped *zipped, const char *format, ...) {
    va_list values;
    va_start(values, format);
    fault(zipped, format, values);
    va_end(values);
}

void zipped_damaged(struct zipped *zipped, const char *format, ...) {
    va_list values;
    va_start(values, format);
    format =
        arena_printf(zipped->arena,
                     "the file is damaged: %s; open it in the program that it is from, save it "
                     "again, or export it again",
                     format);
    fault(zipped, format, values);
    va_end(values);
}

bool zipped_failed(const struct zipped *zipped) {
    return zipped->failed;
}

/* ---- the archive ---- */

static void close_archive(void *archive) {
    zip_discard(archive);
}

/* NULL where it is none; `error` says why. */
static zip_t *open_archive(const char *bytes, size_t length, zip_error_t *error) {
    zip_source_t *source = zip_source_buffer_create(bytes, length, 0, error);
    zip_t *archive = source == NULL ? NULL : zip_open_from_source(source, ZIP_RDONLY, error);
    if (archive == NULL && source != NULL)
        zip_source_free(source);
    if (archive == NULL && zip_error_code_zip(error) == ZIP_ER_MEMORY)
        arena_out_of_memory();
    return archive;
}

struct zipped *zipped_open(struct arena *arena, struct diagnostics *diagnostics, struct place file,
                           const char *bytes, size_t length) {
    struct zipped *zipped = arena_alloc(arena, sizeof *zipped);
    *zipped = (struct zipped){.arena = arena, .diagnostics = diagnostics, .file = file};
    zip_error_t error;
    zip_error_init(&error);
    zipped->archive = open_archive(bytes, length, &error);
    if (zipped->archive == NULL)
        zipped_damaged(zipped,
                       "the end of it is missing, or another part of what holds it "
                       "together (%s)",
                       zip_error_strerror(&error));
    else
        arena_at_free(arena, close_archive, zipped->archive);
    zip_error_fini(&error);
    return zipped->failed ? NULL : zipped;
}

/* ---- parts ---- */

/* Some programs of Windows write xl\workbook.xml. */
static char plain(char byte) {
    return byte == '\\' ? '/' : (char)tolower((unsigned char)byte);
}

static bool is_called(const char *name, const char *part) {
    while (*name != '\0' && plain(*name) == plain(*part)) {
        name++;
        part++;
    }
    return plain(*name) == plain(*part);
}

/* -1: it is not there. */
static zip_int64_t find(const struct zipped *zipped, const char *part) {
    zip_int64_t count = zip_get_num_entries(zipped->archive, 0);
    for (zip_int64_t i = 0; i < count; i++) {
        const char *name = zip_get_name(zipped->archive, (zip_uint64_t)i, 0);
        if (name != NULL && is_called(name, part))
            return i;
    }
    return -1;
}

bool zipped_has(const struct zipped *zipped, const char *part) {
    return find(zipped, part) >= 0;
}

static void refuse_part(struct zipped *zipped, const char *part, zip_error_t *error) {
    switch (zip_error_code_zip(error)) {
    case ZIP_ER_MEMORY:
        arena_out_of_memory();
    case ZIP_ER_NOPASSWD:
    case ZIP_ER_ENCRNOTSUPP:
        zipped_fault(zipped, "the file is an archive with a password: save it without one");
        return;
    default:
        zipped_damaged(zipped, "“%s” in it cannot be unpacked (%s)", part,
                       zip_error_strerror(error));
    }
}

/* Whether one more piece may be unpacked. */
static bool count_piece(struct zipped *zipped, zip_int64_t length) {
    zipped->unpacked += (size_t)length;
    if (zipped->unpacked > ZIPPED_MOST)
        zipped_fault(zipped,
                     "what is packed in the file is larger than %zu MB, more than is read; export "
                     "less of it, or save the sheet alone as a file of its own",
                     ZIPPED_MOST >> 20);
    return !zipped->failed;
}

static void unpack(struct zipped *zipped, const char *part, zip_file_t *file,
                   bool (*take)(void *context, const char *bytes, size_t length), void *context) {
    char piece[PIECE];
    zip_int64_t length;
    while ((length = zip_fread(file, piece, sizeof piece)) > 0)
        if (!count_piece(zipped, length) || !take(context, piece, (size_t)length))
            return;
    if (length < 0)
        refuse_part(zipped, part, zip_file_get_error(file));
}

bool zipped_read(struct zipped *zipped, const char *part,
                 bool (*take)(void *context, const char *bytes, size_t length), void *context) {
    zip_int64_t index = find(zipped, part);
    if (index < 0) {
        zipped_damaged(zipped, "“%s” is not in it", part);
        return false;
    }
    zip_file_t *file = zip_fopen_index(zipped->archive, (zip_uint64_t)index, 0);
    if (file == NULL) {
        refuse_part(zipped, part, zip_get_error(zipped->archive));
        return false;
    }
    unpack(zipped, part, file, take, context);
    zip_fclose(file);
    return !zipped->failed;
}
