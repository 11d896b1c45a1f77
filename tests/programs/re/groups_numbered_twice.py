# Patterns put together from parts that were parsed on their own, as scanners of Markdown parsers do: the groups of the
# parts have the numbers of other groups.
import re
import re._compiler as compiler
import re._parser as parser


class Lexicon(re.Scanner):
    def __init__(self, phrases, flags=0):
        state = parser.State()
        state.flags = flags
        parts = []
        for phrase in phrases:
            gid = state.opengroup()
            body = parser.parse(phrase, flags)
            parts.append(parser.SubPattern(state, [(parser.SUBPATTERN, (gid, 0, 0, body))]))
            state.closegroup(gid, parts[-1])
        whole = parser.SubPattern(state, [(parser.BRANCH, (None, parts))])
        self.scanner = compiler.compile(whole)


def tokens(lexicon, text):
    search = lexicon.scanner.scanner(text).search
    while (m := search()) is not None:
        yield m.group(), m.span(), m.lastindex, m.regs


def show(phrases, text):
    print(phrases)
    for token in tokens(Lexicon(phrases), text):
        print("  ", *token)


show(["a+", "(b)(c)?", "x"], "aabcx")
show(["a+", r"(?<!b)(`+)(?!`)([\s\S]*?)(?<!`)\1(?!`)", "b+c"], "aabbc `x` ``y``a")
show([r"\[([^\]]*)\]\(([^)]*)\)", r"\*\*(\S[^*]*)\*\*", r"<(\w+)>"], "see [it](there) **bold** and <tag>")
show(["(x)|(y)", "(z)"], "zyx")
