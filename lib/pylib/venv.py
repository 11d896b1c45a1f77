"""Virtual environments: folders with a python of their own and their own site-packages.

python -m venv [options] DIR...
"""
import logging
import os
import shutil
import sys
import types

CORE_VENV_DEPS = ("pip",)
logger = logging.getLogger(__name__)

_ACTIVATE = '''\
# Source this file: . __BIN__/activate
deactivate () {
    if [ -n "${_OLD_VIRTUAL_PATH+x}" ]; then PATH="$_OLD_VIRTUAL_PATH"; export PATH; unset _OLD_VIRTUAL_PATH; fi
    if [ -n "${_OLD_VIRTUAL_PS1+x}" ]; then PS1="$_OLD_VIRTUAL_PS1"; export PS1; unset _OLD_VIRTUAL_PS1; fi
    unset VIRTUAL_ENV VIRTUAL_ENV_PROMPT
    hash -r 2> /dev/null
    if [ "$1" != nondestructive ]; then unset -f deactivate; fi
}
deactivate nondestructive
VIRTUAL_ENV=__DIR__
VIRTUAL_ENV_PROMPT=__PROMPT__
export VIRTUAL_ENV VIRTUAL_ENV_PROMPT
_OLD_VIRTUAL_PATH="$PATH"
PATH="$VIRTUAL_ENV/bin:$PATH"
export PATH
if [ -z "${VIRTUAL_ENV_DISABLE_PROMPT:-}" ]; then
    _OLD_VIRTUAL_PS1="${PS1:-}"
    PS1="($VIRTUAL_ENV_PROMPT) ${PS1:-}"
    export PS1
fi
hash -r 2> /dev/null
'''

_ACTIVATE_FISH = '''\
# Source this file: source __BIN__/activate.fish
function deactivate -d "Leave the virtual environment"
    if set -q _OLD_VIRTUAL_PATH
        set -gx PATH $_OLD_VIRTUAL_PATH
        set -e _OLD_VIRTUAL_PATH
    end
    set -e VIRTUAL_ENV
    set -e VIRTUAL_ENV_PROMPT
    functions -e deactivate
end
set -gx VIRTUAL_ENV __DIR__
set -gx VIRTUAL_ENV_PROMPT __PROMPT__
set -gx _OLD_VIRTUAL_PATH $PATH
set -gx PATH $VIRTUAL_ENV/bin $PATH
'''


def _quoted(text):
    return "'" + text.replace("'", "'\\''") + "'"


class EnvBuilder:
    """Makes virtual environments; methods can be overridden one by one."""

    def __init__(self, system_site_packages=False, clear=False, symlinks=False, upgrade=False, with_pip=False,
                 prompt=None, upgrade_deps=False, *, scm_ignore_files=frozenset()):
        self.system_site_packages = system_site_packages
        self.clear = clear
        self.symlinks = symlinks
        self.upgrade = upgrade
        self.with_pip = with_pip
        self.orig_prompt = prompt
        self.prompt = os.path.basename(os.getcwd()) if prompt == "." else prompt
        self.upgrade_deps = upgrade_deps
        self.scm_ignore_files = frozenset(map(str.lower, scm_ignore_files))

    def create(self, env_dir):
        """Make (or renew) the environment in this folder."""
        env_dir = os.path.abspath(env_dir)
        context = self.ensure_directories(env_dir)
        for name in self.scm_ignore_files:
            getattr(self, f"create_{name}_ignore_file")(context)
        self.create_configuration(context)
        self.setup_python(context)
        if not self.upgrade:
            self.setup_scripts(context)
            self.post_setup(context)
        if self.with_pip:
            self._setup_pip(context)

    def clear_directory(self, path):
        """Remove everything in a folder."""
        for name in os.listdir(path):
            full = os.path.join(path, name)
            if os.path.isdir(full) and not os.path.islink(full):
                shutil.rmtree(full)
            else:
                os.remove(full)

    def ensure_directories(self, env_dir):
        """Make the folders; what they are called is the result."""
        if os.pathsep in os.fspath(env_dir):
            raise ValueError(f"Refusing to create a venv in {env_dir} because it contains the PATH separator "
                             f"{os.pathsep}.")
        if os.path.exists(env_dir) and self.clear:
            self.clear_directory(env_dir)
        context = types.SimpleNamespace()
        context.env_dir = env_dir
        context.env_name = os.path.basename(env_dir)
        context.prompt = self.prompt if self.prompt is not None else context.env_name
        executable = getattr(sys, "_base_executable", sys.executable)
        if not executable:
            raise ValueError("Unable to determine path to the running Python interpreter: Deno's cache directory must "
                             "be readable and writable")
        context.executable = os.path.realpath(executable)
        context.python_dir, context.python_exe = os.path.split(executable)
        context.inc_path = os.path.join(env_dir, "include", "python%d.%d" % sys.version_info[:2])
        context.lib_path = os.path.join(env_dir, "lib", "python%d.%d" % sys.version_info[:2], "site-packages")
        context.bin_name = "bin"
        context.bin_path = os.path.join(env_dir, "bin")
        context.env_exe = os.path.join(context.bin_path, context.python_exe)
        context.env_exec_cmd = context.env_exe
        context.cfg_path = os.path.join(env_dir, "pyvenv.cfg")
        for path in (env_dir, context.inc_path, context.lib_path, context.bin_path):
            if os.path.exists(path) and not os.path.isdir(path):
                raise ValueError(f"Unable to create directory {path!r}")
            os.makedirs(path, exist_ok=True)
        # Where systems look for what is built for 64 bits.
        lib64 = os.path.join(env_dir, "lib64")
        if os.name == "posix" and sys.platform != "darwin" and not os.path.lexists(lib64):
            os.symlink("lib", lib64)
        return context

    def create_configuration(self, context):
        """Write pyvenv.cfg."""
        lines = [
            f"home = {context.python_dir}",
            f"include-system-site-packages = {'true' if self.system_site_packages else 'false'}",
            "version = %d.%d.%d" % sys.version_info[:3],
        ]
        if self.prompt is not None:
            lines.append(f"prompt = {self.prompt!r}")
        lines.append(f"executable = {context.executable}")
        lines.append(f"command = {context.executable} -m venv {context.env_dir}")
        with open(context.cfg_path, "w", encoding="utf-8") as f:
            f.write("\n".join(lines) + "\n")

    def setup_python(self, context):
        """Put python, python3 and python3.N into the bin folder."""
        names = dict.fromkeys([context.python_exe, "python", "python3", "python%d.%d" % sys.version_info[:2]])
        for name in names:
            path = os.path.join(context.bin_path, name)
            if os.path.lexists(path):
                os.remove(path)
            if self.symlinks:
                try:
                    os.symlink(context.executable, path)
                    continue
                except OSError:
                    logger.warning("Unable to symlink %r to %r", context.executable, path)
            shutil.copyfile(context.executable, path)
            os.chmod(path, 0o755)

    def setup_scripts(self, context):
        """Write the scripts that activate the environment."""
        values = {
            "__DIR__": _quoted(context.env_dir),
            "__PROMPT__": _quoted(context.prompt),
            "__BIN__": context.bin_path,
        }
        for name, text in (("activate", _ACTIVATE), ("activate.fish", _ACTIVATE_FISH)):
            for key, value in values.items():
                text = text.replace(key, value)
            with open(os.path.join(context.bin_path, name), "w", encoding="utf-8") as f:
                f.write(text)

    def create_git_ignore_file(self, context):
        """Write a .gitignore that leaves out everything."""
        with open(os.path.join(context.env_dir, ".gitignore"), "w", encoding="utf-8") as f:
            f.write("# Created by venv\n*\n")

    def post_setup(self, context):
        """For subclasses: whatever comes last."""

    def upgrade_dependencies(self, context):
        """For subclasses and --upgrade-deps: needs pip."""
        self._call_new_python(context, "-m", "pip", "install", "--upgrade", *CORE_VENV_DEPS)

    def _setup_pip(self, context):
        self._call_new_python(context, "-m", "ensurepip", "--upgrade", "--default-pip")
        if self.upgrade_deps:
            self.upgrade_dependencies(context)

    def _call_new_python(self, context, *args):
        import subprocess
        subprocess.check_call([context.env_exec_cmd, *args], cwd=context.env_dir)


def create(env_dir, system_site_packages=False, clear=False, symlinks=False, with_pip=False, prompt=None,
           upgrade_deps=False, *, scm_ignore_files=frozenset()):
    """Make a virtual environment in a folder."""
    EnvBuilder(system_site_packages=system_site_packages, clear=clear, symlinks=symlinks, with_pip=with_pip,
               prompt=prompt, upgrade_deps=upgrade_deps, scm_ignore_files=scm_ignore_files).create(env_dir)


def main(args=None):
    import argparse
    import importlib.util
    parser = argparse.ArgumentParser(prog="venv", description="Creates virtual Python environments in folders.",
                                     epilog="To use an environment, source the activate script in its bin folder.")
    parser.add_argument("dirs", metavar="ENV_DIR", nargs="+", help="a folder to make the environment in")
    parser.add_argument("--system-site-packages", action="store_true", dest="system_site",
                        help="let the environment see the system's site-packages")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--symlinks", default=os.name != "nt", action="store_true", help="link to python (the default)")
    how.add_argument("--copies", dest="symlinks", action="store_false", help="copy python")
    parser.add_argument("--clear", action="store_true", help="empty the folder first")
    parser.add_argument("--upgrade", action="store_true", help="renew the environment for this version of Python")
    parser.add_argument("--without-pip", dest="with_pip", default=True, action="store_false", help="leave pip out")
    parser.add_argument("--prompt", help="what the prompt says while the environment is active")
    parser.add_argument("--upgrade-deps", action="store_true", help="upgrade pip in the environment")
    parser.add_argument("--without-scm-ignore-files", dest="scm_ignore_files", action="store_const",
                        const=frozenset(), default=frozenset(["git"]), help="write no .gitignore")
    options = parser.parse_args(args)
    if options.upgrade and options.clear:
        raise ValueError("you cannot supply --upgrade and --clear together.")
    with_pip = options.with_pip and importlib.util.find_spec("ensurepip") is not None
    if options.with_pip and not with_pip:
        print("venv: ensurepip is not in this standard library; the environment is made without pip", file=sys.stderr)
    builder = EnvBuilder(system_site_packages=options.system_site, clear=options.clear, symlinks=options.symlinks,
                         upgrade=options.upgrade, with_pip=with_pip, prompt=options.prompt,
                         upgrade_deps=options.upgrade_deps and with_pip, scm_ignore_files=options.scm_ignore_files)
    for d in options.dirs:
        builder.create(d)


if __name__ == "__main__":
    status = 1
    try:
        main()
        status = 0
    except Exception as e:
        print("Error:", e, file=sys.stderr)
    sys.exit(status)
