# The C libraries' methods, to the last digit.
import math

print(math.atanh(0.5), math.log1p(2), math.asinh(0.3), math.acosh(1.7), math.sinh(0.8), math.expm1(0.7))
for f, x in ((math.log1p, 2.0**54), (math.log1p, -0.9999), (math.expm1, -60), (math.expm1, 709.5), (math.sinh, 30), (math.sinh, 1e-9), (math.asinh, 1e10), (math.asinh, -2.5), (math.acosh, 1e9), (math.atanh, -1e-9)):
    print(f.__name__, f(x))
# expect: 0.5493061443340548 1.0986122886681096 0.29567304756342244 1.123230982587296 0.888105982187623 1.0137527074704764
# expect: log1p 37.42994775023705
# expect: log1p -9.210340371976294
# expect: expm1 -1.0
# expect: expm1 1.3549863193146328e+308
# expect: sinh 5343237290762.231
# expect: sinh 1e-09
# expect: asinh 23.7189981105004
# expect: asinh -1.6472311463710958
# expect: acosh 21.416413017506354
# expect: atanh -1e-09
