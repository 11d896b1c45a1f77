# Tables, trees, highlighting, Markdown, JSON and progress on a console with and without colours.
import sys

from rich import box
from rich.columns import Columns
from rich.console import Console
from rich.json import JSON
from rich.markdown import Markdown
from rich.panel import Panel
from rich.progress import Progress
from rich.syntax import Syntax
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

for colours in (None, "truecolor"):
    c = Console(width=70, force_terminal=bool(colours), color_system=colours, file=sys.stdout, legacy_windows=False)
    table = Table(title="T", box=box.ROUNDED)
    table.add_column("a", style="cyan", justify="right")
    table.add_column("b")
    table.add_row("1", "[red]x[/] 日本")
    table.add_row("22", "a long text that has to be wrapped because it is longer than the width of the console")
    tree = Tree("root")
    tree.add("a").add("b")
    tree.add(Panel("p", title="q"))
    c.print(table, tree)
    c.print(Syntax("def f(x):\n    return x + 1  # c", "python", line_numbers=True))
    c.print(Markdown("# H\n\n* a\n* **b**\n\n> q\n\n```py\nx=1\n```"))
    c.print({"a": [1, 2, {"b": None}], "t": (1,), "long": list(range(40))}, JSON('{"a": [1, true, null]}'))
    c.rule("x")
    c.print(Columns(["a", "b", "c"]), "[bold]b[/] 3.14 'str' :smile:", Text("x", style="on red"))
with Progress(console=Console(width=60, force_terminal=False, file=sys.stdout)) as p:
    task = p.add_task("work", total=3)
    for _ in range(3):
        p.advance(task)
