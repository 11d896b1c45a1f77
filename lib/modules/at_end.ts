// What modules have to tell at the end of a program. In: functions, from modules as they load. Out: they are called once,
// after the program's own atexit functions. It is apart so that nothing is loaded only for its end.
const actions: (() => void)[] = [];

/** Calls `f` at the end of every program. */
export function atEnd(f: () => void): void {
  actions.push(f);
}

export function runEndActions(): void {
  for (const f of actions) f();
}
