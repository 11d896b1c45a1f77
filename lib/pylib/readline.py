"""Line editing, history and completion for input(), with the interface of CPython's module over GNU Readline.

The editor is the one of the interactive prompt (_pyrepl); input() uses it when this module is imported and standard
input and output are a terminal that can move its cursor. Of Readline's init language parse_and_bind() acts on what Tab
does and on the variable disable-completion; other bindings and variables are taken and have no effect.
"""
import os as _os
import sys as _sys

backend = "readline"
_READLINE_VERSION = _READLINE_RUNTIME_VERSION = 0x802
_READLINE_LIBRARY_VERSION = "8.2"

_history = []
_history_limit = -1
_auto_history = True
_completer = None
_delims = " \t\n`~!@#$%^&*()-=+[{]}\\|;:'\",<>/?"
_startup_hook = None
_pre_input_hook = None
_display_hook = None
_tab = "tab-insert"
_disabled = False

# Of the completion that runs, or the last one.
_line = ""
_begin = _end = 0
_completion_type = 0
_editor = None


def _text(value, name):
    if not isinstance(value, str):
        raise TypeError(f"{name}() argument must be str, not {type(value).__name__}")
    if "\0" in value:
        raise ValueError("embedded null character")
    return value


def _index(position, what):
    number = position.__index__()
    if number < 0:
        raise ValueError("History index cannot be negative")
    if number >= len(_history):
        raise ValueError(f"No history item at position {number}")
    return number


def _history_path(filename):
    return _os.path.expanduser("~/.history") if filename is None else _os.fspath(filename)


# --- history

def add_history(line, /):
    """Adds a line to the history."""
    _history.append(_text(line, "add_history"))


def clear_history():
    """Forgets all lines."""
    _history.clear()


def get_current_history_length():
    """How many lines the history has."""
    return len(_history)


def get_history_item(index, /):
    """The line with this number, counted from 1, or None."""
    return _history[index - 1] if 0 < index <= len(_history) else None


def remove_history_item(pos, /):
    """Takes a line out of the history; positions start at 0."""
    del _history[_index(pos, "remove")]


def replace_history_item(pos, line, /):
    """Puts another line at a position, counted from 0."""
    _history[_index(pos, "replace")] = _text(line, "replace_history_item")


def set_auto_history(enabled, /):
    """Are lines that input() reads added to the history?"""
    global _auto_history
    _auto_history = bool(enabled)


def get_history_length():
    """How many lines a history file may get; negative for no limit."""
    return _history_limit


def set_history_length(length, /):
    """Sets how many lines a history file may get; negative for no limit."""
    global _history_limit
    _history_limit = length.__index__()


def _read_lines(path):
    with open(path, encoding="utf-8", errors="surrogateescape", newline="\n") as file:
        return file.read().splitlines()


def _write_lines(path, mode, lines):
    with open(path, mode, encoding="utf-8", errors="surrogateescape", newline="\n") as file:
        file.writelines(line + "\n" for line in lines)


def _truncate(path):
    if _history_limit >= 0:
        lines = _read_lines(path)
        if len(lines) > _history_limit:
            _write_lines(path, "w", lines[len(lines) - _history_limit:])


def read_history_file(filename=None, /):
    """Adds the lines of a file (~/.history) to the history."""
    _history.extend(line for line in _read_lines(_history_path(filename)) if line)


def write_history_file(filename=None, /):
    """Writes the history to a file (~/.history)."""
    path = _history_path(filename)
    _write_lines(path, "w", _history)
    _truncate(path)


def append_history_file(nelements, filename=None, /):
    """Adds the last lines of the history to a file that there is."""
    if nelements < 0:
        raise ValueError("nelements must be positive")
    path = _history_path(filename)
    _write_lines(path, "r+", [])
    _write_lines(path, "a", _history[max(0, len(_history) - nelements):])
    _truncate(path)


# --- completion

def set_completer(function=None, /):
    """Sets the function that is asked with (text, state) for completions."""
    global _completer
    _completer = _callable(function, "set_completer")


def get_completer():
    """The function that set_completer() was given, or None."""
    return _completer


def set_completer_delims(string, /):
    """Sets the characters that words end at."""
    global _delims
    _delims = _text(string, "set_completer_delims")


def get_completer_delims():
    """The characters that words end at."""
    return _delims


def get_begidx():
    """Where in the line the word that is completed starts."""
    return _begin


def get_endidx():
    """Where in the line the word that is completed ends."""
    return _end


def get_completion_type():
    """The kind of completion that is asked for, as the code of a character."""
    return _completion_type


def set_completion_display_matches_hook(function=None, /):
    """Sets the function that shows the matches: (text, matches, longest match's length)."""
    global _display_hook
    _display_hook = _callable(function, "set_completion_display_matches_hook")


def _callable(function, name):
    if function is not None and not callable(function):
        raise TypeError(f"{name}(func): argument not callable")
    return function


# --- the line

def get_line_buffer():
    """The text of the line so far."""
    return _line if _editor is None else _editor.get_unicode()


def insert_text(string, /):
    """Puts text in the line at the cursor."""
    global _line
    _text(string, "insert_text")
    if _editor is None:
        _line += string
    else:
        _editor.insert(string)


def redisplay():
    """Shows the line anew."""
    if _editor is not None:
        _editor.refresh()


def set_startup_hook(function=None, /):
    """Sets the function that is called before the prompt is shown."""
    global _startup_hook
    _startup_hook = _callable(function, "set_startup_hook")


def set_pre_input_hook(function=None, /):
    """Sets the function that is called when the prompt is shown."""
    global _pre_input_hook
    _pre_input_hook = _callable(function, "set_pre_input_hook")


# --- the init language

_TAB_KEYS = {"tab", '"\\t"', "control-i", "c-i", '"\\c-i"'}
_TAB_ACTIONS = {
    "complete": "complete", "menu-complete": "complete", "possible-completions": "complete", "rl_complete": "complete",
    "tab-insert": "tab-insert", "self-insert": "tab-insert",
}


def parse_and_bind(string, /):
    """Acts on a line of Readline's init language."""
    global _tab, _disabled
    words = _text(string, "parse_and_bind").strip().lower().split()
    if not words or words[0].startswith(("#", "$")):
        return
    if words[0] == "set":
        if words[1:2] == ["disable-completion"]:
            _disabled = words[2:3] in ([], ["on"], ["1"])
        return
    key, _, action = string.strip().lower().partition(":")
    if key.strip() in _TAB_KEYS and action.strip() in _TAB_ACTIONS:
        _tab = _TAB_ACTIONS[action.strip()]


def read_init_file(filename=None, /):
    """Acts on the lines of an init file ($INPUTRC or ~/.inputrc)."""
    if filename is None:
        filename = _os.path.expanduser(_os.environ.get("INPUTRC") or "~/.inputrc")
    for line in _read_lines(_os.fspath(filename)):
        parse_and_bind(line)


# --- input()

def _read_line(prompt):
    """A line that is read with the editor; None where there can't be one. Called by input() on a terminal."""
    global _editor, _line, _completer
    if _os.environ.get("TERM", "") in ("", "dumb"):
        return None
    completer = _completer
    try:
        import _readline_editor
        editor = _readline_editor.editor(_sys.modules[__name__])
    except (ImportError, OSError):
        return None
    finally:
        # rlcompleter, which the editor imports, makes itself the completer.
        _completer = completer
    if _editor is not None:
        return None
    _editor = editor
    try:
        line = editor.read(prompt, _startup_hook, _pre_input_hook)
    finally:
        _line = editor.get_unicode()
        _editor = None
    if _auto_history and line and (not _history or _history[-1] != line):
        _history.append(line)
    return line
