# A script's __file__ and co_filename are absolute however it was named; library modules inside the executable are "frozen".
import os
import runpy
import sys

print(os.path.isabs(__file__), os.path.isabs(os.makedirs.__globals__["__file__"]), os.path.isabs(sys._getframe().f_code.co_filename))
# expect: True True True
print(os.makedirs.__code__.co_filename, runpy.run_path.__code__.co_filename)
# expect: <frozen os> <frozen runpy>
