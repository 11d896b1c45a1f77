// The standard library's zipimporter, taught about Najash's own modules (lib/pylib) that stand in front of the archive.
//
// In: the zipimporter object of the library, or of a folder in it. Out: the same with find_spec, get_code, get_source, get_filename and
// is_package that know those modules. Invariant: what importlib finds is what a plain import statement finds.
import { getAttr, setAttr } from "../core/attributes.ts";
import { callArgs } from "../core/call.ts";
import { builtinFunction } from "../core/define.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import type { Value } from "../core/value.ts";
import type { PyCode } from "../interpreter/code_object.ts";
import { findIn, type Found } from "./module_finder.ts";

/** What the dressing needs of the import system. */
export interface OverlayServices {
  entry: string;
  load(found: Found): PyCode;
  /** importlib._bootstrap.spec_from_loader */
  specFromLoader(): Value;
}

/** Dresses the importer. */
export function dressLibraryImporter(importer: Value, s: OverlayServices): void {
  const own = (name: Value): Found | null => {
    if (!isStr(name)) return null;
    const text = jsText(name);
    const found = findIn(s.entry, text, text.slice(text.lastIndexOf(".") + 1));
    return found !== null && typeof found !== "string" && found.kind === "text" ? found : null;
  };
  const put = (name: string, signature: string, doc: string, mine: (found: Found) => Value) => {
    const usual = getAttr(importer, name);
    const made = builtinFunction(name, signature, doc, (fullname: Value, ...rest: Value[]) => {
      const found = own(fullname);
      return found === null ? callArgs(usual, [fullname, ...rest.filter((v) => v !== undefined)]) : mine(found);
    }, "zipimport");
    setAttr(importer, name, made);
  };
  put(
    "find_spec",
    "(fullname, target=None)",
    "Find the spec of a module.",
    (found) => callArgs(s.specFromLoader(), [strFromJs(found.name), importer]),
  );
  put("get_code", "(fullname)", "The code of a module.", (found) => s.load(found));
  put("get_source", "(fullname)", "The source of a module.", (found) => strFromJs(found.text!));
  put("get_filename", "(fullname)", "The file name of a module.", (found) => strFromJs(found.path));
  put("is_package", "(fullname)", "Is it a package?", (found) => found.isPackage);
}
