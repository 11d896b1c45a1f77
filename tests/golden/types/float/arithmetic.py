print(1.5 + 2, 1.5 - 2, 1.5 * 2, 7.5 / 2, 7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2)
# expect: 3.5 -0.5 3.0 3.75 3.0 -4.0 1.5 0.5 -0.5
print(divmod(7.5, 2), divmod(-7.5, 2), divmod(7.5, -2), divmod(1, 0.1))
# expect: (3.0, 1.5) (-4.0, 0.5) (-4.0, -0.5) (9.0, 0.09999999999999995)
print(2.0 ** 0.5, 2.0 ** -1, (-8.0) ** 2, 0.0 ** 0, (-8.0) ** (1 / 3))
# expect: 1.4142135623730951 0.5 64.0 1.0 (1.0000000000000002+1.7320508075688772j)
print(0.1 + 0.2, 1e308 * 10, -1e308 * 10, 5e-324 / 2, 1e16 + 1, 0.1 * 3)
# expect: 0.30000000000000004 inf -inf 0.0 1e+16 0.30000000000000004
print(-0.0, 0.0 == -0.0, 0.0 * -1, -0.0 % 5, 5 % -5.0, -0.0 + 0, 0.0 // -1)  # expect: -0.0 True -0.0 0.0 -0.0 0.0 -0.0
inf, nan = float("inf"), float("nan")
print(inf - inf, inf * 0, inf + 1, inf // 1, 1 % inf, -1 % inf, 1 // inf, -1 // inf, inf % 2)
# expect: nan nan inf nan 1.0 inf 0.0 -1.0 nan
print(nan == nan, nan != nan, nan < 1, 1 < nan, inf == inf, max(nan, 1), min(1, nan))
# expect: False True False False True nan 1
