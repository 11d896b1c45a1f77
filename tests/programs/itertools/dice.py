from collections import Counter
from fractions import Fraction
from itertools import combinations, product

totals = Counter(map(sum, product(range(1, 7), repeat=3)))
for total in sorted(totals):
    print(f"{total:>2} {totals[total]:>3} {Fraction(totals[total], 216)!s:>6} {'*' * (totals[total] // 2)}")
two_best = Counter(sum(sorted(roll)[-2:]) for roll in product(range(1, 7), repeat=3))
print(two_best.most_common(3), sum(k * v for k, v in two_best.items()) / 216)
hands = Counter(len(set(h)) for h in combinations([r for r in range(5) for _ in range(4)], 4))
print(sorted(hands.items()))
