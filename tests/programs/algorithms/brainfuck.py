def run(program, stdin=""):
    jumps, stack = {}, []
    for i, c in enumerate(program):
        if c == "[":
            stack.append(i)
        elif c == "]":
            j = stack.pop()
            jumps[i], jumps[j] = j, i
    tape, pointer, pc, out = [0] * 300, 0, 0, []
    feed = iter(stdin)
    while pc < len(program):
        match program[pc]:
            case ">": pointer += 1
            case "<": pointer -= 1
            case "+": tape[pointer] = (tape[pointer] + 1) % 256
            case "-": tape[pointer] = (tape[pointer] - 1) % 256
            case ".": out.append(chr(tape[pointer]))
            case ",": tape[pointer] = ord(next(feed, "\0"))
            case "[" if not tape[pointer]: pc = jumps[pc]
            case "]" if tape[pointer]: pc = jumps[pc]
        pc += 1
    return "".join(out)


HELLO = "++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++."
print(run(HELLO), end="")
print(run(",[.,]", "echo"))
print(run(",>,<[->+<]>.", "!!"))
run("[]]")
