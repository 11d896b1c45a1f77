import random
from collections import defaultdict

TEXT = """the cat sat on the mat and the dog sat on the log and the cat saw the dog
and the dog saw the cat and then the cat ran and the dog ran after the cat""".split()

chain = defaultdict(list)
for here, there in zip(TEXT, TEXT[1:]):
    chain[here].append(there)


def babble(seed, start, length):
    rng = random.Random(seed)
    words = [start]
    while len(words) < length and words[-1] in chain:
        words.append(rng.choice(chain[words[-1]]))
    return " ".join(words)


for seed in range(3):
    print(babble(seed, "the", 12))
print({word: len(followers) for word, followers in sorted(chain.items())})
