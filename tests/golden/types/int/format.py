print(format(1234567, ","), format(1234567, "_"), format(255, "_x"), format(65535, "_b"))
# expect: 1,234,567 1_234_567 ff 1111_1111_1111_1111
print(format(42, "5"), format(42, "<5") + "|", format(42, "^6") + "|", format(42, ">6"), format(42, "06"))
# expect:    42 42   |   42  |     42 000042
print(format(42, "+"), format(42, " "), format(-42, "=6"), format(-42, "*=6"), format(-42, "*^7"))
# expect: +42  42 -   42 -***42 **-42**
print(format(42, "d"), format(42, "n"), format(97, "c"), format(42, "#010x"), format(42, "#b"))
# expect: 42 42 a 0x0000002a 0b101010
print(format(42, "f"), format(42, ".2f"), format(42, "e"), format(42, "g"), format(42, "%"), format(42, ".1%"))
# expect: 42.000000 42.00 4.200000e+01 42 4200.000000% 4200.0%
print(format(-1234567, "015,"), format(1234567, "020_"), format(True, "d"), format(True), format(True, "5"))
# expect: -00,001,234,567 0_000_000_001_234_567 1 True     1
