/* Files that somebody takes for a workbook which can be read. */
#ifndef INPUT_WORKBOOK_WORKBOOK_FOREIGN_H
#define INPUT_WORKBOOK_WORKBOOK_FOREIGN_H

#include "input/zipped/zipped.h"

/* By its bytes: what it is instead, and what to do; NULL where it is a ZIP archive. */
const char *workbook_foreign_file(const char *bytes, size_t length);

/* By what is in the archive: true after an error that says so. */
bool workbook_foreign_archive(struct zipped *zipped);

#endif
