def r(code):
    try: exec(code)
    except BaseException as e: print(code, "->", repr(e), repr(e.__cause__), e.__suppress_context__)
r("raise ValueError"); r("raise ValueError()"); r("raise ValueError('m')"); r("raise ValueError from KeyError"); r("raise ValueError from KeyError('c')"); r("raise ValueError from None"); r("raise 5"); r("raise"); r("raise ValueError from 5"); r("raise None"); r("raise (ValueError, KeyError)"); r("raise type('E', (Exception,), {})('dynamic')"); r("raise ValueError('x').with_traceback(None)"); r("raise SystemExit(3)"); r("raise Exception(1, 2)")
# expect: raise ValueError -> ValueError() None False
# expect: raise ValueError() -> ValueError() None False
# expect: raise ValueError('m') -> ValueError('m') None False
# expect: raise ValueError from KeyError -> ValueError() KeyError() True
# expect: raise ValueError from KeyError('c') -> ValueError() KeyError('c') True
# expect: raise ValueError from None -> ValueError() None True
# expect: raise 5 -> TypeError('exceptions must derive from BaseException') None False
# expect: raise -> RuntimeError('No active exception to reraise') None False
# expect: raise ValueError from 5 -> TypeError('exception causes must derive from BaseException') None False
# expect: raise None -> TypeError('exceptions must derive from BaseException') None False
# expect: raise (ValueError, KeyError) -> TypeError('exceptions must derive from BaseException') None False
# expect: raise type('E', (Exception,), {})('dynamic') -> E('dynamic') None False
# expect: raise ValueError('x').with_traceback(None) -> ValueError('x') None False
# expect: raise SystemExit(3) -> SystemExit(3) None False
# expect: raise Exception(1, 2) -> Exception(1, 2) None False
