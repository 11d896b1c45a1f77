def classic(n): return ["Fizz" * (not i % 3) + "Buzz" * (not i % 5) or i for i in range(1, n + 1)]
def rules(n, table): return ["".join(w for k, w in table.items() if i % k == 0) or str(i) for i in range(1, n + 1)]
def generator():
    from itertools import count, cycle
    for i, f, b in zip(count(1), cycle(["", "", "Fizz"]), cycle(["", "", "", "", "Buzz"])): yield f + b or i
def matcher(i):
    match i % 3, i % 5:
        case 0, 0: return "FizzBuzz"
        case 0, _: return "Fizz"
        case _, 0: return "Buzz"
    return i
g = generator()
print(classic(15) == [next(g) for _ in range(15)] == [matcher(i) for i in range(1, 16)])
print(*classic(15)); print(*rules(14, {2: "Bim", 7: "Bam"}))
