/* References in Markdown, such as &#233; or &eacute;. Only input/markdown.c includes this. */
#ifndef INPUT_MARKDOWN_REFERENCES_H
#define INPUT_MARKDOWN_REFERENCES_H

#include <md4c.h>
#include <stdbool.h>
#include <stddef.h>

/* The reference as a character; false for what is printed as it is written. */
bool markdown_resolve(const char *text, size_t size, char character[5]);

/* With its references resolved; the caller frees it. */
char *markdown_attribute_text(const MD_ATTRIBUTE *attribute);

#endif
