import re

RULES = [(r"^# (.+)$", r"<h1>\1</h1>"), (r"^## (.+)$", r"<h2>\1</h2>"), (r"\*\*(.+?)\*\*", r"<b>\1</b>"), (r"(?<!\*)\*([^*]+)\*", r"<i>\1</i>"), (r"`([^`]+)`", r"<code>\1</code>"), (r"\[([^\]]+)\]\(([^)]+)\)", r'<a href="\2">\1</a>'), (r"^- (.+)$", r"<li>\1</li>"), (r"((?:<li>.*</li>\n?)+)", r"<ul>\n\1</ul>\n")]
TEXT = """# Title
Some *emphasis* and **bold** with `code * here`.
## Sub [link](http://x.y/z)
- one
- **two**
end"""
for pattern, replacement in RULES:
    TEXT, n = re.subn(pattern, replacement, TEXT, flags=re.M)
    print(n, pattern)
print(TEXT)
