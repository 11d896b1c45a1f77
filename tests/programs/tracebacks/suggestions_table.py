import traceback


class Car:
    def __init__(self): self.speed, self.wheels, self._gear = 1, 4, 2
    def drive(self): return self.sped
    def accelerate(self): pass


attempts = {
    "attr": lambda: Car().wheel, "method": lambda: Car().acelerate(), "private": lambda: Car().gear, "in method": lambda: Car().drive(), "far": lambda: Car().zzz, "case": lambda: Car().Speed, "str": lambda: "x".uper(), "list": lambda: [].apend(1), "dict": lambda: {}.itmes(), "name": lambda: pritn(1), "builtin": lambda: lenn([]), "keyword": lambda: Fals, "local": lambda: (lambda colour: color)(1), "module": lambda: traceback.fromat_exc(), "int": lambda: (5).real_part, "none": lambda: None.append(1), "import": lambda: __import__("traceback").prin_exc, "push": lambda: [].push(1), "add": lambda: [].add(1), "has_key": lambda: {}.has_key(1), "toUpper": lambda: "a".toUpper(), "length": lambda: [].length,
}
for name, attempt in attempts.items():
    try:
        attempt()
    except Exception as error:
        print(f"{name:>10}: {traceback.format_exception_only(error)[-1]}", end="")
