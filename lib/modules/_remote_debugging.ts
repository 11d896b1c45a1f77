// _remote_debugging: the names that asyncio.tools imports. Looking into another process is not to be had here, and says so.
import { defineModule, defineType, type NativeModule, value } from "../core/define.ts";
import { exception } from "../core/raise.ts";
import { defineStructSeq } from "../core/structseq.ts";
import { PyObject } from "../core/value.ts";

class PyRemoteUnwinder extends PyObject {}

const remoteUnwinderType = defineType("_remote_debugging.RemoteUnwinder", PyRemoteUnwinder, {
  doc: "Reads the stacks of another process: not available.",
  slots: {
    __new__: () => {
      throw exception("NotImplementedError", "the stacks of other processes cannot be read: the host has no way to");
    },
  },
});

const frameInfoType = defineStructSeq("_remote_debugging.FrameInfo", {
  doc: "A frame of another process.",
  fields: ["filename", "lineno", "funcname"],
});

export const module: NativeModule = defineModule("_remote_debugging", {
  members: {
    RemoteUnwinder: value(remoteUnwinderType),
    FrameInfo: value(frameInfoType),
  },
});
