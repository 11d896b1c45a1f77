// Kernels over data: bytes, wide ints, sets, dicts, text, slices, complex numbers, special floats.
// In: what a kernel draws. Out: templates, each a function that gives the lines of a body. Nothing here shows the order of
// a set, a hash or the identity of floats, which engines choose.
import type { Draw } from "./kernels.ts";

export const dataKernels: ((d: Draw) => string[])[] = [
  // Bytes and bytearrays.
  ({ r, n, turn, say }) => [
    `data = bytearray(range(${r.between(5, 40)}))`,
    `view, t, log = bytes(data), 0, []`,
    `for i in range(${n}):`,
    `    at = i % len(data)`,
    `    data[at] = (data[-1 - i % 3] * ${r.between(2, 9)} + i) & 255`,
    `    t = (t * 31 + data[at] ^ view[i % len(view)]) & 0xffffffff`,
    `    for b in ${r.pick(["data[1:4]", "view[-3:]", "bytes(data)[:3]", "memoryview(view)[::2]"])}:`,
    `        t += b ${r.pick(["<< 2", "- i", "* b"])}`,
    `    if i == ${turn}:`,
    `        ${
      r.pick([
        "data.append(7)",
        "data.extend(b'xyz')",
        "del data[2:4]",
        "data[1:3] = b'abcd'",
        "view = memoryview(data)",
        "view = list(view)",
        "data = list(data)",
        "view = 'text'",
        "data[0] = 256",
        "data = view",
      ])
    }`,
    `    ${say("t", "bytes(data)[:4]", "len(data)", "view[1]")}`,
    `print(bytes(data).hex()[:20], data.count(b'a'), data.find(b'\\x07'), int.from_bytes(bytes(data)[:9], 'little'))`,
  ],
  // Ints beyond 2**53 and 2**64.
  ({ r, n, turn, start, odd, op, say }) => {
    const mask = r.pick(["(1 << 53) - 1", "(1 << 64) - 1", "(1 << 63) - 1", "(1 << 127) - 1", "0xffffffff"]);
    return [
      `x, y, M = ${start}, ${r.between(1, 1 << 30)}, ${mask}`,
      `for i in range(${n}):`,
      `    y = (y ^ (y << ${r.between(3, 23)})) & M`,
      `    y ^= y >> ${r.between(3, 27)}`,
      `    x = x * ${r.pick(["6364136223846793005", "3", "1099511628211", "-5"])} + y`,
      `    if ${r.pick(["x > 1 << 66 or x < -1 << 66", "abs(x) > M", "i % 9 == 8"])}:`,
      `        x = ${r.pick(["x & M", "x >> 40", "x % (M | 1)", "-(x & M)", "int(x) // 1000000007"])}`,
      `    z = ${
        r.pick([`y ${op()} (i | 1)`, "(y >> (i & 63)) & 255", "x - y", "~y & M", "-y % 1000", "y * y >> 64"])
      }`,
      `    if i == ${turn}: y = ${r.pick(["0", "M", "1 << 90", odd, "-y", "y / 3"])}`,
      `    ${say("x", "y", "z", "x < y", "y.bit_length()")}`,
    ];
  },
  // Sets, by what does not depend on their order.
  ({ r, n, turn, say }) => [
    `s, t, k = set(), {1, 2, 3}, 0`,
    `for i in range(${n}):`,
    `    v = i * ${r.between(3, 99)} % ${r.between(5, 60)}`,
    `    if v in s: s.discard(v - ${r.between(0, 2)})`,
    `    else: s.add(${r.pick(["v", "v", "v * 0.5", "(v, 1)", "str(v)", "frozenset((v,))", "v << 60", "v == 3"])})`,
    `    t ^= {v & 15, i % 5}`,
    `    k += len(s | t) - len(s & t) * 2 + (s <= t) + (3 in t) + sum(t)`,
    `    if i == ${turn}: ${
      r.pick(["s.clear()", "t = frozenset(t)", "s = t", "s.add([])", "t |= {None}", "s = {i: 1 for i in s}"])
    }`,
    `    ${say("len(s)", "k", "sorted(t)[:4]", "s.isdisjoint(t)", "t == {*t}")}`,
  ],
  // Dicts that change while they are looped over.
  ({ r, n, turn, say }) => [
    `d, t, log = {k: k * ${r.between(1, 99)} for k in range(${r.between(3, 9)})}, 0, []`,
    `for i in range(${n}):`,
    `    try:`,
    `        for k${r.pick([", v in d.items()", ", v in [*d.items()]", ", v in zip(d, d.values())"])}:`,
    `            t = (t + v - k * 3) & 65535`,
    `            if k == i % ${r.between(3, 7)}: d[k] = v + 1`,
    `            if i % ${r.between(3, 19)} == 2 and k == ${r.between(0, 2)}:`,
    `                ${r.pick(["d[100 + i] = 1", "del d[k]", "d.pop(next(iter(d)))", "d.clear()", "d.popitem()"])}`,
    `    except RuntimeError as e:`,
    `        log.append(str(e))`,
    `    if len(d) > 12 or not d: d = dict.fromkeys(range(4), i)`,
    `    if i == ${turn}: d${
      r.pick(["[True] = 2.5", " = {**d, 5: -1}", "['s'] = 1", " |= {2.0: 7}", "[(1,)] = 3", "[1 << 70] = 1"])
    }`,
    `    ${say("t", "len(d)", "list(d)[-3:]", "log[-1:]")}`,
  ],
  // Dicts of other keys, comprehensions and unions.
  ({ r, n, turn, say }) => [
    `d, u = {}, {}`,
    `for i in range(${n}):`,
    `    key = ${
      r.pick([
        "(i % 3, i % 2)",
        "f'k{i % 5}'",
        "i % 7 * 0.5",
        "(i & 1) == 1",
        "i % 4 + (1 << 64)",
        "None if i % 4 else ''",
      ])
    }`,
    `    d[key] = d.get(key, ${r.between(0, 3)}) + i`,
    `    u = {v: k for k, v in d.items() if v ${r.pick(["% 2", "> 5", "& 4"])}}`,
    `    u ${
      r.pick([
        "|= {i: 0}",
        "= {**u, **{1: 2}}",
        ".update(a=i)",
        ".setdefault(3, []).append(i)",
        "= dict(zip(u, range(9)))",
      ])
    }`,
    `    if key in u or len(d) > ${r.between(2, 9)}: d.pop(next(iter(d)))`,
    `    if i == ${turn}: ${
      r.pick(["d = u", "d[i] = 's'", "d = dict(sorted(d.items(), key=str))", "del d[key]", "d = {}.fromkeys('abc', 1)"])
    }`,
    `    ${say("len(d)", "list(d.values())[:3]", "list(u)[-3:]", "(key in d, key in u)")}`,
  ],
  // Methods of str.
  ({ r, n, turn, say }) => [
    `s, t, words = ${
      r.pick(["'the quick brown fox'", "'\\u00e9t\\u00e9 \\u4e2d x'", "'a\\U0001f600 b'", "'x=1;y=2;;z'"])
    }, 0, []`,
    `for i in range(${n}):`,
    `    words = s.split(${r.pick(["", "' '", "';'", "None, 1"])})`,
    `    head, mid, tail = s.${r.pick(["partition(' ')", "rpartition('x')", "partition('=')"])}`,
    `    t += s.${
      r.pick([
        "find('x', i % 5)",
        "count('o')",
        "rfind(' ')",
        "startswith(('th', 'x'))",
        "endswith('x', 2)",
        "isalpha()",
      ])
    } + len(tail)`,
    `    s = ${
      r.pick([
        "tail + mid + head",
        "' '.join(reversed(words))",
        "s[1:] + s[0]",
        "s.replace('x', 'yx', 1)[:20]",
        "s.translate({120: 'zz', 111: None, 32: 59})[:20] or 'o x'",
        "f'{s[:8]!r:>{i % 9 + 3}}'.strip(chr(39))",
        "s.zfill(i % 12).lstrip('0') or 'x'",
        "('%-6s|%5.1f|%03d' % (s[:3], i / 3, -i))",
        "s.encode('utf-8').decode('latin-1')[:14]",
        "'{0}{1:>4}{0!s:.2}'.format(s[:4], i)",
        "s.swapcase().expandtabs(3).center(12, '*')",
      ])
    }`,
    `    if i == ${turn}: s = ${r.pick(["'\\U0001f601' + s", "s * 2", "''", "None", "b'bytes'", "s.upper()"])}`,
    `    ${say("s", "t", "len(words)", "s[-1:] < 'm'")}`,
  ],
  // Slices, assigned and deleted.
  ({ r, n, turn, say }) => [
    `q, t = list(range(${r.between(2, 12)})), 0`,
    `for i in range(${n}):`,
    `    try:`,
    `        q[${r.pick(["i % 4:", "i % 3:i % 7", "::2", "-3:-1", "5:2", "::-1", "i % 5::3"])}] = ${
      r.pick(["[i, i + 1]", "q[:3]", "range(3)", "(i,)", "q", "q[::-1]"])
    }`,
    `    except ValueError as e:`,
    `        t += len(str(e))`,
    `    del q[${r.pick(["9:", "1:2", "::4", "i % 3:i % 3 + 1"])}]`,
    `    a, *b = q or [0]`,
    `    *c, z = [*q, i, *q[:2]]`,
    `    t = (t * 3 + len(q) + z + a * len(b)) & 0xffffff`,
    `    if len(q) > 30: q = q[::5]`,
    `    if i == ${turn}: q ${
      r.pick(["= tuple(q)", "+= [0.5]", "*= 2", "= [1.5, 2.5, 3.5]", "= [[1]]", ".append(1 << 65)", ".clear()"])
    }`,
    `    ${say("q[:6]", "t", "len(c)")}`,
  ],
  // Complex numbers.
  ({ r, n, turn, say }) => [
    `z, c, t = ${r.pick(["0j", "1 + 1j", "complex(0.5, -0.0)", "3"])}, ${
      r.pick(["0.25 + 0.5j", "-1 + 0.125j", "2j", "1"])
    }, 0`,
    `for i in range(${n}):`,
    `    z = ${r.pick(["z * z + c", "z * c - i", "-z + c.conjugate()", "(z + c) / 2", "z - c * 1j", "c - z"])}`,
    `    if z.real * z.real + z.imag * z.imag > ${r.pick(["4", "1e6"])}: z = ${
      r.pick(["0j", "z / 1024", "complex(z.imag, 0.5)", "1"])
    }`,
    `    t += (z == c) + (z != 0) + bool(z) + (z.imag ${r.pick(["< 0", "> 0.5", "== 0"])})`,
    `    if i == ${turn}: ${
      r.pick([
        "c = 2",
        "c = 0.5",
        "z = True",
        "c = complex('nan')",
        "z = complex(-0.0, 0.0)",
        "c = None",
        "z = z < c",
        "c = 1 << 40",
      ])
    }`,
    `    ${say("z", "t", "c")}`,
  ],
  // Zeros of both signs, infinities, NaN, comparisons in chains.
  ({ r, n, turn, every }) => [
    `vals = [0.0, -0.0, ${r.pick(["float('nan')", "1e308"])}, float('inf'), ${
      r.pick(["-1", "True", "-1e-320"])
    }, 0, 1.5, -2.5]`,
    `t, s, p = 0, ${r.pick(["0.0", "-0.0", "0"])}, 1.0`,
    `for i in range(${n}):`,
    `    a, b = vals[i % len(vals)], vals[i * ${r.between(1, 7)} % len(vals)]`,
    `    t += (a < b) + 2 * (a == b) + 4 * (a != b) + 8 * (a >= b) + 16 * (a <= b < 2 > a) + (not a)`,
    `    lo, hi = ${r.pick(["min(a, b), max(a, b)", "(a if a < b else b), (b if a < b else a)", "sorted([a, b])"])}`,
    `    s = ${r.pick(["s + a * b", "a - b", "-a", "a * -1", "abs(a) - s", "s * b", "a + -0.0"])}`,
    `    p = ${r.pick(["p * (b or -1.0)", "math.copysign(p, lo)", "p - p + lo", "hi * 0", "0.0 - hi"])}`,
    `    if i == ${turn}: vals${
      r.pick([".append(1 << 70)", "[0] = 0", " = [-0.0] * 3", ".append('s')", "[1] = -0.5", ".reverse()"])
    }`,
    `    if i % ${every} == 0:`,
    `        print(i, t, lo, hi, s, p, ${
      r.pick(["a // b if b else None", "a % b if b else None", "divmod(a, 2)", "math.fmod(a, 3)"])
    })`,
  ],
];
