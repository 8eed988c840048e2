"""Units side by side: what report.json says of the units below (doc/design.md, section 13), by sums of exact fractions."""
from decimal import Decimal, localcontext
from fractions import Fraction

INNER, OUTER = Fraction(25, 1000), Fraction(1, 1000)


def binomial(n, p):
    """The chances of 0 ... n as whole numbers, and the one that they are shares of: C(n, k) a^k (b - a)^(n - k) of b^n, where p is a / b."""
    a, rest = p.numerator, p.denominator - p.numerator
    chances = [rest ** n]
    for k in range(n):
        chances.append(chances[k] * (n - k) * a // ((k + 1) * rest))    # which leaves no remainder
    return chances, p.denominator ** n


def poisson(expected, most):
    """The probabilities of 0 ... most, to 50 digits: those of floats are 0 where more than 745 are expected."""
    with localcontext() as context:
        context.prec = 50
        expected = Decimal(expected.numerator) / Decimal(expected.denominator)
        chances, chance = [], (-expected).exp()
        for k in range(most + 1):
            chances.append(chance)
            chance = chance * expected / (k + 1)
    return chances


def place(count, size, parent, per):
    """"a child is beyond a limit if the probability of a count at least (at most) its own, given its denominator, is below"."""
    if per is not None and per >= 1000:                     # "Poisson for rates with `per` of 1000 or more"
        chances = poisson(parent * size, count)
        at_most, at_least = sum(chances), 1 - sum(chances[:-1])
    else:
        chances, all_of_them = binomial(size, parent)
        at_most, at_least = Fraction(sum(chances[:count + 1]), all_of_them), Fraction(sum(chances[count:]), all_of_them)
    for chance, side in ((at_least, "high"), (at_most, "low")):
        if chance < OUTER:
            return side + "-998"
        if chance < INNER:
            return side + "-95"
    return "inside"


def is_part(n, d):
    """"whole-number counts ... numerator not above denominator, denominator above 0"."""
    return all(isinstance(x, (int, Fraction)) and x == int(x) for x in (n, d)) and 0 <= n <= d and d > 0


def funnels(parent, children, unit, per):
    """Of children as (numerator, denominator, whether it has a value), in order: a place, or None."""
    n, d = parent
    if unit not in ("percent", "rate") or sum(has for _, _, has in children) < 3 or not is_part(n, d) or not 0 < n < d:
        return [None] * len(children)
    ratio = Fraction(n) / Fraction(d)
    return [place(int(n), int(d), ratio, per if unit == "rate" else None) if has and is_part(n, d) else None for n, d, has in children]


assert binomial(3, Fraction(1, 4)) == ([27, 27, 9, 1], 64)
