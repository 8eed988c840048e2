/* Measures of exports that no figure reads. Only model/suspect/suspect.c includes this. */
#ifndef MODEL_SUSPECT_SUSPECT_UNREAD_H
#define MODEL_SUSPECT_SUSPECT_UNREAD_H

#include "model/suspect/suspect.h"

/* One note about all of them: most often they are there by right. */
void suspect_unread(const struct suspect_question *question);

#endif
