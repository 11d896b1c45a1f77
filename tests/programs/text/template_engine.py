import re


class Template:
    def __init__(self, source):
        self.parts = re.split(r"(\{\{.*?\}\}|\{%.*?%\})", source)

    def render(self, **context):
        code, indent = ["out = []"], 0
        for part in self.parts:
            if part.startswith("{{"):
                code.append(" " * indent + f"out.append(str({part[2:-2].strip()}))")
            elif part.startswith("{%"):
                statement = part[2:-2].strip()
                if statement == "end":
                    indent -= 1
                else:
                    code.append(" " * indent + statement + ":")
                    indent += 1
            elif part:
                code.append(" " * indent + f"out.append({part!r})")
        namespace = dict(context)
        exec("\n".join(code), namespace)
        return "".join(namespace["out"])


t = Template("Hello {{ name.title() }}!{% for n in items %} [{{ n }}{% if n > 2 %} big{% end %}]{% end %} Bye.")
print(t.render(name="ann", items=[1, 2, 3]))
print(Template("plain").render(), Template("{{ 1 + 1 }}").render())
t.render(name="bob")
