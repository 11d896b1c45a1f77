// Starting: from the start image when there is a fresh one, else from the modules.
//
// In: the URL of cli.ts. Out: the process ends. Invariant: the modules join no static graph here: a start from the image
// does not even look at them. Here `lazy-dynamic-imports` (deno.json) sees to it, for packages that their names are
// templates, which Deno follows ahead of time in local files only. Measured: it saves 35 ms.
import { dropImage, endRefused, findImage, isRefusedImport } from "../runtime/host_start.ts";

const UNSEEN = "";

/** Runs the command; `root` is the URL of cli.ts. */
export async function launch(root: string): Promise<void> {
  const files = findImage(root);
  if (files !== null) {
    let main: ((root: string, atExit: (() => void) | null, frozen: string) => void) | null = null;
    try {
      main = (await import(files.image)).main;
    } catch {
      dropImage(root);
    }
    if (main !== null) return main(root, null, files.frozen);
  }
  const { main, makeImage } = await import(`./modules${UNSEEN}.ts`).catch((e) => {
    if (isRefusedImport(e)) endRefused(root);
    throw e;
  });
  main(root, () => makeImage(root));
}
