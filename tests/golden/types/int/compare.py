print(1 < 2, 2 <= 2, 3 > 4, 4 >= 4, 1 == 1, 1 != 1)  # expect: True True False True True False
print(1 == 1.0, 1 < 1.5, 10**20 == 1e20, 10**20 + 1 == 1e20, 2**53 + 1 == float(2**53 + 1))
# expect: True True True False False
print(1 < float("inf"), 10**400 < float("inf"), 10**400 > 1e308, -(10**400) < float("-inf"))
# expect: True True True False
print(1 == "1", 1 != "1", 1 == None, 1 == True, 0 == False)  # expect: False True False True True
print(1 < 2 < 3, 1 < 3 < 2, 1 == 1 == 1)  # expect: True False True
print(float("nan") == 1, 1 != float("nan"))  # expect: False True
