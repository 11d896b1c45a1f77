def draw(width, *, color, fill=None):
    return width, color, fill


print(draw(1, color="red"))
draw(
    2,
    colour="blue",
    fill=True,
)
