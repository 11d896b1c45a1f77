import linecache

SOURCE = "def f(x):\n    return x.missing\n\n\ndef g():\n    return f(1) + 2\n"
linecache.cache["<memory>"] = (len(SOURCE), None, SOURCE.splitlines(True), "<memory>")
namespace = {}
exec(compile(SOURCE, "<memory>", "exec"), namespace)
import traceback
try:
    namespace["g"]()
except AttributeError as error:
    print("".join(traceback.format_exception(error)))
