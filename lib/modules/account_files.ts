// Lines of /etc/passwd and /etc/group.
import { hostSystem } from "../core/host_system.ts";

/** The rows with as many fields as wanted; none when the file cannot be read. */
export function accountLines(path: string, fields: number): string[][] {
  let text: string;
  try {
    text = new TextDecoder().decode(hostSystem().readFile(path));
  } catch (e) {
    if (e instanceof Error) return [];
    throw e;
  }
  return text.split("\n").map((line) => line.split(":")).filter((row) => row.length === fields);
}
