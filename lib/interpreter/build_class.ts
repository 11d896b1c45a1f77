// __build_class__: what a class statement calls (data model, "Customizing class creation").
import { getitemSlot } from "../core/slot_getters.gen.ts";
import { lookupAttr } from "../core/attributes.ts";
import { callKw } from "../core/call.ts";
import { PyDict } from "../core/dict.ts";
import { PyFunction } from "../core/function.ts";
import { runtimeError, typeError } from "../core/raise.ts";
import { isStr, jsText } from "../core/str.ts";
import { PyType } from "../core/type.ts";
import { typeOf, typeType } from "../core/builtin_types.ts";
import { type Kwargs, PyCell, PyTuple, tuple, type Value } from "../core/value.ts";
import { setItem } from "../ops/subscript.ts";
import { reprJs } from "../ops/text.ts";
import type { PyCode } from "./code_object.ts";
import { runCode } from "./execute.ts";

/** __build_class__(func, name, *bases, metaclass=..., **kwds). */
export function buildClass(args: readonly Value[], kw: Kwargs | null): Value {
  if (args.length < 2) throw typeError("__build_class__: not enough arguments");
  const [func, name] = args;
  if (!(func instanceof PyFunction)) throw typeError("__build_class__: func must be a function");
  if (!isStr(name)) throw typeError("__build_class__: name is not a string");
  const original = args.slice(2);
  const bases = resolveBases(original);
  const keywords: Kwargs = kw === null ? new Map() : new Map(kw);
  let meta: Value | undefined = keywords.get("metaclass");
  keywords.delete("metaclass");
  if (meta === undefined) meta = bases.length === 0 ? typeType : typeOf(bases[0]);
  if (meta instanceof PyType) meta = mostDerived(meta, bases);
  const baseTuple = tuple(bases);
  const prepare = lookupAttr(meta, "__prepare__");
  const ns = prepare === undefined ? new PyDict() : callKw(prepare, [name, baseTuple], keywords);
  if (getitemSlot(typeOf(ns)) === null || ns instanceof PyTuple) {
    const who = meta instanceof PyType ? meta.name : "<metaclass>";
    throw typeError(`${who}.__prepare__() must return a mapping, not ${typeOf(ns).name}`);
  }
  const cell = runCode(func.code as PyCode, func.globals, func.builtins, ns, func.closure, func);
  if (original.length !== bases.length || original.some((b, i) => b !== bases[i])) {
    setItem(ns, "__orig_bases__", tuple(original));
  }
  const cls = callKw(meta, [name, baseTuple, ns], keywords);
  if (cls instanceof PyType && cell instanceof PyCell) {
    if (cell.v === undefined) {
      throw runtimeError(
        `__class__ not set defining '${jsText(name)}' as <class '${
          moduleText(cls)
        }${cls.qualname}'>. Was __classcell__ propagated to type.__new__?`,
      );
    }
    if (cell.v !== cls) {
      throw typeError(`__class__ set to ${reprJs(cell.v)} defining '${jsText(name)}' as ${reprJs(cls)}`);
    }
  }
  return cls;
}

function moduleText(cls: PyType): string {
  const m = cls.attrs.getStr("__module__");
  return typeof m === "string" ? `${m}.` : "";
}

/** Replaces bases that are not classes by what their __mro_entries__ gives (PEP 560). */
export function resolveBases(bases: readonly Value[]): Value[] {
  const out: Value[] = [];
  for (const b of bases) {
    if (b instanceof PyType) {
      out.push(b);
      continue;
    }
    const entries = lookupAttr(b, "__mro_entries__");
    if (entries === undefined) {
      out.push(b);
      continue;
    }
    const got = callKw(entries, [tuple(bases)], null);
    if (!(got instanceof PyTuple)) throw typeError("__mro_entries__ must return a tuple");
    out.push(...got.a);
  }
  return out;
}

/** The most derived metaclass of `meta` and the metaclasses of the bases. */
export function mostDerived(meta: PyType, bases: readonly Value[]): PyType {
  let winner = meta;
  for (const b of bases) {
    const m = typeOf(b);
    if (winner.isSubtype(m)) continue;
    if (m.isSubtype(winner)) {
      winner = m;
      continue;
    }
    throw typeError(
      "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases",
    );
  }
  return winner;
}
