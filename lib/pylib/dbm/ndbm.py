"""Unix's dbm, over a library of C."""
from _dbm import *
