def make(kind, text):
    try:
        raise kind(text)
    except Exception as error:
        return error


inner = ExceptionGroup("inner", [make(KeyError, "k"), make(TypeError, "t")])
inner.add_note("a note on the inner group")
outer = ExceptionGroup("outer", [make(ValueError, "v"), inner, OSError("no traceback")])
raise outer
