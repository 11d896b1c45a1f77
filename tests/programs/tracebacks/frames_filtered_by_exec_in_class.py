SOURCE = '''
class Plugin:
    def run(self, n):
        return self.table[n]
    table = {1: "one"}

def main():
    p = Plugin()
    print(p.run(1))
    return p.run(2)
'''
namespace = {"__name__": "plugin"}
exec(compile(SOURCE, "plugin.py", "exec"), namespace)
namespace["main"]()
