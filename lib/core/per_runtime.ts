// State of native modules that each runtime has of its own.
import { runtime, type RuntimeServices } from "./state.ts";

/** A function that gives the running runtime's state, made on first use. */
export function perRuntime<T>(make: () => T): () => T {
  const states = new WeakMap<RuntimeServices, T>();
  return () => {
    const rt = runtime();
    let s = states.get(rt);
    if (s === undefined) states.set(rt, s = make());
    return s;
  };
}
