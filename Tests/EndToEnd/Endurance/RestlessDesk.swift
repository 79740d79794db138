import Foundation
import Ordering
import TestSupport
import Testing

/// Somebody who presses, types, pastes and resizes without an aim, the same way for the same seed, and never leaves.
struct RestlessDesk {
  private let terminal: Tmux
  private var random: Seeded
  private(set) var acts = 0

  init(_ terminal: Tmux, seed: UInt64) {
    self.terminal = terminal
    random = Seeded(seed: seed)
  }

  private static let keys = [
    "Up", "Down", "Down", "Left", "Right", "PPage", "NPage", "Home", "End", "Tab", "Tab", "BTab", "Space", "BSpace", "DC", "C-n",
    "C-n", "C-n",
    "C-o", "C-r", "C-l", "C-t", "C-v", "C-y", "C-f", "C-d", "C-p", "C-a", "C-e", "C-k", "C-u", "C-w", "F1", "F4", "F5", "F6", "F8",
    "a", "d", "n",
    "o", "s", "v", "p", "c", "u", "r", "t", "m", "/", "?",
  ]
  private static let words = [
    "trynorthquay.com northquayhq.com", "northquay", "Ada Lind, Bo Ek, Mary Smith", "northquay.com", "Lind", "cancel 2", "60.00",
    "b\u{FC}cher.de",
    "\u{5C71}\u{7530}", "x",
  ]
  private static let broken = [
    "\u{1B}[", "\u{1B}[1;", "\u{1B}]52;c;aGk=", "\u{1B}P+q", "\u{1B}[<0;3;4M", "\u{1B}[200~cut", "\u{1B}[201~", "\u{1B}[27;2;13~",
    "\u{1B}O",
    "\u{1B}[1;1R",
  ]

  mutating func act() async throws {
    acts += 1
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<56: try await terminal.tmux("send-keys", "-t", "e2e", Self.keys.randomElement(using: &random) ?? "Down")
    case 56..<74: try await press("Enter")
    case 74..<80: try await press("Escape")
    case 80..<87: try await terminal.type(Self.words.randomElement(using: &random) ?? "")
    case 87..<91: try await paste()
    case 91..<94: try await terminal.send(Self.broken.randomElement(using: &random) ?? "")
    case 94..<98: try await resize()
    default: try await approve()
    }
  }

  /// Enter and Esc, save where they would leave.
  private func press(_ key: String) async throws {
    if try await terminal.screen().contains("Leave mailorder?") {
      try await terminal.keys("n")
    } else {
      try await terminal.tmux("send-keys", "-t", "e2e", key)
    }
  }

  private mutating func paste() async throws {
    // Of so many names that a draft has them all before long: memory would grow with the draft for as long as others came.
    let lines = Int.random(in: 1...200, using: &random)
    let text = (0..<lines).map { "name\($0 &* 7919 % 200)quay.com" }.joined(separator: "\n")
    try await terminal.paste(Bool.random(using: &random) ? text : Self.words.randomElement(using: &random) ?? "")
  }

  private mutating func resize() async throws {
    let columns = Int.random(in: 20...200, using: &random)
    let rows = Int.random(in: 5...60, using: &random)
    try await terminal.resize(columns: columns, rows: rows)
    // Mostly a size at which there is something to do.
    if Int.random(in: 0..<3, using: &random) > 0 { try await terminal.resize(columns: 100, rows: 30) }
  }

  /// Types what a question on the screen asks for, by hand, and presses Enter.
  private func approve() async throws {
    let shown = try await terminal.screen()
    guard !shown.contains("Leave mailorder?"), let asked = shown.firstMatch(of: /ype ‘?([0-9.]+|cancel \d+|[a-z0-9.-]+\.[a-z]+)/)
    else { return }
    for character in asked.1 {
      try await Task.sleep(for: .milliseconds(60))
      try await terminal.type(String(character))
    }
    try await Task.sleep(for: .milliseconds(300))
    try await terminal.keys("Enter")
  }

  /// Begins an order of every kind, which chance may leave out for long, and goes home from each.
  func beginEveryKind() async throws {
    for kind in OrderKind.allCases.indices {
      try await goHome()
      try await terminal.keys("n")
      for _ in 0..<kind {
        try await Task.sleep(for: .milliseconds(100))
        try await terminal.keys("Down")
      }
      try await Task.sleep(for: .milliseconds(300))
      try await terminal.keys("Enter")
      try await Task.sleep(for: .milliseconds(700))
    }
    try await goHome()
  }

  /// Goes home from wherever it is, lets go of what was being entered, and stays until nothing is under way.
  func rest() async throws {
    try await terminal.resize(columns: 100, rows: 30)
    for isLast in [false, true] {
      try await goHome()
      guard !isLast else { break }
      // An order that holds nothing takes the place of the one before.
      try await terminal.keys("n")
      try await Task.sleep(for: .milliseconds(300))
      try await terminal.keys("Enter")
      try await Task.sleep(for: .milliseconds(300))
    }
    try await Task.sleep(for: .seconds(5))
  }

  private func goHome() async throws {
    for _ in 0..<60 {
      let shown = try await terminal.screen()
      if shown.contains("Leave mailorder?") {
        try await terminal.keys("n")
      } else if shown.contains(/Ready.{1,4}Attention/), shown.split(separator: "\n").last?.contains("Esc") == false {
        return
      } else {
        try await terminal.keys("Escape")
      }
      try await Task.sleep(for: .milliseconds(250))
    }
    Issue.record("not home after 60 times Esc:\n\(try await terminal.screen())")
  }

  /// Leaves from wherever it is.
  func leave() async throws {
    try await terminal.resize(columns: 100, rows: 30)
    for _ in 0..<20 {
      try await terminal.keys("F3")
      try await Task.sleep(for: .milliseconds(500))
      let shown = try await terminal.screen()
      if shown.contains("Leave mailorder?") {
        try await Task.sleep(for: .milliseconds(400))
        try await terminal.keys("y")
        break
      }
      if shown.contains("ready>") { break }
      try await terminal.keys("Escape")
    }
    try await terminal.wait("ready>", seconds: 150)
  }
}
