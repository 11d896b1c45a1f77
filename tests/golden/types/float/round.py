def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, -2), round(1234.5678, 2), round(0.5), round(1.5))
# expect: 2 4 -2 2.67 1200.0 1234.57 0 2
print(type(round(2.5)), type(round(2.5, 0)), round(2.5, 0), round(1e300), round(1e22, 2) == 1e22)
# expect: <class 'int'> <class 'float'> 2.0 1000000000000000052504760255204420248704468581108159154915854115511802457988908195786371375080447864043704443832883878176942523235360430575644792184786706982848387200926575803737830233794788090059368953234970799945081119038967640880074652742780142494579258788820056842838115669472196386865459400540160 True
print(round(float("inf"), 1), round(float("nan"), 2), round(-0.4), round(-0.4, 0), round(5.015, 2), round(1.005, 2))
# expect: inf nan 0 -0.0 5.01 1.0
fails(lambda: round(float("inf")))  # expect: OverflowError: cannot convert float infinity to integer
fails(lambda: round(float("nan")))  # expect: ValueError: cannot convert float NaN to integer
fails(lambda: round(1.7e308, -308))  # expect: OverflowError: rounded value too large to represent
fails(lambda: round("a"))  # expect: TypeError: type str doesn't define __round__ method
fails(lambda: round(1.5, "a"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
