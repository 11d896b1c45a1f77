// Struct sequences: tuples whose items also have names (time.struct_time, os.stat_result, sys.version_info ...).
//
// Out: defineStructSeq, which makes the type, and makeStructSeq, which makes objects of it. Invariants: `a` (of PyTuple) holds the
// visible items, `hidden` those that only have a name. A field without a name (null) is visible by its position only.
import { getitemSlot, iterSlot, nextSlot, reprSlot } from "./slot_getters.gen.ts";
import { bindImpl, shell, tupleType } from "./builtin_types.ts";
import { constructorFn, leafMember, type MemberDef, method, populate, value } from "./define.ts";
import { PyDict } from "./dict.ts";
import { typeError } from "./raise.ts";
import { jsText, strFromJs } from "./str.ts";
import type { PyType } from "./type.ts";
import { typeOf } from "./builtin_types.ts";
import { type Kwargs, None, PyList, PyTuple, type Str, tuple, type Value } from "./value.ts";

export class PyStructSeq extends PyTuple {
  readonly hidden: readonly Value[];
  constructor(a: readonly Value[], hidden: readonly Value[]) {
    super(a);
    this.hidden = hidden;
  }
}

export interface StructSeqSpec {
  readonly doc: string;
  /** Names in order; null for a visible field without a name. */
  readonly fields: readonly (string | null)[];
  /** How many of the fields are items of the tuple; all when left out. */
  readonly visible?: number;
  /** False when Python code may not make objects of the type. */
  readonly constructible?: boolean;
  readonly docs?: Readonly<Record<string, string>>;
}

interface Layout {
  readonly name: string;
  readonly fields: readonly (string | null)[];
  readonly visible: number;
  /** The named fields in order: what repr shows for item i is the name of the i-th of them. */
  readonly named: readonly string[];
}

const layouts = new WeakMap<PyType, Layout>();

let toItems: (v: Value) => Value[] = (v) => {
  const it = iterSlot(typeOf(v))!(v);
  const next = nextSlot(typeOf(it))!;
  const out: Value[] = [];
  for (let x = next(it); x !== undefined; x = next(it)) out.push(x);
  return out;
};
let reprOf: (v: Value) => string = (v) => jsText(reprSlot(typeOf(v))!(v) as Str);

/** Lets ops put its own, faster functions in. */
export function setStructSeqHooks(hooks: { items?: (v: Value) => Value[]; repr?: (v: Value) => string }): void {
  if (hooks.items) toItems = hooks.items;
  if (hooks.repr) reprOf = hooks.repr;
}

function fieldAt(o: PyStructSeq, i: number): Value {
  return i < o.a.length ? o.a[i] : o.hidden[i - o.a.length];
}

function construct(cls: PyType, sequence: Value, dict: Value | undefined): Value {
  const { name, fields, visible } = layouts.get(cls)!;
  const max = fields.length;
  let items: Value[];
  if (sequence instanceof PyTuple) items = sequence.a.slice();
  else if (sequence instanceof PyList) items = sequence.copyItems();
  else {
    const kind = typeOf(sequence);
    if (iterSlot(kind) === null && getitemSlot(kind) === null) {
      throw typeError("constructor requires a sequence");
    }
    items = toItems(sequence);
  }
  if (dict !== undefined && !(dict instanceof PyDict)) throw typeError(`${name}() takes a dict as second arg, if any`);
  const n = items.length;
  if (n < visible || n > max) {
    const bound = visible === max ? "a" : n < visible ? "an at least" : "an at most";
    throw typeError(`${name}() takes ${bound} ${n < visible ? visible : max}-sequence (${n}-sequence given)`);
  }
  let used = 0;
  for (let i = n; i < max; i++) {
    const field = fields[i];
    const given = dict === undefined || field === null ? undefined : dict.getStr(field);
    if (given !== undefined) used++;
    // Hidden fields that share a name with nothing visible start as None; stat's float times repeat the int ones.
    items.push(given ?? fallback(fields, items, i, visible));
  }
  if (dict !== undefined && dict.size > used) throw typeError(`${name}() got duplicate or unexpected field name(s)`);
  return makeStructSeq(cls, items);
}

/** A missing hidden field: the first hidden ones stand for the visible fields that have no name. */
function fallback(fields: readonly (string | null)[], items: Value[], i: number, visible: number): Value {
  let nth = i - visible;
  for (let k = 0; k < visible; k++) {
    if (fields[k] !== null) continue;
    if (nth === 0) return items[k];
    nth--;
  }
  return None;
}

/** A struct sequence from all of its fields, hidden ones too (missing ones are None). */
export function makeStructSeq(cls: PyType, values: readonly Value[]): PyStructSeq {
  const { fields, visible } = layouts.get(cls)!;
  const hidden = values.slice(visible);
  while (hidden.length < fields.length - visible) hidden.push(None);
  return new (cls.impl as new (a: readonly Value[], hidden: readonly Value[]) => PyStructSeq)(
    values.slice(0, visible),
    hidden,
  );
}

/** Makes a struct sequence type; `name` is dotted, "time.struct_time". */
export function defineStructSeq(name: string, spec: StructSeqSpec): PyType {
  const { fields } = spec;
  const visible = spec.visible ?? fields.length;
  const named = fields.filter((f) => f !== null);
  const unnamed = fields.length - named.length;
  const impl = class extends PyStructSeq {};
  const cls = shell(name, impl, [tupleType]);
  bindImpl(impl, cls);
  cls.isBase = false;
  cls.patternKind = 1;
  layouts.set(cls, { name, fields, visible, named });
  const members: Record<string, MemberDef> = {
    __reduce__: method("(self, /)", "For pickling and copying.", (self: PyStructSeq) => {
      const dict = new PyDict();
      for (let i = visible; i < fields.length; i++) dict.setStr(fields[i]!, fieldAt(self, i));
      return tuple([cls, tuple([tuple(self.a), dict])]);
    }),
    __replace__: method(
      "(self, /, *args, **changes)",
      "A copy with some fields changed.",
      (self: PyStructSeq, args: Value[], changes: Kwargs) => {
        if (args.length > 0) throw typeError("__replace__() takes no positional arguments");
        if (unnamed > 0) {
          throw typeError(`__replace__() is not supported for ${name} because it has unnamed field(s)`);
        }
        const rest = new Map(changes);
        const values = fields.map((f, i) => {
          const v = rest.get(f!) ?? fieldAt(self, i);
          rest.delete(f!);
          return v;
        });
        if (rest.size > 0) {
          const names = Array.from(rest.keys(), (k) => reprOf(strFromJs(k))).join(", ");
          throw typeError(`Got unexpected field name(s): [${names}]`);
        }
        return makeStructSeq(cls, values);
      },
    ),
    n_fields: value(fields.length),
    n_sequence_fields: value(visible),
    n_unnamed_fields: value(unnamed),
    __match_args__: value(tuple(fields.slice(0, visible).filter((f) => f !== null))),
  };
  fields.forEach((f, i) => {
    if (f !== null) members[f] = leafMember(spec.docs?.[f] ?? `Field ${f}.`, (self: PyStructSeq) => fieldAt(self, i));
  });
  const build = constructorFn("structseq", "(sequence, dict={})", construct);
  return populate(cls, {
    doc: spec.doc,
    slots: {
      __new__: (type: PyType, args, kw) => {
        if (spec.constructible === false) throw typeError(`cannot create '${name}' instances`);
        return build(type, args, kw);
      },
      __repr__: (self: PyStructSeq) =>
        strFromJs(`${name}(${self.a.map((v, i) => `${named[i]}=${reprOf(v)}`).join(", ")})`),
    },
    members,
  });
}
