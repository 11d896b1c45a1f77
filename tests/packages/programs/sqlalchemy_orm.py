# Objects kept in SQLite: relationships, queries, aggregates, transactions, errors, and the SQL of it.
import datetime
import decimal

from sqlalchemy import JSON, Column, Date, ForeignKey, Integer, Numeric, String, Table, create_engine, event, func
from sqlalchemy import inspect, literal, select, text, update
from sqlalchemy.exc import IntegrityError, NoResultFound
from sqlalchemy.orm import Session, declarative_base, relationship, selectinload

Base = declarative_base()
tagged = Table("tagged", Base.metadata, Column("post", ForeignKey("post.id")), Column("tag", ForeignKey("tag.id")))


class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    name = Column(String(30), unique=True)
    born = Column(Date)
    posts = relationship("Post", back_populates="user", cascade="all, delete-orphan", order_by="Post.id")

    def __repr__(self):
        return f"User({self.id}, {self.name!r}, {self.born})"


class Post(Base):
    __tablename__ = "post"
    id = Column(Integer, primary_key=True)
    title = Column(String, nullable=False)
    price = Column(Numeric(8, 2), default=decimal.Decimal("1.50"))
    data = Column(JSON, default=dict)
    user_id = Column(ForeignKey("user.id"))
    user = relationship(User, back_populates="posts")
    tags = relationship("Tag", secondary=tagged)

    def __repr__(self):
        return f"Post({self.title!r}, {self.price}, {self.data}, {[t.name for t in self.tags]})"


class Tag(Base):
    __tablename__ = "tag"
    id = Column(Integer, primary_key=True)
    name = Column(String)


engine, said = create_engine("sqlite://", future=True), []
event.listen(engine, "before_cursor_execute", lambda c, cursor, s, *rest: said.append(" ".join(s.split())))
Base.metadata.create_all(engine)
with Session(engine, future=True) as s:
    ann = User(name="ann", born=datetime.date(1990, 1, 2), posts=[Post(title="p1", tags=[Tag(name="x"), Tag(name="y")])])
    ann.posts.append(Post(title="p2", data={"k": [1]}))
    bob = User(name="bob")
    s.add_all([ann, bob])
    s.commit()
    print(ann, ann.posts, s.get(User, 2))
    print(s.scalars(select(User).where(User.name.like("a%")).options(selectinload(User.posts))).all())
    counts = select(User.name, func.count(Post.id), func.sum(Post.price)).outerjoin(User.posts).group_by(User.name)
    print(s.execute(counts.order_by(User.name)).all())
    ann.posts.pop(0)
    s.flush()
    print(s.query(Post).count())
    s.rollback()
    print(s.query(Post).filter(Post.title.in_(["p1", "zz"]), Post.price > 1).one())
    try:
        s.add(User(name="ann"))
        s.flush()
    except IntegrityError as e:
        print(type(e.orig).__name__, e.orig)
        s.rollback()
    try:
        s.query(User).filter_by(name="nobody").one()
    except NoResultFound as e:
        print(e)
    s.execute(update(User).where(User.id == 2).values(name="rob"))
    s.commit()
    numbers = select(literal(1).label("n")).cte("numbers", recursive=True)
    numbers = numbers.union_all(select(numbers.c.n + 1).where(numbers.c.n < 5))
    print(bob.name, s.scalars(select(numbers.c.n)).all(), s.execute(text("select :a + 1"), {"a": 3}).scalar())
    s.delete(ann)
    s.commit()
    print(s.query(Post).all(), s.scalar(select(func.count()).select_from(User)))
print("\n".join(said))
print(inspect(engine).get_table_names(), [c["name"] for c in inspect(engine).get_columns("post")])
