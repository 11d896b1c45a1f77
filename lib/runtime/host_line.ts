// Lines of the terminal that are not at their end: prompts, mostly.
//
// In: what is to be written to stdout and stderr. Out: a call of `ready` before the first unfinished line on a terminal that can be
// asked. Why: when Deno loads the program of a worker, it clears the line that the cursor is in (its progress bar would stand
// there). The I/O worker, which reads from terminals, started after the prompt was written, so the prompt was lost in two runs of
// five. Tried and dropped: showing the line again afterwards (what was typed meanwhile stood in the wrong place).
const NEWLINE = 10;

let ready: (() => void) | null = null;
let terminals: [boolean, boolean] | null = null;

/** Says what has to be done before a line is left unfinished; null when it is done. */
export function setBeforePrompt(f: (() => void) | null): void {
  ready = f;
}

function onTerminal(fd: 1 | 2): boolean {
  terminals ??= Deno.stdin.isTerminal() ? [Deno.stdout.isTerminal(), Deno.stderr.isTerminal()] : [false, false];
  return terminals[fd - 1];
}

/** Called before `bytes` are written. */
export function beforeWriting(fd: 1 | 2, bytes: Uint8Array): void {
  if (ready === null || bytes.length === 0 || bytes[bytes.length - 1] === NEWLINE || !onTerminal(fd)) return;
  ready();
}
