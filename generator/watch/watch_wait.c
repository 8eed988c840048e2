/* Waits with inotify, or by the clock where changes are not told. */
#include "watch/watch_wait.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <sys/vfs.h>
#include <unistd.h>

enum { QUIET_MILLISECONDS = 100 };

/* File systems whose changes another machine makes: linux/magic.h and each system's own. */
static const struct {
    unsigned long type;
    const char *name;
} shares[] = {{0x6969, "NFS"},        {0x517B, "SMB"},     {0xFE534D42, "SMB"},
              {0xFF534D42, "CIFS"},   {0x01021997, "9P"},  {0x65735546, "FUSE"},
              {0x786F4256, "vboxsf"}, {0x5346414F, "AFS"}, {0x00C36400, "Ceph"}};

const char *watch_wait_share(struct arena *arena, const char *folder) {
    struct statfs system;
    if (statfs(folder, &system) != 0)
        return NULL;
    for (size_t i = 0; i < sizeof shares / sizeof *shares; i++)
        if (((unsigned long)system.f_type & 0xFFFFFFFF) == shares[i].type)
            return arena_printf(arena, "%s is on a file share (%s)", folder, shares[i].name);
    return NULL;
}

bool watch_wait_open(struct watch_wait *wait, bool by_looking, int calls) {
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGINT);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGHUP);
    sigprocmask(SIG_BLOCK, &ends, NULL);
    *wait = (struct watch_wait){.told = by_looking ? -1 : inotify_init1(IN_NONBLOCK | IN_CLOEXEC),
                                .signals = signalfd(-1, &ends, SFD_CLOEXEC),
                                .calls = calls};
    return wait->signals >= 0;
}

void watch_wait_close(struct watch_wait *wait) {
    if (wait->told >= 0)
        close(wait->told);
    close(wait->signals);
}

void watch_wait_follow(struct watch_wait *wait, const struct watch_snapshot *snapshot) {
    static const uint32_t changes = IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE |
                                    IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF |
                                    IN_ATTRIB;
    bool room = wait->told >= 0;
    for (size_t i = 0; room && i < snapshot->count; i++)
        if (snapshot->entries[i].is_folder &&
            inotify_add_watch(wait->told, snapshot->entries[i].path, changes) < 0)
            room = errno == ENOENT || errno == ENOTDIR; /* it went away, which is told above it */
    if (room || wait->told < 0)
        return;
    close(wait->told);
    wait->told = -1;
}

/* Takes what was told off; what it is the next look shows. */
static void take_off(int told) {
    char told_of[4096] __attribute__((aligned(__alignof__(struct inotify_event))));
    while (read(told, told_of, sizeof told_of) > 0)
        continue;
}

static void wait_for_quiet(int told) {
    struct pollfd more = {.fd = told, .events = POLLIN};
    do
        take_off(told);
    while (poll(&more, 1, QUIET_MILLISECONDS) > 0);
}

enum watch_event watch_wait_next(const struct watch_wait *wait) {
    struct pollfd waited[] = {{.fd = wait->signals, .events = POLLIN},
                              {.fd = wait->calls, .events = POLLIN},
                              {.fd = wait->told, .events = POLLIN}};
    int milliseconds = wait->told >= 0 ? -1 : WATCH_SECONDS * 1000;
    while (poll(waited, sizeof waited / sizeof *waited, milliseconds) < 0)
        if (errno != EINTR)
            return WATCH_END;
    if (waited[0].revents != 0)
        return WATCH_END;
    if (waited[1].revents != 0)
        return WATCH_CALL;
    if (wait->told >= 0)
        wait_for_quiet(wait->told);
    return WATCH_LOOK;
}
