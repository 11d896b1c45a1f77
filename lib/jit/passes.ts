// THE passes: what the optimizer does beyond translating, in the order of -X help.
//
// Each can be left out (-X jit_without=NAME,...), to find which one a mistake or a loss of speed comes from; programs do the
// same without any of them (tests/jit/passes_test.ts).

export const PASSES = {
  /** Small functions are emitted in place of calls: emit_inline.ts. */
  inline: true,
  /** Instances that nothing else gets hold of are not made: virtual_objects.ts. */
  escape: true,
  /** Floats and complex numbers are held as JS numbers: Emitter.setFloat, setComplex. */
  unbox: true,
  /** Ints that outgrow numbers are held as bigints: emit_wide.ts. */
  wide: true,
  /** Iterators of ranges are held as three numbers, of lists as the list and an index: emit_iteration.ts. */
  ranges: true,
  /** What was checked is not checked again: guards.ts. */
  guards: true,
  /** Handlers are part of the unit that raises: flow.ts. */
  handlers: true,
  /** Coroutines that are awaited where they are made need no frame until they wait: emit_starts.ts. */
  starts: true,
  /** Natives are followed, by their names in intrinsics.ts. */
  intrinsics: true,
} as const;

export type Pass = keyof typeof PASSES;

export const passNames = Object.keys(PASSES) as readonly Pass[];
