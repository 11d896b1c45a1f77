# Templates: inheritance, macros, filters, tests, loops, escaping, sandbox and errors.
from jinja2 import DictLoader, Environment, StrictUndefined, TemplateSyntaxError, UndefinedError, select_autoescape
from jinja2.sandbox import SandboxedEnvironment, SecurityError

env = Environment(
    loader=DictLoader({
        "base.html": "<title>{% block title %}Base{% endblock %}</title>\n<main>{% block body %}{% endblock %}</main>",
        "macros.html": "{% macro field(name, value='', type='text') -%}<input name={{ name }} type={{ type }} value='{{ value }}'>{%- endmacro %}",
        "page.html": """{% extends "base.html" %}
{% from "macros.html" import field %}
{% block title %}{{ super() }} - {{ title|title }}{% endblock %}
{% block body %}
{%- for row in rows|sort(attribute="n", reverse=true) if row.n %}
  {{ loop.index }}/{{ loop.length }} {{ row.name|upper|e }} {{ "%05.2f"|format(row.n) }}{{ "," if not loop.last }}
{%- else %}
  nothing
{%- endfor %}
  {{ field("q", "it's <b>") }} {{ text }} {{ text|safe }}
  {% set ns = namespace(total=0) -%}
  {% for row in rows %}{% set ns.total = ns.total + row.n %}{% endfor -%}
  total {{ ns.total }} {{ rows|map(attribute="name")|join("-") }} {{ [1, 2, 3, 4]|batch(3)|list }} {{ words|groupby("0")|map("first")|list }}
  {{ "yes" if 3 is odd and "a" in "cat" else "no" }} {{ none_value|default("-", true) }} {{ {"a": [1, 2]}|tojson }}
{% endblock %}""",
        "async.txt": "{% for x in items() %}{{ x }};{% endfor %}",
    }),
    autoescape=select_autoescape(["html"]),
    undefined=StrictUndefined,
)
rows = [{"name": "a<b", "n": 1.5}, {"name": "c", "n": 20}, {"name": "zero", "n": 0}]
print(env.get_template("page.html").render(
    title="the page", rows=rows, text="<i>&</i>", words=["apple", "bee", "avocado"], none_value=None,
))
print(env.get_template("page.html").render(title="x", rows=[], text="", words=[], none_value=1).count("nothing"))
try:
    env.from_string("{{ missing.attr }}").render()
except UndefinedError as e:
    print(type(e).__name__, e)
try:
    env.from_string("a\n{% for x in %}")
except TemplateSyntaxError as e:
    print(e.lineno, e.message)
try:
    SandboxedEnvironment().from_string("{{ ().__class__.__bases__[0].__subclasses__() }}").render()
except SecurityError as e:
    print(e)


async def letters():
    for c in "abc":
        yield c


import asyncio

aenv = Environment(loader=env.loader, enable_async=True)
print(asyncio.run(aenv.get_template("async.txt").render_async(items=letters)))
env.filters["twice"] = lambda s: s * 2
env.globals["now"] = lambda: "noon"
print(env.from_string("{{ 'ab'|twice }} {{ now() }}{# comment #}{% raw %}{{ x }}{% endraw %}").render())
try:
    env.from_string("line one\n{{ 1 // 0 }}").render()
except ZeroDivisionError as e:
    import traceback
    last = traceback.extract_tb(e.__traceback__)[-1]
    print(last.filename, last.lineno)
