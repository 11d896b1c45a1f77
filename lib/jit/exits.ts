// Where exits are noted: the policy installs what decides about units that are left too often.
import type { PyFunction } from "../core/function.ts";
import type { PyFrame } from "../interpreter/frame.ts";
import type { Site } from "./state.ts";
import type { Unit } from "./unit.ts";

type Note = (unit: Unit, site: Site) => void;
let note: Note = () => {};

/** Installed by policy.ts. */
export function setExitNote(f: Note): void {
  note = f;
}

/** Compiled code was left at `site`. */
export function noteExit(unit: Unit, site: Site): void {
  if (site.kind === "leave") return;
  site.count++;
  note(unit, site);
}

/** The unit that goes on at a handler of a light unit's activation, whose frame is at it; null: the interpreter does. */
export let lightHandlerFor: (f: PyFunction, frame: PyFrame) => Unit | null = () => null;

/** Installed by policy.ts. */
export function setLightHandlers(f: typeof lightHandlerFor): void {
  lightHandlerFor = f;
}

/** An exception of the unit went to a handler that is not part of it. */
export let noteCaught: (unit: Unit, handler: number) => void = () => {};

/** Installed by policy.ts. */
export function setCaughtNote(f: typeof noteCaught): void {
  noteCaught = f;
}
