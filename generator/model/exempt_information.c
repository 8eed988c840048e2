/* The Act's paragraphs. */
#include "model/exempt_information.h"

#include <string.h>
#include <strings.h>

/* As substituted by the Local Government (Access to Information) (Variation) Order 2006 (S.I.
 * 2006/88). */
static const char *const TEXTS[EXEMPT_PARAGRAPHS] = {
    "information relating to any individual",
    "information which is likely to reveal the identity of an individual",
    "information relating to the financial or business affairs of any particular person (including "
    "the authority holding that information)",
    "information relating to any consultations or negotiations, or contemplated consultations or "
    "negotiations, in connection with any labour relations matter arising between the authority or "
    "a Minister of the Crown and employees of, or office holders under, the authority",
    "information in respect of which a claim to legal professional privilege could be maintained "
    "in legal proceedings",
    "information which reveals that the authority proposes to give under any enactment a notice "
    "under or by virtue of which requirements are imposed on a person, or to make an order or "
    "direction under any enactment",
    "information relating to any action taken or to be taken in connection with the prevention, "
    "investigation or prosecution of crime"};

/* One number, with blanks around it; the place behind it, or NULL. */
static const char *read_paragraph(const char *at, struct exempt_information *exempt) {
    at += strspn(at, " ");
    if (*at < '1' || *at > '0' + EXEMPT_PARAGRAPHS)
        return NULL;
    exempt->by[*at++ - '1'] = true;
    at += strspn(at, " ");
    return *at == ',' || *at == '\0' ? at : NULL;
}

bool exempt_information_read(const char *cell, struct exempt_information *exempt) {
    *exempt = (struct exempt_information){.is_stated = cell[0] != '\0'};
    if (cell[0] == '\0' || strcasecmp(cell, "no") == 0)
        return true;
    const char *at = read_paragraph(cell, exempt);
    while (at != NULL && *at == ',')
        at = read_paragraph(at + 1, exempt);
    return at != NULL;
}

bool exempt_information_is_open(const struct exempt_information *exempt) {
    for (int i = 0; i < EXEMPT_PARAGRAPHS; i++)
        if (exempt->by[i])
            return false;
    return exempt->is_stated;
}

const char *exempt_information_text(int paragraph) {
    return TEXTS[paragraph];
}
