for statement in ("import _shapes.nope", "from _shapes import nope", "import nope.nope", "from _broken import bad", "from _broken import raises", "from _broken import cycle_a", "from _shapes.round import Circle as C, tau", "from _broken.good import value as v"):
    try:
        exec(statement)
        print("fine:", statement)
    except Exception as e:
        print(statement, "->", type(e).__name__, str(e).replace(__file__.rpartition("/")[0], "DIR"), getattr(e, "name", None))
