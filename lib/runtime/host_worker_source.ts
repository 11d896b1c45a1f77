// The program of the I/O worker, as text: the worker starts from a blob: URL, so that it needs no permission to read.
//
// In: commands on a port (see host_worker.ts). Out: messages on the same port, each counted in words[1]. Invariants: it
// shares nothing with the main thread but `words`; data goes in both directions under credit, so that neither side
// piles up more than CREDIT bytes of a stream.

export const WORKER_SOURCE = `
const CREDIT = 1 << 20;
const TICK = 4, SIGNAL = 2;
let port, words, nextId = -2, ticker, dgram;
const things = new Map();
const timers = new Map();
const watched = new Map();
const busy = new Set();

// Bytes go as the buffer, which nothing else holds: what the main thread receives as a view takes the host 60 ns a byte.
function report(message) {
  if (message.data === undefined) port.postMessage(message);
  else {
    const data = message.data.buffer;
    port.postMessage({ ...message, data }, [data]);
  }
  Atomics.add(words, 1, 1);
  Atomics.notify(words, 1);
}
function fail(id, what, e) {
  const number = /\\(os error (\\d+)\\)/.exec(e?.message ?? "");
  report({ id, what, error: { name: e?.name ?? "Error", code: e?.code ?? null, errno: number ? Number(number[1]) : null,
    message: String(e?.message ?? e) } });
}
function signal(n) {
  Atomics.or(words, n < 32 ? 2 : 3, 1 << (n & 31));
  Atomics.or(words, 0, SIGNAL);
  Atomics.add(words, 1, 1);
  Atomics.notify(words, 1);
}

class Reader {
  constructor(id, fd, read) { this.id = id; this.fd = fd; this.read = read; this.credit = CREDIT; this.wake = null; this.stopped = false; this.run(); }
  async run() {
    try {
      while (!this.stopped) {
        if (this.credit <= 0) await new Promise((f) => this.wake = f);
        if (this.stopped) break;
        const data = await this.read();
        if (data === null) break;
        this.credit -= data.length;
        report({ id: this.id, what: "data", fd: this.fd, data });
      }
      report({ id: this.id, what: "end", fd: this.fd });
    } catch (e) {
      if (!this.stopped) fail(this.id, "broken", e);
      report({ id: this.id, what: "end", fd: this.fd });
    }
  }
  more(n) { this.credit += n; if (this.credit > 0 && this.wake) { this.wake(); this.wake = null; } }
  stop() { this.stopped = true; if (this.wake) this.wake(); }
}

// Each report wakes the main thread: what was written is told when "step" bytes are together.
class Writer {
  constructor(id, write, end, step) { this.id = id; this.write = write; this.end = end; this.step = step; this.gone = 0; this.queue = []; this.busy = false; this.ending = null; }
  push(data) { this.queue.push(data); this.run(); }
  finish(f) { this.ending = f; this.run(); }
  async run() {
    if (this.busy) return;
    this.busy = true;
    busy.add(this);
    try {
      while (this.queue.length > 0) {
        const data = this.queue.shift();
        await this.write(data);
        this.gone += data.length;
        if (this.gone < this.step) continue;
        report({ id: this.id, what: "written", n: this.gone });
        this.gone = 0;
      }
    } catch (e) {
      this.queue.length = 0;
      this.write = async () => {};
      fail(this.id, "unwritable", e);
    }
    this.busy = false;
    busy.delete(this);
    if (this.ending) { const f = this.ending; this.ending = null; try { await f(); } catch { /* gone already */ } }
  }
}

function connection(id, conn) {
  const t = { conn, writer: null, reader: null, closed: false };
  t.writer = new Writer(id, async (data) => { let at = 0; while (at < data.length) at += await conn.write(data.subarray(at)); }, null, 1 << 16);
  things.set(id, t);
  t.startReading = () => {
    t.reader = new Reader(id, 0, async () => {
      const b = new Uint8Array(65536);
      const n = await conn.read(b);
      return n === null ? null : b.slice(0, n);
    });
  };
  return t;
}

// The host removes the file of a listener with it, but who made the name removes it: so it gets another one meanwhile.
let listeners = 0;
function listenAt(at) {
  if (at.path === undefined) return at.only6 ? listenOnly6(at) : Deno.listen(at);
  const first = at.path.slice(0, at.path.lastIndexOf("/") + 1) + ".n" + Deno.pid.toString(36) + (listeners++).toString(36);
  let listener;
  try { listener = Deno.listen({ ...at, path: first }); } catch { return Deno.listen(at); }
  try { Deno.renameSync(first, at.path); return listener; } catch { listener.close(); return Deno.listen(at); }
}

// The host has "::" take IPv4, too. Where that port of IPv4 is taken already, each address of IPv6 gets a listener instead.
function listenOnly6(at) {
  try { return Deno.listen(at); } catch (e) {
    if (at.port === 0 || !(e instanceof Deno.errors.AddrInUse)) throw e;
    let addresses = ["::1"];
    try { addresses = Deno.networkInterfaces().filter((i) => i.family === "IPv6").map((i) => i.address); } catch { /* not allowed */ }
    const all = [];
    for (const hostname of addresses) try { all.push(Deno.listen({ ...at, hostname })); } catch { /* link-local, or taken */ }
    if (all.length === 0) throw e;
    return { addr: { hostname: at.hostname, port: at.port }, all, close() { for (const l of all) l.close(); } };
  }
}

// A closed listener gives its port back when what waits in accept() has ended, which is later.
const accepting = new Map();
async function given() {
  const ends = [];
  for (const [listener, end] of accepting) if (listener.closed) ends.push(end);
  await Promise.all(ends);
}
function acceptAll(id, listener) {
  if (listener.all) { for (const l of listener.all) acceptAll(id, l); return; }
  accepting.set(listener, acceptFrom(id, listener).finally(() => accepting.delete(listener)));
}
async function acceptFrom(id, listener) {
  for (;;) {
    let conn;
    try { conn = await listener.accept(); } catch (e) {
      if (!things.has(id)) return;
      fail(id, "broken", e);
      return;
    }
    const cid = nextId--;
    const t = connection(cid, conn);
    report({ id, what: "accepted", conn: cid, local: conn.localAddr, remote: conn.remoteAddr });
    t.startReading();
  }
}

// TLS over bytes that the main thread carries: an engine turns what comes in into text and events, and what goes out into bytes.
// After each command it reports "idle", when nothing has moved for some turns of the event loop.
async function quiet(t) {
  if (!t) return;
  for (let still = 0; still < 6;) {
    const before = t.moves;
    await new Promise((f) => setImmediate(f));
    still = t.moves === before ? still + 1 : 0;
  }
}
async function tlsEngine(c) {
  const tls = (await import("node:tls")).default;
  const { isIP } = await import("node:net");
  const { Duplex } = await import("node:stream");
  const t = { inner: null, socket: null, moves: 0, secure: false, failed: false };
  const tell = (m) => { t.moves++; report({ id: c.id, ...m }); };
  t.inner = new Duplex({
    read() {},
    write(data, _encoding, done) { tell({ what: "cipher", data: new Uint8Array(data) }); done(); },
    final(done) { done(); },
  });
  const o = c.options;
  const common = { minVersion: o.minVersion, maxVersion: o.maxVersion, ALPNProtocols: o.alpn.length > 0 ? o.alpn : undefined,
    rejectUnauthorized: o.verify === 2, ca: o.ca.length > 0 ? [...(o.defaults ? tls.rootCertificates : []), ...o.ca] : undefined,
    cert: o.cert ?? undefined, key: o.key ?? undefined, passphrase: o.password ?? undefined };
  const context = tls.createSecureContext(common);
  const opened = () => {
    if (t.secure) return;
    t.secure = true;
    const s = t.socket;
    const peer = s.getPeerCertificate?.(true);
    const chain = [];
    for (let p = peer; p?.raw && chain.length < 12; p = p.issuerCertificate) {
      const { subject, issuer, valid_from, valid_to, serialNumber, subjectaltname, raw } = p;
      chain.push({ subject: { ...subject }, issuer: { ...issuer }, valid_from, valid_to, serialNumber, subjectaltname, raw: btoa(String.fromCharCode(...raw)) });
      if (p.issuerCertificate === p) break;
    }
    tell({ what: "secure", info: JSON.stringify({ version: s.getProtocol?.() ?? null, cipher: s.getCipher?.() ?? null,
      alpn: s.alpnProtocol || null, authorized: s.authorized === true, chain, session_reused: s.isSessionReused?.() ?? false }) });
  };
  t.socket = c.server
    ? new tls.TLSSocket(t.inner, { ...common, isServer: true, secureContext: context, requestCert: o.verify > 0 })
    : tls.connect({ ...common, socket: t.inner, secureContext: context, ...(o.servername === null ? {} : isIP(o.servername) ? { host: o.servername } : { servername: o.servername, host: o.servername }),
      ...(o.checkName ? {} : { checkServerIdentity: () => undefined }) }, opened);
  things.set(c.id, t);
  t.socket.on("secure", opened);
  t.socket.on("data", (data) => tell({ what: "plain", data: new Uint8Array(data) }));
  t.socket.on("end", () => tell({ what: "end" }));
  t.socket.on("error", (e) => {
    if (t.failed) return;
    t.failed = true;
    t.moves++;
    fail(c.id, "failed", e);
  });
  await quiet(t);
  report({ id: c.id, what: "idle" });
}

// Pipes and files that other processes change: the main thread looks itself whether it can go on, and is woken when they
// changed and, as not every change is told, again and again while it wants that (until pulse.end).
const pulse = { end: 0, gap: 1, timer: null };
function beat() {
  pulse.timer = null;
  Atomics.add(words, 1, 1);
  Atomics.notify(words, 1);
  if (performance.now() < pulse.end) pulse.timer = setTimeout(beat, pulse.gap = Math.min(pulse.gap * 1.05, 50));
}
const looked = new Map();

// Children that share pipes and files with this process. Najash is told where they are (in c.told, by the numbers that they
// have here) and opens them itself; they are held open until it has removed the file c.ack, or ended.
function hold(fs, held) {
  const { O_RDONLY, O_WRONLY, O_RDWR, O_NONBLOCK } = fs.constants;
  return held.map(({ path, kind }) => {
    if (kind === "file") { try { return fs.openSync(path, O_RDWR); } catch { return fs.openSync(path, O_RDONLY); } }
    const reader = fs.openSync(path, O_RDONLY | O_NONBLOCK);
    if (kind === "read") return reader;
    try { return fs.openSync(path, O_WRONLY | O_NONBLOCK); } finally { fs.closeSync(reader); }
  });
}
async function spawnWithFds(c) {
  const fs = await import("node:fs");
  let fds = [];
  const release = () => { for (const fd of fds.splice(0)) try { fs.closeSync(fd); } catch { /* closed */ } };
  const ended = (code, signal) => {
    release();
    if (c.ack !== null) try { Deno.removeSync(c.ack); } catch { /* it was told */ }
    report({ id: c.id, what: "exit", code, signal });
  };
  const failed = (e) => { release(); fail(c.id, "failed", e); };
  try {
    let env = c.env;
    if (c.ack !== null) {
      fds = hold(fs, c.held);
      Deno.writeFileSync(c.ack, new Uint8Array(0));
      env = { ...env, [c.variable]: Deno.pid + "|" + c.ack + "|" + c.told.replace(/#(\\d+)/g, (_, i) => fds[i]) };
      const wait = () => {
        if (fds.length === 0) return;
        try { Deno.statSync(c.ack); setTimeout(wait, 5); } catch { release(); }
      };
      wait();
    }
    const { args, uid, gid } = c, cwd = c.cwd ?? undefined;
    if (c.stdio.every((s) => s === "inherit")) {
      const p = new Deno.Command(c.program, { args, cwd, env, clearEnv: env !== undefined, uid, gid, stdin: "inherit",
        stdout: "inherit", stderr: "inherit", ...(c.detached ? { detached: true } : {}) }).spawn();
      report({ id: c.id, what: "spawned", pid: p.pid });
      p.status.then((s) => ended(s.code, s.signal));
      return;
    }
    const cp = await import("node:child_process");
    const p = cp.spawn(c.program, args, { cwd, env, stdio: c.stdio, detached: c.detached, uid, gid });
    p.on("error", failed);
    p.on("exit", ended);
    if (p.pid !== undefined) report({ id: c.id, what: "spawned", pid: p.pid });
  } catch (e) { release(); fail(c.id, "failed", e); }
}

const ops = {
  pulse(c) {
    pulse.end = performance.now() + c.ms;
    if (pulse.timer !== null && !c.quick) return;
    clearTimeout(pulse.timer);
    pulse.gap = 1;
    pulse.timer = setTimeout(beat, 1);
  },
  look(c) {
    if (looked.has(c.path)) return;
    try {
      const w = Deno.watchFs(c.path, { recursive: false });
      looked.set(c.path, w);
      (async () => { for await (const _ of w) { pulse.gap = 1; Atomics.add(words, 1, 1); Atomics.notify(words, 1); } })().catch(() => {});
    } catch { /* the pulse alone, then */ }
  },
  unlook(c) { const w = looked.get(c.path); looked.delete(c.path); try { w?.close(); } catch { /* closed */ } },
  spawnfds(c) { spawnWithFds(c); },
  async flush(c) {
    while (busy.size > 0) await new Promise((f) => setTimeout(f, 1));
    report({ id: c.id, what: "done" });
  },
  ticks(c) {
    clearInterval(ticker);
    if (c.every > 0) ticker = setInterval(() => Atomics.or(words, 0, TICK), c.every);
  },
  watch(c) {
    if (!watched.has(c.signal)) {
      const f = () => signal(c.number);
      try { Deno.addSignalListener(c.signal, f); watched.set(c.signal, f); } catch { /* not for this signal */ }
    }
    report({ id: c.id, what: "done" });
  },
  unwatch(c) {
    const f = watched.get(c.signal);
    if (f) { watched.delete(c.signal); try { Deno.removeSignalListener(c.signal, f); } catch { /* was none */ } }
    report({ id: c.id, what: "done" });
  },
  timer(c) {
    const old = timers.get(c.number);
    if (old) { clearTimeout(old.once); clearInterval(old.every); timers.delete(c.number); }
    if (c.first <= 0) return;
    const t = { once: null, every: null };
    t.once = setTimeout(() => {
      signal(c.number);
      if (c.every > 0) t.every = setInterval(() => signal(c.number), c.every);
    }, c.first);
    timers.set(c.number, t);
  },
  async stdin(c) {
    try {
      const b = new Uint8Array(c.size);
      const n = await Deno.stdin.read(b);
      report({ id: c.id, what: "input", data: b.slice(0, n ?? 0) });
    } catch (e) { fail(c.id, "failed", e); }
  },
  async connect(c) {
    try {
      const conn = await Deno.connect(c.to);
      if (c.nodelay && conn.setNoDelay) conn.setNoDelay(true);
      const t = connection(c.id, conn);
      report({ id: c.id, what: "connected", local: conn.localAddr, remote: conn.remoteAddr });
      t.startReading();
    } catch (e) { fail(c.id, "failed", e); }
  },
  async listen(c) {
    try {
      let listener;
      try { listener = listenAt(c.at); } catch (e) {
        if (!(e instanceof Deno.errors.AddrInUse) || accepting.size === 0) throw e;
        await given();
        listener = listenAt(c.at);
      }
      things.set(c.id, { listener });
      const local = c.at.path === undefined ? listener.addr : { ...listener.addr, path: c.at.path };
      report({ id: c.id, what: "listening", local });
    } catch (e) { fail(c.id, "failed", e); }
  },
  accept(c) { const t = things.get(c.id); if (t) acceptAll(c.id, t.listener); },
  option(c) { const t = things.get(c.id); try { t?.conn?.[c.name]?.(c.value); } catch { /* only a wish */ } },
  async tls(c) {
    try { await tlsEngine(c); } catch (e) { fail(c.id, "failed", e); report({ id: c.id, what: "idle" }); }
  },
  async cipher(c) { const t = things.get(c.id); t?.inner.push(c.data); await quiet(t); report({ id: c.id, what: "idle" }); },
  async plain(c) {
    const t = things.get(c.id);
    if (c.data === null) t?.socket.end();
    else t?.socket.write(c.data);
    await quiet(t);
    report({ id: c.id, what: "idle" });
  },
  untls(c) { const t = things.get(c.id); things.delete(c.id); t?.socket?.destroy(); },
  async datagram(c) {
    try {
      // node:dgram would say so in a promise of its own, which ends the worker.
      const at = (c.v6 ? "[" + c.host + "]" : c.host) + ":" + c.port;
      if (Deno.permissions.querySync({ name: "net", host: at }).state !== "granted") {
        throw new Deno.errors.NotCapable('Requires net access to "' + at + '", run again with the --allow-net flag');
      }
      dgram ??= (await import("node:dgram")).default;
      const s = dgram.createSocket({ type: c.v6 ? "udp6" : "udp4", reuseAddr: c.reuse });
      things.set(c.id, { socket: s });
      s.on("message", (data, from) => report({ id: c.id, what: "datagram", data: new Uint8Array(data), host: from.address, port: from.port }));
      let up = false;
      s.on("error", (e) => up ? fail(c.id, "broken", e) : fail(c.id, "failed", e));
      s.bind(c.port, c.host, () => { up = true; const a = s.address(); report({ id: c.id, what: "listening", local: { hostname: a.address, port: a.port } }); });
    } catch (e) { fail(c.id, "failed", e); }
  },
  sendto(c) {
    const t = things.get(c.id);
    if (!t?.socket) return;
    t.sending = (t.sending ?? 0) + 1;
    t.socket.send(c.data, c.port, c.host, (e) => {
      if (e) fail(c.id, "unsent", e);
      // What was sent before the socket was closed goes out.
      if (--t.sending === 0 && t.closed) t.socket.close();
    });
  },
  write(c) { (things.get(c.id)?.writer)?.push(c.data); },
  more(c) { const t = things.get(c.id); (t?.readers ? t.readers[c.fd] : t?.reader)?.more(c.n); },
  shut(c) { const t = things.get(c.id); t?.writer?.finish(async () => { if (t.conn) await t.conn.closeWrite(); else await t.writer.end(); }); },
  unread(c) { const t = things.get(c.id); const r = t?.readers ? t.readers[c.fd] : t?.reader; r?.stop(); if (t?.readers) t.cancel[c.fd]?.(); },
  close(c) {
    const t = things.get(c.id);
    things.delete(c.id);
    if (!t) return;
    t.reader?.stop();
    if (t.listener) { for (const l of t.listener.all ?? [t.listener]) l.closed = true; t.listener.close(); }
    else if (t.socket) { t.closed = true; if (!t.sending) t.socket.close(); }
    else if (t.conn) t.writer.finish(async () => { t.conn.close(); });
  },
  spawn(c) {
    try {
      const p = new Deno.Command(c.program, { args: c.args, cwd: c.cwd ?? undefined, env: c.env, clearEnv: c.env !== undefined,
        stdin: c.stdin, stdout: c.stdout, stderr: c.stderr, uid: c.uid, gid: c.gid, ...(c.detached ? { detached: true } : {}) }).spawn();
      const t = { readers: {}, cancel: {}, writer: null };
      const settled = [];
      things.set(c.id, t);
      report({ id: c.id, what: "spawned", pid: p.pid });
      if (c.stdin === "piped") {
        const w = p.stdin.getWriter();
        t.writer = new Writer(c.id, (data) => w.write(data), () => w.close(), 0);
        w.closed.catch(() => fail(c.id, "unwritable", new Error("closed")));
      }
      for (const [fd, name] of [[1, "stdout"], [2, "stderr"]]) {
        if (c[name] !== "piped") continue;
        const r = p[name].getReader();
        let ended;
        if (c.settle.includes(fd)) settled.push(new Promise((done) => ended = done));
        t.readers[fd] = new Reader(c.id, fd, async () => {
          const { value, done } = await r.read();
          if (done) ended?.();
          return done ? null : value.slice();
        });
        t.cancel[fd] = () => r.cancel().catch(() => {});
      }
      // What it wrote to files is to be there when it is known to have ended; its own children may write on.
      p.status.then(async (s) => {
        if (settled.length > 0) await Promise.race([Promise.all(settled), new Promise((done) => setTimeout(done, 500))]);
        report({ id: c.id, what: "exit", code: s.code, signal: s.signal });
      });
    } catch (e) { fail(c.id, "failed", e); }
  },
  async resolve(c) {
    try {
      const dns = await import("node:dns");
      dns.lookup(c.name, { all: true }, (e, found) => e ? fail(c.id, "failed", e) : report({ id: c.id, what: "resolved", found }));
    } catch (e) { fail(c.id, "failed", e); }
  },
};

self.onmessage = (e) => {
  port = e.data.port;
  words = e.data.words;
  port.onmessage = (m) => { for (const c of m.data) ops[c.op](c); };
  for (const c of e.data.first) ops[c.op](c);
};
`;
