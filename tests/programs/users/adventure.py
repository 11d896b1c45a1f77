"""A text adventure that plays a script of commands."""
from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto


class Direction(Enum):
    NORTH = auto()
    SOUTH = auto()
    EAST = auto()
    WEST = auto()

    @property
    def opposite(self) -> Direction:
        return _OPPOSITE[self]

    @classmethod
    def parse(cls, word: str) -> Direction | None:
        for member in cls:
            if member.name.lower().startswith(word.lower()):
                return member
        return None


_OPPOSITE = {
    Direction.NORTH: Direction.SOUTH,
    Direction.SOUTH: Direction.NORTH,
    Direction.EAST: Direction.WEST,
    Direction.WEST: Direction.EAST,
}


@dataclass
class Item:
    name: str
    weight: float = 1.0
    description: str = ""

    def __str__(self) -> str:
        return f"{self.name} ({self.weight:g} kg)"


@dataclass
class Room:
    name: str
    text: str
    items: list[Item] = field(default_factory=list)
    exits: dict[Direction, Room] = field(default_factory=dict, repr=False)
    locked: set[Direction] = field(default_factory=set)

    def connect(self, direction: Direction, other: Room, *, locked: bool = False) -> None:
        self.exits[direction] = other
        other.exits[direction.opposite] = self
        if locked:
            self.locked.add(direction)


class GameOver(Exception):
    def __init__(self, reason: str, *, won: bool = False):
        super().__init__(reason)
        self.won = won


class Game:
    LIMIT = 5.0

    def __init__(self, start: Room) -> None:
        self.room = start
        self.bag: list[Item] = []
        self.moves = 0

    @property
    def load(self) -> float:
        return sum(item.weight for item in self.bag)

    def find(self, name: str, where: list[Item]) -> Item | None:
        return next((item for item in where if item.name == name), None)

    def run(self, commands: list[str]) -> None:
        for line in commands:
            print(">", line)
            try:
                self.step(line.split())
            except GameOver as end:
                print(f"*** {end} ({'won' if end.won else 'lost'} after {self.moves} moves) ***")
                return
            except (KeyError, ValueError) as problem:
                print("You can't:", problem)
        else:
            print("The story stops here.")

    def step(self, words: list[str]) -> None:
        match words:
            case []:
                print("Say something.")
            case ["look"]:
                self.look()
            case ["go", word] | [("n" | "s" | "e" | "w" | "north" | "south" | "east" | "west") as word]:
                self.go(word)
            case ["take", "all"]:
                for item in list(self.room.items):
                    self.take(item.name)
            case ["take", *names] if names:
                for name in names:
                    self.take(name)
            case ["drop", name]:
                if (item := self.find(name, self.bag)) is None:
                    raise KeyError(f"no {name} here")
                self.bag.remove(item)
                self.room.items.append(item)
                print("Dropped", item)
            case ["use", tool, "on", target]:
                self.use(tool, target)
            case ["bag"]:
                print("You carry:", ", ".join(map(str, self.bag)) or "nothing", f"[{self.load:.1f}/{self.LIMIT}]")
            case [verb, *rest]:
                print(f"I don't know how to {verb!r}" + (f" {' '.join(rest)}" if rest else ""))

    def look(self) -> None:
        print(f"{self.room.name.upper():-^40}")
        print(self.room.text)
        if self.room.items:
            print("Here:", *sorted(item.name for item in self.room.items), sep="\n  - ")
        print("Exits:", " ".join(d.name.lower() for d in self.room.exits))

    def go(self, word: str) -> None:
        direction = Direction.parse(word)
        if direction is None or direction not in self.room.exits:
            raise ValueError(f"no way {word}")
        if direction in self.room.locked:
            raise ValueError("the door is locked")
        self.room = self.room.exits[direction]
        self.moves += 1
        print("You enter the", self.room.name)
        if self.room.name == "tower" and self.find("lamp", self.bag) is None:
            raise GameOver("You fall in the dark")

    def take(self, name: str) -> None:
        item = self.find(name, self.room.items)
        if item is None:
            raise KeyError(name)
        if self.load + item.weight > self.LIMIT:
            raise ValueError(f"{item} is too heavy, {self.LIMIT - self.load:.2f} kg left")
        self.room.items.remove(item)
        self.bag.append(item)
        print("Taken:", item)

    def use(self, tool: str, target: str) -> None:
        if not self.find(tool, self.bag):
            raise KeyError(f"you have no {tool}")
        if (tool, target) == ("key", "door"):
            self.room.locked.clear()
            print("Click.")
        elif (tool, target) == ("lamp", "chest"):
            raise GameOver("Gold everywhere", won=True)
        else:
            print("Nothing happens.")


hall = Room("hall", "Dust and echoes.", [Item("lamp", 0.5), Item("anvil", 40)])
cellar = Room("cellar", "It smells of wine.", [Item("key", 0.1, "rusty"), Item("bottle", 1.25)])
tower = Room("tower", "A chest stands here.")
hall.connect(Direction.EAST, cellar)
hall.connect(Direction.NORTH, tower, locked=True)

game = Game(hall)
game.run(["look", "dance wildly", "", "take lamp", "take anvil", "n", "e", "take all", "bag", "drop bottle", "w",
          "use key on door", "use lamp on door", "go up", "north", "use lamp on chest", "never reached"])
print(game.room)
Game(hall).run(["go north", "look"])
Game(cellar).run(["bag"])
