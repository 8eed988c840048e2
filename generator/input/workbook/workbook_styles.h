/* The number formats of a workbook's cells. */
#ifndef INPUT_WORKBOOK_WORKBOOK_STYLES_H
#define INPUT_WORKBOOK_WORKBOOK_STYLES_H

#include "input/workbook/workbook_format.h"
#include "input/zipped/zipped.h"

struct workbook_styles {
    const struct workbook_format **formats; /* by the number of a style */
    size_t count;
};

/* False after an error. Without a part (NULL) there are none. */
bool workbook_styles_read(struct arena *arena, struct zipped *zipped, const char *part,
                          struct workbook_styles *styles);

/* That of a cell with this style; as General where there is no such style. Never NULL. */
const struct workbook_format *workbook_styles_format(const struct workbook_styles *styles,
                                                     unsigned long style);

#endif
