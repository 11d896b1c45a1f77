class Card:
    SUITS = "♣♦♥♠"

    def __init__(self, rank, suit): self.rank, self.suit = rank, suit
    def __eq__(self, other): return (self.rank, self.suit) == (other.rank, other.suit) if isinstance(other, Card) else NotImplemented
    def __hash__(self): return hash((self.rank, self.suit))
    def __lt__(self, other): return (self.rank, self.SUITS.index(self.suit)) < (other.rank, self.SUITS.index(other.suit))
    def __repr__(self): return f"{self.rank}{self.suit}"


deck = [Card(r, s) for s in Card.SUITS for r in range(2, 6)]
print(len(set(deck + deck)), Card(2, "♣") in deck, deck.index(Card(3, "♦")), deck.count(Card(5, "♠")))
print(sorted(deck, reverse=True)[:5], min(deck), max(deck), Card(2, "♣") == "2♣", Card(2, "♣") != Card(2, "♦"))
counts = {}
for card in deck[::3] + deck[::4]:
    counts[card] = counts.get(card, 0) + 1
print({c: n for c, n in sorted(counts.items()) if n > 1})
print(Card(1, "x") < Card(1, "♣"))
