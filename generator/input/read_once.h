/* Files that are read once a run, however many of its reports ask for them. */
#ifndef INPUT_READ_ONCE_H
#define INPUT_READ_ONCE_H

#include "base/diagnostics.h"

struct read_once;

/* What is read lives as long as the arena. */
struct read_once *read_once_new(struct arena *arena);

/* As file_read, but that the bytes are kept: a file that changes meanwhile stays what it was when
 * the first report read it. What cannot be read is tried again. */
const char *read_once(struct read_once *files, struct diagnostics *diagnostics, const char *path,
                      size_t *length);

#endif
