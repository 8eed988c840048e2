/* The XML of a part, element by element: a reader says in a table which elements it wants, to be
 * called at the beginning of each, then at its end. */
#ifndef INPUT_ZIPPED_ZIPPED_XML_H
#define INPUT_ZIPPED_ZIPPED_XML_H

#include "input/zipped/zipped.h"

/* A namespace and the prefix that the table has for it, whatever the document writes; "" for none.
 * Several namespaces may have one prefix: those of the two kinds of Office Open XML. */
struct zipped_space {
    const char *prefix, *address;
};

/* An element as it begins; gone when the call returns. */
struct zipped_element;

/* The value of the attribute "name" or, of a namespace, "prefix:name"; NULL: it has none. */
const char *zipped_attribute(const struct zipped_element *element, const char *name);

/* The text of an element as it ends; gone when the call returns. */
struct zipped_text {
    const char *text;  /* UTF-8; of an element with elements in it, what stands behind them */
    bool keeps_blanks; /* xml:space="preserve" */
};

struct zipped_rule {
    const char *name; /* of the element: "row", or "prefix:row" */
    const char
        *inside; /* of the one right around it, which has a rule, too; NULL: it is the root */
    void (*begin)(void *context, const struct zipped_element *element);
    void (*end)(void *context, const struct zipped_text *text);
}; /* NULL: nothing is to be done */

struct zipped_reader {
    const struct zipped_space *spaces;
    size_t space_count;
    const struct zipped_rule *rules;
    size_t rule_count;
};

/* Reads the part from its beginning to its end, in any encoding that XML has a mark for. Elements
 * without a rule are passed over with all that stands in them; of markup for other versions of a
 * program (mc:AlternateContent) what is meant for all others is read. False after an error: also
 * one that the context's owner said, after which nothing more is called. A root without a rule is
 * an error, and so are a document type and elements more than 200 deep. */
bool zipped_xml_read(struct zipped *zipped, const char *part, const struct zipped_reader *reader,
                     void *context);

#endif
