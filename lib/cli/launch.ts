// Starting: from the start image when there is a fresh one, else from the modules.
import { dropImage, findImage, makeImage } from "../runtime/host_image.ts";

/** Runs the command; `root` is the URL of cli.ts. */
export async function launch(root: string): Promise<void> {
  const image = findImage(root);
  if (image !== null) {
    let main: ((atExit: (() => void) | null) => void) | null = null;
    try {
      main = (await import(image)).main;
    } catch {
      dropImage(root);
    }
    if (main !== null) return main(null);
  }
  const { main } = await import("./main.ts");
  main(() => makeImage(root));
}
