x, y = 5, "s"
class R:
    def __repr__(self): return "REPR"
    def __str__(self): return "STR"
    def __format__(self, s): return f"FMT{s}"
r = R()
print(f"{x=}", f"{x = }", f"{ x=}", f"{x=:3d}", f"{y=}", f"{y=!s}", f"{r=}", f"{r=!s}", f"{r=:z}", f"{r = !r:>6}", f"{x + 1=}", f"{[i for i in range(2)]=}", f"{y.upper()=}", f"{'a'=}", f"{x=}{y=}", f"{x  =  }")
# expect: x=5 x = 5  x=5 x=  5 y='s' y=s r=REPR r=STR r=FMTz r =   REPR x + 1=6 [i for i in range(2)]=[0, 1] y.upper()='S' 'a'='a' x=5y='s' x  =  5
print(f"{x  # comment
=}")
# expect: x  
# expect: =5
