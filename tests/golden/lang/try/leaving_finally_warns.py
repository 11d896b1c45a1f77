# What leaves a finally block is warned of, also where it is an error, but not from a loop in there.
import warnings

for source in [
    "def f():\n try: pass\n finally: return",
    "try: pass\nfinally: return",
    "try: pass\nfinally:\n class C: return",
    "def f():\n try: pass\n finally:\n  for x in y: return",
    "def f():\n try: pass\n finally:\n  def g(): return",
]:
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        try:
            compile(source, "f", "exec")
            problem = None
        except SyntaxError as e:
            problem = e.msg
    print(problem, [(str(w.message), w.lineno) for w in seen])
# expect: None [("'return' in a 'finally' block", 3)]
# expect: 'return' outside function [("'return' in a 'finally' block", 2)]
# expect: 'return' outside function [("'return' in a 'finally' block", 3)]
# expect: None []
# expect: None []
