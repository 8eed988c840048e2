/* Tells a tree of JSON item by item. */
#include "report/tree.h"

void tree_tell(struct sink *sink, const char *name, const cJSON *tree) {
    if (cJSON_IsObject(tree) || cJSON_IsArray(tree)) {
        sink->open(sink, name, cJSON_IsObject(tree) ? VALUE_OBJECT : VALUE_LIST);
        for (const cJSON *member = tree->child; member != NULL; member = member->next)
            tree_tell(sink, cJSON_IsObject(tree) ? member->string : NULL, member);
        sink_close(sink);
    } else if (cJSON_IsString(tree)) {
        sink_put_text(sink, name, tree->valuestring);
    } else if (cJSON_IsNumber(tree)) {
        sink_put_number(sink, name, tree->valuedouble);
    } else if (cJSON_IsBool(tree)) {
        sink_put_boolean(sink, name, cJSON_IsTrue(tree));
    } else {
        sink_put_null(sink, name);
    }
}
