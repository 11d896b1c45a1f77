// The termios module: names of terminal modes.
//
// Invariants: of a terminal's modes the host has one, by line or by key; what tcgetattr gives is an ordinary terminal with
// that one set. Modes that the host can't set are an error (ENOSYS): input by line without echo, say.
import { lookupAttr } from "../core/attributes.ts";
import { callArgs } from "../core/call.ts";
import { defineModule, fn, value } from "../core/define.ts";
import { EXC } from "../core/exceptions.ts";
import { hostFiles } from "../core/host_api.ts";
import { hostSystem } from "../core/host_system.ts";
import { ERRORS } from "../core/os_errors.ts";
import { exceptionOf, typeError } from "../core/raise.ts";
import { strFromJs } from "../core/str.ts";
import { list, PyBytes, PyList, tuple, type Value } from "../core/value.ts";
import { asInt32, isInt } from "../ops/number.ts";
import { toArray } from "../ops/iteration.ts";
import { setTerminalInput, terminalInput } from "../runtime/host.ts";
import { nativeException } from "./native_exception.ts";

const errorType = nativeException("termios.error", EXC.Exception);

const CONSTANTS: readonly string[] = [
  "B0=0 B1000000=4104 B110=3 B115200=4098 B1152000=4105 B1200=9 B134=4 B150=5 B1500000=4106 B1800=10 B19200=14",
  "B200=6 B2000000=4107 B230400=4099 B2400=11 B2500000=4108 B300=7 B3000000=4109 B3500000=4110 B38400=15",
  "B4000000=4111 B460800=4100 B4800=12 B50=1 B500000=4101 B57600=4097 B576000=4102 B600=8 B75=2 B921600=4103",
  "B9600=13 BRKINT=2 BS0=0 BS1=8192 BSDLY=8192 CBAUD=4111 CBAUDEX=4096 CDSUSP=25 CEOF=4 CEOL=0 CEOT=4 CERASE=127",
  "CFLUSH=15 CIBAUD=269418496 CINTR=3 CKILL=21 CLNEXT=22 CLOCAL=2048 CQUIT=28 CR0=0 CR1=512 CR2=1024 CR3=1536",
  "CRDLY=1536 CREAD=128 CRPRNT=18 CRTSCTS=2147483648 CS5=0 CS6=16 CS7=32 CS8=48 CSIZE=48 CSTART=17 CSTOP=19",
  "CSTOPB=64 CSUSP=26 CWERASE=23 ECHO=8 ECHOCTL=512 ECHOE=16 ECHOK=32 ECHOKE=2048 ECHONL=64 ECHOPRT=1024 EXTA=14",
  "EXTB=15 FF0=0 FF1=32768 FFDLY=32768 FIOASYNC=21586 FIOCLEX=21585 FIONBIO=21537 FIONCLEX=21584 FIONREAD=21531",
  "FLUSHO=4096 HUPCL=1024 ICANON=2 ICRNL=256 IEXTEN=32768 IGNBRK=1 IGNCR=128 IGNPAR=4 IMAXBEL=8192 INLCR=64",
  "INPCK=16 IOCSIZE_MASK=1073676288 IOCSIZE_SHIFT=16 ISIG=1 ISTRIP=32 IUCLC=512 IXANY=2048 IXOFF=4096 IXON=1024",
  "NCC=8 NCCS=32 NL0=0 NL1=256 NLDLY=256 NOFLSH=128 N_MOUSE=2 N_PPP=3 N_SLIP=1 N_STRIP=4 N_TTY=0 OCRNL=8",
  "OFDEL=128 OFILL=64 OLCUC=2 ONLCR=4 ONLRET=32 ONOCR=16 OPOST=1 PARENB=256 PARMRK=8 PARODD=512 PENDIN=16384",
  "TAB0=0 TAB1=2048 TAB2=4096 TAB3=6144 TABDLY=6144 TCFLSH=21515 TCGETA=21509 TCGETS=21505 TCIFLUSH=0 TCIOFF=2",
  "TCIOFLUSH=2 TCION=3 TCOFLUSH=1 TCOOFF=0 TCOON=1 TCSADRAIN=1 TCSAFLUSH=2 TCSANOW=0 TCSBRK=21513 TCSBRKP=21541",
  "TCSETA=21510 TCSETAF=21512 TCSETAW=21511 TCSETS=21506 TCSETSF=21508 TCSETSW=21507 TCXONC=21514 TIOCCONS=21533",
  "TIOCEXCL=21516 TIOCGETD=21540 TIOCGICOUNT=21597 TIOCGLCKTRMIOS=21590 TIOCGPGRP=21519 TIOCGSERIAL=21534",
  "TIOCGSOFTCAR=21529 TIOCGWINSZ=21523 TIOCINQ=21531 TIOCLINUX=21532 TIOCMBIC=21527 TIOCMBIS=21526",
  "TIOCMGET=21525 TIOCMIWAIT=21596 TIOCMSET=21528 TIOCM_CAR=64 TIOCM_CD=64 TIOCM_CTS=32 TIOCM_DSR=256",
  "TIOCM_DTR=2 TIOCM_LE=1 TIOCM_RI=128 TIOCM_RNG=128 TIOCM_RTS=4 TIOCM_SR=16 TIOCM_ST=8 TIOCNOTTY=21538",
  "TIOCNXCL=21517 TIOCOUTQ=21521 TIOCPKT=21536 TIOCPKT_DATA=0 TIOCPKT_DOSTOP=32 TIOCPKT_FLUSHREAD=1",
  "TIOCPKT_FLUSHWRITE=2 TIOCPKT_NOSTOP=16 TIOCPKT_START=8 TIOCPKT_STOP=4 TIOCSCTTY=21518 TIOCSERCONFIG=21587",
  "TIOCSERGETLSR=21593 TIOCSERGETMULTI=21594 TIOCSERGSTRUCT=21592 TIOCSERGWILD=21588 TIOCSERSETMULTI=21595",
  "TIOCSERSWILD=21589 TIOCSER_TEMT=1 TIOCSETD=21539 TIOCSLCKTRMIOS=21591 TIOCSPGRP=21520 TIOCSSERIAL=21535",
  "TIOCSSOFTCAR=21530 TIOCSTI=21522 TIOCSWINSZ=21524 TOSTOP=256 VDISCARD=13 VEOF=4 VEOL=11 VEOL2=16 VERASE=2",
  "VINTR=0 VKILL=3 VLNEXT=15 VMIN=6 VQUIT=1 VREPRINT=12 VSTART=8 VSTOP=9 VSUSP=10 VSWTC=7 VSWTCH=7 VT0=0",
  "VT1=16384 VTDLY=16384 VTIME=5 VWERASE=14 XCASE=4 XTABS=6144",
];

function failure(code: string): unknown {
  const [errno, text] = ERRORS[code];
  return exceptionOf(errorType, errno, strFromJs(text));
}

/** The descriptor of an open terminal. */
function terminal(v: Value): number {
  let n = v;
  if (!isInt(v)) {
    const fileno = lookupAttr(v, "fileno");
    if (fileno === undefined) throw typeError("argument must be an int, or have a fileno() method.");
    n = callArgs(fileno, []);
  }
  const fd = asInt32(n);
  if (!hostFiles().isOpen(fd)) throw failure("EBADF");
  if (!hostFiles().isTerminal(fd)) throw failure("ENOTTY");
  return fd;
}

function missing(fd: Value): never {
  terminal(fd);
  throw failure("ENOSYS");
}

const IFLAG = { BRKINT: 2, ICRNL: 256, IXON: 1024 }, LFLAG = { ISIG: 1, ICANON: 2, ECHO: 8, IEXTEN: 32768 };
const IFLAGS = IFLAG.BRKINT | IFLAG.ICRNL | IFLAG.IXON;
/** OPOST and ONLCR; B38400, CS8 and CREAD; ECHOE, ECHOK, ECHOCTL and ECHOKE. */
const OFLAGS = 5, CFLAGS = 191, ECHOES = 16 | 32 | 512 | 2048;
const SPEED = 15;
/** Control characters by index: VINTR ^C, VQUIT ^\\, VERASE ^?, VKILL ^U, VEOF ^D, VTIME, VMIN, ... */
const CHARACTERS = [3, 28, 127, 21, 4, 0, 1, 0, 17, 19, 26, 0, 18, 15, 23, 22, ...new Array(16).fill(0)];

/** What was set last, for as long as the host's mode is that. */
let attributes: { iflag: number; oflag: number; cflag: number; lflag: number; cc: Value[] } | null = null;

function getAttributes(fd: Value): Value {
  terminal(fd);
  const a = attributes ?? {
    iflag: IFLAGS,
    oflag: OFLAGS,
    cflag: CFLAGS,
    lflag: LFLAG.ISIG | LFLAG.ICANON | LFLAG.ECHO | LFLAG.IEXTEN | ECHOES,
    cc: CHARACTERS.map((c) => new PyBytes(Uint8Array.of(c))),
  };
  return list([a.iflag, a.oflag, a.cflag, a.lflag, SPEED, SPEED, list([...a.cc])]);
}

function setAttributes(fd: Value, _when: Value, wanted: Value): void {
  terminal(fd);
  const items = wanted instanceof PyList ? toArray(wanted) : [];
  if (items.length !== 7) throw typeError("tcsetattr, arg 3: must be 7 element list");
  const cc = items[6] instanceof PyList ? toArray(items[6]) : [];
  if (cc.length !== CHARACTERS.length) {
    throw typeError(`tcsetattr: attributes[6] must be ${CHARACTERS.length} element list`);
  }
  const [iflag, oflag, cflag, lflag] = items.slice(0, 4).map(asInt32);
  const raw = (lflag & LFLAG.ICANON) === 0;
  if (raw === ((lflag & LFLAG.ECHO) !== 0)) throw failure("ENOSYS");
  if (raw !== terminalInput.raw || (raw && ((lflag & LFLAG.ISIG) !== 0) !== terminalInput.signals)) {
    if (!setTerminalInput(raw, (lflag & LFLAG.ISIG) !== 0, (iflag & IFLAG.ICRNL) !== 0)) throw failure("ENOSYS");
  }
  attributes = { iflag, oflag, cflag, lflag, cc };
}

export const module = defineModule("termios", {
  doc: "Terminal modes.",
  members: {
    error: value(errorType),
    tcgetattr: fn("(fd, /)", "The modes of a terminal.", getAttributes),
    tcsetattr: fn("(fd, when, attributes, /)", "Set the modes of a terminal.", setAttributes),
    tcsendbreak: fn("(fd, duration, /)", "Send a break.", missing),
    tcdrain: fn("(fd, /)", "Wait until all output is written.", (fd: Value) => {
      terminal(fd);
    }),
    tcflush: fn("(fd, queue, /)", "Throw waiting input or output away.", (fd: Value) => {
      terminal(fd);
    }),
    tcflow: fn("(fd, action, /)", "Stop or resume input or output.", missing),
    tcgetwinsize: fn("(fd, /)", "Rows and columns of a terminal.", (fd: Value) => {
      terminal(fd);
      const size = hostSystem().terminalSize();
      if (size === undefined) throw failure("ENOTTY");
      return tuple([size.rows, size.columns]);
    }),
    tcsetwinsize: fn("(fd, winsize, /)", "Set rows and columns of a terminal.", missing),
  },
  init: (_module, dict) => {
    for (const row of CONSTANTS) {
      for (const item of row.split(" ")) {
        const [name, n] = item.split("=");
        dict.setStr(name, Number(n));
      }
    }
  },
});
