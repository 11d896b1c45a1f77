import sys
import traceback


def f(): g()
def g(): raise ValueError("shown but survived")


try:
    f()
except ValueError:
    traceback.print_exc(file=sys.stdout)
    print(traceback.format_exc().splitlines()[-1])
print("alive")
