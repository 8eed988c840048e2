/* The definitions that stand by themselves: each reads one file into the catalogue. */
#ifndef INPUT_LOAD_LOAD_CATALOGUE_H
#define INPUT_LOAD_LOAD_CATALOGUE_H

#include "input/load/load_file.h"

void load_authority(struct loader *loader);
void load_units(struct loader *loader);
void load_measures(struct loader *loader);
void load_targets(struct loader *loader);
void load_benchmarks(struct loader *loader);
void load_events(struct loader *loader);
void load_meetings(struct loader *loader);
void load_glossary(struct loader *loader);

#endif
