# Substituting, finding and splitting at once and one by one, in str and bytes: results, counts, types, errors.
import re
for s,b in [('hello world hello',False),(b'hello w\xe9\xff\x80rld hello',True)]:
    e=(lambda x:x.encode('latin-1')) if b else (lambda x:x)
    for pat in ['l+','o','(l)(l)','x*','zzz','(h)|(o)','.','$','\\b','(?=l)','\\w+','h(e)?','[^a-z]','(?i)HELLO']:
        for rep in ['-','$1','$$','\\g<0>!','\\\\','a\\nb','','<\\g<0>5>']:
            for c in [0,1,2,-1]:
                print(pat,rep,c,re.sub(e(pat),e(rep),s,count=c),re.subn(e(pat),e(rep),s,count=c))
        print(pat,re.findall(e(pat),s),re.split(e(pat),s), re.compile(e(pat)).findall(s,3,10))
        for m in re.finditer(e(pat),s): print(m, m.group(), m.groups(), m.span(), m.lastindex, m.regs)
print(re.sub(r'(a)(b)?',r'[\2|\1]','abacab'), re.sub(rb'(a)(b)?',rb'[\2|\1]',b'abacab'))
print(re.sub(''.join('(%s)'%c for c in 'abcdefghijk'), r'\g<11>1\g<1>0\10','xabcdefghijkx'))
print(re.sub('a','\U0001f600','banana'), ascii(re.sub('a','\ud800','bab')), ascii(re.sub('a','\ud83d','a')+'\ude00'))
print(ascii(re.sub('a', '\ud83d\ude00', 'bab')), ascii(re.sub('x', 'y', '\U0001f600x')))
class S(str): pass
class B(bytes): pass
print(type(re.sub('a','b',S('cat'))), type(re.sub('z','b',S('cat'))), type(re.sub('a','a',S('cat'))), type(re.sub('a','b','cat')))
print(type(re.sub(b'a',b'b',B(b'cat'))), type(re.sub(b'z',b'b',B(b'cat'))), type(re.sub(b'a',b'a',bytearray(b'cat'))), re.sub(b'z',b'a',bytearray(b'cat')), re.sub(b'a',bytearray(b'q'),memoryview(b'cat')))
for a in [('a',b'x','cat'),(b'a','x',b'cat'),('a','x',b'cat'),(b'a',b'x','cat'),(b'z','x',b'cat'),('z',b'x','cat'),('a',3,'cat'),('z',3,'cat')]:
    try: print(re.sub(*a))
    except TypeError as e: print(e)
x=bytearray(b'abc '*100)
print(len(re.findall(b'b',x))); x[1:2]=b'zz'; print(len(re.findall(b'b',x)), re.search(b'zz',x).group())
big=bytes(range(256))*50
print(len(re.findall(b'[\x80-\xff]+',big)), re.sub(b'[\x00-\xef]',b'',big)==bytes(range(0xf0,256))*50, re.compile(b'\xe9').search(big,300).span())
pat=re.compile(rb'(\d+)|(\s)|(\xe9)')
data=b'12 \xe93 '*60; at=0; out=[]
while at<len(data):
    m=pat.match(data,at); out.append((m.lastindex,m.group(m.lastindex),m.span(m.lastindex))); at=m.end()
print(len(out), out[:6])
print(re.sub('a+','b','',), re.subn(b'a',b'',b''), re.findall('a',''), re.findall(b'a',b''))
print(re.sub('(?<=a)b','X','abbab'), re.findall('(?<=a)b','abbab'), re.sub('b(?=a)','X','abbab'))
