// The _zoneinfo module: ZoneInfo.
//
// Zone files are found by zoneinfo._tzpath, or are of the package tzdata. Invariant: one object for each key and class, kept
// until clear_cache(); CPython forgets those that are not used any more.
import { getAttr } from "../core/attributes.ts";
import { bufferOf } from "../core/buffer.ts";
import { typeOf } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { classMethod, constructorFn, defineModule, defineType, member, method, value } from "../core/define.ts";
import { withOsErrors } from "../core/os_errors.ts";
import { PyBaseException } from "../core/exceptions.ts";
import { exceptionOf, typeError, valueError } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { allocate, type PyType } from "../core/type.ts";
import { None, tuple, type Value } from "../core/value.ts";
import { forEachItem } from "../ops/iteration.ts";
import { reprJs } from "../ops/text.ts";
import { truth } from "../ops/truth.ts";
import { typeName } from "../ops/type_name.ts";
import { readFile } from "../runtime/host.ts";
import { toOrdinal } from "./datetime_calendar.ts";
import "./datetime_datetime.ts";
import { delta, makeDateTime, momentAt, PyDateTime, PyTzInfo } from "./datetime_objects.ts";
import { tzinfoType } from "./datetime_zone.ts";
import { cannotPickle } from "./pickle_shared.ts";
import { type LocalType, ZoneData, ZoneFileError } from "./zoneinfo_data.ts";

/** The number of 1970-01-01. */
const EPOCH = 719163;

class PyZoneInfo extends PyTzInfo {
  key: Value = None;
  data: ZoneData = null as unknown as ZoneData;
  /** What repr() shows of a zone from a file. */
  file: Value = None;
  cached = false;
}

const caches = new WeakMap<PyType, Map<string, PyZoneInfo>>();

function cacheOf(cls: PyType): Map<string, PyZoneInfo> {
  let cache = caches.get(cls);
  if (cache === undefined) caches.set(cls, cache = new Map());
  return cache;
}

function dataOf(bytes: Uint8Array): ZoneData {
  try {
    return new ZoneData(bytes);
  } catch (e) {
    throw e instanceof ZoneFileError
      ? valueError(e.message)
      : e instanceof RangeError
      ? valueError("Invalid TZif file")
      : e;
  }
}

function contentOf(file: Value): Uint8Array {
  const content = callArgs(getAttr(file, "read"), []);
  const b = bufferOf(content);
  if (b === undefined) throw typeError(`a bytes-like object is required, not '${typeName(content)}'`);
  return b;
}

/** The file of the package tzdata. */
function packagedFile(key: Value): Value {
  const common = runtime().importModule("zoneinfo._common");
  try {
    return callArgs(getAttr(common, "load_tzdata"), [key]);
  } catch (e) {
    const notFound = getAttr(common, "ZoneInfoNotFoundError") as PyType;
    if (!(e instanceof PyBaseException) || !e.shape.cls.isSubtype(notFound)) throw e;
    // The library's text gives advice for another host.
    throw exceptionOf(notFound, strFromJs(`No time zone found with key ${isStr(key) ? jsText(key) : reprJs(key)}`));
  }
}

function load(cls: PyType, key: Value): PyZoneInfo {
  const rt = runtime();
  const path = callArgs(getAttr(rt.importModule("zoneinfo._tzpath"), "find_tzfile"), [key]);
  let bytes: Uint8Array;
  if (path !== None && isStr(path)) bytes = withOsErrors(() => readFile(jsText(path)), path);
  else {
    const file = packagedFile(key);
    try {
      bytes = contentOf(file);
    } finally {
      callArgs(getAttr(file, "close"), []);
    }
  }
  const zone = allocate(cls) as PyZoneInfo;
  zone.data = dataOf(bytes);
  zone.key = key;
  return zone;
}

function make(cls: PyType, key: Value): Value {
  if (!isStr(key)) return load(cls, key);
  const cache = cacheOf(cls), text = jsText(key);
  let zone = cache.get(text);
  if (zone === undefined) {
    zone = load(cls, key);
    zone.cached = true;
    cache.set(text, zone);
  }
  return zone;
}

/** What applies for a datetime, or for None in a zone that never changes. */
function localType(self: PyZoneInfo, dt: Value): LocalType | null {
  if (dt === None) return self.data.fixed;
  if (!(dt instanceof PyDateTime)) {
    getAttr(dt, "toordinal");
    throw typeError(`dt argument must be a datetime instance or None, not ${typeName(dt)}`);
  }
  return self.data.byClock(secondsOf(dt), dt.fold);
}

function secondsOf(d: PyDateTime): number {
  return (toOrdinal(d.year, d.month, d.day) - EPOCH) * 86400 + (d.hour * 60 + d.minute) * 60 + d.second;
}

function fromUtc(self: PyZoneInfo, dt: Value): Value {
  if (!(dt instanceof PyDateTime)) throw typeError("fromutc: argument must be a datetime");
  if (dt.tz !== self) throw valueError("fromutc: dt.tzinfo is not self");
  const [local, fold] = self.data.byUtc(secondsOf(dt), dt.year);
  const clock = (dt.hour * 60 + dt.minute) * 60 + dt.second;
  const moment = momentAt(toOrdinal(dt.year, dt.month, dt.day), clock + local.offset, dt.micro);
  return makeDateTime(moment, self, fold, typeOf(dt));
}

function reduce(self: PyZoneInfo): Value {
  if (self.file !== None || self.key === None) {
    throw cannotPickle("Cannot pickle a ZoneInfo file from a file stream.");
  }
  return tuple([getAttr(self.cls, "_unpickle"), tuple([self.key, self.cached ? 1 : 0])]);
}

const zoneInfoType: PyType = defineType("zoneinfo.ZoneInfo", PyZoneInfo, {
  doc: "A time zone of the IANA database.",
  bases: [tzinfoType],
  weakrefs: true,
  signature: "(key)",
  slots: {
    __new__: constructorFn("ZoneInfo", "(key)", make),
    __repr__: (self: PyZoneInfo) => {
      const name = self.cls.isHeap ? self.cls.name : "zoneinfo.ZoneInfo";
      if (self.file === None) return strFromJs(`${name}(key=${reprJs(self.key)})`);
      const key = self.key === None ? "" : `, key=${reprJs(self.key)}`;
      return strFromJs(`${name}.from_file(${jsText(self.file as string)}${key})`);
    },
    __str__: (self: PyZoneInfo) => self.key === None ? strFromJs(reprJs(self)) : self.key,
  },
  members: {
    key: member(null, (self: PyZoneInfo) => self.key),
    no_cache: classMethod("(cls, /, key)", "Get a new instance of ZoneInfo, bypassing the cache.", load),
    from_file: classMethod(
      "(cls, fobj, /, key=None)",
      "Create a ZoneInfo file from a file object.",
      (cls: PyType, file: Value, key: Value = None) => {
        const zone = allocate(cls) as PyZoneInfo;
        zone.file = strFromJs(reprJs(file));
        zone.data = dataOf(contentOf(file));
        zone.key = key;
        return zone;
      },
    ),
    clear_cache: classMethod(
      "(cls, /, *, only_keys=None)",
      "Clear the ZoneInfo cache.",
      (cls: PyType, keys: Value = None) => {
        const cache = cacheOf(cls);
        if (keys === None) cache.clear();
        else forEachItem(keys, (key) => void (isStr(key) && cache.delete(jsText(key))));
      },
    ),
    _unpickle: classMethod(
      "(cls, key, from_cache, /)",
      "For unpickling.",
      (cls: PyType, key: Value, cached: Value) => truth(cached) ? callArgs(cls, [key]) : load(cls, key),
    ),
    utcoffset: method("(self, dt, /)", "The offset from UTC.", (self: PyZoneInfo, dt: Value) => {
      const t = localType(self, dt);
      return t === null ? None : delta(0, t.offset, 0);
    }),
    dst: method("(self, dt, /)", "The daylight saving.", (self: PyZoneInfo, dt: Value) => {
      const t = localType(self, dt);
      return t === null ? None : delta(0, t.dst, 0);
    }),
    tzname: method("(self, dt, /)", "The abbreviation of the local time.", (self: PyZoneInfo, dt: Value) => {
      const t = localType(self, dt);
      return t === null ? None : strFromJs(t.name);
    }),
    fromutc: method("(self, dt, /)", "datetime in UTC -> datetime in local time.", fromUtc),
    __reduce__: method("(self, /)", "For pickling.", reduce),
  },
});

export const module = defineModule("_zoneinfo", {
  doc: "Time zones of the IANA database.",
  members: { ZoneInfo: value(zoneInfoType) },
});
