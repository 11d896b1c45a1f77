// Everything of the interpreter that installs itself when imported: types of code, frames and generators, calls.
import "./execute.ts";
import "./code_type.ts";
import "./frame_type.ts";
import "./generator_types.ts";
import "./async_generators.ts";
