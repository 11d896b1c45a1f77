// Who is told what a program asks of the host: --report-permissions (cli/permissions.ts) listens.
//
// In: a kind of permission and what it is for (null: all of it). Out: a call of the listener. Invariants: asked() comes
// where an access is made for the program, not where Najash reads its own files, caches and settings; without a listener
// it does nothing. This file imports nothing.

/** Permissions of Deno, by the end of their flag's name. */
export type AccessKind = "read" | "write" | "env" | "run" | "net" | "sys" | "ffi";

let listener: ((kind: AccessKind, what: string | null) => void) | null = null;

/** Sets who is told of accesses from now on. */
export function listenToAccess(f: ((kind: AccessKind, what: string | null) => void) | null): void {
  listener = f;
}

/** True when somebody listens. */
export function isListening(): boolean {
  return listener !== null;
}

/** Does something for Najash itself, of which nobody is told. */
export function unasked<T>(f: () => T): T {
  if (listener === null) return f();
  const told = listener;
  listener = null;
  try {
    return f();
  } finally {
    listener = told;
  }
}

/** The program asks for this. */
export function asked(kind: AccessKind, what: string | null): void {
  if (listener !== null) listener(kind, what);
}
