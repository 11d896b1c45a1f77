# YAML without its C extension: loading, dumping, anchors, tags, several documents, errors.
import datetime
import yaml

TEXT = """
# a document
name: Ünïcode "x"
list: [1, 2.5, 0x1F, 1e3, -.inf, true, no, ~, "1"]
base: &base {a: 1, b: [x, y]}
derived:
  <<: *base
  b: other
when: 2024-02-29
at: 2001-12-14t21:59:43.10-05:00
folded: >
  one
  two

  three
literal: |-
  keep
    this
? [complex, key]
: !!set {p, q}
binary: !!binary aGVsbG8=
"""
try:
    yaml.safe_load(TEXT)
except yaml.YAMLError as e:
    print(type(e).__name__, e)
data = yaml.safe_load(TEXT.replace("? [complex, key]\n: !!set {p, q}\n", "pq: !!set {p, q}\n"))
for k, v in data.items():
    print(k, repr(v) if not isinstance(v, set) else sorted(v))
print(yaml.safe_dump(data | {"pq": 1}, sort_keys=False, allow_unicode=True))
print(yaml.dump({"b": [1, {"c": "multi\nline\n"}], "a": "yes", "t": (1, 2)}, default_flow_style=False))
shared = [1]
print(yaml.dump([shared, shared, {"self": None}], default_flow_style=True))
print(list(yaml.safe_load_all("a: 1\n---\n- b\n...\n---\nc")))
for wrong in ("a: [1, 2", "a: b: c", "\tx: 1", "- !unknown x", "*none", "{a: 1, a"):
    try:
        print(yaml.safe_load(wrong))
    except yaml.YAMLError as e:
        print(type(e).__name__, str(e).replace("\n", " | "))


class Monster(yaml.YAMLObject):
    yaml_tag = "!Monster"
    yaml_loader = yaml.SafeLoader

    def __init__(self, name, hp):
        self.name = name
        self.hp = hp

    def __repr__(self):
        return f"Monster({self.name!r}, {self.hp})"


print(yaml.safe_load("- !Monster {name: Cave, hp: [2, 6]}\n"), yaml.dump(Monster("D", 3)))
yaml.add_constructor("!sum", lambda loader, node: sum(loader.construct_sequence(node)), yaml.SafeLoader)
yaml.add_representer(complex, lambda dumper, c: dumper.represent_scalar("!complex", str(c)))
print(yaml.safe_load("x: !sum [1, 2, 3]"), yaml.dump(1 + 2j))
print([type(t).__name__ for t in yaml.scan("a: [1]")], yaml.compose("k: v").value[0][1].start_mark.column)
print(yaml.dump(datetime.datetime(2020, 1, 2, 3, 4, 5)), yaml.__with_libyaml__ in (True, False))
