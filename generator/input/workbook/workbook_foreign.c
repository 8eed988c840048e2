/* Knows files by how they begin; those of older Office programs by the streams in them. */
#include "input/workbook/workbook_foreign.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#define SAVE_AS "in Excel: Save as, Excel Workbook (.xlsx)"
#define WITH_LENGTH(text) (text), sizeof(text) - 1

/* ---- compound files: [MS-CFB], section 2.6.1 ---- */

/* A directory has an entry a stream, at a place that is a multiple of its size. */
enum { ENTRY_SIZE = 128, NAME_LENGTH_AT = 64, HEADER_SIZE = 512 };

/* Of UTF-16, in either case. */
static bool is_letter(const char *unit, char letter) {
    return tolower((unsigned char)unit[0]) == tolower((unsigned char)letter) && unit[1] == '\0';
}

/* Whether there is an entry with the name, which is written in UTF-16 with a NUL behind it. */
static bool has_stream(const char *bytes, size_t length, const char *name) {
    size_t letters = strlen(name) + 1;
    for (size_t at = HEADER_SIZE; at + ENTRY_SIZE <= length; at += ENTRY_SIZE) {
        const char *entry = bytes + at;
        size_t i = 0;
        while (i < letters && is_letter(entry + 2 * i, name[i]))
            i++;
        if (i == letters && (unsigned char)entry[NAME_LENGTH_AT] == 2 * letters)
            return true;
    }
    return false;
}

static const struct {
    const char *stream, *fault;
} compounds[] = {
    {"EncryptedPackage",
     "the workbook is locked with a password; in Excel: File, Info, Protect Workbook, Encrypt with "
     "Password: take the password away, and save"},
    {"Workbook", "the file is a workbook of Excel 97 to 2003 (.xls); " SAVE_AS},
    {"Book", "the file is a workbook of Excel 5 or 95 (.xls); " SAVE_AS},
    {"WordDocument",
     "the file is a document of Word and no workbook; copy its table into Excel, and "
     "there: Save as, Excel Workbook (.xlsx)"},
};

static const char *compound_fault(const char *bytes, size_t length) {
    for (size_t i = 0; i < sizeof compounds / sizeof *compounds; i++)
        if (has_stream(bytes, length, compounds[i].stream))
            return compounds[i].fault;
    return "the file is one of an older Office program, and no workbook that can be read; " SAVE_AS;
}

/* ---- all others ---- */

static const char page[] = "the file is a web page, whatever its name says; open it " SAVE_AS;
static const char text[] =
    "the file is no workbook, whatever its name says; if it is a CSV, give it a name that ends in "
    ".csv, else open it " SAVE_AS;

static const struct {
    const char *bytes;
    size_t length;
    const char *fault;
} signatures[] = {
    {WITH_LENGTH("<html"), page},
    {WITH_LENGTH("<!DOCTYPE"), page},
    {WITH_LENGTH("<table"), page},
    {WITH_LENGTH("\xEF\xBB\xBF<html"), page},
    {WITH_LENGTH("<?xml"), "the file is XML, as Excel 2003 wrote workbooks; open it " SAVE_AS},
    {WITH_LENGTH("%PDF"), "the file is a PDF, from which no numbers are read; export the table "
                          "that it was made from"},
};

static bool begins(const char *bytes, size_t length, const char *with, size_t size) {
    return length >= size && strncasecmp(bytes, with, size) == 0;
}

const char *workbook_foreign_file(const char *bytes, size_t length) {
    if (length == 0)
        return "the file is empty; export it again";
    if (begins(bytes, length, "PK", 2))
        return NULL;
    if (begins(bytes, length, WITH_LENGTH("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")))
        return compound_fault(bytes, length);
    for (size_t i = 0; i < sizeof signatures / sizeof *signatures; i++)
        if (begins(bytes, length, signatures[i].bytes, signatures[i].length))
            return signatures[i].fault;
    return text;
}

/* ---- archives ---- */

/* How the file "mimetype" of an OpenDocument begins. */
static const char SHEETS[] = "application/vnd.oasis.opendocument.spreadsheet";
static const char ANY[] = "application/vnd.oasis.opendocument.";

struct beginning {
    char bytes[sizeof SHEETS];
    size_t length;
};

static bool take_beginning(void *context, const char *bytes, size_t length) {
    struct beginning *beginning = context;
    size_t room = sizeof beginning->bytes - 1 - beginning->length;
    size_t taken = length < room ? length : room;
    memcpy(beginning->bytes + beginning->length, bytes, taken);
    beginning->length += taken;
    return taken < room;
}

bool workbook_foreign_archive(struct zipped *zipped) {
    struct beginning type = {.length = 0};
    if (!zipped_has(zipped, "mimetype"))
        return false;
    if (!zipped_read(zipped, "mimetype", take_beginning, &type))
        return true;
    if (strncmp(type.bytes, SHEETS, sizeof SHEETS - 1) == 0)
        zipped_fault(zipped, "the file is an OpenDocument spreadsheet (.ods); in LibreOffice or "
                             "Excel: Save as, Excel Workbook (.xlsx)");
    else if (strncmp(type.bytes, ANY, sizeof ANY - 1) == 0)
        zipped_fault(zipped,
                     "the file is an OpenDocument text or drawing and no workbook; copy its "
                     "table into a sheet, and save that as Excel Workbook (.xlsx)");
    return zipped_failed(zipped);
}
