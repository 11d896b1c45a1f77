"""The editor behind readline: the library's _pyrepl reader, with the history and the completer of that module."""
import functools
from dataclasses import dataclass, field

from _pyrepl import commands
from _pyrepl.input import KeymapTranslator
from _pyrepl.readline import ENCODING, Console, ReadlineAlikeReader, ReadlineConfig, _error


class tab_insert(commands.Command):
    def do(self):
        self.reader.insert("\t")


@dataclass(kw_only=True)
class Editor(ReadlineAlikeReader):
    config: ReadlineConfig = field(default_factory=ReadlineConfig)
    state: object

    def __post_init__(self):
        super().__post_init__()
        self.can_colorize = False
        self.history = self.state._history
        self.commands["tab-insert"] = tab_insert

    def collect_keymap(self):
        action = "tab-insert" if self.state._disabled else self.state._tab
        return super().collect_keymap() + ((r"\t", action),)

    def get_module_completions(self):
        return None

    def get_completions(self, stem):
        state = self.state
        function = state._completer
        if function is None:
            return []
        state._end = self.pos
        state._begin = self.pos - len(stem)
        state._completion_type = ord("?" if self.last_command_is(self.commands["complete"]) else "\t")
        found = []
        try:
            while isinstance(match := function(stem, len(found)), str):
                found.append(match)
        except Exception:
            pass
        found = sorted(set(found))
        if state._display_hook is not None and len(found) > 1 and state._completion_type == ord("?"):
            state._display_hook(stem, found, max(map(len, found)))
            self.dirty = True
        return found

    def finish(self):
        # The history is readline's affair.
        history, self.history = self.history, list(self.history)
        try:
            super().finish()
        finally:
            self.history = history

    def read(self, prompt, startup_hook, pre_input_hook):
        self.ps1 = prompt
        self.config.completer_delims = frozenset(self.state._delims)
        self.keymap = self.collect_keymap()
        self.input_trans = KeymapTranslator(self.keymap, invalid_cls="invalid-key", character_cls="self-insert")

        def begin():
            if startup_hook is not None:
                startup_hook()
            if pre_input_hook is not None:
                self.refresh()
                pre_input_hook()

        return self.readline(startup_hook=begin)


@functools.cache
def editor(state):
    """The one editor, on standard input and output; OSError when the terminal doesn't do."""
    try:
        return Editor(console=Console(0, 1, encoding=ENCODING), state=state)
    except _error as e:
        raise OSError(str(e)) from e
