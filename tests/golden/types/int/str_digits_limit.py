import sys
def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(sys.get_int_max_str_digits())  # expect: 4300
fails(lambda: str(10**4300))
# expect: ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
fails(lambda: int("1" * 4301))
# expect: ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use sys.set_int_max_str_digits() to increase the limit
print(len(str(10**4299)))  # expect: 4300
sys.set_int_max_str_digits(0)
print(len(str(10**5000)))  # expect: 5001
sys.set_int_max_str_digits(700)
fails(lambda: str(10**700))
# expect: ValueError: Exceeds the limit (700 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
fails(lambda: sys.set_int_max_str_digits(5))  # expect: ValueError: maxdigits must be >= 640 or 0 for unlimited
print(len(hex(10**5000)))  # expect: 4155
