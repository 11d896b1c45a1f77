def v(x): print("v", x); return x
print(v(1) < v(2) <= v(2) != v(3))
# expect: v 1
# expect: v 2
# expect: v 2
# expect: v 3
# expect: True
print(v(5) < v(1) < v(9))
# expect: v 5
# expect: v 1
# expect: False
print(1 < 3 > 2, 1 == 1.0 == True, "a" < "b" < "c", 1 in [1] in [[1]], 3 > 2 > 1 > 0, not 1 < 2 < 3)
# expect: True True True True True False
