def kind(name, t):
    print("evaluate", name)
    return t
try: 1 / 0
except kind("a", KeyError): print("no")  # expect: evaluate a
except kind("b", ZeroDivisionError): print("caught")
                                     # expect: evaluate b
                                     # expect: caught
except kind("c", Exception): print("never")
try: pass
except kind("d", Exception): print("never")
try: raise KeyError
except (): print("never")
except (kind("e", ValueError), kind("f", LookupError)): print("tuple")
                                                        # expect: evaluate e
                                                        # expect: evaluate f
                                                        # expect: tuple
E = (TypeError, (ValueError,))
try:
    try: raise ValueError
    except E: print("nested tuples are not flattened")
except TypeError as e: print(e)  # expect: catching classes that do not inherit from BaseException is not allowed
