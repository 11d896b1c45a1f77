import traceback

try:
    try:
        int("x")
    except ValueError as e:
        e.add_note("a note")
        raise RuntimeError("wrapped") from e
except RuntimeError as e:
    t = traceback.TracebackException.from_exception(e, capture_locals=False)
print(t.exc_type_str if hasattr(t, "exc_type_str") else "", str(t), t.__cause__, t.__suppress_context__)
print("".join(t.format()))
print(list(t.format_exception_only()))
print(list(t.__cause__.format_exception_only()))
