// Is a module in the way of another one of the same name? For the hints of ImportError and AttributeError.
//
// In: what the runtime knows (the first entry of sys.path, the names of the standard library). Invariant: nothing is in
// the way unless it lies in the folder that the command line put in front of sys.path.

export interface ShadowRules {
  /** The folder in front of sys.path, or null. */
  readonly folder: string | null;
  isStdlibName(name: string): boolean;
}

let rules: ShadowRules = { folder: null, isStdlibName: () => false };

/** Installed by the runtime. */
export function setShadowRules(r: ShadowRules): void {
  rules = r;
}

function isPossiblyShadowing(origin: string): boolean {
  if (rules.folder === null) return false;
  const slash = origin.lastIndexOf("/");
  let folder = origin.slice(0, Math.max(slash, 0));
  if (origin.slice(slash + 1) === "__init__.py") folder = folder.slice(0, Math.max(folder.lastIndexOf("/"), 0));
  return folder === rules.folder;
}

/** " (consider renaming ...)" for a module at `origin`, or null. */
export function renamingHint(name: string, origin: string | null, initializing: boolean): string | null {
  if (origin === null || !isPossiblyShadowing(origin)) return null;
  if (rules.isStdlibName(name)) {
    return `(consider renaming '${origin}' since it has the same name as the standard library module named '${name}' ` +
      "and prevents importing that standard library module)";
  }
  return initializing
    ? `(consider renaming '${origin}' if it has the same name as a library you intended to import)`
    : null;
}
