/* Commentary: a Markdown file an indicator, with optional front matter. */
#ifndef INPUT_COMMENTARY_H
#define INPUT_COMMENTARY_H

#include "input/dataset.h"
#include "model/assess/assess.h"

/* What the bytes of a file say; `path` is for messages. */
struct commentary_entry commentary_of_bytes(struct arena *arena, struct diagnostics *diagnostics,
                                            const char *path, const char *bytes, size_t length);

/* Whose commentary, of which month. */
struct commentary_question {
    const struct dataset *dataset;
    const struct unit *unit;
    int period;
    const struct slot *slots; /* texts beside those of indicators */
    size_t slot_count;
};

/* The file of an indicator's code or a slot's name, below the data folder: the root's lie in
 * commentary/PERIOD/, others' in commentary/PERIOD/UNIT/. */
const char *commentary_name(struct arena *arena, const struct commentary_question *question,
                            const char *code);

/* The commentaries that there are, each noted among the inputs. */
const struct commentary_entry *commentary_load(struct arena *arena, struct diagnostics *diagnostics,
                                               const struct commentary_question *question,
                                               struct inputs *inputs, size_t *count);

/* Those that stand among `entries`, too. */
const struct commentary_entry *commentary_load_beside(struct arena *arena,
                                                      struct diagnostics *diagnostics,
                                                      const struct commentary_question *question,
                                                      const struct commentary_entry *entries,
                                                      size_t entry_count, struct inputs *inputs,
                                                      size_t *count);

#endif
