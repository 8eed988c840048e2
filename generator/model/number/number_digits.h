/* The significant digits of a double. Only model/number/ includes this. */
#ifndef MODEL_NUMBER_NUMBER_DIGITS_H
#define MODEL_NUMBER_NUMBER_DIGITS_H

enum { NUMBER_MOST_DIGITS = 17 };

/* d.ddd × 10^exponent; the last digit is no 0, unless it is the only one. */
struct digits {
    char text[NUMBER_MOST_DIGITS + 1];
    int exponent;
};

/* As few as it takes to read the double back, and of those the nearest. It is finite and greater
 * than 0. */
struct digits number_digits(double value);

#endif
