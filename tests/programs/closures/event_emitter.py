def emitter():
    handlers = {}

    def on(event, handler=None, *, once=False):
        if handler is None:
            return lambda h: on(event, h, once=once)
        handlers.setdefault(event, []).append((handler, once))
        return handler

    def emit(event, *args):
        current = handlers.get(event, [])
        handlers[event] = [(h, once) for h, once in current if not once]
        return [h(*args) for h, _ in current]

    return on, emit


on, emit = emitter()


@on("greet")
def hello(name): return f"hello {name}"


@on("greet", once=True)
def welcome(name): return f"welcome {name}, first time"


on("sum", lambda *n: sum(n))
print(emit("greet", "Ann"), emit("greet", "Bob"), emit("sum", 1, 2, 3), emit("nothing"), sep="\n")
emit("greet")
