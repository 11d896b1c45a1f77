// Waiting for promises of JavaScript under limits of time and under a signal.
//
// In: the budget of a call, its signal, one promise after the other. Out: what the promise gives, or undefined as soon as a
// limit is passed, which the budget then names. Invariants: one promise is waited for at a time; timers and the signal have
// their turns also where the promises are all settled already; end() leaves nothing behind.
import type { Budget, LimitName } from "../core/limits.ts";

/** Milliseconds of settled promises after which timers have a turn. */
const TURN = 10;

export class LimitedWaits {
  #stop: (() => void) | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = performance.now();
  readonly #abort = () => this.#pass("signal");

  constructor(readonly budget: Budget, readonly signal: AbortSignal | undefined) {
    const left = budget.deadline - performance.now();
    if (left < 2 ** 31) this.#timer = setTimeout(() => this.#pass("timeout"), Math.max(left, 0) + 1);
    signal?.addEventListener("abort", this.#abort);
  }

  #pass(name: LimitName): void {
    this.budget.passed ??= name;
    this.#stop?.();
  }

  async wait(promise: PromiseLike<unknown>): Promise<unknown> {
    if (performance.now() - this.#turn > TURN) {
      await new Promise((done) => setTimeout(done, 0));
      this.#turn = performance.now();
    }
    if (this.budget.passed !== null) return undefined;
    const cut = new Promise<undefined>((done) => {
      this.#stop = () => done(undefined);
    });
    try {
      return await Promise.race([promise, cut]);
    } finally {
      this.#stop = null;
    }
  }

  end(): void {
    clearTimeout(this.#timer);
    this.signal?.removeEventListener("abort", this.#abort);
  }
}
