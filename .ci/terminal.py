"""A program on a pseudo-terminal, for the scripts that measure it."""
import fcntl, os, pty, re, select, shutil, struct, tempfile, termios, time

DOWN, UP = b"\x1b[B", b"\x1b[A"


class Run:
    """A program on a terminal of its own, with a home directory of its own."""

    def __init__(self, command, prepare=None):
        """prepare: given the home directory before the program starts."""
        self.home = tempfile.mkdtemp()
        if prepare:
            prepare(self.home)
        command = [word.replace("HOME", self.home) for word in command]
        size = struct.pack("HHHH", 24, 80, 0, 0)
        self.began = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, size)
            environment = {
                "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"], "HOME": self.home, "TZ": "UTC",            }
            os.execvpe(command[0], command, environment)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, size)

    def read(self, quiet=0.25, until=None, limit=20.0):
        """What comes until a text is there, or until nothing came for a while."""
        got, end = b"", time.perf_counter() + limit
        while time.perf_counter() < end:
            if not select.select([self.fd], [], [], quiet)[0]:
                if until is None:
                    break
                continue
            try:
                got += os.read(self.fd, 65536)
            except OSError:  # the program has closed the terminal
                break
            if until is not None and until in got:
                break
        return got

    def key(self, keys, quiet=0.25):
        os.write(self.fd, keys)
        return len(self.read(quiet))

    def answer(self, key, times=20):
        """From a key to the first byte of what it draws, in milliseconds, each time."""
        taken = []
        for _ in range(times):
            began = time.perf_counter()
            os.write(self.fd, key)
            select.select([self.fd], [], [], 2)
            taken.append((time.perf_counter() - began) * 1000)
            self.read(0.05)
        return taken

    def memory(self):
        text = open(f"/proc/{self.pid}/status").read()
        return {name: int(re.search(name + r":\s+(\d+)", text)[1]) / 1024 for name in ("VmRSS", "RssAnon")}

    def end(self, patience=0.3):
        try:
            os.kill(self.pid, 15)
            self.read(patience)
            os.kill(self.pid, 9)
        except ProcessLookupError:
            pass
        os.waitpid(self.pid, 0)
        os.close(self.fd)
        shutil.rmtree(self.home, ignore_errors=True)
