/* The namespaces of workbooks, as their readers name them: "" of spreadsheets, "r" of
 * relationships; each in the two kinds of Office Open XML, transitional or Strict (ECMA-376, parts
 * 1, 4). */
#ifndef INPUT_WORKBOOK_WORKBOOK_XML_H
#define INPUT_WORKBOOK_WORKBOOK_XML_H

#include "input/zipped/zipped_xml.h"

extern const struct zipped_space workbook_spaces[];
enum { WORKBOOK_SPACES = 4 };

/* A reader of the rules that an array holds. */
#define WORKBOOK_READER(rules)                                                                     \
    { workbook_spaces, WORKBOOK_SPACES, (rules), sizeof(rules) / sizeof *(rules) }

/* Whether an attribute is there and says 1 or true. */
bool workbook_xml_says(const struct zipped_element *element, const char *name);

/* The whole number that an attribute is; `otherwise` where it is not there, or not that. */
unsigned long workbook_xml_number(const struct zipped_element *element, const char *name,
                                  unsigned long otherwise);

#endif
