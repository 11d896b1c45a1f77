// The locale that the environment asks for.
//
// In: a category (LC_CTYPE and so on), how variables are read. Out: its name, "C" when none was asked for. Invariant: an
// empty variable counts as unset (POSIX, "Internationalization Variables"). This file imports nothing.

export function localeName(category: string, env: (name: string) => string | undefined): string {
  return env("LC_ALL") || env(category) || env("LANG") || "C";
}
