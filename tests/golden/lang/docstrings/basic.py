def f():
    """First.

    Indented
        more
    """
class A:
    'cls doc'
    x = 1
class B:
    x = 1
    "not doc"
def g():
    f"not {1} doc"
def h():
    b"not doc"
print(repr(f.__doc__), A.__doc__, B.__doc__, g.__doc__, h.__doc__)
# expect: 'First.\n\nIndented\n    more\n' cls doc None None None
def k(): "a" "b"
print(k.__doc__, (lambda: 0).__doc__)  # expect: ab None
A.__doc__ = "new"; print(A.__doc__)  # expect: new
exec('"""mod doc"""\nprint(__doc__)', {})  # expect: mod doc
