from functools import cache

ITEMS = [("lamp", 3, 40), ("rope", 5, 10), ("tent", 9, 150), ("food", 6, 120), ("map", 1, 30), ("stove", 4, 60)]


def best(capacity):
    @cache
    def value(i, room):
        if i == len(ITEMS):
            return 0, ()
        name, weight, worth = ITEMS[i]
        without = value(i + 1, room)
        if weight > room:
            return without
        total, chosen = value(i + 1, room - weight)
        return max(without, (total + worth, (name, *chosen)), key=lambda pair: pair[0])

    answer = value(0, capacity)
    return answer, value.cache_info()


for capacity in (0, 1, 5, 10, 15, 20, 28):
    (total, chosen), info = best(capacity)
    print(f"{capacity:>2}: {total:>3} {', '.join(chosen) or '-'} (misses {info.misses}, hits {info.hits})")
