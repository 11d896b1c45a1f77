# The calling forms of gc.collect(), and its errors.
import gc

print(gc.collect(0), gc.collect(*[1]), gc.collect(generation=2), list(map(gc.collect, [0, 2])))
# expect: 0 0 0 [0, 0]
for wrong in (lambda: gc.collect(3), lambda: gc.collect("x"), lambda: gc.collect(1, 2)):
    try:
        wrong()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
# expect: ValueError invalid generation
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError collect() takes at most 1 argument (2 given)
