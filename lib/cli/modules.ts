// What a start without an image loads: the command, and what makes the image at its end.
import "../runtime/stdlib_package.ts";
export { main } from "./main.ts";
export { makeImage } from "../runtime/host_image.ts";
