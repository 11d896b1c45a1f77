// _najash: what Najash's own Python files (lib/pylib) need of the native side.
import { defineModule, fn } from "../core/define.ts";
import { PyList, tuple } from "../core/value.ts";
import { OPCODES } from "../bytecode/opcodes.ts";

export const module = defineModule("_najash", {
  doc: "Support for Najash's own library modules.",
  members: {
    opcodes: fn(
      "()",
      "The opcode table: (name, kind of A, kind of B, kind of C, flags).",
      () => new PyList(OPCODES.map(([name, a, b, c, flags]) => tuple([name, a, b, c, flags]))),
    ),
  },
});
