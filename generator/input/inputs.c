/* The list of files that were read. */
#include "input/inputs.h"

void inputs_add(struct arena *arena, struct inputs *inputs, const struct input *input) {
    inputs->inputs = arena_more(arena, inputs->inputs, inputs->count, sizeof *inputs->inputs);
    inputs->inputs[inputs->count] = *input;
    inputs->inputs[inputs->count++].digest = arena_alloc(arena, INPUT_DIGEST);
}
