// The npm module: `from npm import name`. Names that are none in Python go by importlib.import_module("npm:a-b@1").
import type { NativeModule } from "../core/define.ts";
import { packageModule } from "./js_packages.ts";

export const module: NativeModule = packageModule("npm", "Packages of npm, by name.");
