"""TLS for sockets, with the interface of CPython's ssl module.

The engine (_ssl._Engine) computes; this module carries the bytes between it and a socket or two MemoryBIOs. Each context
says what its engines accept. The host speaks TLS 1.2 and 1.3 and chooses the ciphers itself.
"""

import base64
import errno
import os
import socket as _socket_module
import sys
from enum import Enum, IntEnum, IntFlag, _simple_enum
from socket import AF_INET, SOCK_STREAM, SO_TYPE, SOL_SOCKET, create_connection, socket
from collections import namedtuple

import _ssl
from _ssl import _OPENSSL_API_VERSION, OPENSSL_VERSION, OPENSSL_VERSION_INFO, OPENSSL_VERSION_NUMBER

_DEFAULT_CIPHERS = "@SECLEVEL=2:ECDH+AESGCM:ECDH+CHACHA20:ECDH+AES:DHE+AES:!aNULL:!eNULL:!aDSS:!SHA1:!AESCCM"

HAS_SNI = HAS_ECDH = HAS_ALPN = HAS_TLSv1_2 = HAS_TLSv1_3 = HAS_NEVER_CHECK_COMMON_NAME = True
HAS_NPN = HAS_SSLv2 = HAS_SSLv3 = HAS_TLSv1 = HAS_TLSv1_1 = HAS_PSK = HAS_PHA = HAS_PSK_TLS13 = False
CHANNEL_BINDING_TYPES = []
SOCKET_ERROR = OSError
PEM_HEADER = "-----BEGIN CERTIFICATE-----"
PEM_FOOTER = "-----END CERTIFICATE-----"


class _SSLMethod(IntEnum):
    PROTOCOL_TLS = 2
    PROTOCOL_SSLv23 = 2
    PROTOCOL_TLSv1 = 3
    PROTOCOL_TLSv1_1 = 4
    PROTOCOL_TLSv1_2 = 5
    PROTOCOL_TLS_CLIENT = 16
    PROTOCOL_TLS_SERVER = 17


class Options(IntFlag):
    OP_ALL = 0x80000050
    OP_IGNORE_UNEXPECTED_EOF = 0x80
    OP_LEGACY_SERVER_CONNECT = 0x4
    OP_NO_TICKET = 0x4000
    OP_NO_COMPRESSION = 0x20000
    OP_ENABLE_MIDDLEBOX_COMPAT = 0x100000
    OP_CIPHER_SERVER_PREFERENCE = 0x400000
    OP_NO_SSLv2 = 0
    OP_NO_SSLv3 = 0x2000000
    OP_NO_TLSv1 = 0x4000000
    OP_NO_TLSv1_1 = 0x10000000
    OP_NO_TLSv1_2 = 0x8000000
    OP_NO_TLSv1_3 = 0x20000000
    OP_NO_RENEGOTIATION = 0x40000000
    OP_SINGLE_DH_USE = 0
    OP_SINGLE_ECDH_USE = 0
    OP_ENABLE_KTLS = 0x8


class VerifyMode(IntEnum):
    CERT_NONE = 0
    CERT_OPTIONAL = 1
    CERT_REQUIRED = 2


class VerifyFlags(IntFlag):
    VERIFY_DEFAULT = 0
    VERIFY_CRL_CHECK_LEAF = 0x4
    VERIFY_CRL_CHECK_CHAIN = 0xC
    VERIFY_X509_STRICT = 0x20
    VERIFY_ALLOW_PROXY_CERTS = 0x40
    VERIFY_X509_TRUSTED_FIRST = 0x8000
    VERIFY_X509_PARTIAL_CHAIN = 0x80000


class SSLErrorNumber(IntEnum):
    SSL_ERROR_SSL = 1
    SSL_ERROR_WANT_READ = 2
    SSL_ERROR_WANT_WRITE = 3
    SSL_ERROR_WANT_X509_LOOKUP = 4
    SSL_ERROR_SYSCALL = 5
    SSL_ERROR_ZERO_RETURN = 6
    SSL_ERROR_WANT_CONNECT = 7
    SSL_ERROR_EOF = 8
    SSL_ERROR_INVALID_ERROR_CODE = 10


class TLSVersion(IntEnum):
    MINIMUM_SUPPORTED = -2
    SSLv3 = 0x300
    TLSv1 = 0x301
    TLSv1_1 = 0x302
    TLSv1_2 = 0x303
    TLSv1_3 = 0x304
    MAXIMUM_SUPPORTED = -1


class AlertDescription(IntEnum):
    ALERT_DESCRIPTION_CLOSE_NOTIFY = 0
    ALERT_DESCRIPTION_UNEXPECTED_MESSAGE = 10
    ALERT_DESCRIPTION_BAD_RECORD_MAC = 20
    ALERT_DESCRIPTION_RECORD_OVERFLOW = 22
    ALERT_DESCRIPTION_HANDSHAKE_FAILURE = 40
    ALERT_DESCRIPTION_BAD_CERTIFICATE = 42
    ALERT_DESCRIPTION_UNSUPPORTED_CERTIFICATE = 43
    ALERT_DESCRIPTION_CERTIFICATE_REVOKED = 44
    ALERT_DESCRIPTION_CERTIFICATE_EXPIRED = 45
    ALERT_DESCRIPTION_CERTIFICATE_UNKNOWN = 46
    ALERT_DESCRIPTION_ILLEGAL_PARAMETER = 47
    ALERT_DESCRIPTION_UNKNOWN_CA = 48
    ALERT_DESCRIPTION_ACCESS_DENIED = 49
    ALERT_DESCRIPTION_DECODE_ERROR = 50
    ALERT_DESCRIPTION_DECRYPT_ERROR = 51
    ALERT_DESCRIPTION_PROTOCOL_VERSION = 70
    ALERT_DESCRIPTION_INSUFFICIENT_SECURITY = 71
    ALERT_DESCRIPTION_INTERNAL_ERROR = 80
    ALERT_DESCRIPTION_USER_CANCELLED = 90
    ALERT_DESCRIPTION_NO_RENEGOTIATION = 100
    ALERT_DESCRIPTION_UNSUPPORTED_EXTENSION = 110
    ALERT_DESCRIPTION_UNRECOGNIZED_NAME = 112
    ALERT_DESCRIPTION_UNKNOWN_PSK_IDENTITY = 115


for _kind in (_SSLMethod, Options, VerifyMode, VerifyFlags, SSLErrorNumber, AlertDescription):
    globals().update(_kind.__members__)


class SSLError(OSError):
    """An error of the TLS layer."""

    library = None
    reason = None

    def __str__(self):
        return self.strerror if isinstance(self.strerror, str) else str(self.args)


class SSLZeroReturnError(SSLError):
    """The TLS connection has been closed in an orderly way."""


class SSLWantReadError(SSLError):
    """More bytes of the peer are needed first."""


class SSLWantWriteError(SSLError):
    """Bytes have to be sent first."""


class SSLSyscallError(SSLError):
    """A system call failed."""


class SSLEOFError(SSLError):
    """The connection ended without the end of TLS."""


class SSLCertVerificationError(SSLError, ValueError):
    """The peer's certificate is not trusted."""

    verify_code = 0
    verify_message = ""


CertificateError = SSLCertVerificationError

# Names that the host gives to what OpenSSL numbers.
_VERIFY = {
    "UNABLE_TO_GET_ISSUER_CERT": (2, "unable to get issuer certificate"),
    "CERT_NOT_YET_VALID": (9, "certificate is not yet valid"),
    "CERT_HAS_EXPIRED": (10, "certificate has expired"),
    "DEPTH_ZERO_SELF_SIGNED_CERT": (18, "self-signed certificate"),
    "SELF_SIGNED_CERT_IN_CHAIN": (19, "self-signed certificate in certificate chain"),
    "UNABLE_TO_GET_ISSUER_CERT_LOCALLY": (20, "unable to get local issuer certificate"),
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE": (20, "unable to get local issuer certificate"),
    "CERT_REVOKED": (23, "certificate revoked"),
    "INVALID_PURPOSE": (26, "unsuitable certificate purpose"),
    "HOSTNAME_MISMATCH": (62, "hostname mismatch"),
}


def _failed(code, message, server_hostname):
    if code == "ERR_TLS_CERT_ALTNAME_INVALID":
        number, text = 62, f"Hostname mismatch, certificate is not valid for {server_hostname!r}."
        if server_hostname is not None and _is_address(server_hostname):
            number, text = 64, f"IP address mismatch, certificate is not valid for {server_hostname!r}."
    elif code in _VERIFY:
        number, text = _VERIFY[code]
    else:
        reason = code.removeprefix("ERR_SSL_") or "SSL"
        error = SSLError(1, f"[SSL: {reason}] {message}")
        error.library, error.reason = "SSL", reason
        return error
    error = SSLCertVerificationError(1, f"[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: {text}")
    error.library, error.reason = "SSL", "CERTIFICATE_VERIFY_FAILED"
    error.verify_code, error.verify_message = number, text
    return error


def _is_address(name):
    for family in (_socket_module.AF_INET, _socket_module.AF_INET6):
        try:
            _socket_module.inet_pton(family, name)
            return True
        except (OSError, ValueError):
            pass
    return False


_OIDS = {
    "1.3.6.1.5.5.7.3.1": (129, "serverAuth", "TLS Web Server Authentication"),
    "1.3.6.1.5.5.7.3.2": (130, "clientAuth", "TLS Web Client Authentication"),
}


class _ASN1Object(namedtuple("_ASN1Object", "nid shortname longname oid")):
    """An object identifier with its names."""

    __slots__ = ()

    def __new__(cls, oid):
        for known, names in _OIDS.items():
            if oid in (known, *names[1:]):
                return super().__new__(cls, *names, known)
        raise ValueError(f"unknown object '{oid:.100}'")

    @classmethod
    def fromnid(cls, nid):
        for known, names in _OIDS.items():
            if names[0] == nid:
                return super().__new__(cls, *names, known)
        raise ValueError(f"unknown NID {nid}")

    @classmethod
    def fromname(cls, name):
        return cls(name)


class Purpose(_ASN1Object, Enum):
    """What a context is for."""

    SERVER_AUTH = "1.3.6.1.5.5.7.3.1"
    CLIENT_AUTH = "1.3.6.1.5.5.7.3.2"


DefaultVerifyPaths = namedtuple(
    "DefaultVerifyPaths", "cafile capath openssl_cafile_env openssl_cafile openssl_capath_env openssl_capath"
)
_CERT_FILE, _CERT_FOLDER = "/usr/lib/ssl/cert.pem", "/usr/lib/ssl/certs"


def get_default_verify_paths():
    """Where certificates of authorities are looked for."""
    cafile = os.environ.get("SSL_CERT_FILE", _CERT_FILE)
    capath = os.environ.get("SSL_CERT_DIR", _CERT_FOLDER)
    return DefaultVerifyPaths(
        cafile if os.path.isfile(cafile) else None,
        capath if os.path.isdir(capath) else None,
        "SSL_CERT_FILE",
        _CERT_FILE,
        "SSL_CERT_DIR",
        _CERT_FOLDER,
    )


def RAND_bytes(n, /):
    """Random bytes."""
    return os.urandom(n)


def RAND_status():
    """The random generator has been seeded."""
    return True


def RAND_add(string, entropy, /):
    """The host's generator needs no more randomness."""


def cert_time_to_seconds(cert_time):
    """Seconds since 1970 of a certificate's time such as 'Jan  5 09:34:43 2018 GMT'."""
    from calendar import timegm
    from time import strptime

    months = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
    layout = " %d %H:%M:%S %Y GMT"
    try:
        month = months.index(cert_time[:3].lower()) + 1
    except ValueError:
        raise ValueError(f"time data {cert_time!r} does not match format \"%b{layout}\"") from None
    rest = strptime(cert_time[3:], layout)
    return timegm((rest[0], month) + rest[2:6])


def DER_cert_to_PEM_cert(der_cert_bytes):
    """A certificate as text."""
    text = base64.standard_b64encode(der_cert_bytes).decode("ascii")
    lines = [text[i : i + 64] for i in range(0, len(text), 64)]
    return "\n".join([PEM_HEADER, *lines, PEM_FOOTER]) + "\n"


def PEM_cert_to_DER_cert(pem_cert_string):
    """A certificate's bytes, of its text."""
    text = pem_cert_string.strip()
    if not pem_cert_string.startswith(PEM_HEADER):
        raise ValueError(f"Invalid PEM encoding; must start with {PEM_HEADER}")
    if not text.endswith(PEM_FOOTER):
        raise ValueError(f"Invalid PEM encoding; must end with {PEM_FOOTER}")
    return base64.decodebytes(text[len(PEM_HEADER) : -len(PEM_FOOTER)].encode("ascii", "strict"))


def get_protocol_name(protocol_code):
    """Name of a PROTOCOL_ constant."""
    try:
        return _SSLMethod(protocol_code).name
    except ValueError:
        return "<unknown>"


def get_server_certificate(addr, ssl_version=PROTOCOL_TLS_CLIENT, ca_certs=None, timeout=_socket_module._GLOBAL_DEFAULT_TIMEOUT):
    """The certificate of a server, as text."""
    reqs = CERT_NONE if ca_certs is None else CERT_REQUIRED
    context = _create_stdlib_context(ssl_version, cert_reqs=reqs, cafile=ca_certs)
    with create_connection(addr, timeout=timeout) as sock, context.wrap_socket(sock, server_hostname=addr[0]) as tls:
        return DER_cert_to_PEM_cert(tls.getpeercert(True))


def _pem_blocks(text, kind):
    blocks, at = [], 0
    while (start := text.find(f"-----BEGIN {kind}", at)) >= 0:
        end = text.find("-----END ", start)
        if end < 0:
            break
        at = text.find("\n", end)
        at = len(text) if at < 0 else at
        blocks.append(text[start:at].strip() + "\n")
    return blocks


def _read_text(path):
    with open(path, encoding="latin-1") as f:
        return f.read()


_NAMES = {
    "C": "countryName",
    "ST": "stateOrProvinceName",
    "L": "localityName",
    "O": "organizationName",
    "OU": "organizationalUnitName",
    "CN": "commonName",
    "DC": "domainComponent",
    "STREET": "streetAddress",
    "SN": "surname",
    "GN": "givenName",
}


def _name_tuple(fields):
    parts = []
    for key, value in fields.items():
        for each in value if isinstance(value, list) else [value]:
            parts.append(((_NAMES.get(key, key), each),))
    return tuple(parts)


def _cert_dict(cert):
    found = {
        "subject": _name_tuple(cert["subject"]),
        "issuer": _name_tuple(cert["issuer"]),
        "version": 3,
        "serialNumber": cert["serialNumber"],
        "notBefore": cert["valid_from"],
        "notAfter": cert["valid_to"],
    }
    if names := cert.get("subjectaltname"):
        found["subjectAltName"] = tuple(tuple(each.split(":", 1)) for each in names.split(", "))
    found.update(_addresses(base64.b64decode(cert["raw"])))
    return found


def _der(data):
    """The tags and contents of a run of DER values."""
    at = 0
    while at < len(data):
        tag, size = data[at : at + 2]
        at += 2
        if size & 0x80:
            n = size & 0x7F
            size = int.from_bytes(data[at : at + n])
            at += n
        yield tag, data[at : at + size]
        at += size


def _uris(data):
    """The URIs somewhere in a DER value."""
    for tag, content in _der(data):
        if tag == 0x86:
            yield content.decode("latin-1")
        elif tag & 0x20:
            yield from _uris(content)


_ACCESS = {b"+\6\1\5\5\7\x30\1": "OCSP", b"+\6\1\5\5\7\x30\2": "caIssuers"}


def _addresses(certificate):
    """Where more about a certificate is found: its extensions Authority Information Access and CRL Distribution Points."""
    found = {}
    [(_, whole)] = _der(certificate)
    tbs = next(_der(whole))[1]
    for lists in (content for tag, content in _der(tbs) if tag == 0xA3):
        [(_, extensions)] = _der(lists)
        for _, extension in _der(extensions):
            parts = list(_der(extension))
            name, value = parts[0][1], parts[-1][1]
            if name == b"\x55\x1d\x1f":
                found["crlDistributionPoints"] = (*found.get("crlDistributionPoints", ()), *_uris(value))
            elif name == b"+\6\1\5\5\7\1\1":
                [(_, descriptions)] = _der(value)
                for _, description in _der(descriptions):
                    (_, method), (tag, where) = _der(description)
                    if tag == 0x86 and method in _ACCESS:
                        key = _ACCESS[method]
                        found[key] = (*found.get(key, ()), where.decode("latin-1"))
    return found


class SSLSession:
    """Sessions are the host's own business."""

    def __new__(cls, *args):
        raise TypeError(f"cannot create '{cls.__module__}.{cls.__qualname__}' instances")


class MemoryBIO:
    """Bytes on their way between a TLS object and whoever carries them."""

    def __init__(self):
        self._data = bytearray()
        self._ended = False

    @property
    def pending(self):
        return len(self._data)

    @property
    def eof(self):
        return self._ended and not self._data

    def read(self, size=-1, /):
        n = len(self._data) if size < 0 else size
        data = bytes(self._data[:n])
        del self._data[:n]
        return data

    def write(self, b, /):
        if self._ended:
            raise SSLError("cannot write() after write_eof()")
        data = memoryview(b).cast("B")
        self._data += data
        return len(data)

    def write_eof(self):
        self._ended = True


class SSLContext:
    """What connections made with it send and accept."""

    sslsocket_class = None
    sslobject_class = None

    def __new__(cls, protocol=None, *args, **kwargs):
        self = super().__new__(cls)
        if protocol is None:
            import warnings

            warnings.warn("ssl.SSLContext() without protocol argument is deprecated.", DeprecationWarning, stacklevel=2)
            protocol = PROTOCOL_TLS
        self._protocol = _SSLMethod(protocol)
        client = protocol == PROTOCOL_TLS_CLIENT
        self._check_hostname = client
        self._verify_mode = CERT_REQUIRED if client else CERT_NONE
        self._verify_flags = VERIFY_X509_TRUSTED_FIRST
        self._options = OP_ALL | OP_NO_SSLv3 | OP_NO_COMPRESSION | OP_CIPHER_SERVER_PREFERENCE
        self._options |= OP_ENABLE_MIDDLEBOX_COMPAT | OP_IGNORE_UNEXPECTED_EOF
        self._minimum, self._maximum = TLSVersion.TLSv1_2, TLSVersion.MAXIMUM_SUPPORTED
        if protocol == PROTOCOL_TLSv1_2:
            self._maximum = TLSVersion.TLSv1_2
        self._ca, self._defaults = [], False
        self._certificate = self._key = self._password = None
        self._alpn = []
        self._sni_callback = None
        self.post_handshake_auth = False
        self.keylog_filename = None
        self.num_tickets = 2
        return self

    @property
    def protocol(self):
        return self._protocol

    @property
    def options(self):
        return Options(self._options)

    @options.setter
    def options(self, value):
        self._options = Options(value)

    @property
    def verify_mode(self):
        return VerifyMode(self._verify_mode)

    @verify_mode.setter
    def verify_mode(self, value):
        try:
            mode = VerifyMode(value)
        except ValueError:
            if not isinstance(value, int):
                raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer") from None
            raise ValueError("invalid value for verify_mode") from None
        if mode == CERT_NONE and self._check_hostname:
            raise ValueError("Cannot set verify_mode to CERT_NONE when check_hostname is enabled.")
        self._verify_mode = mode

    @property
    def verify_flags(self):
        return VerifyFlags(self._verify_flags)

    @verify_flags.setter
    def verify_flags(self, value):
        self._verify_flags = VerifyFlags(value)

    @property
    def check_hostname(self):
        return self._check_hostname

    @check_hostname.setter
    def check_hostname(self, value):
        self._check_hostname = bool(value)
        if value and self._verify_mode == CERT_NONE:
            self._verify_mode = CERT_REQUIRED

    @property
    def hostname_checks_common_name(self):
        return False

    @hostname_checks_common_name.setter
    def hostname_checks_common_name(self, value):
        if value:
            raise NotImplementedError("the host never checks the common name")

    @property
    def minimum_version(self):
        return TLSVersion(self._minimum)

    @minimum_version.setter
    def minimum_version(self, value):
        self._minimum = TLSVersion(value)

    @property
    def maximum_version(self):
        return TLSVersion(self._maximum)

    @maximum_version.setter
    def maximum_version(self, value):
        self._maximum = TLSVersion(value)

    @property
    def security_level(self):
        return 2

    @property
    def sni_callback(self):
        return self._sni_callback

    @sni_callback.setter
    def sni_callback(self, callback):
        if callback is not None:
            raise NotImplementedError("sni_callback is not available: the host chooses")

    def set_servername_callback(self, server_name_callback):
        self.sni_callback = server_name_callback

    def load_verify_locations(self, cafile=None, capath=None, cadata=None):
        if cafile is None and capath is None and cadata is None:
            raise TypeError("cafile, capath and cadata cannot be all omitted")
        if cafile is not None:
            found = _pem_blocks(_read_text(cafile), "CERTIFICATE")
            if not found:
                raise self._error("NO_CERTIFICATE_OR_CRL_FOUND", "no certificate or crl found", "X509")
            self._add_authorities(found)
        if capath is not None:
            for name in sorted(os.listdir(capath)):
                path = os.path.join(capath, name)
                if os.path.isfile(path):
                    self._add_authorities(_pem_blocks(_read_text(path), "CERTIFICATE"))
        if cadata is not None:
            if isinstance(cadata, str):
                if not cadata.isascii():
                    raise TypeError("cadata should be an ASCII string or a bytes-like object")
                found = _pem_blocks(cadata, "CERTIFICATE")
            else:
                found = [DER_cert_to_PEM_cert(bytes(cadata))] if len(cadata) else []
            if not found:
                raise self._error("NO_START_LINE", "no start line: cadata does not contain a certificate", "PEM")
            self._add_authorities(found)

    def _add_authorities(self, blocks):
        known = set(self._ca)
        self._ca += [each for each in dict.fromkeys(blocks) if each not in known]

    def _error(self, reason, text, library="SSL"):
        error = SSLError(1, f"[{library}: {reason}] {text}")
        error.library, error.reason = library, reason
        return error

    def load_default_certs(self, purpose=Purpose.SERVER_AUTH):
        if not isinstance(purpose, _ASN1Object):
            raise TypeError(purpose)
        self.set_default_verify_paths()

    def set_default_verify_paths(self):
        named = os.environ.get("SSL_CERT_FILE")
        if named and os.path.isfile(named):
            self._add_authorities(_pem_blocks(_read_text(named), "CERTIFICATE"))
            return
        self._defaults = True

    def load_cert_chain(self, certfile, keyfile=None, password=None):
        certificate = _read_text(certfile)
        key = certificate if keyfile is None else _read_text(keyfile)
        if not _pem_blocks(certificate, "CERTIFICATE"):
            raise self._error("PEM", "PEM lib")
        blocks = [each for kind in ("", "RSA ", "EC ", "ENCRYPTED ") for each in _pem_blocks(key, f"{kind}PRIVATE KEY")]
        if not blocks:
            raise self._error("PEM", "PEM lib")
        if "ENCRYPTED" in blocks[0]:
            if callable(password):
                password = password()
            if isinstance(password, (bytes, bytearray)):
                password = password.decode()
        else:
            password = None
        self._certificate = "".join(_pem_blocks(certificate, "CERTIFICATE"))
        self._key, self._password = blocks[0], password

    def set_alpn_protocols(self, alpn_protocols):
        names = []
        for each in alpn_protocols:
            if not 0 < len(each) < 256:
                raise SSLError("ALPN protocols must be 1 to 255 in length")
            names.append(each if isinstance(each, str) else bytes(each).decode("ascii"))
        self._alpn = names

    def set_ciphers(self, cipherlist, /):
        if not isinstance(cipherlist, str):
            raise TypeError("argument must be str, not " + type(cipherlist).__name__)
        if not any(part in cipherlist.upper() for part in ("AES", "CHACHA", "ALL", "DEFAULT", "HIGH", "ECDH", "TLS")):
            raise SSLError("No cipher can be selected.")

    def get_ciphers(self):
        names = ("TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256", "TLS_AES_128_GCM_SHA256")
        return [{"name": name, "protocol": "TLSv1.3", "strength_bits": 128 if "128" in name else 256} for name in names]

    def set_ecdh_curve(self, name, /):
        """The host chooses the curve."""

    def cert_store_stats(self):
        return {"x509": len(self._ca), "crl": 0, "x509_ca": len(self._ca)}

    def get_ca_certs(self, binary_form=False):
        ders = [PEM_cert_to_DER_cert(each) for each in self._ca]
        if binary_form:
            return ders
        raise NotImplementedError("get_ca_certs() gives only the binary form")

    def session_stats(self):
        names = "number connect connect_good connect_renegotiate accept accept_good accept_renegotiate"
        return dict.fromkeys([*names.split(), "hits", "misses", "timeouts", "cache_full"], 0)

    def wrap_socket(
        self,
        sock,
        server_side=False,
        do_handshake_on_connect=True,
        suppress_ragged_eofs=True,
        server_hostname=None,
        session=None,
    ):
        return self.sslsocket_class._create(
            sock=sock,
            server_side=server_side,
            do_handshake_on_connect=do_handshake_on_connect,
            suppress_ragged_eofs=suppress_ragged_eofs,
            server_hostname=server_hostname,
            context=self,
            session=session,
        )

    def wrap_bio(self, incoming, outgoing, server_side=False, server_hostname=None, session=None):
        return self.sslobject_class._create(
            incoming, outgoing, server_side=server_side, server_hostname=server_hostname, session=session, context=self
        )

    def _check_name(self, server_side, server_hostname):
        if server_side:
            if server_hostname:
                raise ValueError("server_hostname can only be specified in client mode")
            if self._protocol == PROTOCOL_TLS_CLIENT:
                raise SSLError(1, "Cannot create a server socket with a PROTOCOL_TLS_CLIENT context")
            return None
        if self._protocol == PROTOCOL_TLS_SERVER:
            raise SSLError(1, "Cannot create a client socket with a PROTOCOL_TLS_SERVER context")
        if self._check_hostname and not server_hostname:
            raise ValueError("check_hostname requires server_hostname")
        if server_hostname is None:
            return None
        if isinstance(server_hostname, bytes):
            server_hostname = server_hostname.decode("ascii")
        if not server_hostname or server_hostname.startswith("."):
            raise ValueError("server_hostname cannot be an empty string or start with a leading dot.")
        if "\0" in server_hostname:
            raise TypeError("embedded null character")
        return server_hostname if server_hostname.isascii() else server_hostname.encode("idna").decode("ascii")

    def _engine(self, server_side, server_hostname):
        least = "TLSv1.3" if self._minimum == TLSVersion.TLSv1_3 or self._options & OP_NO_TLSv1_2 else "TLSv1.2"
        low = self._maximum in (TLSVersion.SSLv3, TLSVersion.TLSv1, TLSVersion.TLSv1_1)
        if low:
            raise self._error("UNSUPPORTED_PROTOCOL", "unsupported protocol")
        most = "TLSv1.2" if self._maximum == TLSVersion.TLSv1_2 or self._options & OP_NO_TLSv1_3 else "TLSv1.3"
        if server_side and self._certificate is None:
            raise self._error("NO_SHARED_CIPHER", "no shared cipher: the server has no certificate")
        return _ssl._Engine(
            bool(server_side),
            server_hostname,
            self._check_hostname,
            int(self._verify_mode),
            self._ca,
            self._defaults,
            self._certificate,
            self._key,
            self._password,
            self._alpn,
            least,
            most,
        )


class _Connection:
    """An engine with its bytes: what SSLObject and SSLSocket have in common.

    `pull` gives bytes of the peer (b"" at the end), None when the engine has news, or raises SSLWantReadError; `push` sends.
    """

    def __init__(self, context, server_side, server_hostname, pull, push):
        self.hostname = context._check_name(server_side, server_hostname)
        self.engine = context._engine(server_side, self.hostname)
        self.pull, self.push = pull, push
        self.context, self.server_side = context, server_side
        self.about = None
        self.over = False
        self.closing = False
        self.waiting = b""

    def flush(self):
        self.waiting += self.engine.take()
        while self.waiting:
            sent = self.push(self.waiting)
            self.waiting = self.waiting[sent:]

    def check(self):
        if (failure := self.engine.failure) is not None and not self.closing:
            raise _failed(*failure, self.hostname)

    def more(self):
        """Takes in bytes of the peer."""
        if self.over:
            raise SSLEOFError(8, "[SSL: UNEXPECTED_EOF_WHILE_READING] EOF occurred in violation of protocol")
        data = self.pull()
        if data is None:
            return
        if not data:
            self.over = True
        self.engine.feed(data)

    def handshake(self):
        while self.about is None:
            try:
                self.flush()
            except OSError:
                self.check()
                raise
            self.check()
            if self.engine.info is None:
                self.more()
                continue
            import json

            self.about = json.loads(self.engine.info)
        self.flush()

    def read(self, size):
        self.handshake()
        while not self.engine.pending:
            self.flush()
            if self.engine.ended:
                if self.closing:
                    raise SSLZeroReturnError(6, "TLS/SSL connection has been closed (EOF)")
                return b""
            self.check()
            self.more()
        self.flush()
        return self.engine.read(size)

    def write(self, data):
        self.handshake()
        self.check()
        if self.waiting:
            self.flush()
        data = bytes(memoryview(data).cast("B"))
        self.engine.write(data)
        try:
            self.flush()
        except (SSLWantWriteError, BlockingIOError):
            pass
        return len(data)

    def shut(self):
        if not self.closing:
            self.closing = True
            self.engine.end()
        self.flush()
        while not (self.engine.ended or self.over or self.engine.failure):
            self.more()
            self.flush()

    def cert(self, binary_form):
        if self.about is None:
            raise ValueError("handshake not done yet")
        if not self.about["chain"]:
            return None
        cert = self.about["chain"][0]
        if binary_form:
            return base64.b64decode(cert["raw"])
        return _cert_dict(cert) if self.context.verify_mode != CERT_NONE else {}

    def chain(self):
        return [base64.b64decode(each["raw"]) for each in self.about["chain"]] if self.about else []

    def cipher(self):
        if self.about is None or not self.about["cipher"]:
            return None
        name = self.about["cipher"]["standardName"]
        return name, self.about["version"], 128 if "128" in name else 256


class _Peer:
    """The part of the interface that only asks; `_tls` is a _Connection or None."""

    @property
    def context(self):
        return self._context

    @context.setter
    def context(self, value):
        self._context = value

    @property
    def session(self):
        return None

    @property
    def session_reused(self):
        return bool(self._tls and self._tls.about and self._tls.about["session_reused"])

    def getpeercert(self, binary_form=False):
        self._usable()
        return self._tls.cert(binary_form)

    def get_verified_chain(self):
        return self._tls.chain()

    get_unverified_chain = get_verified_chain

    def cipher(self):
        return self._tls and self._tls.cipher()

    def shared_ciphers(self):
        return None

    def compression(self):
        return None

    def version(self):
        return self._tls and self._tls.about and self._tls.about["version"]

    def selected_alpn_protocol(self):
        return self._tls and self._tls.about and self._tls.about["alpn"]

    def selected_npn_protocol(self):
        return None

    def pending(self):
        return self._tls.engine.pending if self._tls else 0

    def get_channel_binding(self, cb_type="tls-unique"):
        if cb_type not in CHANNEL_BINDING_TYPES:
            raise ValueError(f"{cb_type} channel binding type not implemented")

    def verify_client_post_handshake(self):
        raise NotImplementedError("post-handshake authentication is not available")

    def _usable(self):
        if self._tls is None:
            raise OSError(errno.ENOTCONN, "Socket not connected")

    def _take(self, size, buffer):
        if buffer is None:
            return self._tls.read(size)
        view = memoryview(buffer).cast("B")
        data = self._tls.read(min(size, len(view)) if size else len(view))
        view[: len(data)] = data
        return len(data)


class SSLObject(_Peer):
    """TLS between two MemoryBIOs."""

    def __init__(self, *args, **kwargs):
        raise TypeError(
            f"{type(self).__name__} does not have a public constructor. Instances are returned by SSLContext.wrap_bio()."
        )

    @classmethod
    def _create(cls, incoming, outgoing, server_side=False, server_hostname=None, session=None, context=None):
        self = cls.__new__(cls)

        def pull():
            if not incoming.pending and not incoming.eof:
                raise SSLWantReadError(2, "The operation did not complete (read)")
            return incoming.read()

        self._context = context
        self._tls = _Connection(context, server_side, server_hostname, pull, outgoing.write)
        return self

    @property
    def server_side(self):
        return self._tls.server_side

    @property
    def server_hostname(self):
        return self._tls.hostname

    def read(self, len=1024, buffer=None):
        return self._take(len, buffer)

    def write(self, data):
        return self._tls.write(data)

    def do_handshake(self):
        self._tls.handshake()

    def unwrap(self):
        self._tls.shut()


class SSLSocket(_Peer, socket):
    """TLS over a stream socket."""

    def __init__(self, *args, **kwargs):
        raise TypeError(
            f"{type(self).__name__} does not have a public constructor. Instances are returned by SSLContext.wrap_socket()."
        )

    @classmethod
    def _create(
        cls,
        sock,
        server_side=False,
        do_handshake_on_connect=True,
        suppress_ragged_eofs=True,
        server_hostname=None,
        context=None,
        session=None,
    ):
        if sock.getsockopt(SOL_SOCKET, SO_TYPE) != SOCK_STREAM:
            raise NotImplementedError("only stream sockets are supported")
        hostname = context._check_name(server_side, server_hostname)
        self = cls.__new__(cls)
        timeout = sock.gettimeout()
        socket.__init__(self, family=sock.family, type=sock.type, proto=sock.proto, fileno=sock.fileno())
        sock.detach()
        self.settimeout(timeout)
        self._context = context
        self._tls = None
        self.server_side, self.server_hostname = server_side, hostname
        self.do_handshake_on_connect, self.suppress_ragged_eofs = do_handshake_on_connect, suppress_ragged_eofs
        try:
            self.getpeername()
        except OSError as e:
            if e.errno != errno.ENOTCONN:
                self.close()
                raise
            return self
        try:
            self._start(do_handshake_on_connect)
        except BaseException:
            self.close()
            raise
        return self

    def _start(self, handshake):
        if handshake and self.gettimeout() == 0.0:
            raise ValueError("do_handshake_on_connect should not be specified for non-blocking sockets")

        def pull():
            timeout = self.gettimeout()
            try:
                return socket.recv(self, 65536, _socket_module.MSG_DONTWAIT)
            except BlockingIOError:
                if timeout == 0.0:
                    raise SSLWantReadError(2, "The operation did not complete (read)") from None
            except ConnectionResetError:
                if not self.suppress_ragged_eofs:
                    raise
                return b""
            if not self._tls.engine.wait(self.fileno(), timeout):
                raise TimeoutError("The read operation timed out")
            return None

        def push(data):
            try:
                return socket.send(self, data)
            except BlockingIOError:
                raise SSLWantWriteError(3, "The operation did not complete (write)") from None

        self._tls = _Connection(self._context, self.server_side, self.server_hostname, pull, push)
        if handshake:
            self.do_handshake()

    @property
    def _connected(self):
        return self._tls is not None

    def dup(self):
        raise NotImplementedError(f"Can't dup() {type(self).__name__} instances")

    def read(self, len=1024, buffer=None):
        if self._tls is None:
            raise ValueError("Read on closed or unwrapped SSL socket.")
        try:
            return self._take(len, buffer)
        except SSLEOFError:
            if self.suppress_ragged_eofs:
                return b"" if buffer is None else 0
            raise

    def write(self, data):
        if self._tls is None:
            raise ValueError("Write on closed or unwrapped SSL socket.")
        return self._tls.write(data)

    def _plain(self, flags, what):
        if self._tls is not None and flags != 0:
            raise ValueError(f"non-zero flags not allowed in calls to {what}() on {type(self)}")
        return self._tls is None

    def recv(self, buflen=1024, flags=0):
        return super().recv(buflen, flags) if self._plain(flags, "recv") else self.read(buflen)

    def recv_into(self, buffer, nbytes=None, flags=0):
        if nbytes is None:
            nbytes = memoryview(buffer).nbytes or 1024
        if self._plain(flags, "recv_into"):
            return super().recv_into(buffer, nbytes, flags)
        return self.read(nbytes, buffer)

    def recvfrom(self, buflen=1024, flags=0):
        if self._tls is not None:
            raise ValueError(f"recvfrom not allowed on instances of {type(self)}")
        return super().recvfrom(buflen, flags)

    def recvfrom_into(self, buffer, nbytes=None, flags=0):
        if self._tls is not None:
            raise ValueError(f"recvfrom_into not allowed on instances of {type(self)}")
        return super().recvfrom_into(buffer, nbytes, flags)

    def send(self, data, flags=0):
        return super().send(data, flags) if self._plain(flags, "send") else self._tls.write(data)

    def sendall(self, data, flags=0):
        if self._plain(flags, "sendall"):
            return super().sendall(data, flags)
        view = memoryview(data).cast("B")
        for at in range(0, len(view), 1 << 16):
            self._tls.write(view[at : at + (1 << 16)])

    def sendto(self, data, flags_or_addr, addr=None):
        if self._tls is not None:
            raise ValueError(f"sendto not allowed on instances of {type(self)}")
        return super().sendto(data, flags_or_addr) if addr is None else super().sendto(data, flags_or_addr, addr)

    def sendfile(self, file, offset=0, count=None):
        if self._tls is not None:
            return self._sendfile_use_send(file, offset, count)
        return super().sendfile(file, offset, count)

    def recvmsg(self, *args, **kwargs):
        raise NotImplementedError(f"recvmsg not allowed on instances of {type(self)}")

    recvmsg_into = sendmsg = recvmsg

    def do_handshake(self, block=False):
        self._usable()
        timeout = self.gettimeout()
        try:
            if timeout == 0.0 and block:
                self.settimeout(None)
            self._tls.handshake()
        finally:
            self.settimeout(timeout)

    def connect(self, addr):
        if self.server_side:
            raise ValueError("can't connect in server-side mode")
        if self._tls is not None:
            raise ValueError("attempt to connect already-connected SSLSocket!")
        super().connect(addr)
        self._start(self.do_handshake_on_connect)

    def connect_ex(self, addr):
        if self._tls is not None:
            raise ValueError("attempt to connect already-connected SSLSocket!")
        result = super().connect_ex(addr)
        if result == 0:
            self._start(self.do_handshake_on_connect)
        return result

    def accept(self):
        made, addr = super().accept()
        tls = self._context.wrap_socket(
            made,
            do_handshake_on_connect=self.do_handshake_on_connect,
            suppress_ragged_eofs=self.suppress_ragged_eofs,
            server_side=True,
        )
        return tls, addr

    def unwrap(self):
        if self._tls is None:
            raise ValueError("No SSL wrapper around " + str(self))
        self._tls.shut()
        self._tls.engine.close()
        self._tls = None
        plain = socket(self.family, self.type, self.proto, fileno=self.fileno())
        plain.settimeout(self.gettimeout())
        self.detach()
        return plain

    def shutdown(self, how):
        self._end()
        super().shutdown(how)

    def _end(self):
        tls, self._tls = self._tls, None
        if tls is None:
            return
        try:
            if tls.about is not None and tls.engine.failure is None:
                tls.engine.end()
            tls.flush()
        except OSError:
            pass
        tls.engine.close()

    def _real_close(self):
        self._end()
        super()._real_close()


SSLContext.sslsocket_class = SSLSocket
SSLContext.sslobject_class = SSLObject


def create_default_context(purpose=Purpose.SERVER_AUTH, *, cafile=None, capath=None, cadata=None):
    """A context with good settings for a client (SERVER_AUTH) or a server (CLIENT_AUTH)."""
    if not isinstance(purpose, _ASN1Object):
        raise TypeError(purpose)
    if purpose not in (Purpose.SERVER_AUTH, Purpose.CLIENT_AUTH):
        raise ValueError(purpose)
    context = SSLContext(PROTOCOL_TLS_CLIENT if purpose == Purpose.SERVER_AUTH else PROTOCOL_TLS_SERVER)
    context.verify_flags |= VERIFY_X509_PARTIAL_CHAIN | VERIFY_X509_STRICT
    if cafile or capath or cadata:
        context.load_verify_locations(cafile, capath, cadata)
    elif context.verify_mode != CERT_NONE:
        context.load_default_certs(purpose)
    return context


def _create_unverified_context(
    protocol=None,
    *,
    cert_reqs=CERT_NONE,
    check_hostname=False,
    purpose=Purpose.SERVER_AUTH,
    certfile=None,
    keyfile=None,
    cafile=None,
    capath=None,
    cadata=None,
):
    """A context that trusts everybody, as the library's older protocols do unless told otherwise."""
    if not isinstance(purpose, _ASN1Object):
        raise TypeError(purpose)
    if protocol is None:
        protocol = PROTOCOL_TLS_CLIENT if purpose == Purpose.SERVER_AUTH else PROTOCOL_TLS_SERVER
    context = SSLContext(protocol)
    context.check_hostname = check_hostname
    if cert_reqs is not None:
        context.verify_mode = cert_reqs
    if keyfile and not certfile:
        raise ValueError("certfile must be specified")
    if certfile or keyfile:
        context.load_cert_chain(certfile, keyfile)
    if cafile or capath or cadata:
        context.load_verify_locations(cafile, capath, cadata)
    elif context.verify_mode != CERT_NONE:
        context.load_default_certs(purpose)
    return context


_create_default_https_context = create_default_context
_create_stdlib_context = _create_unverified_context
