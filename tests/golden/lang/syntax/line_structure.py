if True: print("one line"); print("two")
         # expect: one line
         # expect: two
x = (1 +
     2); y = [
    1,

    2,  # comment
]
print(x, y, 1 + \
    2)  # expect: 3 [1, 2] 3
def f(): return 1 ; 
class A: a = 1; b = 2
print(f(), A.b)  # expect: 1 2
if 1:
	print("tab")  # expect: tab
for i in (1,): print(i);
# expect: 1
é = "unicode name"; print(é)  # expect: unicode name
ｘ = 5; print(x)  # expect: 5
变量 = 1; print(变量)  # expect: 1
async_ = 1; await_ = 2; print_ = print; print_(async_ + await_)  # expect: 3
if x and \
   y: print("cont")  # expect: cont
lambda_ = lambda: (
    3
)
print(lambda_())  # expect: 3
