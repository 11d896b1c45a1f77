// Changes of the world in the middle of a loop: class attributes, globals, built-ins, functions, __class__.
// In: the world and a place. Out: lines of Python guarded so that the change happens at a certain turn.
import { int } from "./expressions.ts";
import { indent, type Place, type World } from "./scope.ts";

export function patch(w: World, place: Place): string[] {
  const r = w.random;
  const choices: string[][] = [];
  for (const cls of w.classes) {
    const method = r.pick(cls.methods);
    choices.push(
      [`${cls.name}.${method} = lambda self, p: p - ${r.between(1, 9)}`],
      [`${cls.name}.limit = ${r.between(10, 5000)}`],
      [`${cls.name}.added = property(lambda self: ${r.between(1, 9)})`],
    );
    if (!cls.slots) {
      for (const o of place.objects) {
        if (o.cls === cls) choices.push([`${o.name}.${method} = lambda p: p ^ ${r.between(1, 9)}`]);
      }
      const property = cls.properties[0];
      if (property) choices.push([`${cls.name}.${property} = property(lambda self: self.${cls.fields[0]} & 7)`]);
    }
  }
  for (const o of place.objects) {
    const twin = w.classes.filter((c) => c !== o.cls && c.base === o.cls.name && !c.slots && !o.cls.slots);
    if (twin.length) choices.push([`${o.name}.__class__ = ${r.pick(twin).name}`]);
  }
  for (const f of w.functions) {
    if (!f.params.length || f.returns !== "int" || f.star) continue;
    const params = [...f.params.map((_, i) => `p${i}`), ...f.options.map((o) => `${o}=1`)];
    choices.push([`globals()['${f.name}'] = lambda ${params.join(", ")}: ${r.between(0, 99)}`]);
    if (f.options.length) choices.push([`${f.name}.__kwdefaults__ = {'${f.options[0]}': ${r.between(0, 99)}}`]);
  }
  for (const name of w.globals) choices.push([`globals()['${name}'] = ${int(w, { ...place, variables: [] }, 0)}`]);
  choices.push(
    [`builtins.len = fake_len`],
    [`builtins.len = real_len`],
    [`builtins.abs = lambda p: ${r.between(1, 5)}`],
    [`builtins.abs = real_abs`],
    [`globals()['max'] = min`],
    [`globals().pop('max', None)`],
    [`builtins.range = fake_range`],
    [`builtins.range = real_range`],
  );
  const lines = r.pick(choices);
  const turn = place.fixed.at(-1);
  if (turn === undefined || !place.inLoop) return lines;
  return [`if ${turn} == ${r.between(1, Math.max(2, Math.min(place.times, 60)))}:`, ...indent(lines)];
}
