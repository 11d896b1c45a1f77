# oracle: 64-bit
import math
for action in (lambda: 10.0 ** 400, lambda: pow(-10.0, 401), lambda: math.exp(1000), lambda: math.ldexp(1, 5000)):
    try:
        print(action())
    except OverflowError as error:
        print(error, error.args)
# expect: (34, 'Numerical result out of range') (34, 'Numerical result out of range')
# expect: (34, 'Numerical result out of range') (34, 'Numerical result out of range')
# expect: math range error ('math range error',)
# expect: math range error ('math range error',)
print(10.0 ** -400, math.exp(-1000), math.ldexp(1, -5000))  # expect: 0.0 0.0 0.0
