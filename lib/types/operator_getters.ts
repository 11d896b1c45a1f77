// operator.itemgetter, attrgetter and methodcaller.
import { getAttr } from "../core/attributes.ts";
import { bindImpl, shell, typeOf } from "../core/builtin_types.ts";
import { callKw } from "../core/call.ts";
import { method, populate } from "../core/define.ts";
import { typeError } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { allocate, type PyType } from "../core/type.ts";
import { type Kwargs, PyObject, type Str, tuple, type Value } from "../core/value.ts";
import { getItem } from "../ops/subscript.ts";
import { reprGuard, reprJs } from "../ops/text.ts";

export class PyItemGetter extends PyObject {
  items: readonly Value[];
  constructor(items: readonly Value[]) {
    super();
    this.items = items;
  }
}

export class PyAttrGetter extends PyObject {
  names: readonly Value[];
  /** The parts of each dotted name. */
  paths: readonly string[][];
  constructor(names: readonly Value[], paths: readonly string[][]) {
    super();
    this.names = names;
    this.paths = paths;
  }
}

export class PyMethodCaller extends PyObject {
  name: string;
  args: readonly Value[];
  kw: Kwargs | null;
  constructor(name: string, args: readonly Value[], kw: Kwargs | null) {
    super();
    this.name = name;
    this.args = args;
    this.kw = kw;
  }
}

export const itemGetterType: PyType = shell("operator.itemgetter", PyItemGetter);
export const attrGetterType: PyType = shell("operator.attrgetter", PyAttrGetter);
export const methodCallerType: PyType = shell("operator.methodcaller", PyMethodCaller);
bindImpl(PyItemGetter, itemGetterType);
itemGetterType.freezing = {
  parts: (getter: PyItemGetter) => getter.items,
  make: (items) => new PyItemGetter(items),
};
attrGetterType.freezing = {
  parts: (getter: PyAttrGetter) => getter.names,
  make: (names) => new PyAttrGetter(names, names.map((name) => jsText(name as Str).split("."))),
};
bindImpl(PyAttrGetter, attrGetterType);
bindImpl(PyMethodCaller, methodCallerType);

function noKeywords(name: string, kw: Kwargs | null): void {
  if (kw !== null && kw.size > 0) throw typeError(`${name}() takes no keyword arguments`);
}

function single(name: string, args: readonly Value[], kw: Kwargs | null): Value {
  noKeywords(name, kw);
  if (args.length !== 1) throw typeError(`${name} expected 1 argument, got ${args.length}`);
  return args[0];
}

function show(self: Value, parts: readonly string[]): Str {
  return strFromJs(`operator.${typeOf(self).name}(${parts.join(", ")})`);
}

function guarded(self: Value, f: () => Str): Str {
  return reprGuard(self, strFromJs(`operator.${typeOf(self).name}(...)`), f);
}

populate(itemGetterType, {
  doc: "A function that subscripts its argument.",
  signature: "(item, /, *items)",
  slots: {
    __new__: (cls: PyType, args: readonly Value[], kw: Kwargs | null) => {
      noKeywords("itemgetter", kw);
      if (args.length === 0) throw typeError("itemgetter expected 1 argument, got 0");
      return allocate(cls, args);
    },
    __call__: (self: PyItemGetter, args: readonly Value[], kw: Kwargs | null) => {
      const o = single("itemgetter", args, kw);
      return self.items.length === 1 ? getItem(o, self.items[0]) : tuple(self.items.map((k) => getItem(o, k)));
    },
    __repr__: (self: PyItemGetter) => guarded(self, () => show(self, self.items.map(reprJs))),
  },
  members: {
    __reduce__: method(
      "(self, /)",
      "State for pickling.",
      (self: PyItemGetter) => tuple([typeOf(self), tuple(self.items)]),
    ),
  },
});

populate(attrGetterType, {
  doc: "A function that reads attributes of its argument.",
  signature: "(attr, /, *attrs)",
  slots: {
    __new__: (cls: PyType, args: readonly Value[], kw: Kwargs | null) => {
      noKeywords("attrgetter", kw);
      if (args.length === 0) throw typeError("attrgetter expected 1 argument, got 0");
      const paths = args.map((name) => {
        if (!isStr(name)) throw typeError("attribute name must be a string");
        return jsText(name).split(".");
      });
      return allocate(cls, args, paths);
    },
    __call__: (self: PyAttrGetter, args: readonly Value[], kw: Kwargs | null) => {
      const o = single("attrgetter", args, kw);
      const values = self.paths.map((path) => path.reduce((v, name) => getAttr(v, name), o));
      return values.length === 1 ? values[0] : tuple(values);
    },
    __repr__: (self: PyAttrGetter) => guarded(self, () => show(self, self.names.map(reprJs))),
  },
  members: {
    __reduce__: method(
      "(self, /)",
      "State for pickling.",
      (self: PyAttrGetter) => tuple([typeOf(self), tuple(self.names)]),
    ),
  },
});

populate(methodCallerType, {
  doc: "A function that calls a method of its argument.",
  signature: "(name, /, *args, **kwargs)",
  slots: {
    __new__: (cls: PyType, args: readonly Value[], kw: Kwargs | null) => {
      if (args.length === 0) throw typeError("methodcaller needs at least one argument, the method name");
      if (!isStr(args[0])) throw typeError("method name must be a string");
      return allocate(cls, jsText(args[0]), args.slice(1), kw);
    },
    __call__: (self: PyMethodCaller, args: readonly Value[], kw: Kwargs | null) => {
      const o = single("methodcaller", args, kw);
      return callKw(getAttr(o, self.name), self.args, self.kw);
    },
    __repr__: (self: PyMethodCaller) =>
      guarded(self, () => {
        const parts = [reprJs(strFromJs(self.name)), ...self.args.map(reprJs)];
        for (const [k, v] of self.kw ?? []) parts.push(`${k}=${reprJs(v)}`);
        return show(self, parts);
      }),
  },
  members: {
    __reduce__: method("(self, /)", "State for pickling.", (self: PyMethodCaller) => {
      const args = [strFromJs(self.name), ...self.args];
      if (self.kw === null || self.kw.size === 0) return tuple([typeOf(self), tuple(args)]);
      const partial = getAttr(runtime().importModule("functools"), "partial");
      return tuple([callKw(partial, [typeOf(self), strFromJs(self.name)], self.kw), tuple(self.args)]);
    }),
  },
});
