kind = memoryview
print(kind.__name__, kind.__module__, kind.__bases__, kind.__qualname__)
# expect: memoryview builtins (<class 'object'>,) memoryview
print(*sorted(name for name in vars(kind) if not name.startswith("__")))
# expect: _from_flags c_contiguous cast contiguous count f_contiguous format hex index itemsize nbytes ndim obj readonly release shape strides suboffsets tobytes tolist toreadonly
print(*sorted(name for name in vars(kind) if name.startswith("__") and name != "__getattribute__"))
# expect: __buffer__ __class_getitem__ __delitem__ __doc__ __enter__ __eq__ __exit__ __ge__ __getitem__ __gt__ __hash__ __iter__ __le__ __len__ __lt__ __ne__ __new__ __release_buffer__ __repr__ __setitem__
