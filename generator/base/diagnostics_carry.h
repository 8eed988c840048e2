/* Diagnostics as bytes, from a process that found them to the one that prints them. Any module may
 * include this. */
#ifndef BASE_DIAGNOSTICS_CARRY_H
#define BASE_DIAGNOSTICS_CARRY_H

#include "base/buffer.h"
#include "base/diagnostics.h"

/* Those since a mark that concern rounds up to `as_at`. */
void diagnostics_carry_out(const struct diagnostics *diagnostics, size_t mark, int as_at,
                           struct buffer *bytes);

/* They are read from the bytes, which are as they were written by the same program, and live in the
 * arena. */
const struct diagnosis *diagnostics_carry_in(struct arena *arena, const char *bytes, size_t length,
                                             size_t *count);

#endif
