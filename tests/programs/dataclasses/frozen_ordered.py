from dataclasses import FrozenInstanceError, dataclass, field


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default="", compare=False)

    def bump(self): return Version(self.major, self.minor + 1)


vs = [Version(1, 5), Version(1), Version(0, 9, "beta"), Version(1, 5, "x")]
print(sorted(vs), max(vs), vs[0] == vs[3], len(set(vs)), {Version(1): "one"}[Version(1, 0)], vs[0].bump(), Version(1) < Version(2))
try: vs[0].major = 5
except FrozenInstanceError as e: print(type(e).__name__, e)
try: del vs[0].minor
except FrozenInstanceError as e: print(e)
try: Version(1) < (1, 0)
except TypeError as e: print(e)
@dataclass
class Plain: x: int
print(Plain.__hash__, Plain(1) == Plain(1), Plain(1) == (1,))
Plain(1) < Plain(2)
