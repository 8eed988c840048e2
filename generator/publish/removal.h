/* The end of an entry of a folder, with all that is in it. */
#ifndef PUBLISH_REMOVAL_H
#define PUBLISH_REMOVAL_H

#include "base/enclosure.h"

/* All that has to be read for it is read when it is prepared: it is carried out without any fault.
 */
struct removal {
    int above;               /* the handle of the folder that it is in */
    struct enclosure folder; /* what it is about, if that is a folder */
    const char **paths;      /* in it, each before the folder that it is in; that with a / behind */
    size_t count;
};

/* Of a folder. False after an error. */
bool removal_prepare(const struct enclosure *enclosure, const char *name, struct removal *removal);
/* `name` is what the folder is called by now. What cannot be removed stays. */
void removal_carry_out(struct removal *removal, const char *name);
/* Instead: everything stays. */
void removal_forget(struct removal *removal);

/* Removes a file, or a folder with all that is in it; nothing there is fine. What cannot be removed
 * stays. False where it cannot be read, after an error. */
bool removal_of(const struct enclosure *enclosure, const char *name);

#endif
