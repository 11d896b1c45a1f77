import sys
import traceback


def a(): b()
def b(): c()
def c(): traceback.print_stack(file=sys.stdout)


a()
print(traceback.format_list([("file.py", 12, "function", "code()")]))
