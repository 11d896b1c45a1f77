from enum import Enum, auto


class Op(Enum):
    PUSH = auto()
    ADD = auto()
    MUL = auto()
    DUP = auto()
    SWAP = auto()
    JNZ = auto()
    DEC = auto()
    PRINT = auto()
    HALT = auto()


def execute(code):
    stack, pc, steps = [], 0, 0
    while True:
        steps += 1
        op, *args = code[pc]
        pc += 1
        if op is Op.PUSH: stack.append(args[0])
        elif op is Op.ADD: stack.append(stack.pop() + stack.pop())
        elif op is Op.MUL: stack.append(stack.pop() * stack.pop())
        elif op is Op.DUP: stack.append(stack[-1])
        elif op is Op.SWAP: stack[-1], stack[-2] = stack[-2], stack[-1]
        elif op is Op.DEC: stack[-1] -= 1
        elif op is Op.JNZ: pc = args[0] if stack[-1] else pc
        elif op is Op.PRINT: print("out:", stack[-1])
        elif op is Op.HALT: return stack, steps


FACTORIAL = [(Op.PUSH, 1), (Op.PUSH, 10), (Op.DUP,), (Op.DEC,), (Op.SWAP,), (Op.PRINT,), (Op.HALT,)]
print(execute(FACTORIAL))
COUNTDOWN = [(Op.PUSH, 3), (Op.PRINT,), (Op.DEC,), (Op.JNZ, 1), (Op.HALT,)]
print(execute(COUNTDOWN))
execute([(Op.PUSH, 1), (Op.ADD,)])
