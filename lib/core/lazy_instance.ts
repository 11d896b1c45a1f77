// Instances that come into being at first use: module specs and loaders, which few programs ever look at.
//
// In: a function that fills the object. Out: an object that is a plain instance of its class as soon as anything but
// its identity is asked for. Invariants: `shape` is an accessor until then and a data field after; holding such an
// object, comparing it by identity or walking over a dictionary that has it costs nothing.
import { type Instance, PyObj } from "./instance.ts";
import type { Shape } from "./shape.ts";
import type { PyType } from "./type.ts";
import type { Value } from "./value.ts";

/** What is known of a module without its spec. */
export interface ModuleFacts {
  initializing: boolean;
  /** `spec.origin`, or null. */
  readonly origin: string | null;
  /** `spec.has_location` */
  readonly located: boolean;
}

class LazyInstance extends PyObj {
  constructor(fill: (self: Instance) => void, readonly facts: ModuleFacts | null) {
    super(undefined as unknown as Shape);
    Object.defineProperty(this, "shape", {
      configurable: true,
      enumerable: true,
      get: () => {
        fill(this);
        return this.shape;
      },
      set: (shape: Shape) => settle(this, shape),
    });
  }
}

function settle(o: LazyInstance, shape: Shape): void {
  Object.defineProperty(o, "shape", { value: shape, writable: true, configurable: true, enumerable: true });
}

/** An object that `fill` turns into an instance (see becomeInstance) when it is first used. */
export function lazyInstance(fill: (self: Instance) => void, facts: ModuleFacts | null = null): Value {
  return new LazyInstance(fill, facts);
}

/** Makes a lazy object an instance of `cls`, without attributes yet. */
export function becomeInstance(o: Instance, cls: PyType): void {
  o.shape = cls.rootShape;
}

/** True while nobody has looked at the object. */
export function isLazyInstance(v: Value | undefined): boolean {
  return v instanceof LazyInstance && Object.getOwnPropertyDescriptor(v, "shape")!.get !== undefined;
}

/** The facts behind a spec that nobody has looked at; undefined for any other value. */
export function factsOf(spec: Value | undefined): ModuleFacts | undefined {
  return spec instanceof LazyInstance && spec.facts !== null && isLazyInstance(spec) ? spec.facts : undefined;
}
