/* A new folder in the place of an old one. */
#ifndef PUBLISH_REPLACEMENT_H
#define PUBLISH_REPLACEMENT_H

#include "base/enclosure.h"

/* Puts the folder `new` in the place of `folder`, in the enclosure's own folder, and removes what
 * was there: in one step (renameat2 with RENAME_EXCHANGE); where the file system cannot do that, by
 * two renames, between which a crash leaves the old folder under `new` with ".old" behind it. All
 * that was written is on the disk before, so that a power cut leaves the old folder or the new one,
 * never files without content. All that has to be read is read before, too.
 *
 * False after an error, or where the run had a fault before: what was made without knowing all
 * takes no place. Then the old folder is as it was. */
bool replacement_take_place(const struct enclosure *enclosure, const char *new, const char *folder);

#endif
