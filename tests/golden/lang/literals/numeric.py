print(0, 0x1F, 0o17, 0b101, 1_000_000, 0xFF_FF, 1.5, 1e3, 1.5E-3, .5, 5., 1_0.0_1, 1j, 1.5j, 1e2j, 00, 0_0, 0XAB, 0B1, 0O7)
# expect: 0 31 15 5 1000000 65535 1.5 1000.0 0.0015 0.5 5.0 10.01 1j 1.5j 100j 0 0 171 1 7
print(1 .real, 1..real, 1.5.is_integer(), 0xfor 1 if True else 2) if False else print("skipped")  # expect: skipped
print(10**3 - 5, 1if True else 2, [1or 2])  # expect: 995 1 [1]
