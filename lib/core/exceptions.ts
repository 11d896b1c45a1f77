// Exception objects and the built-in exception classes.
//
// Invariants: every Python exception is a PyBaseException; JS code raises one with `throw`. `tb`, `cause` and
// `context` are None or objects of the right kind. The classes are shells here; their methods come from types/.
import { PyType } from "./type.ts";
import { bindImpl, shell } from "./builtin_types.ts";
import { type Instance, PyObj } from "./instance.ts";
import type { Shape } from "./shape.ts";
import { emptyTuple, None, type PyNone, type PyObject, type PyTuple, type Value } from "./value.ts";

export class PyBaseException extends PyObj {
  declare args: PyTuple;
  declare tb: PyObject;
  declare cause: PyBaseException | PyNone;
  declare context: PyBaseException | PyNone;
  declare suppressContext: boolean;
  /** Fields of particular classes: StopIteration.value, OSError.errno, SyntaxError.lineno, ... (see types/exceptions). */
  declare fields: Record<string, Value> | null;
  /** No initializers of fields: they take half of the time (22 ns, and 12 so). */
  constructor(shape: Shape) {
    super(shape);
    this.args = emptyTuple;
    this.tb = None;
    this.cause = None;
    this.context = None;
    this.suppressContext = false;
    this.fields = null;
  }
}

/** name, base: the hierarchy of library/exceptions.html. */
const HIERARCHY = [
  ["BaseException", ""],
  ["BaseExceptionGroup", "BaseException"],
  ["GeneratorExit", "BaseException"],
  ["KeyboardInterrupt", "BaseException"],
  ["SystemExit", "BaseException"],
  ["Exception", "BaseException"],
  ["ArithmeticError", "Exception"],
  ["FloatingPointError", "ArithmeticError"],
  ["OverflowError", "ArithmeticError"],
  ["ZeroDivisionError", "ArithmeticError"],
  ["AssertionError", "Exception"],
  ["AttributeError", "Exception"],
  ["BufferError", "Exception"],
  ["EOFError", "Exception"],
  ["ImportError", "Exception"],
  ["ModuleNotFoundError", "ImportError"],
  ["LookupError", "Exception"],
  ["IndexError", "LookupError"],
  ["KeyError", "LookupError"],
  ["MemoryError", "Exception"],
  ["NameError", "Exception"],
  ["UnboundLocalError", "NameError"],
  ["OSError", "Exception"],
  ["BlockingIOError", "OSError"],
  ["ChildProcessError", "OSError"],
  ["ConnectionError", "OSError"],
  ["BrokenPipeError", "ConnectionError"],
  ["ConnectionAbortedError", "ConnectionError"],
  ["ConnectionRefusedError", "ConnectionError"],
  ["ConnectionResetError", "ConnectionError"],
  ["FileExistsError", "OSError"],
  ["FileNotFoundError", "OSError"],
  ["InterruptedError", "OSError"],
  ["IsADirectoryError", "OSError"],
  ["NotADirectoryError", "OSError"],
  ["PermissionError", "OSError"],
  ["ProcessLookupError", "OSError"],
  ["TimeoutError", "OSError"],
  ["ReferenceError", "Exception"],
  ["RuntimeError", "Exception"],
  ["NotImplementedError", "RuntimeError"],
  ["PythonFinalizationError", "RuntimeError"],
  ["RecursionError", "RuntimeError"],
  ["StopAsyncIteration", "Exception"],
  ["StopIteration", "Exception"],
  ["SyntaxError", "Exception"],
  ["IndentationError", "SyntaxError"],
  ["_IncompleteInputError", "SyntaxError"],
  ["TabError", "IndentationError"],
  ["SystemError", "Exception"],
  ["TypeError", "Exception"],
  ["ValueError", "Exception"],
  ["UnicodeError", "ValueError"],
  ["UnicodeDecodeError", "UnicodeError"],
  ["UnicodeEncodeError", "UnicodeError"],
  ["UnicodeTranslateError", "UnicodeError"],
  ["Warning", "Exception"],
  ["BytesWarning", "Warning"],
  ["DeprecationWarning", "Warning"],
  ["EncodingWarning", "Warning"],
  ["FutureWarning", "Warning"],
  ["ImportWarning", "Warning"],
  ["PendingDeprecationWarning", "Warning"],
  ["ResourceWarning", "Warning"],
  ["RuntimeWarning", "Warning"],
  ["SyntaxWarning", "Warning"],
  ["UnicodeWarning", "Warning"],
  ["UserWarning", "Warning"],
] as const;

export type ExceptionName = (typeof HIERARCHY)[number][0] | "ExceptionGroup";

function build(): Record<ExceptionName, PyType> {
  const made: Record<string, PyType> = {};
  for (const [name, base] of HIERARCHY) {
    const cls = base === "" ? shell(name, PyBaseException) : shell(name, PyBaseException, [made[base]]);
    cls.hasDict = true;
    made[name] = cls;
  }
  made.ExceptionGroup = shell("ExceptionGroup", PyBaseException, [made.BaseExceptionGroup, made.Exception]);
  made.ExceptionGroup.hasDict = made.ExceptionGroup.hasWeakrefs = true;
  return made as Record<ExceptionName, PyType>;
}

/** The built-in exception classes by name. */
export const EXC: Readonly<Record<ExceptionName, PyType>> = build();
void bindImpl;

/** A new exception of class `cls` with `args`, without running Python-level constructors. */
export function newException(cls: PyType, args: PyTuple): PyBaseException {
  const e = new PyBaseException(cls.rootShape);
  e.args = args;
  return e;
}

/** True for exception classes. */
export function isExceptionClass(v: Value): v is PyType {
  return v instanceof PyType && v.isSubtype(EXC.BaseException);
}

export type { Instance };
