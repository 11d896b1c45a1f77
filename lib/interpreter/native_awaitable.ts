// Base of native iterators that drive a coroutine step by step (async_generator_asend and so on).
//
// step(sent): the yielded value, or undefined at the end with the result in `returned`; throws what the body throws.
import { None, PyObject, type Value } from "../core/value.ts";
import type { PyBaseException } from "../core/exceptions.ts";

export abstract class NativeAwaitable extends PyObject {
  declare returned: Value;
  constructor() {
    super();
    this.returned = None;
  }
  abstract step(sent: Value): Value | undefined;
  abstract fail(exc: PyBaseException): Value | undefined;
  abstract close(): void;
}
