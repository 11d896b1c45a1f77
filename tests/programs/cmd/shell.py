# stdin: hello World
# stdin: add 1 2 3
# stdin: add x
# stdin: nonsense
# stdin:
# stdin: help
# stdin: help add
# stdin: quit
import cmd


class Shell(cmd.Cmd):
    prompt, intro = "> ", "Welcome."
    use_rawinput = False
    def do_hello(self, arg):
        "Greets."
        print("Hello", arg or "you", file=self.stdout)
    def do_add(self, arg):
        "add N...: sums numbers"
        try: print(sum(map(int, arg.split())), file=self.stdout)
        except ValueError as e: print("error:", e, file=self.stdout)
    def do_quit(self, arg): return True
    def emptyline(self): print("(empty)", file=self.stdout)
    def precmd(self, line): self.last = line; return line
    def postloop(self): print("last:", self.last, file=self.stdout)


Shell().cmdloop()
s = Shell(); print(s.completenames("he"), s.parseline("add 1"), s.onecmd("hello x"))
