def settings():
    return {"size": 3}


def table(rows=settings()["size"],
          columns=settings()["columns"]):
    return rows * columns
