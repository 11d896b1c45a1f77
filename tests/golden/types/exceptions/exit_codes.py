import sys
sys.stdout.write("before\n")  # expect: before
sys.exit(3)
# expect exit: 3
