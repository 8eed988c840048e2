/* Documents that are a ZIP archive of XML, as office programs save them. */
#ifndef INPUT_ZIPPED_ZIPPED_H
#define INPUT_ZIPPED_ZIPPED_H

#include "base/diagnostics.h"

#include <stdbool.h>
#include <stddef.h>

struct zipped;

/* The archive that the bytes are. They stay the caller's, and in their place until the arena is
 * freed. NULL after an error: it is damaged, or was cut off. */
struct zipped *zipped_open(struct arena *arena, struct diagnostics *diagnostics, struct place file,
                           const char *bytes, size_t length);

/* Parts are named with slashes and in either case: xl/workbook.xml. */
bool zipped_has(const struct zipped *zipped, const char *part);

/* Hands the part's bytes on, piece by piece, until take() says that it has enough. False after an
 * error: it is not there, cannot be unpacked, or all that was unpacked of the archive so far is
 * more than ZIPPED_MOST bytes: so much has no document, but an archive that was made to fill
 * memory. */
bool zipped_read(struct zipped *zipped, const char *part,
                 bool (*take)(void *context, const char *bytes, size_t length), void *context);
#define ZIPPED_MOST ((size_t)512 << 20)

/* What is said of the file as a whole, once; what follows from it is not said again. */
__attribute__((format(printf, 2, 3))) void zipped_fault(struct zipped *zipped, const char *format,
                                                        ...);
bool zipped_failed(const struct zipped *zipped);

/* The same of a file that is not as the program that made it can have meant: what is wrong with it,
 * behind "the file is damaged: ", and with the way out. */
__attribute__((format(printf, 2, 3))) void zipped_damaged(struct zipped *zipped, const char *format,
                                                          ...);

#endif
