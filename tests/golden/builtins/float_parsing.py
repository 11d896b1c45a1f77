for c in ["1", "1.5", ".5", "5.", "1e5", "1E-5", " 2.5 ", "inf", "-Infinity", "NaN", "+1.5", "1_000.5", "1__0", "_1", "1e", "e5", ".", "", "0x1p3", "1,5", "１.５", "1e400", "-1e-400", "infin", "1.5.2", "--1", "1 2", "nan(1)", "1e+5", "00.10"]:
    try: print(repr(c), float(c))
    except ValueError as e: print(repr(c), e)
# expect: '1' 1.0
# expect: '1.5' 1.5
# expect: '.5' 0.5
# expect: '5.' 5.0
# expect: '1e5' 100000.0
# expect: '1E-5' 1e-05
# expect: ' 2.5 ' 2.5
# expect: 'inf' inf
# expect: '-Infinity' -inf
# expect: 'NaN' nan
# expect: '+1.5' 1.5
# expect: '1_000.5' 1000.5
# expect: '1__0' could not convert string to float: '1__0'
# expect: '_1' could not convert string to float: '_1'
# expect: '1e' could not convert string to float: '1e'
# expect: 'e5' could not convert string to float: 'e5'
# expect: '.' could not convert string to float: '.'
# expect: '' could not convert string to float: ''
# expect: '0x1p3' could not convert string to float: '0x1p3'
# expect: '1,5' could not convert string to float: '1,5'
# expect: '１.５' 1.5
# expect: '1e400' inf
# expect: '-1e-400' -0.0
# expect: 'infin' could not convert string to float: 'infin'
# expect: '1.5.2' could not convert string to float: '1.5.2'
# expect: '--1' could not convert string to float: '--1'
# expect: '1 2' could not convert string to float: '1 2'
# expect: 'nan(1)' could not convert string to float: 'nan(1)'
# expect: '1e+5' 100000.0
# expect: '00.10' 0.1
