// Where exits are noted: the policy installs what decides about units that are left too often.
import type { Site } from "./emitter.ts";
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

let caught: (unit: Unit) => void = () => {};

/** Installed by policy.ts. */
export function setCaughtNote(f: (unit: Unit) => void): void {
  caught = f;
}

/** A handler in the code of a light unit caught an exception. */
export function noteCaught(unit: Unit): void {
  unit.caught++;
  caught(unit);
}
