/* Files are known by their first bytes. */
#include "input/encoding.h"

#include "base/utf8.h"

#include <string.h>
#include <strings.h>

#define SAVE_AS "in Excel: Save as, CSV UTF-8 (Comma delimited)"

struct signature {
    const char *bytes;
    size_t length;
    const char *fault;
};
#define STARTS(text, fault)                                                                        \
    { text, sizeof text - 1, fault }

static const char utf16[] = "the file is UTF-16 text, as Excel’s “Unicode Text” is; " SAVE_AS;
static const char workbook[] = "the file is an Excel workbook, whatever its name says; " SAVE_AS;
static const char page[] = "the file is a web page, whatever its name says; open it " SAVE_AS;
static const char separator[] =
    "the first line, “sep=”, is for Excel alone; delete it, or " SAVE_AS ", which writes none";

static const struct signature signatures[] = {
    STARTS("PK\x03\x04", workbook),
    STARTS("\xD0\xCF\x11\xE0", workbook),
    STARTS("sep=", separator),
    STARTS("\"sep=", separator),
    STARTS("\xEF\xBB\xBFsep=", separator),
    STARTS("\xEF\xBB\xBF\"sep=", separator),
    STARTS("<html", page),
    STARTS("<!DOCTYPE", page),
    STARTS("<table", page),
};

static const char *fault_of(const char *bytes, size_t length) {
    for (size_t i = 0; i < sizeof signatures / sizeof *signatures; i++)
        if (length >= signatures[i].length &&
            strncasecmp(bytes, signatures[i].bytes, signatures[i].length) == 0)
            return signatures[i].fault;
    return NULL;
}

const char *encoding_fault(const char *bytes, size_t length) {
    const char *fault = fault_of(bytes, length);
    return fault == NULL && utf8_is_utf16(bytes, length) ? utf16 : fault;
}

const char *encoding_other_than_text(const char *bytes, size_t length) {
    const char *fault = fault_of(bytes, length);
    return fault == separator ? NULL : fault;
}
