import CNcurses
import Glibc
import Terminal

/// The terminal device: its bytes, modes and size. Opened anew, so that not blocking is ours alone and not also the shell's, which
/// shares the descriptors it gave us.
struct TTY {
  /// Read from here.
  let input: Int32
  /// Written to here.
  let output: Int32
  /// The modes before the program changed them.
  let modesBefore: termios

  /// Opens the terminal behind two descriptors.
  init(input: Int32, output: Int32) throws(TerminalFailure) {
    guard isatty(input) == 1, isatty(output) == 1 else { throw .notATerminal }
    guard cn_stop_in_background(input) else { throw .refused(EIO) }
    var modes = termios()
    guard tcgetattr(input, &modes) == 0 else { throw .refused(errno) }
    modesBefore = modes
    self.input = try Self.reopen(input)
    do throws(TerminalFailure) {
      self.output = try Self.reopen(output)
    } catch {
      Glibc.close(self.input)
      throw error
    }
  }

  /// Closes our descriptors; the caller's stay open. Not while a Dispatch source watches one.
  func close() {
    Glibc.close(input)
    Glibc.close(output)
  }

  /// The same device with a descriptor of its own that does not block. After `su` the device's name belongs to someone else; the
  /// controlling terminal can always be opened, and the last resort is the given descriptor, on which a stuck terminal could hold
  /// us up.
  private static func reopen(_ descriptor: Int32) throws(TerminalFailure) -> Int32 {
    let flags = O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC
    var name = [CChar](repeating: 0, count: 256)
    if ttyname_r(descriptor, &name, name.count) == 0 {
      let opened = open(name, flags)
      if opened >= 0 { return opened }
    }
    if tcgetsid(descriptor) == getsid(0) {
      let opened = open("/dev/tty", flags)
      if opened >= 0 { return opened }
    }
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { throw .refused(errno) }
    return copy
  }

  /// The largest screen drawn; what lies beyond stays blank. Our choice: no terminal of a person is larger, and a lying
  /// size must not take memory.
  private static let largest = Size(columns: 500, rows: 200)

  /// Its size now; 80 by 24 where it does not tell, as on a serial line. It comes from the far end of the connection, so it is kept
  /// within reason.
  var size: Size { TTY.size(of: output) }

  static func size(of terminal: Int32) -> Size { toldSize(of: terminal) ?? Size(columns: 80, rows: 24) }

  /// The size it tells; nil where it tells none, as one that is gone.
  var toldSize: Size? { TTY.toldSize(of: output) }

  private static func toldSize(of terminal: Int32) -> Size? {
    var window = winsize()
    guard ioctl(terminal, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else { return nil }
    return Size(columns: min(Int(window.ws_col), largest.columns), rows: min(Int(window.ws_row), largest.rows))
  }

  /// Every key arrives as it is pressed and as bytes: no line editing, no echo, no signals, no flow control, no translation either
  /// way.
  func enterRawMode() {
    var modes = modesBefore
    modes.c_iflag &= ~tcflag_t(BRKINT | ICRNL | IGNBRK | IGNCR | INLCR | INPCK | ISTRIP | IXOFF | IXON | PARMRK)
    modes.c_oflag &= ~tcflag_t(OPOST)
    modes.c_cflag = modes.c_cflag & ~tcflag_t(CSIZE | PARENB) | tcflag_t(CS8)
    modes.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | IEXTEN | ISIG)
    setByte(VMIN, of: &modes, to: 1)
    setByte(VTIME, of: &modes, to: 0)
    tcsetattr(input, TCSANOW, &modes)
  }

  /// The modes as they were. Bytes not read yet are thrown away: the rest of a paste must not become commands of the shell.
  func leaveRawMode() {
    var modes = modesBefore
    tcflush(input, TCIFLUSH)
    tcsetattr(input, TCSANOW, &modes)
  }

  /// Whether the keys are this program's. In the background the modes are the shell's, which has set its own.
  var isForeground: Bool {
    let foreground = tcgetpgrp(input)
    return foreground < 0 || foreground == getpgrp()
  }

  private func setByte(_ index: Int32, of modes: inout termios, to value: UInt8) {
    withUnsafeMutableBytes(of: &modes.c_cc) { $0[Int(index)] = value }
  }

  /// What one look at the input gave.
  enum Arrival: Equatable {
    case bytes([UInt8])
    case nothing
    /// End of file or an error: the terminal is gone.
    case gone
  }

  /// Everything that has arrived, at most 256 KiB at once.
  func read() -> Arrival {
    var arrived: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while arrived.count < 262_144 {
      guard isReady(input, for: POLLIN, within: 0) else { break }
      let count = Glibc.read(input, &buffer, buffer.count)
      if count > 0 {
        arrived += buffer[..<count]
      } else if count < 0, errno == EINTR {
        continue
      } else if count < 0, errno == EAGAIN {
        break
      } else {
        return arrived.isEmpty ? .gone : .bytes(arrived)
      }
    }
    return arrived.isEmpty ? .nothing : .bytes(arrived)
  }

  /// Writes as much as the terminal takes without waiting; the number of bytes, or `nil` when it is gone.
  func write(_ bytes: ArraySlice<UInt8>) -> Int? {
    var rest = bytes
    while !rest.isEmpty, isReady(output, for: POLLOUT, within: 0) {
      let count = rest.prefix(1024).withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count < 0, errno == EINTR {
        continue
      } else if count < 0, errno == EAGAIN {
        break
      } else {
        return nil
      }
    }
    return bytes.count - rest.count
  }

  /// Waits at most so many milliseconds until the terminal takes bytes again.
  func waitUntilWritable(milliseconds: Int32) -> Bool {
    isReady(output, for: POLLOUT, within: milliseconds)
  }

  /// A terminal that is gone counts as ready: the next read or write says so.
  private func isReady(_ descriptor: Int32, for events: Int32, within milliseconds: Int32) -> Bool {
    var asked = pollfd(fd: descriptor, events: Int16(events), revents: 0)
    return poll(&asked, 1, milliseconds) > 0
  }
}
