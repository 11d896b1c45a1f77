import warnings
warnings.simplefilter("ignore")
code = '''
def a():
    try: return "try"
    finally: return "finally"
def b():
    while True:
        try: raise ValueError
        finally: break
    return "swallowed"
def c():
    x = 1
    try: return x
    finally: x = 2
def d():
    for i in range(2):
        try: return i
        finally: continue
    return "after loop"
def e():
    try: raise ValueError(1)
    except ValueError: return "except"
    finally: print("in finally")
print(a(), b(), c(), d(), e())
'''
exec(code)
# expect: in finally
# expect: finally swallowed 1 after loop except
