/* The order in which people number things: 2 before 10, 1.2 before 1.10. */
#ifndef INPUT_LOAD_NATURAL_ORDER_H
#define INPUT_LOAD_NATURAL_ORDER_H

/* Below 0, 0 or above it, as strcmp: runs of digits by their value, all else byte by byte. */
int natural_order(const char *a, const char *b);

#endif
