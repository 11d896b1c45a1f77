// Quoted-printable encoding (RFC 1521) for binascii.
//
// In and out: byte arrays.
const LINE = 76;
const HEX = "0123456789ABCDEF";

function hexValue(c: number): number {
  if (c >= 48 && c <= 57) return c - 48;
  if (c >= 65 && c <= 70) return c - 55;
  if (c >= 97 && c <= 102) return c - 87;
  return -1;
}

export function decodeQuotedPrintable(b: Uint8Array, header: boolean): Uint8Array {
  const out: number[] = [];
  const n = b.length;
  for (let i = 0; i < n;) {
    const c = b[i];
    if (c === 61) {
      i++;
      if (i >= n) break;
      if (b[i] === 10 || b[i] === 13) {
        // A soft line break: skip to the end of the line.
        if (b[i] !== 10) { while (i < n && b[i] !== 10) i++; }
        if (i < n) i++;
      } else if (b[i] === 61) {
        out.push(61);
        i++;
      } else if (i + 1 < n && hexValue(b[i]) >= 0 && hexValue(b[i + 1]) >= 0) {
        out.push(hexValue(b[i]) * 16 + hexValue(b[i + 1]));
        i += 2;
      } else out.push(61);
    } else {
      out.push(header && c === 95 ? 32 : c);
      i++;
    }
  }
  return Uint8Array.from(out);
}

export function encodeQuotedPrintable(b: Uint8Array, quoteTabs: boolean, isText: boolean, header: boolean): Uint8Array {
  const n = b.length;
  const out: number[] = [];
  // The line ends of the data decide those of soft breaks.
  const firstBreak = b.indexOf(10);
  const crlf = firstBreak > 0 && b[firstBreak - 1] === 13;
  let column = 0;
  function softBreak(): void {
    out.push(61);
    if (crlf) out.push(13);
    out.push(10);
    column = 0;
  }
  for (let i = 0; i < n;) {
    const c = b[i];
    const quote = c > 126 || c === 61 || (header && c === 95) ||
      (c === 46 && column === 0 && (i + 1 === n || b[i + 1] === 10 || b[i + 1] === 13 || b[i + 1] === 0)) ||
      (!isText && (c === 13 || c === 10)) || ((c === 9 || c === 32) && i + 1 === n) ||
      (c < 33 && c !== 13 && c !== 10 && (quoteTabs || (c !== 9 && c !== 32)));
    if (quote) {
      if (column + 3 >= LINE) softBreak();
      out.push(61, HEX.charCodeAt(c >> 4), HEX.charCodeAt(c & 15));
      i++;
      column += 3;
    } else if (isText && (c === 10 || (c === 13 && i + 1 < n && b[i + 1] === 10))) {
      column = 0;
      // White space before a line end must be quoted.
      const last = out[out.length - 1];
      if (out.length > 0 && (last === 32 || last === 9)) {
        out.pop();
        out.push(61, HEX.charCodeAt(last >> 4), HEX.charCodeAt(last & 15));
      }
      if (crlf) out.push(13);
      out.push(10);
      i += c === 13 ? 2 : 1;
    } else {
      if (i + 1 !== n && b[i + 1] !== 10 && column + 1 >= LINE) softBreak();
      column++;
      if (header && c === 32) out.push(95);
      else out.push(c);
      i++;
    }
  }
  return Uint8Array.from(out);
}
