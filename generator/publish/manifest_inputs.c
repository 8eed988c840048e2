/* Collects the inputs from where they were read. */
#include "publish/manifest_inputs.h"

#include <string.h>

static bool is_listed(const struct manifest *manifest, const struct input *input) {
    for (size_t i = 0; i < manifest->input_count; i++)
        if (strcmp(manifest->inputs[i]->name, input->name) == 0)
            return true;
    return false;
}

void manifest_inputs_list(struct arena *arena, const struct inputs *const sources[], size_t count,
                          int as_at, struct manifest *manifest) {
    size_t most = 0;
    for (size_t s = 0; s < count; s++)
        most += sources[s]->count;
    manifest->inputs = arena_array(arena, most, sizeof *manifest->inputs);
    for (size_t s = 0; s < count; s++)
        for (size_t i = 0; i < sources[s]->count; i++) {
            const struct input *input = &sources[s]->inputs[i];
            if (input->round <= as_at && !is_listed(manifest, input))
                manifest->inputs[manifest->input_count++] = input;
        }
}
