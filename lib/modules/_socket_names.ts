// Names and addresses of the socket module: byte order, textual addresses, look-ups.
//
// Invariants: host names other than numeric addresses and localhost are resolved by the I/O worker. Services and protocols
// come from a short table of well-known ones.
import { bufferOf } from "../core/buffer.ts";
import { fn, type MemberDef } from "../core/define.ts";
import { EXC } from "../core/exceptions.ts";
import { hostIo } from "../core/host_io.ts";
import { waitFor } from "../core/threads.ts";
import { hostSystem } from "../core/host_system.ts";
import { osError } from "../core/os_errors.ts";
import { exception, exceptionOf, overflowError, typeError, valueError } from "../core/raise.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { list, None, PyBytes, PyTuple, tuple, type Value } from "../core/value.ts";
import { asInt32, index, isInt } from "../ops/number.ts";
import { reprJs } from "../ops/text.ts";
import { typeName } from "../ops/type_name.ts";
import { rememberName, standInFor } from "./_socket_hosts.ts";
import { nativeException } from "./native_exception.ts";

const AF_UNSPEC = 0, AF_INET = 2, AF_INET6 = 10;

export const herrorType = nativeException("socket.herror", EXC.OSError);
export const gaierrorType = nativeException("socket.gaierror", EXC.OSError);

/** name, port, protocols */
const SERVICES: readonly (readonly [string, number, string])[] = [
  ["echo", 7, "tcp udp"],
  ["discard", 9, "tcp udp"],
  ["daytime", 13, "tcp udp"],
  ["ftp-data", 20, "tcp"],
  ["ftp", 21, "tcp"],
  ["ssh", 22, "tcp"],
  ["telnet", 23, "tcp"],
  ["smtp", 25, "tcp"],
  ["time", 37, "tcp udp"],
  ["domain", 53, "tcp udp"],
  ["tftp", 69, "udp"],
  ["gopher", 70, "tcp"],
  ["finger", 79, "tcp"],
  ["http", 80, "tcp"],
  ["kerberos", 88, "tcp udp"],
  ["pop3", 110, "tcp"],
  ["sunrpc", 111, "tcp udp"],
  ["nntp", 119, "tcp"],
  ["ntp", 123, "udp"],
  ["imap2", 143, "tcp"],
  ["snmp", 161, "tcp udp"],
  ["irc", 194, "tcp udp"],
  ["ldap", 389, "tcp udp"],
  ["https", 443, "tcp udp"],
  ["submission", 587, "tcp"],
  ["ldaps", 636, "tcp udp"],
  ["imaps", 993, "tcp"],
  ["pop3s", 995, "tcp"],
  ["mysql", 3306, "tcp"],
  ["postgresql", 5432, "tcp"],
];

const PROTOCOLS: Readonly<Record<string, number>> = {
  ip: 0,
  icmp: 1,
  igmp: 2,
  tcp: 6,
  egp: 8,
  udp: 17,
  ipv6: 41,
  gre: 47,
  esp: 50,
  ah: 51,
  "ipv6-icmp": 58,
  sctp: 132,
};

const IPV4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;

/** The four bytes of dotted text. */
export function parseIpv4(text: string): Uint8Array | null {
  const m = IPV4.exec(text);
  if (m === null) return null;
  const parts = m.slice(1).map(Number);
  if (parts.some((p, i) => p > 255 || (m[i + 1].length > 1 && m[i + 1][0] === "0"))) return null;
  return Uint8Array.from(parts);
}

/** The forms that inet_aton takes besides: fewer parts, octal and hexadecimal ones. */
function parseLooseIpv4(text: string): Uint8Array | null {
  const parts = text.trim().split(".");
  if (parts.length > 4) return null;
  const values: number[] = [];
  for (const p of parts) {
    if (/^0[xX][0-9a-fA-F]+$/.test(p)) values.push(parseInt(p, 16));
    else if (/^0[0-7]*$/.test(p)) values.push(parseInt(p, 8));
    else if (/^[1-9]\d*$/.test(p)) values.push(Number(p));
    else return null;
  }
  const last = values.pop()!;
  if (values.some((v) => v > 255) || last >= 2 ** (8 * (4 - values.length))) return null;
  const out = new Uint8Array(4);
  out.set(values);
  for (let i = 3, left = last; i >= values.length; i--, left = Math.floor(left / 256)) out[i] = left % 256;
  return out;
}

export function parseIpv6(text: string): Uint8Array | null {
  let body = text;
  const tail: number[] = [];
  const dot = body.lastIndexOf(":");
  if (body.includes(".")) {
    const v4 = parseIpv4(body.slice(dot + 1));
    if (v4 === null) return null;
    tail.push(v4[0] << 8 | v4[1], v4[2] << 8 | v4[3]);
    body = body.slice(0, dot + 1);
    if (!body.endsWith("::")) body = body.slice(0, -1);
  }
  const halves = body.split("::");
  if (halves.length > 2) return null;
  const groups = halves.map((h) => h === "" ? [] : h.split(":"));
  if (groups.some((g) => g.some((x) => !/^[0-9a-fA-F]{1,4}$/.test(x)))) return null;
  const head = groups[0].map((x) => parseInt(x, 16));
  const rest = [...(groups[1] ?? []).map((x) => parseInt(x, 16)), ...tail];
  const missing = 8 - head.length - rest.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return null;
  const words = [...head, ...new Array<number>(missing).fill(0), ...rest];
  return Uint8Array.from(words.flatMap((w) => [w >> 8, w & 255]));
}

export function formatIpv4(b: Uint8Array): string {
  return [...b].join(".");
}

export function formatIpv6(b: Uint8Array): string {
  const words: number[] = [];
  for (let i = 0; i < 16; i += 2) words.push(b[i] << 8 | b[i + 1]);
  const run = longestZeroRun(words);
  const mapped = run.start === 0 && (run.length === 6 || (run.length === 5 && words[5] === 0xffff));
  if (mapped) return `::${run.length === 5 ? "ffff:" : ""}${formatIpv4(b.subarray(12))}`;
  const hex = (part: number[]) => part.map((w) => w.toString(16)).join(":");
  if (run.length < 2) return hex(words);
  return `${hex(words.slice(0, run.start))}::${hex(words.slice(run.start + run.length))}`;
}

function longestZeroRun(words: readonly number[]): { start: number; length: number } {
  let best = { start: -1, length: 0 };
  for (let i = 0; i < 8; i++) {
    let n = 0;
    while (i + n < 8 && words[i + n] === 0) n++;
    if (n > best.length) best = { start: i, length: n };
  }
  return best;
}

function textArg(v: Value, name: string, position: number): string {
  if (isStr(v)) return jsText(v);
  throw typeError(`${name}() argument${position === 0 ? "" : ` ${position}`} must be str, not ${typeName(v)}`);
}

function pton(family: Value, text: Value): Value {
  const af = asInt32(family);
  const address = textArg(text, "inet_pton", 2);
  if (af !== AF_INET && af !== AF_INET6) throw osError("EAFNOSUPPORT");
  const b = af === AF_INET ? parseIpv4(address) : parseIpv6(address);
  if (b === null) throw exception("OSError", "illegal IP address string passed to inet_pton");
  return new PyBytes(b);
}

function memory(v: Value): Uint8Array {
  const b = bufferOf(v);
  if (b === undefined) throw typeError(`a bytes-like object is required, not '${typeName(v)}'`);
  return b;
}

function ntop(family: Value, packed: Value): Value {
  const af = asInt32(family);
  const b = memory(packed);
  if (af !== AF_INET && af !== AF_INET6) throw valueError(`unknown address family ${af}`);
  if (b.length !== (af === AF_INET ? 4 : 16)) throw valueError("invalid length of packed IP address string");
  return strFromJs(af === AF_INET ? formatIpv4(b) : formatIpv6(b));
}

function swapped(bits: 16 | 32): MemberDef {
  const limit = 2 ** bits;
  return fn("(integer, /)", "Change the order of the bytes.", (v: Value) => {
    const n = Number(index(v));
    if (n < 0) throw valueError("Cannot convert negative int");
    if (n >= limit) throw overflowError(`Python int too large for C uint${bits}_t`);
    if (bits === 16) return (n & 255) << 8 | n >> 8;
    return ((n & 255) * 2 ** 24) + ((n >>> 8 & 255) << 16) + ((n >>> 16 & 255) << 8) + (n >>> 24);
  });
}

function noName(): unknown {
  return exceptionOf(gaierrorType, -2, "Name or service not known");
}

/**
 * Numeric text, localhost or "" (for this machine) to its packed addresses. Where the host refuses to look a name up, it
 * may still allow `toConnect`.
 */
function resolve(name: string, toConnect = false): Uint8Array[] {
  const v4 = parseIpv4(name) ?? parseLooseIpv4(name);
  if (v4 !== null) return [v4];
  const v6 = parseIpv6(name.replace(/%.*$/, ""));
  if (v6 !== null) return [v6];
  if (name === "localhost") {
    for (const address of ["::1", "127.0.0.1"]) rememberName(address, name);
    return [parseIpv6("::1")!, parseIpv4("127.0.0.1")!];
  }
  if (name === "") return [parseIpv4("0.0.0.0")!];
  if (name.includes("\0")) throw exception("ValueError", "embedded null character");
  return lookUp(name, toConnect);
}

/** Asks the host for the addresses of a name. */
function lookUp(name: string, toConnect: boolean): Uint8Array[] {
  let found: { address: string }[] | null = null;
  let failed = false, refused = false;
  const id = hostIo().open((m) => {
    if (m.what === "resolved") found = m.found;
    else {
      failed = true;
      refused = m.error.code === "EPERM" || m.error.name === "NotCapable";
    }
  });
  try {
    hostIo().send({ op: "resolve", id, name });
    waitFor(() => found !== null || failed, null);
  } finally {
    hostIo().forget(id);
  }
  if (refused) {
    if (toConnect) return [parseIpv4(standInFor(name))!];
    throw osError("EACCES", None, None, `Permission denied (run with --allow-net=${name})`);
  }
  const out: Uint8Array[] = [];
  for (const { address } of (found ?? []) as { address: string }[]) {
    const packed = parseIpv4(address) ?? parseIpv6(address);
    if (packed === null) continue;
    rememberName(packed.length === 4 ? formatIpv4(packed) : formatIpv6(packed), name);
    out.push(packed);
  }
  if (out.length === 0) throw noName();
  return out;
}

/** A host name as numeric text of the family. */
export function numericHost(name: string, family: number): string {
  if (name === "<broadcast>") return "255.255.255.255";
  const wanted = family === AF_INET ? 4 : 16;
  const all = resolve(name, true);
  const packed = all.find((a) => a.length === wanted);
  if (packed === undefined) throw exceptionOf(gaierrorType, -9, "Address family for hostname not supported");
  return wanted === 4 ? formatIpv4(packed) : formatIpv6(packed);
}

function hostByName(v: Value): string {
  const bytes = bufferOf(v);
  if (!isStr(v) && bytes === undefined) {
    throw typeError(`gethostbyname() argument 1 must be str, bytes or bytearray, not ${typeName(v)}`);
  }
  const name = isStr(v) ? jsText(v) : new TextDecoder().decode(bytes);
  if (name === "") return "0.0.0.0";
  const found = resolve(name).find((a) => a.length === 4);
  if (found === undefined) throw exceptionOf(gaierrorType, -9, "Address family for hostname not supported");
  return formatIpv4(found);
}

function portOf(port: Value, type: number): number {
  if (port === None) return 0;
  if (isInt(port)) return Number(index(port));
  const text = isStr(port) ? jsText(port) : new TextDecoder().decode(memory(port));
  if (/^\d+$/.test(text)) return Number(text);
  const wanted = type === 2 ? "udp" : "tcp";
  const row = SERVICES.find((s) => s[0] === text && (type === 0 || s[2].includes(wanted)));
  if (row === undefined) throw exceptionOf(gaierrorType, -8, "Servname not supported for ai_socktype");
  return row[1];
}

/** socket type and protocol pairs that a look-up gives */
const KINDS: readonly (readonly [number, number])[] = [[1, 6], [2, 17], [3, 0]];

function addressInfo(host: Value, port: Value, family?: Value, type?: Value, proto?: Value, flags?: Value): Value {
  const af = family === undefined ? AF_UNSPEC : asInt32(family);
  const kind = type === undefined ? 0 : asInt32(type);
  const protocol = proto === undefined ? 0 : asInt32(proto);
  const bits = flags === undefined ? 0 : asInt32(flags);
  if (host !== None && !isStr(host) && bufferOf(host) === undefined) {
    throw typeError("getaddrinfo() argument 1 must be string or None");
  }
  if (port !== None && !isInt(port) && !isStr(port) && bufferOf(port) === undefined) {
    throw exception("OSError", "Int or String expected");
  }
  const n = portOf(port, kind);
  const passive = (bits & 1) !== 0;
  const name = host === None ? null : isStr(host) ? jsText(host) : new TextDecoder().decode(memory(host));
  const addresses = name === null
    ? (passive ? ["0.0.0.0", "::"] : ["::1", "127.0.0.1"]).flatMap((a) => resolve(a))
    : resolve(name, true);
  const scope = Number(name?.match(/^[^%]*:[^%]*%(\d+)$/)?.[1] ?? 0);
  const out: Value[] = [];
  for (const a of addresses) {
    const f = a.length === 4 ? AF_INET : AF_INET6;
    if (af !== AF_UNSPEC && af !== f) continue;
    for (const [t, p] of KINDS) {
      if ((kind !== 0 && kind !== t) || (protocol !== 0 && p !== 0 && protocol !== p)) continue;
      const where = f === AF_INET ? [strFromJs(formatIpv4(a)), n] : [strFromJs(formatIpv6(a)), n, 0, scope];
      out.push(tuple([f, t, p, strFromJs(""), tuple(where)]));
    }
  }
  if (out.length === 0) throw exceptionOf(gaierrorType, -9, "Address family for hostname not supported");
  return list(out);
}

function nameInfo(address: Value, flags: Value): Value {
  if (!(address instanceof PyTuple)) throw typeError("getnameinfo() argument 1 must be a tuple");
  const bits = asInt32(flags);
  const [host, port] = address.a;
  const text = textArg(host, "getnameinfo", 1);
  const n = asInt32(port);
  const local = text === "127.0.0.1" || text === "::1";
  resolve(text);
  const name = (bits & 1) === 0 && local ? "localhost" : text;
  const service = (bits & 2) === 0 ? SERVICES.find((s) => s[1] === n)?.[0] : undefined;
  return tuple([strFromJs(name), strFromJs(service ?? String(n))]);
}

function serviceName(port: Value, protocol: Value | undefined): string {
  const n = Number(index(port));
  if (n < 0 || n > 65535) throw overflowError("getservbyport: port must be 0-65535.");
  const wanted = protocol === undefined ? "" : textArg(protocol, "getservbyport", 2);
  const row = SERVICES.find((s) => s[1] === n && s[2].includes(wanted));
  if (row === undefined) throw exception("OSError", "port/proto not found");
  return row[0];
}

function servicePort(name: Value, protocol: Value | undefined): number {
  const text = textArg(name, "getservbyname", 1);
  const wanted = protocol === undefined ? "" : textArg(protocol, "getservbyname", 2);
  const row = SERVICES.find((s) => s[0] === text && s[2].includes(wanted));
  if (row === undefined) throw exception("OSError", "service/proto not found");
  return row[1];
}

let defaultTimeout: Value = None;

/** None or a float. */
export function currentDefaultTimeout(): Value {
  return defaultTimeout;
}

export function setDefaultTimeout(v: Value): void {
  defaultTimeout = v;
}

export const nameFunctions: Readonly<Record<string, MemberDef>> = {
  htons: swapped(16),
  ntohs: swapped(16),
  htonl: swapped(32),
  ntohl: swapped(32),
  inet_aton: fn("(ip_addr, /)", "The four bytes of an IPv4 address.", (v: Value) => {
    const b = parseLooseIpv4(textArg(v, "inet_aton", 0));
    if (b === null) throw exception("OSError", "illegal IP address string passed to inet_aton");
    return new PyBytes(b);
  }),
  inet_ntoa: fn("(packed_ip, /)", "Text of the four bytes of an IPv4 address.", (v: Value) => {
    const b = memory(v);
    if (b.length !== 4) throw exception("OSError", "packed IP wrong length for inet_ntoa");
    return strFromJs(formatIpv4(b));
  }),
  inet_pton: fn("(address_family, ip_string, /)", "The bytes of an address.", pton),
  inet_ntop: fn("(address_family, packed_ip, /)", "Text of the bytes of an address.", ntop),
  gethostname: fn("()", "Name of this machine.", () => strFromJs(hostSystem().hostname() ?? "localhost")),
  gethostbyname: fn("(host, /)", "IPv4 address of a host.", (v: Value) => strFromJs(hostByName(v))),
  gethostbyname_ex: fn("(host, /)", "Name, aliases and IPv4 addresses of a host.", (v: Value) => {
    return tuple([v, list([]), list([strFromJs(hostByName(v))])]);
  }),
  gethostbyaddr: fn("(host, /)", "Name, aliases and addresses of a host.", (v: Value) => {
    const text = textArg(v, "gethostbyaddr", 1);
    if (resolve(text).length > 0 && (text === "localhost" || text === "127.0.0.1" || text === "::1")) {
      const address = text === "localhost" ? "127.0.0.1" : text;
      return tuple([strFromJs("localhost"), list([]), list([strFromJs(address)])]);
    }
    throw exceptionOf(herrorType, 1, "Unknown host");
  }),
  getaddrinfo: fn(
    "(host, port, family=0, type=0, proto=0, flags=0)",
    "Addresses of a host and service, for socket() and connect().",
    addressInfo,
  ),
  getnameinfo: fn("(sockaddr, flags, /)", "Host and service of an address.", nameInfo),
  getservbyname: fn("(servicename, protocolname=None, /)", "Port of a service.", servicePort),
  getservbyport: fn(
    "(port, protocolname=None, /)",
    "Service of a port.",
    (port: Value, protocol: Value | undefined) => {
      return strFromJs(serviceName(port, protocol));
    },
  ),
  getprotobyname: fn("(name, /)", "Number of a protocol.", (v: Value) => {
    const n = PROTOCOLS[textArg(v, "getprotobyname", 1).toLowerCase()];
    if (n === undefined) throw exception("OSError", "protocol not found");
    return n;
  }),
  if_nameindex: fn("()", "Numbers and names of the network interfaces.", () => list([tuple([1, strFromJs("lo")])])),
  if_nametoindex: fn("(if_name, /)", "Number of a network interface.", (v: Value) => {
    if (isStr(v) && jsText(v) === "lo") return 1;
    throw exception("OSError", `no interface with this name: ${reprJs(v)}`);
  }),
  if_indextoname: fn("(if_index, /)", "Name of a network interface.", (v: Value) => {
    if (asInt32(v) === 1) return strFromJs("lo");
    throw osError("ENXIO");
  }),
};
