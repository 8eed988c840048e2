/* The page that is watched: a report's, with what is wrong on top. Only watch/ includes this. */
#ifndef WATCH_WATCH_PAGE_H
#define WATCH_WATCH_PAGE_H

#include "base/buffer.h"

struct watch_page {
    const char *report; /* the report's own page; NULL: there is none yet */
    const char *title;  /* then */
    const char *wrong;  /* what to say on top; "": nothing */
    const char *said;   /* of the run, in lines; "": nothing */
    const char *folder; /* where links to the other files of the report lead; NULL: beside it */
    int seconds;        /* after which a browser asks again, by the page itself; 0: it does not */
};

void watch_page_put(struct buffer *buffer, const struct watch_page *page);

#endif
