class Meta(type):
    def __instancecheck__(c, o): return o == 5
    def __subclasscheck__(c, s): return s is int
class A(metaclass=Meta): pass
print(isinstance(5, A), isinstance("x", A), issubclass(int, A), issubclass(str, A), isinstance(A(), A), isinstance(5, (str, A)))
# expect: True False True False True True
class B:
    @property
    def __class__(self): return int
print(isinstance(B(), int), isinstance(B(), B), type(B()) is B)  # expect: True True True
from abc import ABC, abstractmethod, ABCMeta
class S(ABC):
    @abstractmethod
    def f(self): ...
    @property
    @abstractmethod
    def p(self): ...
    @classmethod
    def __subclasshook__(cls, C):
        return True if hasattr(C, "quack") else NotImplemented
class Duck: quack = 1
try: S()
except TypeError as e: print(e)
                       # expect: Can't instantiate abstract class S without an implementation for abstract methods 'f', 'p'
class T(S):
    def f(self): return 1
try: T()
except TypeError as e: print(e)
                       # expect: Can't instantiate abstract class T without an implementation for abstract method 'p'
print(issubclass(Duck, S), isinstance(Duck(), S), issubclass(int, S), S.__abstractmethods__ == {"f", "p"})
# expect: True True False True
S.register(float); print(isinstance(1.5, S))  # expect: True
