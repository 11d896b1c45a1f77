def cross(o, a, b):
    return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])


def half(points):
    chain = []
    for p in points:
        while len(chain) > 1 and cross(chain[-2], chain[-1], p) <= 0:
            chain.pop()
        chain.append(p)
    return chain[:-1]


def hull(points):
    points = sorted(set(points))
    return half(points) + half(points[::-1])


def area(polygon):
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(polygon, polygon[1:] + polygon[:1]))) / 2


points = [((i * 37) % 23, (i * 53) % 19) for i in range(40)]
outline = hull(points)
print(outline, area(outline))
print(hull([(0, 0), (1, 1), (2, 2), (0, 2), (2, 0), (1, 0)]), area([(0, 0), (4, 0), (4, 3)]))
