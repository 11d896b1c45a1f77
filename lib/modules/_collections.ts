// The _collections module: what collections takes from native code.
import { setitemSlot } from "../core/slot_getters.gen.ts";
import { getAttr } from "../core/attributes.ts";
import { dictType, typeOf } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import {
  constructorFn,
  defineModule,
  defineType,
  fn,
  member,
  method,
  type NativeModule,
  value,
} from "../core/define.ts";
import { type Entry, PyDict } from "../core/dict.ts";
import { attributeError, indexError, typeError } from "../core/raise.ts";
import type { PyType } from "../core/type.ts";
import { None, PyList, PyTuple, tuple, type Value } from "../core/value.ts";
import { add } from "../ops/binary.ts";
import { isScalar } from "../ops/scalars.ts";
import { asHashError } from "../types/dict.ts";
import { PyTupleGetter } from "../types/tuple_getter.ts";
import { forEachItem } from "../ops/iteration.ts";
import { setItem } from "../ops/subscript.ts";
import { concatStr, repr } from "../ops/text.ts";
import { typeName } from "../ops/type_name.ts";
import { sizeArg } from "../types/list_support.ts";
import { defaultDictType } from "./_collections_default.ts";
import { dequeIteratorType, dequeReverseIteratorType, dequeType } from "./_collections_deque.ts";
import { orderedDictType } from "./_collections_ordered.ts";

/** Are its items found and set as dict does it? */
function usesDict(mapping: PyDict): boolean {
  const cls = typeOf(mapping);
  return cls.lookup("get") === dictType.lookup("get") && setitemSlot(cls) === setitemSlot(dictType);
}

/** mapping[item] = mapping.get(item, 0) + 1 for each item. */
function countElements(mapping: Value, iterable: Value): void {
  if (mapping instanceof PyDict && usesDict(mapping)) {
    forEachItem(iterable, (v) => {
      let e: Entry;
      try {
        e = mapping.ensure(v, 0);
      } catch (error) {
        throw asHashError(error);
      }
      e.value = add(e.value!, 1);
    });
    return;
  }
  const get = getAttr(mapping, "get");
  forEachItem(iterable, (v) => setItem(mapping, v, add(callArgs(get, [v, 0]), 1)));
}

/** Of scalars, in a dict whose counts are numbers and fewer than a few times the items: looking at all of them costs less. */
function countsPlainly([mapping, iterable]: readonly Value[]): boolean {
  if (!(mapping instanceof PyDict) || !usesDict(mapping)) return false;
  let length: number;
  if (typeof iterable === "string") length = iterable.length;
  else if ((iterable instanceof PyList || iterable instanceof PyTuple) && iterable.t !== 0) {
    length = iterable instanceof PyList ? iterable.length : iterable.a.length;
    if (!(iterable instanceof PyList && iterable.floats !== null) && !iterable.a.every(isScalar)) return false;
  } else return false;
  if (mapping.size > 16 + 2 * length) return false;
  for (const e of mapping.entries()) if (typeof e.value !== "number") return false;
  return true;
}

const tupleGetterType: PyType = defineType("collections._tuplegetter", PyTupleGetter, {
  slots: {
    __new__: constructorFn(
      "_tuplegetter",
      "(index, doc, /)",
      (_cls: PyType, index: Value, doc: Value) => new PyTupleGetter(sizeArg(index), doc),
    ),
    __repr__: (self: PyTupleGetter) => concatStr([`_tuplegetter(${self.index}, `, repr(self.doc), ")"]),
    __get__: (self: PyTupleGetter, obj: Value | null) => {
      if (obj === null) return self;
      if (!(obj instanceof PyTuple)) {
        throw typeError(
          `descriptor for index '${self.index}' for tuple subclasses doesn't apply to '${typeName(obj)}' object`,
        );
      }
      const v = obj.a[self.index];
      if (v === undefined) throw indexError("tuple index out of range");
      return v;
    },
    __set__: () => {
      throw attributeError("can't set attribute");
    },
    __delete__: () => {
      throw attributeError("can't delete attribute");
    },
  },
  members: {
    __doc__: member(
      null,
      (self: PyTupleGetter) => self.doc,
      (self: PyTupleGetter, v: Value | undefined) => {
        self.doc = v ?? None;
      },
    ),
    __reduce__: method("(self, /)", "State for pickling.", (self: PyTupleGetter) => {
      return tuple([self.cls, tuple([self.index, self.doc])]);
    }),
  },
});
tupleGetterType.freezing = {
  parts: ({ index, doc }: PyTupleGetter) => [index, doc],
  make: ([index, doc]) => new PyTupleGetter(index as number, doc),
};
tupleGetterType.isBase = false;

export const module: NativeModule = defineModule("_collections", {
  doc: "Container types.",
  members: {
    deque: value(dequeType),
    defaultdict: value(defaultDictType),
    OrderedDict: value(orderedDictType),
    _deque_iterator: value(dequeIteratorType),
    _deque_reverse_iterator: value(dequeReverseIteratorType),
    _tuplegetter: value(tupleGetterType),
    _count_elements: fn("(mapping, iterable, /)", "Count the items of an iterable in a mapping.", countElements, {
      leaf: countsPlainly,
    }),
  },
});
