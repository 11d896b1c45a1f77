// The standard streams as Python objects.
import type { Config } from "../modules/sys_config.ts";
import { None, PyObject, type Value } from "../core/value.ts";
import { defineType, method } from "../core/define.ts";
import { isStr, jsText, strLen, strValue } from "../core/str.ts";
import { typeError } from "../core/raise.ts";
import { isTerminal, writeText } from "./host.ts";

class PlainStream extends PyObject {
  constructor(readonly fd: 1 | 2) {
    super();
  }
}
defineType("najash.PlainStream", PlainStream, {
  members: {
    write: method("(self, s, /)", "Write text.", (self: PlainStream, s: Value) => {
      if (!isStr(s)) throw typeError("write() argument must be str");
      writeText(self.fd, jsText(s));
      return strLen(strValue(s));
    }),
    flush: method("(self, /)", "Nothing to do.", () => {}),
    isatty: method("(self, /)", "Terminal?", (self: PlainStream) => isTerminal(self.fd)),
    fileno: method("(self, /)", "Descriptor.", (self: PlainStream) => self.fd),
  },
});

export function makeStream(fd: 0 | 1 | 2, _config: Config): Value {
  return fd === 0 ? None : new PlainStream(fd);
}
