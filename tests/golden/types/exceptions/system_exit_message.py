print("start")  # expect: start
try:
    raise SystemExit("bye")
except SystemExit as e:
    print(e.code, e, repr(e))  # expect: bye bye SystemExit('bye')
raise SystemExit(7)
# expect exit: 7
