# Items of an iterable that can't be hashed: most methods call them elements, some don't.
def error(f, *args):
    try:
        f(*args)
    except TypeError as e:
        print(e)

error({1}.intersection, [[]])  # expect: unhashable type: 'list'
error(set().intersection, [[]])  # expect: unhashable type: 'list'
error(frozenset({1}).issubset, [[]])  # expect: unhashable type: 'list'
error(set().union, [[]])  # expect: cannot use 'list' as a set element (unhashable type: 'list')
error({1}.intersection_update, [{}])  # expect: unhashable type: 'dict'
error({1}.difference, [[]])  # expect: cannot use 'list' as a set element (unhashable type: 'list')
error({1}.issuperset, [[]])  # expect: cannot use 'list' as a set element (unhashable type: 'list')
print({1}.issubset([1, 2]), {1, 3}.issubset([1, 2]), set().issubset([]))  # expect: True False True
