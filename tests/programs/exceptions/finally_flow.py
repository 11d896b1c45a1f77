def run(kind):
    log = []
    def inner():
        for i in range(3):
            try:
                log.append(f"try{i}")
                if kind == "break" and i == 1: break
                if kind == "continue": continue
                if kind == "return" and i == 1: return "returned"
                if kind == "raise" and i == 1: raise ValueError("raised")
            except ValueError as e:
                log.append(f"except {e}")
                if kind == "raise": return "recovered"
            else:
                log.append("else")
            finally:
                log.append(f"fin{i}")
        return "fell through"
    return inner(), log


for kind in ("none", "break", "continue", "return", "raise"):
    print(kind, *run(kind))
