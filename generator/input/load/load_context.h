/* What a report tells besides its figures. */
#ifndef INPUT_LOAD_LOAD_CONTEXT_H
#define INPUT_LOAD_LOAD_CONTEXT_H

#include "input/load/load_file.h"

void load_events(struct loader *loader); /* needs the indicators */
void load_meetings(struct loader *loader);
void load_glossary(struct loader *loader);

#endif
