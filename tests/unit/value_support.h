/* Views for tests, written as JSON. */
#ifndef UNIT_VALUE_SUPPORT_H
#define UNIT_VALUE_SUPPORT_H

#include "report/value/value_sink.h"

#include <cjson/cJSON.h>

static inline void tell_json(struct sink *sink, const char *name, const cJSON *item) {
    if (cJSON_IsObject(item) || cJSON_IsArray(item)) {
        sink->open(sink, name, cJSON_IsObject(item) ? VALUE_OBJECT : VALUE_LIST);
        for (const cJSON *member = item->child; member != NULL; member = member->next)
            tell_json(sink, cJSON_IsObject(item) ? member->string : NULL, member);
        sink_close(sink);
    } else if (cJSON_IsString(item)) {
        sink_put_text(sink, name, item->valuestring);
    } else if (cJSON_IsNumber(item)) {
        sink_put_number(sink, name, item->valuedouble);
    } else if (cJSON_IsBool(item)) {
        sink_put_boolean(sink, name, cJSON_IsTrue(item));
    } else {
        sink_put_null(sink, name);
    }
}

/* Its texts are those of the tree, which has to stay as long. */
static inline struct value value_of_json(struct arena *arena, struct names *names,
                                         const cJSON *tree) {
    struct value_sink sink = value_sink_new(arena, names);
    tell_json(&sink.sink, NULL, tree);
    return sink.root;
}

#endif
