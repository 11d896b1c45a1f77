class A:
    def __lt__(self, o): print("A lt"); return True
    def __le__(self, o): print("A le"); return NotImplemented
class B:
    def __gt__(self, o): print("B gt"); return False
    def __ge__(self, o): print("B ge"); return "ge"
class C(A):
    def __gt__(self, o): print("C gt"); return "C"
print(A() < B(), B() > A(), A() <= B(), A() < C(), A() > A())
# expect: A lt
# expect: B gt
# expect: A le
# expect: B ge
# expect: C gt
# expect: A lt
# expect: True False ge C True
for op in ("A() >= A()", "A() <= A()", "B() < B()" , "B() <= B()", "A() < 1", "1 > A()", "1 <= A()"):
    try: print(op, eval(op))
    except TypeError as e: print(op, e)
# expect: A le
# expect: A() >= A() '>=' not supported between instances of 'A' and 'A'
# expect: A le
# expect: A() <= A() '<=' not supported between instances of 'A' and 'A'
# expect: B gt
# expect: B() < B() False
# expect: B ge
# expect: B() <= B() ge
# expect: A lt
# expect: A() < 1 True
# expect: A lt
# expect: 1 > A() True
# expect: 1 <= A() '<=' not supported between instances of 'int' and 'A'
