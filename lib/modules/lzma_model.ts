// What LZMA's encoder and decoder share: where the probabilities are, and how the state follows what was coded.
//
// All probabilities of a coder are in one Uint16Array; these are the starts of its parts. State: 0 to 6 after a literal,
// 7 to 11 after a match.

export const IS_MATCH = 0;
export const IS_REP = 192;
export const IS_REP_G0 = 204;
export const IS_REP_G1 = 216;
export const IS_REP_G2 = 228;
export const IS_REP0_LONG = 240;
export const POS_SLOT = 432;
export const POS_SPECIAL = 688;
export const POS_ALIGN = 816;
/** Of a length coder: choice, choice 2, low (16 x 8), mid (16 x 8), high (256). */
export const LEN_CODER = 832;
export const REP_LEN_CODER = LEN_CODER + 514;
export const LEN_LOW = 2;
export const LEN_MID = 130;
export const LEN_HIGH = 258;
export const LITERAL = REP_LEN_CODER + 514;

export const PROB_INIT = 1024;
export const MIN_MATCH = 2;
export const MAX_MATCH = 273;

export interface LzmaProps {
  lc: number;
  lp: number;
  pb: number;
}

export function newProbs(p: LzmaProps): Uint16Array {
  return new Uint16Array(LITERAL + (0x300 << (p.lc + p.lp))).fill(PROB_INIT);
}

export function afterLiteral(state: number): number {
  return state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
}

/** The byte of lc, lp and pb. */
export function propsByte(p: LzmaProps): number {
  return (p.pb * 5 + p.lp) * 9 + p.lc;
}
export function propsOf(byte: number): LzmaProps | undefined {
  if (byte >= 225) return undefined;
  const rest = Math.floor(byte / 9);
  return { lc: byte % 9, lp: rest % 5, pb: Math.floor(rest / 5) };
}
