# oracle: 64-bit
# History, files of it, and settings; no terminal is needed.
import os, tempfile
import readline

def error(f, *args):
    try:
        print("no error:", f(*args))
    except Exception as e:
        print(type(e).__name__, e)

readline.clear_history()
for line in "first", "second", "entrée 3", "":
    readline.add_history(line)
print(readline.get_current_history_length(), [readline.get_history_item(i) for i in range(6)])
# expect: 4 [None, 'first', 'second', 'entrée 3', '', None]
readline.replace_history_item(1, "2nd")
readline.remove_history_item(3)
print([readline.get_history_item(i) for i in range(1, 4)])  # expect: ['first', '2nd', 'entrée 3']
error(readline.remove_history_item, -1)  # expect: ValueError History index cannot be negative
error(readline.remove_history_item, 9)  # expect: ValueError No history item at position 9
error(readline.replace_history_item, 9, "x")  # expect: ValueError No history item at position 9
error(readline.replace_history_item, -1, "x")  # expect: ValueError History index cannot be negative
folder = tempfile.mkdtemp()
path = os.path.join(folder, "h")
readline.write_history_file(path)
print(open(path, encoding="utf-8").read().split("\n"))  # expect: ['first', '2nd', 'entrée 3', '']
readline.append_history_file(2, path)
readline.clear_history()
readline.read_history_file(path)
print([readline.get_history_item(i) for i in range(1, 6)])  # expect: ['first', '2nd', 'entrée 3', '2nd', 'entrée 3']
print(readline.get_history_length())  # expect: -1
readline.set_history_length(2)
readline.write_history_file(path)
print(open(path, encoding="utf-8").read().split("\n"), readline.get_history_length())
# expect: ['2nd', 'entrée 3', ''] 2
readline.set_history_length(-1)
for f in readline.read_history_file, readline.read_init_file:
    try:
        f(os.path.join(folder, "no"))
    except OSError as e:
        print(type(e).__name__, e.errno)
# expect: FileNotFoundError 2
# expect: FileNotFoundError 2

print(readline.get_completer(), repr(readline.get_completer_delims()))
# expect: None ' \t\n`~!@#$%^&*()-=+[{]}\\|;:\'",<>/?'
readline.set_completer(print)
readline.set_completer_delims(" ")
print(readline.get_completer(), repr(readline.get_completer_delims()))  # expect: <built-in function print> ' '
readline.set_completer()
error(readline.set_completer, 1)  # expect: TypeError set_completer(func): argument not callable
error(readline.set_startup_hook, 1)  # expect: TypeError set_startup_hook(func): argument not callable
print(readline.get_completer(), readline.parse_and_bind("tab: complete"), readline.get_begidx(), readline.get_endidx())
# expect: None None 0 0
print(repr(readline.get_line_buffer()), readline.get_completion_type(), readline.backend)  # expect: '' 0 readline
print(readline.set_startup_hook(), readline.set_pre_input_hook(None), readline.set_auto_history(True))
# expect: None None None
