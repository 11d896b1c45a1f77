// module: its dictionary is its attributes; a `__getattr__` in it answers for missing ones.
import { callSlot } from "../core/slot_getters.gen.ts";
import { genericLookup, getAttr, lookupAttr, noAttribute, registerLookup } from "../core/attributes.ts";
import { typeOf } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { getset, initFn, member, method, populate } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { moduleType, PyModule } from "../core/function.ts";
import { factsOf } from "../core/lazy_instance.ts";
import { renamingHint } from "../core/shadowing.ts";
import { attributeError, typeError } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { allocate, type PyType } from "../core/type.ts";
import { list, None, type Str, type Value } from "../core/value.ts";
import { toArray } from "../ops/iteration.ts";
import { reprJs, strJs } from "../ops/text.ts";
import { truth } from "../ops/truth.ts";
import { argumentName, typeName } from "../ops/type_name.ts";

function isInitializing(spec: Value | undefined): boolean {
  if (spec === undefined || spec === None) return false;
  const facts = factsOf(spec);
  if (facts !== undefined) return facts.initializing;
  const flag = lookupAttr(spec, "_initializing");
  return flag !== undefined && truth(flag);
}

/** Where the module's code is, if the spec says that it is in a file. */
function originOf(spec: Value | undefined): string | null {
  if (spec === undefined || spec === None) return null;
  const facts = factsOf(spec);
  if (facts !== undefined) return facts.located ? facts.origin : null;
  const located = lookupAttr(spec, "has_location");
  if (located === undefined || !truth(located)) return null;
  const origin = lookupAttr(spec, "origin");
  return origin !== undefined && isStr(origin) ? jsText(origin) : null;
}

/** The error of a missing attribute when it is more than that: a module that is still being imported. */
function importCycle(module: PyModule, attr: string): unknown {
  const name = module.dict.getStr("__name__");
  if (name === undefined || !isStr(name)) return null;
  const spec = module.dict.getStr("__spec__");
  const text = jsText(name);
  const initializing = isInitializing(spec);
  const origin = originOf(spec);
  const hint = renamingHint(text, origin, initializing);
  if (hint !== null) return attributeError(`module '${text}' has no attribute '${attr}' ${hint}`, attr, module);
  if (initializing) {
    const where = origin === null ? "" : ` from '${origin}'`;
    return attributeError(
      `partially initialized module '${text}'${where} has no attribute '${attr}' (most likely due to a circular import)`,
      attr,
      module,
    );
  }
  const sub = runtime().modules.getStr(`${text}.${attr}`);
  if (sub instanceof PyModule && isInitializing(sub.dict.getStr("__spec__"))) {
    return attributeError(
      `cannot access submodule '${attr}' of module '${text}' (most likely due to a circular import)`,
      attr,
      module,
    );
  }
  return null;
}

function moduleLookup(module: PyModule, name: string): Value | undefined {
  const v = genericLookup(module, name);
  if (v !== undefined) return v;
  const getter = module.dict.getStr("__getattr__");
  if (getter !== undefined) return callArgs(getter, [strFromJs(name)]);
  const cycle = importCycle(module, name);
  if (cycle !== null) throw cycle;
  return undefined;
}

function moduleGetattribute(module: PyModule, name: string): Value {
  const v = moduleLookup(module, name);
  if (v === undefined) throw noAttribute(module, name);
  return v;
}

registerLookup(moduleGetattribute, moduleLookup as (o: never, name: string) => Value | undefined);

function specRepr(spec: Value): string {
  const specName = lookupAttr(spec, "name");
  const name = specName === undefined || specName === None ? "'?'" : reprJs(specName);
  const origin = lookupAttr(spec, "origin");
  if (origin === undefined || origin === None) {
    const loader = lookupAttr(spec, "loader");
    if (loader === undefined || loader === None) return `<module ${name}>`;
    const kind = typeOf(loader).name;
    if (kind !== "NamespaceLoader") return `<module ${name} (${reprJs(loader)})>`;
    return `<module ${name} (namespace) from ${reprJs(list(toArray(getAttr(loader, "_path"))))}>`;
  }
  const located = lookupAttr(spec, "has_location");
  if (located !== undefined && truth(located)) return `<module ${name} from ${reprJs(origin)}>`;
  return `<module ${name} (${strJs(origin)})>`;
}

function moduleRepr(module: PyModule): Str {
  const { dict } = module;
  const spec = dict.getStr("__spec__");
  const facts = factsOf(spec);
  if (facts !== undefined && facts.origin !== null) {
    const shown = dict.getStr("__name__");
    const where = facts.located ? `from ${reprJs(strFromJs(facts.origin))}` : `(${facts.origin})`;
    return strFromJs(`<module ${shown === undefined ? "'?'" : reprJs(shown)} ${where}>`);
  }
  if (spec !== undefined && truth(spec)) return strFromJs(specRepr(spec));
  const own = dict.getStr("__name__");
  const name = own === undefined ? "'?'" : reprJs(own);
  const file = dict.getStr("__file__");
  if (file !== undefined) return strFromJs(`<module ${name} from ${reprJs(file)}>`);
  const loader = dict.getStr("__loader__");
  if (loader === undefined || loader === None) return strFromJs(`<module ${name}>`);
  return strFromJs(`<module ${name} (${reprJs(loader)})>`);
}

function getAnnotate(module: PyModule): Value {
  const own = module.dict.getStr("__annotate__");
  if (own !== undefined) return own;
  module.dict.setStr("__annotate__", None);
  return None;
}

function setAnnotate(module: PyModule, v: Value | undefined): void {
  if (v === undefined) throw typeError("cannot delete __annotate__ attribute");
  if (v !== None && callSlot(typeOf(v)) === null) throw typeError("__annotate__ must be callable or None");
  module.dict.setStr("__annotate__", v);
  if (v !== None) module.dict.deleteStr("__annotations__");
}

function getAnnotations(module: PyModule): Value {
  const own = module.dict.getStr("__annotations__");
  if (own !== undefined) return own;
  const annotate = getAnnotate(module);
  let made: Value = new PyDict();
  if (callSlot(typeOf(annotate)) !== null) {
    made = callArgs(annotate, [1]);
    if (!(made instanceof PyDict)) throw typeError(`__annotate__() must return a dict, not ${typeName(made)}`);
  }
  if (!isInitializing(module.dict.getStr("__spec__"))) module.dict.setStr("__annotations__", made);
  return made;
}

function setAnnotations(module: PyModule, v: Value | undefined): void {
  if (v !== undefined) module.dict.setStr("__annotations__", v);
  else if (!module.dict.deleteStr("__annotations__")) {
    throw attributeError("__annotations__", "__annotations__", module);
  }
  module.dict.deleteStr("__annotate__");
}

function init(module: PyModule, name: Value, doc: Value | undefined): void {
  if (!isStr(name)) throw typeError(`module() argument 'name' must be str, not ${argumentName(name)}`);
  const { dict } = module;
  dict.setStr("__name__", name);
  dict.setStr("__doc__", doc ?? None);
  dict.setStr("__package__", None);
  dict.setStr("__loader__", None);
  dict.setStr("__spec__", None);
}

populate(moduleType, {
  doc: "A module.",
  signature: "(name, doc=None)",
  slots: {
    __new__: (cls: PyType) => allocate(cls, new PyDict()),
    __init__: initFn("module", "(name, doc=None)", init as unknown as (cls: PyType) => Value),
    __repr__: moduleRepr,
    __getattribute__: moduleGetattribute,
  },
  members: {
    __dict__: member(null, (module: PyModule) => module.dict),
    __annotations__: getset(null, getAnnotations, setAnnotations),
    __annotate__: getset(null, getAnnotate, setAnnotate),
    __dir__: method("(self, /)", "Names of the attributes.", (module: PyModule) => {
      const dict = getAttr(module, "__dict__");
      if (!(dict instanceof PyDict)) throw typeError("<module>.__dict__ is not a dictionary");
      const own = dict.getStr("__dir__");
      return own === undefined ? list(dict.keys()) : callArgs(own, []);
    }),
  },
});
