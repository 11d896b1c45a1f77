// The `najash` command: python for Deno. See lib/cli/options.ts for its options.
import { main } from "./lib/cli/main.ts";

if (import.meta.main) main();
