// The `najash` command with all its modules in the static graph: it starts without any permission, a little slower than
// cli.ts, and is what `deno compile` and bundlers are given.
import { main } from "./main.ts";

if (import.meta.main) main(null);
