import ipaddress as ip

a = ip.ip_address("192.168.1.10"); n = ip.ip_network("192.168.1.0/28")
print(a, int(a), a + 5, a in n, n.num_addresses, n.netmask, n.broadcast_address, list(n.hosts())[:3], list(n.subnets(new_prefix=30)), n.supernet(), a.is_private, a.packed, a.version, repr(n), ip.ip_network("10.0.0.0/8").overlaps(ip.ip_network("10.1.0.0/16")), a.reverse_pointer, n < ip.ip_network("192.168.2.0/24"))
b = ip.ip_address("2001:db8::1"); print(b.exploded, b.compressed, b.is_global, ip.ip_interface("10.1.2.3/8").network, list(ip.summarize_address_range(ip.ip_address("10.0.0.0"), ip.ip_address("10.0.0.6"))), list(ip.collapse_addresses([ip.ip_network("10.0.0.0/25"), ip.ip_network("10.0.0.128/25")])), f"{a:x} {a:b}", sorted([ip.ip_address("10.0.0.2"), ip.ip_address("9.9.9.9")]))
for bad in ("300.1.1.1", "1.2.3", "x", "::g", "1.2.3.4/5"):
    try: ip.ip_address(bad)
    except ValueError as e: print(e)
ip.ip_network("192.168.1.1/24")
