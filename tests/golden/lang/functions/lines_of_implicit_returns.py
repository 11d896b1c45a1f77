# The lines that a trace function is told of: a function's end without `return` stands on the line that led to it.
import sys
def show(f, *a):
    ev=[]
    first=f.__code__.co_firstlineno
    def tr(fr, e, arg):
        if fr.f_code.co_filename==f.__code__.co_filename: ev.append((fr.f_lineno-first, e[0]))
        return tr
    sys.settrace(tr)
    try: f(*a)
    except BaseException as e: ev.append(type(e).__name__)
    finally: sys.settrace(None)
    print(f.__name__, *['%d%s'%x if isinstance(x,tuple) else x for x in ev])
def no_pop_tops():
    x=1
    for a in range(2):
        if a:
            x=1
        else:
            x=2
def ifs(a,b):
    if a:
        if b:
            x=1
def ifelse(a):
    x=1
    if a:
        x=2
    else:
        x=3
        if x==4:
            x=5
def tight():
    items=range(3)
    i=0
    while i<3: i+=1
def tighter():
    items=range(0,3)
    for i in items: pass
def noexc():
    try:
        2
    except:
        4
    finally:
        6
def inclass():
    class A:
        if 3 < 9:
            a = 1
        else:
            a = 2
            if a: b=2
def withexc():
    class C:
        def __enter__(s): pass
        def __exit__(s,*a): return True
    with C():
        1/0
def tr():
    try:
        1/0
    except ZeroDivisionError as e:
        x=1
def trel(a):
    try:
        x=1
    except ValueError:
        x=2
    else:
        if a:
            x=3
def fin(a):
    for i in range(3):
        try:
            if i: break
        finally:
            x=1
def w(a):
    while a:
        a-=1
        if a==1:
            continue
    else:
        if a: x=2
def m(a):
    match a:
        case 1:
            x=1
        case [b]:
            if b: x=2
        case _:
            pass
def lam(a):
    return (lambda: a
       )()
for f,a in [(no_pop_tops,()),(ifs,(0,0)),(ifs,(1,0)),(ifs,(1,1)),(ifelse,(0,)),(ifelse,(1,)),(tight,()),(tighter,()),(noexc,()),(inclass,()),(withexc,()),(tr,()),(trel,(0,)),(trel,(1,)),(fin,(0,)),(w,(3,)),(m,(1,)),(m,([0],)),(m,(5,)),(lam,(1,))]:
    show(f,*a)
# expect: no_pop_tops 0c 1l 2l 3l 6l 2l 3l 4l 2l 2r
# expect: ifs 0c 1l 1r
# expect: ifs 0c 1l 2l 2r
# expect: ifs 0c 1l 2l 3l 3r
# expect: ifelse 0c 1l 2l 5l 6l 6r
# expect: ifelse 0c 1l 2l 3l 3r
# expect: tight 0c 1l 2l 3l 3l 3l 3l 3r
# expect: tighter 0c 1l 2l 2l 2l 2l 2r
# expect: noexc 0c 1l 2l 6l 6r
# expect: inclass 0c 1l 1c 1l 2l 3l 3r 1r
# expect: withexc 0c 1l 1c 1l 2l 3l 3r 4l 2c 2l 2r 5l 5e 4l 3c 3l 3r 4r
# expect: tr 0c 1l 2l 2e 3l 4l 4r
# expect: trel 0c 1l 2l 6l 6r
# expect: trel 0c 1l 2l 6l 7l 7r
# expect: fin 0c 1l 2l 3l 5l 1l 2l 3l 5l 5r
# expect: w 0c 1l 2l 3l 1l 2l 3l 4l 1l 2l 3l 1l 6l 6r
# expect: m 0c 1l 2l 3l 3r
# expect: m 0c 1l 2l 4l 5l 5r
# expect: m 0c 1l 2l 4l 6l 7l 7r
# expect: lam 0c 1l 1c 1l 1r 1r
