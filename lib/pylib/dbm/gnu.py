"""GNU's dbm, over a library of C."""
from _gdbm import *
