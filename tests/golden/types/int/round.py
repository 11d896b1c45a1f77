def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(round(15, -1), round(25, -1), round(35, -1), round(-15, -1), round(1234, -2), round(5), round(5, 3))
# expect: 20 20 40 -20 1200 5 5
print(round(10**20 + 55, -1), round(12345, -5), round(62345, -5), round(True))
# expect: 100000000000000000060 0 100000 1
print((1234).__round__(-2), (1250).__round__(-2), (1350).__round__(-2))  # expect: 1200 1200 1400
fails(lambda: round(5, 1.0))  # expect: TypeError: 'float' object cannot be interpreted as an integer
fails(lambda: round(5, "a"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
