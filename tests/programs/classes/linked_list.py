class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next


class LinkedList:
    def __init__(self, items=()):
        self.head = None
        self._length = 0
        for item in reversed(list(items)):
            self.push(item)

    def push(self, value):
        self.head = Node(value, self.head)
        self._length += 1

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def __len__(self):
        return self._length

    def __getitem__(self, index):
        if index < 0:
            index += len(self)
        for i, value in enumerate(self):
            if i == index:
                return value
        raise IndexError(f"no item {index}")

    def reverse(self):
        previous, node = None, self.head
        while node:
            node.next, previous, node = previous, node, node.next
        self.head = previous
        return self

    def __repr__(self):
        return f"{type(self).__name__}({list(self)!r})"


numbers = LinkedList(range(5))
numbers.push("top")
print(numbers, len(numbers), numbers[0], numbers[-1], 3 in numbers, list(reversed(list(numbers))))
print(numbers.reverse(), LinkedList("abc"), bool(LinkedList()))
numbers[99]
