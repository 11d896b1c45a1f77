// The _pickle module: Pickler, Unpickler, dump, load and PickleBuffer.
import { getAttr, lookupAttr } from "../core/attributes.ts";
import { typeOf } from "../core/builtin_types.ts";
import { bufferOf } from "../core/buffer.ts";
import { callArgs } from "../core/call.ts";
import {
  builtinFunction,
  defineModule,
  defineType,
  fn,
  getset,
  initFn,
  member,
  method,
  value,
} from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { attributeError, typeError, valueError } from "../core/raise.ts";
import { isStr, jsText } from "../core/str.ts";
import { allocate, type PyType } from "../core/type.ts";
import { None, PyBytes, PyObject, PyTuple, type Str, tuple, type Value } from "../core/value.ts";
import { idOf } from "../ops/identity.ts";
import { getIter } from "../ops/iteration.ts";
import { asSize, isInt } from "../ops/number.ts";
import { truth } from "../ops/truth.ts";
import { argumentName, qualifiedTypeName, typeName } from "../ops/type_name.ts";
import { pickleBufferType } from "./pickle_buffer.ts";
import { findClass, Loader, PickleInput } from "./pickle_load.ts";
import { Saver } from "./pickle_save.ts";
import {
  cannotPickle,
  cannotUnpickle,
  DEFAULT_PROTOCOL,
  HIGHEST_PROTOCOL,
  pickleError,
  picklingError,
  unpicklingError,
} from "./pickle_shared.ts";

class PyPickler extends PyObject {
  saver: Saver | null = null;
  write: Value = None;
  persistentId: Value | null = null;
  table: Value | null = null;
}
class PyUnpickler extends PyObject {
  loader: Loader | null = null;
  persistentLoad: Value | null = null;
}

/** The memo of a pickler, as pickler.memo gives it. */
class PyPicklerMemo extends PyObject {
  constructor(readonly saver: Saver) {
    super();
  }
  copy(): PyDict {
    const d = new PyDict();
    for (const [o, i] of this.saver.memo) d.set(idOf(o), tuple([i, o]));
    return d;
  }
}
class PyUnpicklerMemo extends PyObject {
  constructor(readonly loader: Loader) {
    super();
  }
  copy(): PyDict {
    const d = new PyDict();
    this.loader.memo.forEach((v, i) => v !== undefined && d.set(i, v));
    return d;
  }
}

function protocolArg(v: Value | undefined): number {
  if (v === undefined || v === None) return DEFAULT_PROTOCOL;
  const n = asSize(v);
  if (n < 0) return HIGHEST_PROTOCOL;
  if (n > HIGHEST_PROTOCOL) throw valueError(`pickle protocol must be <= ${HIGHEST_PROTOCOL}`);
  return n;
}

function makeSaver(protocol: Value | undefined, fixImports: Value | undefined, callback: Value | undefined): Saver {
  const n = protocolArg(protocol);
  const saver = new Saver(n, n < 3 && (fixImports === undefined || truth(fixImports)));
  if (callback !== undefined && callback !== None) {
    if (n < 5) throw valueError("buffer_callback needs protocol >= 5");
    saver.bufferCallback = callback;
  }
  return saver;
}

function writeOf(file: Value): Value {
  const write = lookupAttr(file, "write");
  if (write === undefined) throw typeError("file must have a 'write' attribute");
  return write;
}

function initialised(self: PyPickler): Saver {
  if (self.saver === null) {
    const name = qualifiedTypeName(self);
    throw cannotPickle(`Pickler.__init__() was not called by ${name}.__init__()`);
  }
  return self.saver;
}

/** The hooks of a pickler: methods of a subclass, or attributes. */
function dumpWith(self: PyPickler, o: Value): void {
  const saver = initialised(self);
  const cls = typeOf(self);
  saver.persistentId = null;
  if (self.persistentId !== null || cls.lookup("persistent_id") !== picklerType.lookup("persistent_id")) {
    const f = self.persistentId ?? getAttr(self, "persistent_id");
    saver.persistentId = (v) => callArgs(f, [v]);
  }
  saver.reducerOverride = cls === picklerType ? null : lookupAttr(self, "reducer_override") ?? null;
  saver.dispatchTable = self.table ?? (cls === picklerType ? null : lookupAttr(self, "dispatch_table") ?? null);
  saver.out.flush = (b) => void callArgs(self.write, [new PyBytes(b)]);
  try {
    saver.dump(o);
  } catch (e) {
    saver.out.take();
    throw e;
  }
  writeRest(saver, self.write);
}

function writeRest(saver: Saver, write: Value): void {
  const rest = saver.out.take();
  if (rest.length > 0) callArgs(write, [new PyBytes(rest)]);
}

const PICKLER = "(file, protocol=None, fix_imports=True, buffer_callback=None)";
const picklerType: PyType = defineType("_pickle.Pickler", PyPickler, {
  doc: "Writes objects to a file as pickles.",
  signature: PICKLER,
  slots: {
    __new__: (cls: PyType) => allocate(cls),
    __init__: initFn(
      "Pickler",
      PICKLER,
      (self: PyPickler, file: Value, protocol?: Value, fix?: Value, callback?: Value) => {
        const saver = makeSaver(protocol, fix, callback);
        self.write = writeOf(file);
        self.saver = saver;
        return None;
      },
    ),
  },
  members: {
    dump: method("(self, obj, /)", "Write the pickle of an object to the file.", dumpWith),
    clear_memo: method(
      "(self, /)",
      "Forget which objects were pickled.",
      (self: PyPickler) => initialised(self).memo.clear(),
    ),
    bin: member(null, (self: PyPickler) => Number(initialised(self).binary)),
    fast: member(null, (self: PyPickler) => Number(initialised(self).fast), (self: PyPickler, v: Value) => {
      initialised(self).fast = truth(v);
    }),
    memo: getset(null, (self: PyPickler) => new PyPicklerMemo(initialised(self)), (self: PyPickler, v?: Value) => {
      if (v === undefined) throw typeError("attribute deletion is not supported");
      const saver = initialised(self);
      if (v instanceof PyPicklerMemo) saver.memo = new Map(v.saver.memo);
      else if (v instanceof PyDict) {
        const memo = new Map<Value, number>();
        for (const e of v.entries()) {
          const pair = e.value!;
          if (!(pair instanceof PyTuple) || pair.a.length !== 2) throw typeError("'memo' values must be 2-item tuples");
          memo.set(pair.a[1], asSize(pair.a[0]));
        }
        saver.memo = memo;
      } else {
        throw typeError(`'memo' attribute must be a PicklerMemoProxy object or dict, not ${typeName(v)}`);
      }
    }),
    dispatch_table: getset(
      null,
      (self: PyPickler) => {
        if (self.table === null) throw attributeError("dispatch_table", "dispatch_table", self);
        return self.table;
      },
      (self: PyPickler, v?: Value) => void (self.table = v ?? null),
    ),
    persistent_id: getset(
      null,
      (self: PyPickler) =>
        self.persistentId ?? builtinFunction("persistent_id", "(obj, /)", "No identifier: None.", () => None),
      (self: PyPickler, v?: Value) => void (self.persistentId = v ?? null),
    ),
  },
});

defineType("_pickle.PicklerMemoProxy", PyPicklerMemo, {
  final: true,
  members: {
    clear: method("(self, /)", "Remove all items from memo.", (m: PyPicklerMemo) => m.saver.memo.clear()),
    copy: method("(self, /)", "Copy the memo to a new object.", (m: PyPicklerMemo) => m.copy()),
    __reduce__: method(
      "(self, /)",
      "For pickling.",
      (m: PyPicklerMemo) => tuple([typeOf(new PyDict()), tuple([m.copy()])]),
    ),
  },
});
defineType("_pickle.UnpicklerMemoProxy", PyUnpicklerMemo, {
  final: true,
  members: {
    clear: method("(self, /)", "Remove all items from memo.", (m: PyUnpicklerMemo) => {
      m.loader.memo = [];
      m.loader.memoSize = 0;
    }),
    copy: method("(self, /)", "Copy the memo to a new object.", (m: PyUnpicklerMemo) => m.copy()),
    __reduce__: method(
      "(self, /)",
      "For pickling.",
      (m: PyUnpicklerMemo) => tuple([typeOf(new PyDict()), tuple([m.copy()])]),
    ),
  },
});

interface LoadOptions {
  fix?: Value;
  encoding?: Value;
  errors?: Value;
  buffers?: Value;
}

function textArg(v: Value | undefined, missing: string, name: string): string {
  if (v === undefined) return missing;
  if (!isStr(v)) throw typeError(`Unpickler() argument '${name}' must be str, not ${argumentName(v)}`);
  return jsText(v);
}

function makeLoader(input: PickleInput, o: LoadOptions): Loader {
  const loader = new Loader(input);
  loader.fixImports = o.fix === undefined || truth(o.fix);
  loader.encoding = textArg(o.encoding, "ASCII", "encoding");
  loader.errors = textArg(o.errors, "strict", "errors");
  if (o.buffers !== undefined && o.buffers !== None && !(o.buffers instanceof PyTuple && o.buffers.a.length === 0)) {
    loader.buffers = getIter(o.buffers);
  }
  loader.hooks = {
    findClass: (module, name) => findClass(module, name, loader.protocol, loader.fixImports),
    persistentLoad: () => {
      throw cannotUnpickle(
        "A load persistent id instruction was encountered, but no persistent_load function was specified.",
      );
    },
  };
  return loader;
}

function inputOf(file: Value): PickleInput {
  const read = lookupAttr(file, "read"), readline = lookupAttr(file, "readline");
  if (read === undefined || readline === undefined) throw typeError("file must have 'read' and 'readline' attributes");
  return new PickleInput({ read, readline, peek: lookupAttr(file, "peek") ?? null });
}

function loaderOf(self: PyUnpickler): Loader {
  if (self.loader === null) {
    throw cannotUnpickle(`Unpickler.__init__() was not called by ${qualifiedTypeName(self)}.__init__()`);
  }
  return self.loader;
}

function loadWith(self: PyUnpickler): Value {
  const loader = loaderOf(self);
  const cls = typeOf(self);
  if (cls !== unpicklerType) {
    const find = getAttr(self, "find_class");
    loader.hooks.findClass = (module, name) => callArgs(find, [module, name]);
  }
  if (self.persistentLoad !== null || cls.lookup("persistent_load") !== unpicklerType.lookup("persistent_load")) {
    const load = self.persistentLoad ?? getAttr(self, "persistent_load");
    loader.hooks.persistentLoad = (id) => callArgs(load, [id]);
  }
  return loader.load();
}

const UNPICKLER = "(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())";
const unpicklerType: PyType = defineType("_pickle.Unpickler", PyUnpickler, {
  doc: "Reads pickles from a file.",
  signature: UNPICKLER,
  slots: {
    __new__: (cls: PyType) => allocate(cls),
    __init__: initFn(
      "Unpickler",
      UNPICKLER,
      (self: PyUnpickler, file: Value, fix?: Value, encoding?: Value, errors?: Value, buffers?: Value) => {
        self.loader = makeLoader(inputOf(file), { fix, encoding, errors, buffers });
        return None;
      },
    ),
  },
  members: {
    load: method("(self, /)", "Read the next object.", loadWith),
    find_class: method(
      "(self, module_name, global_name, /)",
      "The object that a name of a module stands for.",
      (self: PyUnpickler, module: Value, name: Value) => {
        const { protocol, fixImports } = loaderOf(self);
        if (!isStr(module) || !isStr(name)) throw typeError("find_class() arguments must be str");
        return findClass(module as Str, name as Str, protocol, fixImports);
      },
    ),
    memo: getset(null, (self: PyUnpickler) => new PyUnpicklerMemo(loaderOf(self)), (self: PyUnpickler, v?: Value) => {
      if (v === undefined) throw typeError("attribute deletion is not supported");
      const loader = loaderOf(self);
      const items = v instanceof PyUnpicklerMemo ? v.copy() : v;
      if (!(items instanceof PyDict)) {
        throw typeError(`'memo' attribute must be an UnpicklerMemoProxy object or dict, not ${typeName(v)}`);
      }
      loader.memo = [];
      loader.memoSize = 0;
      for (const e of items.entries()) {
        if (!isInt(e.key)) throw typeError("memo key must be integers");
        const i = asSize(e.key);
        if (i < 0) throw valueError("memo key must be positive integers.");
        loader.memoSet(i, e.value!);
      }
    }),
    persistent_load: getset(
      null,
      (self: PyUnpickler) =>
        self.persistentLoad ?? builtinFunction("persistent_load", "(pid, /)", "Not there: an error.", () => {
          throw cannotUnpickle(
            "A load persistent id instruction was encountered, but no persistent_load function was specified.",
          );
        }),
      (self: PyUnpickler, v?: Value) => void (self.persistentLoad = v ?? null),
    ),
  },
});

function dumps(o: Value, protocol?: Value, fix?: Value, callback?: Value): Value {
  const saver = makeSaver(protocol, fix, callback);
  saver.dump(o);
  return new PyBytes(saver.out.take());
}

function dump(o: Value, file: Value, protocol?: Value, fix?: Value, callback?: Value): void {
  const saver = makeSaver(protocol, fix, callback);
  const write = writeOf(file);
  saver.out.flush = (b) => void callArgs(write, [new PyBytes(b)]);
  saver.dump(o);
  writeRest(saver, write);
}

function loads(data: Value, fix?: Value, encoding?: Value, errors?: Value, buffers?: Value): Value {
  const b = bufferOf(data);
  if (b === undefined) throw typeError(`a bytes-like object is required, not '${typeName(data)}'`);
  const input = new PickleInput(null);
  input.buf = b;
  return makeLoader(input, { fix, encoding, errors, buffers }).load();
}

export const module = defineModule("_pickle", {
  doc: "Optimized implementation of pickle.",
  members: {
    PickleError: value(pickleError),
    PicklingError: value(picklingError),
    UnpicklingError: value(unpicklingError),
    PickleBuffer: value(pickleBufferType),
    Pickler: value(picklerType),
    Unpickler: value(unpicklerType),
    dump: fn(
      "(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None)",
      "Write a pickled representation of obj to the open file object file.",
      dump,
    ),
    dumps: fn(
      "(obj, protocol=None, *, fix_imports=True, buffer_callback=None)",
      "Return the pickled representation of the object as a bytes object.",
      dumps,
    ),
    load: fn(
      "(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())",
      "Read and return an object from the pickle data stored in a file.",
      (file: Value, fix?: Value, encoding?: Value, errors?: Value, buffers?: Value) =>
        makeLoader(inputOf(file), { fix, encoding, errors, buffers }).load(),
    ),
    loads: fn(
      "(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())",
      "Read and return an object from the given pickle data.",
      loads,
    ),
  },
});
