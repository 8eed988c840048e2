/* What a number format makes of a number (ECMA-376, part 1, 18.8.30, 18.8.31). */
#ifndef INPUT_WORKBOOK_WORKBOOK_FORMAT_H
#define INPUT_WORKBOOK_WORKBOOK_FORMAT_H

#include "input/grid/grid.h"

/* Up to three sections for numbers, each with the condition under which it is taken. */
struct workbook_format {
    struct workbook_section {
        enum grid_kind kind; /* number, percent or date */
        enum section_test {
            TEST_NONE,
            TEST_LESS,
            TEST_AT_MOST,
            TEST_EQUAL,
            TEST_OTHER,
            TEST_AT_LEAST,
            TEST_MORE
        } test;
        double limit;
    } sections[3];
    size_t count; /* 0: as General */
};

/* Of a code such as [Red]0.0%;-0.0%;"-". A format that shows a day, a month or a year is one of
 * dates; one that shows the time alone leaves the number, a part of a day. */
struct workbook_format workbook_format_read(const char *code);

/* Of a format that is known by its number alone. */
struct workbook_format workbook_format_built_in(unsigned long id);

/* What is shown of the value: a number, a percentage or a date. */
enum grid_kind workbook_format_kind(const struct workbook_format *format, double value);

#endif
