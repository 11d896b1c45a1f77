// The _elementtree module: what xml.etree.ElementTree takes from its accelerator. The classes have their own files.
import { defineModule, fn, value } from "../core/define.ts";
import { typeError } from "../core/raise.ts";
import type { Kwargs, Value } from "../core/value.ts";
import { builderType, parseError, setFactories } from "./etree_builder.ts";
import { elementType } from "./etree_element.ts";
import { attributesFrom, elementArg, newElement, type PyElement } from "./etree_node.ts";
import { etreeParserType } from "./etree_parser.ts";

function subElement(args: readonly Value[], kw: Kwargs | null): PyElement {
  const n = args.length;
  if (n < 2) throw typeError(`SubElement() takes at least 2 arguments (${n} given)`);
  if (n > 3) throw typeError(`SubElement() takes at most 3 arguments (${n} given)`);
  const parent = elementArg(args[0], "SubElement() argument 1");
  const child = newElement(args[1], attributesFrom(args[2], kw, "SubElement() argument 3"));
  parent.children.push(child);
  return child;
}

export const module = defineModule("_elementtree", {
  members: {
    Element: value(elementType),
    TreeBuilder: value(builderType),
    XMLParser: value(etreeParserType),
    ParseError: value(parseError),
    SubElement: fn("(*args, **kwargs)", "Makes an element and adds it to another.", subElement, {
      leaf: "any",
    }),
    _set_factories: fn(
      "(comment_factory, pi_factory, /)",
      "Sets what makes comments and processing instructions.",
      setFactories,
    ),
  },
});
