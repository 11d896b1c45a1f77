// BaseExceptionGroup and ExceptionGroup: making and splitting (PEP 654).
//
// Invariants: `fields.exceptions` is a non-empty tuple of exceptions and `fields.message` a str.
import { callSlot, getitemSlot, lenSlot } from "../core/slot_getters.gen.ts";
import { getAttr, lookupAttr, setAttr } from "../core/attributes.ts";
import { callArgs } from "../core/call.ts";
import { getset, member, method, populate } from "../core/define.ts";
import { EXC, isExceptionClass, PyBaseException } from "../core/exceptions.ts";
import { typeOf } from "../core/builtin_types.ts";
import { typeError, valueError } from "../core/raise.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { PyType } from "../core/type.ts";
import { type Kwargs, list, None, PyTuple, tuple, type Value } from "../core/value.ts";
import { toArray } from "../ops/iteration.ts";
import { truth } from "../ops/truth.ts";
import { argumentName } from "../ops/type_name.ts";
import { newInstance, noKeywords } from "./exceptions.ts";
import { getInstanceWeakref } from "./instance_dict.ts";
import { classGetItem } from "./generic_alias.ts";

/** True for exception groups. */
export function isGroup(v: Value): v is PyBaseException {
  return v instanceof PyBaseException && typeOf(v).isSubtype(EXC.BaseExceptionGroup);
}

/** The exceptions directly in a group. */
export function groupExceptions(group: PyBaseException): readonly PyBaseException[] {
  return (group.fields!.exceptions as PyTuple).a as PyBaseException[];
}

function isSequence(v: Value): boolean {
  return !isStr(v) && getitemSlot(typeOf(v)) !== null && lenSlot(typeOf(v)) !== null;
}

function groupNew(cls: PyType, args: readonly Value[], kw: Kwargs | null): Value {
  if (args.length !== 2 || kw !== null && kw.size > 0 && args.length !== 2) {
    throw typeError(`BaseExceptionGroup.__new__() takes exactly 2 arguments (${args.length} given)`);
  }
  const [message, excs] = args;
  if (!isStr(message)) {
    throw typeError(`BaseExceptionGroup.__new__() argument 1 must be str, not ${argumentName(message)}`);
  }
  if (!isSequence(excs)) throw typeError("second argument (exceptions) must be a sequence");
  const items = toArray(excs);
  if (items.length === 0) throw valueError("second argument (exceptions) must be a non-empty sequence");
  let nestedBase = false;
  items.forEach((e, i) => {
    if (!(e instanceof PyBaseException)) {
      throw valueError(`Item ${i} of second argument (exceptions) is not an exception`);
    }
    if (!typeOf(e).isSubtype(EXC.Exception)) nestedBase = true;
  });
  let actual = cls;
  if (cls === EXC.BaseExceptionGroup) {
    if (!nestedBase) actual = EXC.ExceptionGroup;
  } else if (nestedBase && cls === EXC.ExceptionGroup) {
    throw typeError("Cannot nest BaseExceptions in an ExceptionGroup");
  } else if (nestedBase && cls.isSubtype(EXC.Exception)) throw typeError(`Cannot nest BaseExceptions in '${cls.name}'`);
  const e = newInstance(actual, args);
  e.fields = { message, exceptions: tuple(items) };
  return e;
}

function groupInit(self: PyBaseException, args: readonly Value[], kw: Kwargs | null): void {
  noKeywords(self, kw);
  self.args = tuple(args);
}

/** A new group of some of the exceptions, with the metadata of `group`. */
export function subset(group: PyBaseException, excs: readonly PyBaseException[]): PyBaseException | null {
  if (excs.length === 0) return null;
  const made = callArgs(getAttr(group, "derive"), [list(excs.slice())]);
  if (!isGroup(made)) throw typeError("derive must return an instance of BaseExceptionGroup");
  made.tb = group.tb;
  made.context = group.context;
  made.cause = group.cause;
  made.suppressContext = group.suppressContext;
  const notes = lookupAttr(group, "__notes__");
  if (notes !== undefined && isSequence(notes)) setAttr(made, "__notes__", list(toArray(notes)));
  return made;
}

type Matcher = (e: PyBaseException) => boolean;

function matcherOf(condition: Value): Matcher {
  if (isExceptionClass(condition)) return (e) => typeOf(e).isSubtype(condition);
  if (condition instanceof PyTuple && condition.a.every((c) => isExceptionClass(c))) {
    return (e) => condition.a.some((c) => typeOf(e).isSubtype(c as PyType));
  }
  if (!(condition instanceof PyType) && callSlot(typeOf(condition)) !== null) {
    return (e) => truth(callArgs(condition, [e]));
  }
  throw typeError("expected an exception type, a tuple of exception types, or a callable (other than a class)");
}

export interface Split {
  match: PyBaseException | null;
  rest: PyBaseException | null;
}

function splitBy(e: PyBaseException, matches: Matcher, wantRest: boolean): Split {
  if (matches(e)) return { match: e, rest: null };
  if (!isGroup(e)) return { match: null, rest: wantRest ? e : null };
  const match: PyBaseException[] = [], rest: PyBaseException[] = [];
  for (const inner of groupExceptions(e)) {
    const s = splitBy(inner, matches, wantRest);
    if (s.match !== null) match.push(s.match);
    if (s.rest !== null) rest.push(s.rest);
  }
  return { match: subset(e, match), rest: wantRest ? subset(e, rest) : null };
}

populate(EXC.BaseExceptionGroup, {
  doc: "A group of exceptions that are raised together.",
  slots: {
    __new__: groupNew,
    __init__: groupInit,
    __str__: (self: PyBaseException) => {
      const n = groupExceptions(self).length;
      return strFromJs(`${jsText(self.fields!.message as string)} (${n} sub-exception${n === 1 ? "" : "s"})`);
    },
  },
  members: {
    message: member("The message.", (e: PyBaseException) => e.fields?.message ?? None),
    exceptions: member("The exceptions of the group.", (e: PyBaseException) => e.fields?.exceptions ?? None),
    __class_getitem__: classGetItem,
    derive: method("(self, excs, /)", "A group with the same message.", (e: PyBaseException, excs: Value) => {
      return groupNew(EXC.BaseExceptionGroup, [e.fields!.message, excs], null);
    }),
    split: method(
      "(self, matcher_value, /)",
      "The parts that match and that do not.",
      (e: PyBaseException, c: Value) => {
        const s = splitBy(e, matcherOf(c), true);
        return tuple([s.match ?? None, s.rest ?? None]);
      },
    ),
    subgroup: method("(self, matcher_value, /)", "The part that matches.", (e: PyBaseException, c: Value) => {
      return splitBy(e, matcherOf(c), false).match ?? None;
    }),
  },
});

populate(EXC.ExceptionGroup, {
  doc: "A group of exceptions that are all of class Exception.",
  members: { __weakref__: getset(null, getInstanceWeakref) },
});
