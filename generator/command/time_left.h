/* How long work will still take, as it is said. */
#ifndef COMMAND_TIME_LEFT_H
#define COMMAND_TIME_LEFT_H

#include "base/arena.h"

/* "about 40 seconds left": no more exactly than it can be known. Of 0 seconds and more. */
const char *time_left(struct arena *arena, double seconds);

#endif
