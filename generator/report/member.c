/* Looks members up, so that what is missing reads as nothing. */
#include "report/member.h"

#include "model/period.h"

#include <string.h>

const cJSON *member_of(const cJSON *object, const char *key) {
    return cJSON_GetObjectItemCaseSensitive(object, key);
}

const char *member_text(const cJSON *object, const char *key) {
    const char *text = cJSON_GetStringValue(member_of(object, key));
    return text == NULL ? "" : text;
}

const char *member_copy(struct arena *arena, const cJSON *object, const char *key) {
    return arena_strdup(arena, member_text(object, key));
}

const cJSON *member_find(const cJSON *list, const char *key, const char *text) {
    const cJSON *item;
    cJSON_ArrayForEach(item, list) {
        if (strcmp(member_text(item, key), text) == 0)
            return item;
    }
    return NULL;
}

bool member_is(const cJSON *object, const char *key) {
    return cJSON_IsTrue(member_of(object, key));
}

int member_integer(const cJSON *object, const char *key) {
    const cJSON *number = member_of(object, key);
    return cJSON_IsNumber(number) ? number->valueint : 0;
}

int member_month(const cJSON *object, const char *key) {
    const char *code = member_text(object, key);
    return period_read(code, strlen(code));
}
