"""Defaults of keyword-only parameters in compiled code, and what becomes of them when they are changed."""


def scaled(a, *, scale=1, shift=0.5):
    return a * scale + shift


def total(n):
    return sum(scaled(i) + scaled(i, shift=2) + scaled(i, scale=2, shift=i) for i in range(n))


def changes(n):
    out = []
    for step in range(6):
        if step == 1:
            scaled.__kwdefaults__["scale"] = 3
        elif step == 2:
            scaled.__kwdefaults__ = {"scale": 0.25, "shift": 1}
        elif step == 3:
            del scaled.__kwdefaults__["shift"]
        elif step == 4:
            scaled.__kwdefaults__["shift"] = -1
        elif step == 5:
            scaled.__kwdefaults__ = None
        try:
            out.append(total(n))
        except TypeError as error:
            out.append(str(error))
    return out


print(total(500))
print(changes(300))
