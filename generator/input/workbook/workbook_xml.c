/* What the attributes of workbooks have in common. */
#include "input/workbook/workbook_xml.h"

#include <stdlib.h>
#include <string.h>

#define OFFICE "http://schemas.openxmlformats.org/"
#define STRICT "http://purl.oclc.org/ooxml/"

const struct zipped_space workbook_spaces[WORKBOOK_SPACES] = {
    {"", OFFICE "spreadsheetml/2006/main"},
    {"", STRICT "spreadsheetml/main"},
    {"r", OFFICE "officeDocument/2006/relationships"},
    {"r", STRICT "officeDocument/relationships"},
};

bool workbook_xml_says(const struct zipped_element *element, const char *name) {
    const char *text = zipped_attribute(element, name);
    return text != NULL && (strcmp(text, "1") == 0 || strcmp(text, "true") == 0);
}

unsigned long workbook_xml_number(const struct zipped_element *element, const char *name,
                                  unsigned long otherwise) {
    enum { MOST_DIGITS = 9 }; /* of any number that counts something in a workbook */
    const char *text = zipped_attribute(element, name);
    size_t length = text == NULL ? 0 : strlen(text);
    if (length == 0 || length > MOST_DIGITS || strspn(text, "0123456789") != length)
        return otherwise;
    return strtoul(text, NULL, 10);
}
