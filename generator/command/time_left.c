/* Tens of seconds, then minutes. */
#include "command/time_left.h"

const char *time_left(struct arena *arena, double seconds) {
    if (seconds < 5)
        return "a few seconds left";
    if (seconds < 85)
        return arena_printf(arena, "about %d seconds left", (int)(seconds + 5) / 10 * 10);
    int minutes = (int)(seconds + 30) / 60;
    return arena_printf(arena, "about %d minute%s left", minutes, minutes == 1 ? "" : "s");
}
