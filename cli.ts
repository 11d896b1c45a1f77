// The `najash` command: python for Deno. See lib/cli/options.ts for its options.
import { launch } from "./lib/cli/launch.ts";

if (import.meta.main) await launch(import.meta.url);
