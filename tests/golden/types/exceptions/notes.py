def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


e = ValueError("x")
print(hasattr(e, "__notes__"))  # expect: False
e.add_note("one"); e.add_note("two\nlines")
print(e.__notes__)  # expect: ['one', 'two\nlines']
fails(lambda: e.add_note(5))  # expect: TypeError: add_note() argument must be str, not int
fails(lambda: e.add_note())  # expect: TypeError: BaseException.add_note() takes exactly one argument (0 given)
e.__notes__ = 5
fails(lambda: e.add_note("x"))  # expect: TypeError: Cannot add note: __notes__ is not a list
import traceback
e.__notes__ = ["a", "b"]
print(traceback.format_exception_only(e))  # expect: ['ValueError: x\n', 'a\n', 'b\n']
raise e
# expect error: b
