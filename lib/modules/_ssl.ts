// The _ssl module: the TLS engine below lib/pylib/ssl.py.
//
// In: bytes of the connection and plain bytes. Out: the same the other way round, and what is known of the peer.
// Invariants: an engine touches no socket; the I/O worker computes, and every method that asks it for something returns
// when it has come to rest, so that what take() gives is all there is for now.
import { defineModule, defineType, getset, initFn, method, type NativeModule, value } from "../core/define.ts";
import { lookupAttr } from "../core/attributes.ts";
import { hostFiles } from "../core/host_api.ts";
import { hostIo, type WorkerMessage } from "../core/host_io.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { waitFor } from "../core/threads.ts";
import { None, PyBytes, PyList, PyObject, PyTuple, tuple, type Value } from "../core/value.ts";
import { asInt32, asSize } from "../ops/number.ts";
import { truth } from "../ops/truth.ts";
import { tlsReady } from "./_io_buffered.ts";
import { Channel } from "./_socket_channel.ts";
import { secondsOf } from "./_thread_locks.ts";
import { bytesArg } from "./bytes_arg.ts";

class PyEngine extends PyObject {
  id = 0;
  asked = 0;
  rested = 0;
  out: Uint8Array[] = [];
  plain: Uint8Array[] = [];
  plainSize = 0;
  ended = false;
  info: string | null = null;
  failure: { code: string; message: string } | null = null;

  report(m: WorkerMessage): void {
    switch (m.what) {
      case "cipher":
        this.out.push(m.data);
        break;
      case "plain":
        this.plain.push(m.data);
        this.plainSize += m.data.length;
        break;
      case "secure":
        this.info = m.info;
        break;
      case "end":
        this.ended = true;
        break;
      case "failed":
        this.failure ??= { code: String(m.error.code ?? ""), message: m.error.message };
        break;
      case "idle":
        this.rested++;
    }
  }

  /** The peer's connection has ended, and the engine knows. */
  over = false;
  feed(data: Uint8Array): void {
    if (this.over) return;
    this.over = data.length === 0;
    hostIo().send({ op: "cipher", id: this.id, data: this.over ? null : data });
    this.asked++;
  }

  /** Carries what it can between the socket and the engine; true when a read of plain bytes would not wait. */
  pump(channel: Channel): boolean {
    while (this.out.length > 0 && channel.mayWrite) {
      const bytes = this.out.shift()!;
      const n = channel.put(bytes);
      if (n < bytes.length) this.out.unshift(bytes.subarray(n));
    }
    if (this.plainSize > 0 || this.ended || this.failure !== null || this.over) return true;
    if (this.rested < this.asked || !channel.mayRead) return false;
    const buffer = new Uint8Array(65536);
    this.feed(buffer.slice(0, channel.receive(buffer, false)));
    return false;
  }

  ask(command: { op: string; [field: string]: unknown }): void {
    hostIo().send({ ...command, id: this.id });
    this.asked++;
    waitFor(() => this.rested >= this.asked, null);
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((n, c) => n + c.length, 0));
  let at = 0;
  for (const c of chunks) {
    all.set(c, at);
    at += c.length;
  }
  return all;
}

function textOrNull(v: Value): string | null {
  return isStr(v) ? jsText(v) : null;
}

function texts(v: Value): string[] {
  return (v instanceof PyList || v instanceof PyTuple ? Array.from(v.a) : []).map((s) => textOrNull(s) ?? "");
}

const engineType: PyType = defineType("_ssl._Engine", PyEngine, {
  doc: "One end of a TLS connection.",
  slots: {
    __init__: initFn(
      "_Engine",
      "(server_side, servername, check_hostname, verify_mode, ca, defaults, certificate, key, password, alpn, minimum, maximum)",
      (
        self: PyEngine,
        server: Value,
        servername: Value,
        checkName: Value,
        verify: Value,
        ca: Value,
        defaults: Value,
        cert: Value,
        key: Value,
        password: Value,
        alpn: Value,
        minimum: Value,
        maximum: Value,
      ) => {
        const options = {
          servername: textOrNull(servername),
          checkName: truth(checkName),
          verify: asInt32(verify),
          ca: texts(ca),
          defaults: truth(defaults),
          cert: textOrNull(cert),
          key: textOrNull(key),
          password: textOrNull(password),
          alpn: texts(alpn),
          minVersion: textOrNull(minimum) ?? undefined,
          maxVersion: textOrNull(maximum) ?? undefined,
        };
        self.id = hostIo().open((m) => self.report(m));
        self.ask({ op: "tls", server: truth(server), options });
      },
    ),
  },
  members: {
    feed: method(
      "(self, data, /)",
      "Give bytes that came from the peer; b'' for the end.",
      (self: PyEngine, d: Value) => {
        const data = bytesArg(d);
        self.ask({ op: "cipher", data: data.length === 0 ? null : data.slice() });
      },
    ),
    take: method("(self, /)", "Take the bytes that are to be sent to the peer.", (self: PyEngine) => {
      const { out } = self;
      self.out = [];
      return new PyBytes(joined(out));
    }),
    wait: method(
      "(self, fd, timeout, /)",
      "Wait until the descriptor can be read or the engine has something new; false when the time is over.",
      (self: PyEngine, fd: Value, timeout: Value) => {
        const stream = hostFiles().adopted(asInt32(fd));
        const seconds = timeout === None ? null : secondsOf(timeout);
        const news = () => self.out.length > 0 || self.plainSize > 0 || self.ended || self.failure !== null;
        return waitFor(() => news() || stream === undefined || stream.mayRead !== false, seconds, true);
      },
    ),
    write: method("(self, data, /)", "Give plain bytes to send.", (self: PyEngine, d: Value) => {
      self.ask({ op: "plain", data: bytesArg(d).slice() });
    }),
    end: method("(self, /)", "Nothing more will be written: tell the peer.", (self: PyEngine) => {
      self.ask({ op: "plain", data: null });
    }),
    read: method("(self, size, /)", "Take at most so many plain bytes.", (self: PyEngine, size: Value) => {
      const { plain } = self;
      const n = Math.min(asSize(size), self.plainSize);
      const taken: Uint8Array[] = [];
      for (let left = n; left > 0;) {
        const first = plain[0];
        if (first.length <= left) plain.shift();
        else plain[0] = first.subarray(left);
        taken.push(first.subarray(0, left));
        left -= Math.min(first.length, left);
      }
      self.plainSize -= n;
      return new PyBytes(joined(taken));
    }),
    close: method("(self, /)", "Let go of everything.", (self: PyEngine) => {
      if (self.id === 0) return;
      hostIo().send({ op: "untls", id: self.id });
      hostIo().forget(self.id);
      self.id = 0;
    }),
    pending: getset("How many plain bytes wait.", (self: PyEngine) => self.plainSize),
    ended: getset("The peer writes no more.", (self: PyEngine) => self.ended),
    info: getset(
      "JSON of what is known of the peer, when the handshake is over.",
      (self: PyEngine) => self.info === null ? None : strFromJs(self.info),
    ),
    failure: getset(
      "What went wrong: a code and a text.",
      (self: PyEngine) =>
        self.failure === null ? None : tuple([strFromJs(self.failure.code), strFromJs(self.failure.message)]),
    ),
  },
});

/** How a buffered reader over a TLS socket waits before it reads, so that its thread need not be held by native code. */
tlsReady.of = (sock) => {
  const connection = lookupAttr(sock, "_tls");
  if (connection === undefined || connection === None || lookupAttr(connection, "about") === None) return null;
  const engine = lookupAttr(connection, "engine");
  const waiting = lookupAttr(connection, "waiting");
  if (!(engine instanceof PyEngine) || engine.id === 0) return null;
  if (!(waiting instanceof PyBytes) || waiting.b.length > 0) return null;
  const { fd } = sock as Value & { fd?: number };
  const channel = hostFiles().adopted(fd ?? -1);
  if (!(channel instanceof Channel)) return null;
  return () => {
    try {
      return engine.pump(channel);
    } catch {
      return true;
    }
  };
};

export const module: NativeModule = defineModule("_ssl", {
  doc: "TLS for the ssl module.",
  members: {
    _Engine: () => engineType,
    OPENSSL_VERSION: value("OpenSSL 3.0.0 (the host's TLS)"),
    OPENSSL_VERSION_INFO: value(tuple([3, 0, 0, 0, 0])),
    OPENSSL_VERSION_NUMBER: value(0x30000000),
    _OPENSSL_API_VERSION: value(tuple([3, 0, 0, 0, 0])),
  },
});
