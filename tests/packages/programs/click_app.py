# A command line of groups, options, arguments, prompts and errors, driven by click's own test runner.
import click
from click.testing import CliRunner


@click.group()
@click.option("--verbose/--quiet", default=False, help="Say more.")
@click.version_option("1.2.3", prog_name="tool")
@click.pass_context
def cli(ctx, verbose):
    """A tool with commands."""
    ctx.obj = {"verbose": verbose}


@cli.command()
@click.argument("names", nargs=-1, required=True)
@click.option("-n", "--count", type=click.IntRange(1, 5), default=1, show_default=True, help="How often.")
@click.option("--shout", is_flag=True)
@click.pass_obj
def greet(obj, names, count, shout):
    """Greet NAMES."""
    for _ in range(count):
        text = "Hello " + ", ".join(names)
        click.echo(text.upper() if shout else text)
    if obj["verbose"]:
        click.secho("done", fg="green", bold=True)


@cli.command()
@click.option("--kind", type=click.Choice(["json", "text"]), prompt=True)
@click.option("--password", prompt=True, hide_input=True, confirmation_prompt=True)
@click.argument("source", type=click.File("r"))
def show(kind, password, source):
    """Show a file."""
    click.echo(f"{kind} {len(password)} {source.read().strip()}")


runner = CliRunner()


def run(*args, **options):
    result = runner.invoke(cli, args, **options)
    print("$", " ".join(args), "->", result.exit_code)
    print(result.output, end="")


run("--help")
run("greet", "--help")
run("--version")
run("greet")
run("greet", "Ann", "Bob", "-n", "2", "--shout")
run("greet", "Ann", "--count", "9")
run("greet", "Ann", "--cout", "1")
run("--verbose", "greet", "Zoë", color=True)
run("none")
with runner.isolated_filesystem():
    with open("data.txt", "w") as f:
        f.write("contents\n")
    run("show", "data.txt", input="xml\njson\nabc\nabd\nabc\nabc\n")
    run("show", "missing.txt", "--kind", "text", "--password", "x")
print(click.style("x", fg="red"), repr(click.unstyle(click.style("y", bg="blue", underline=True))))
with click.progressbar([1, 2, 3], label="Work") as bar:
    print(sum(bar))
