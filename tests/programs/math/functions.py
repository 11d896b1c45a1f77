import math as m

print(m.pi, m.e, m.tau, m.inf, m.nan, m.sqrt(2), m.isqrt(10**30), m.cbrt(27), m.hypot(3, 4, 12), m.dist((0, 0), (3, 4)), m.floor(-1.5), m.ceil(-1.5), m.trunc(-1.5), m.fabs(-2), m.fmod(-7, 3), m.remainder(7, 4), m.modf(-3.25), m.frexp(10), m.ldexp(0.5, 5), m.copysign(1, -0.0), m.gcd(12, 18), m.lcm(4, 6), m.factorial(20), m.comb(10, 3), m.perm(5, 2), m.prod([1, 2, 3], start=2))
print(m.exp(1), m.expm1(1e-10), m.log(8, 2), m.log2(2**70), m.log10(10**25), m.log1p(1e-10), m.log(10**400), m.pow(2, 0.5), m.exp2(3), m.sin(1), m.cos(1), m.tan(1), m.asin(1), m.acos(0), m.atan(1), m.atan2(-1, -1), m.sinh(1), m.cosh(1), m.tanh(1), m.asinh(1), m.acosh(2), m.atanh(0.5), m.degrees(m.pi), m.radians(180))
print(m.isclose(0.1 + 0.2, 0.3), m.isclose(1, 1.1, rel_tol=0.2), m.isfinite(1), m.isinf(-m.inf), m.isnan(m.nan), m.fsum([0.1] * 10), m.sumprod([1, 2], [3, 4]), m.ulp(1), m.nextafter(1, 2), m.erf(0.5), m.erfc(0.5), m.gamma(5), m.lgamma(10), m.fma(2, 3, 4))
for bad in ("m.sqrt(-1)", "m.log(0)", "m.log(-1)", "m.exp(1000)", "m.factorial(-1)", "m.factorial(1.5)", "m.acos(2)", "m.fmod(1, 0)", "m.gcd(1.5)", "m.isqrt(-1)", "m.comb(-1, 2)", "m.floor('a')", "m.sqrt('x')", "m.pow(0, -1)", "m.log(2, 1)", "m.gamma(-1)", "m.floor(m.inf)", "m.dist([1], [1, 2])", "m.atanh(1)", "m.log()"):
    try: print(bad, eval(bad))
    except Exception as e: print(bad, type(e).__name__, e)
