// The jsr module: `from jsr import name`. Names that are none in Python go by importlib.import_module("jsr:a-b@1").
import type { NativeModule } from "../core/define.ts";
import { packageModule } from "./js_packages.ts";

export const module: NativeModule = packageModule("jsr", "Packages of JSR, by name.");
