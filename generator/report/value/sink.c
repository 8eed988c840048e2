/* What is told, as every sink takes it. */
#include "report/value/sink.h"

void sink_open_object(struct sink *sink, const char *name) {
    sink->open(sink, name, VALUE_OBJECT);
}

void sink_open_list(struct sink *sink, const char *name) {
    sink->open(sink, name, VALUE_LIST);
}

void sink_close(struct sink *sink) {
    sink->close(sink);
}

void sink_put_null(struct sink *sink, const char *name) {
    sink->put(sink, name, (struct value){.kind = VALUE_NULL});
}

void sink_put_boolean(struct sink *sink, const char *name, bool truth) {
    sink->put(sink, name, value_of_boolean(truth));
}

void sink_put_number(struct sink *sink, const char *name, double number) {
    sink->put(sink, name, value_of_number(number));
}

void sink_put_text(struct sink *sink, const char *name, const char *text) {
    sink->put(sink, name, value_of_text(text));
}
