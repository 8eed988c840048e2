/* The texts that cells of a workbook share. */
#ifndef INPUT_WORKBOOK_WORKBOOK_STRINGS_H
#define INPUT_WORKBOOK_WORKBOOK_STRINGS_H

#include "input/zipped/zipped.h"

struct workbook_strings {
    const char **texts; /* as cells of a grid have them */
    size_t count;
};

/* False after an error. Without a part (NULL) there are none. */
bool workbook_strings_read(struct arena *arena, struct zipped *zipped, const char *part,
                           struct workbook_strings *strings);

#endif
