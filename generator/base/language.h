/* Tags of languages. Any module may include this. */
#ifndef BASE_LANGUAGE_H
#define BASE_LANGUAGE_H

#include <stdbool.h>

/* Whether a text has the shape of a tag: cy, en-GB, zh-Hant (BCP 47, section 2.1, as PDF, ISO
 * 32000-1, 14.9.2.2, and PDF/UA take it). A language is two or three letters, so that its English
 * name is none; whether there is such a language is not asked. */
bool language_is_tag(const char *tag);

/* Whether the tag is of that language, whatever script or region it names, in either case: en-GB is
 * en, enm is not. */
bool language_is(const char *tag, const char *language);

#endif
