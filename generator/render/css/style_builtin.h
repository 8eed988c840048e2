/* The style sheet that every report begins from. Used by render/css/stylesheet.c. */
#ifndef RENDER_CSS_STYLE_BUILTIN_H
#define RENDER_CSS_STYLE_BUILTIN_H

/* CSS text of the subset. */
extern const char STYLE_BUILTIN[];

#endif
