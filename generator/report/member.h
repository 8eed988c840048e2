/* Reads the members of a JSON object. */
#ifndef REPORT_MEMBER_H
#define REPORT_MEMBER_H

#include "base/arena.h"

#include <cjson/cJSON.h>
#include <stdbool.h>

/* NULL where there is none, or no object. */
const cJSON *member_of(const cJSON *object, const char *key);

/* "" where there is none that is a text; it lives as long as the object. */
const char *member_text(const cJSON *object, const char *key);
/* The same in memory of the arena. */
const char *member_copy(struct arena *arena, const cJSON *object, const char *key);

/* The first object of a list in which the member is this text; NULL where there is none. */
const cJSON *member_find(const cJSON *list, const char *key, const char *text);

/* Whether it is true. */
bool member_is(const cJSON *object, const char *key);

/* 0 where there is none that is a number. */
int member_integer(const cJSON *object, const char *key);

/* A month such as "2020-10" as a period; PERIOD_NONE where there is none. */
int member_month(const cJSON *object, const char *key);

#endif
