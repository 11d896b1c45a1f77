class Trie:
    def __init__(self):
        self.root = {}

    def add(self, word):
        node = self.root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = True

    def __contains__(self, word):
        node = self.root
        for letter in word:
            node = node.get(letter)
            if node is None:
                return False
        return "" in node

    def starting(self, prefix):
        node = self.root
        for letter in prefix:
            if letter not in node:
                return
            node = node[letter]
        yield from self._words(node, prefix)

    def _words(self, node, prefix):
        for letter in sorted(node):
            if letter:
                yield from self._words(node[letter], prefix + letter)
            else:
                yield prefix


trie = Trie()
for word in "car card care cat dog do done".split():
    trie.add(word)
print("car" in trie, "ca" in trie, "dogs" in trie)
print(list(trie.starting("car")), list(trie.starting("do")), list(trie.starting("x")))
import json
print(json.dumps(trie.root, sort_keys=True))
