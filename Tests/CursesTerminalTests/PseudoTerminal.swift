import Glibc
import Terminal
import Testing

/// A terminal without a person: the test holds its far side, reads what a program writes and types what it should read.
final class PseudoTerminal {
  /// The near side, as a program has it.
  let device: Int32
  /// The path of the near side.
  let path: String
  private var farSide: Int32

  init(columns: Int = 80, rows: Int = 24) throws {
    var (far, near): (Int32, Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 64)
    try #require(openpty(&far, &near, &name, nil, nil) == 0)
    (farSide, device) = (far, near)
    path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    _ = fcntl(farSide, F_SETFL, O_NONBLOCK)
    for descriptor in [far, near] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    resize(columns: columns, rows: rows)
  }

  deinit {
    hangUp()
    close(device)
  }

  /// The terminal goes away.
  func hangUp() {
    if farSide >= 0 { close(farSide) }
    farSide = -1
  }

  /// Gives the terminal another size. The program hears of it only by the signal.
  func resize(columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(farSide, UInt(TIOCSWINSZ), &size)
  }

  /// Types.
  func type(_ text: String) {
    _ = text.withCString { write(farSide, $0, strlen($0)) }
  }

  /// Everything written since it was last read.
  func written() -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(farSide, &buffer, buffer.count)
      if count <= 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// Everything written since it was last read, as text.
  func writtenText() -> String {
    String(decoding: written(), as: UTF8.self)
  }

  /// The terminal's modes, for comparing.
  func modes() -> [UInt32] {
    var modes = termios()
    tcgetattr(device, &modes)
    let characters = withUnsafeBytes(of: modes.c_cc) { $0.map(UInt32.init) }
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag] + characters
  }
}

/// Waits until something holds, at most five seconds.
@MainActor
func eventually(_ condition: @MainActor () -> Bool) async throws -> Bool {
  for _ in 0..<1_000 {
    if condition() { return true }
    try await Task.sleep(for: .milliseconds(5))
  }
  return condition()
}
