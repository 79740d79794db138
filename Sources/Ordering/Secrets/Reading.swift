extension SearchedText {
  /// One way to read a text.
  struct Reading: Sendable {
    enum Grouping { case asWritten, withoutBlanks, lettersAndDigits }

    /// Bytes of the reading from a place on, and where in the one it was made of they begin: byte for byte, or all from a range.
    private struct Piece {
      let place: Int32
      let start: Int32
      /// 0 for byte for byte.
      let length: Int32
    }

    private(set) var bytes: [UInt8]
    private var pieces: [Piece] = []
    /// Which reading it was made of; nil for the text itself.
    let parent: Int?
    /// What of it is left out.
    let grouping: Grouping
    /// Whether it was decoded, so that what stands in it was not written as words.
    let isCode: Bool

    /// The text as it stands.
    init(_ original: [UInt8]) {
      bytes = original
      parent = nil
      grouping = .asWritten
      isCode = false
    }

    /// An empty one, to which bytes of another reading are added.
    init(of other: Reading, at index: Int, _ grouping: Grouping? = nil, isCode: Bool = false) {
      bytes = []
      parent = index
      self.grouping = grouping ?? other.grouping
      self.isCode = isCode || other.isCode
    }

    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    /// Adds bytes of the reading it is made of as they are.
    mutating func add(_ range: Range<Int>, of other: UnsafeBufferPointer<UInt8>) {
      guard !range.isEmpty else { return }
      pieces.append(Piece(place: Int32(bytes.count), start: Int32(range.lowerBound), length: 0))
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: other[range]))
    }

    /// Adds a byte that all of a range stands for.
    mutating func add(_ byte: UInt8, from range: Range<Int>) {
      pieces.append(Piece(place: Int32(bytes.count), start: Int32(range.lowerBound), length: Int32(range.count)))
      bytes.append(byte)
    }

    /// Adds what no run of a secret goes across.
    mutating func addBreak() { add(0, from: 0..<1) }

    /// Which bytes of the reading it was made of some of it came from.
    func origin(of found: Range<Int>) -> Range<Int> {
      guard parent != nil, !found.isEmpty else { return found }
      return origin(of: found.lowerBound).lowerBound..<origin(of: found.upperBound - 1).upperBound
    }

    private func origin(of place: Int) -> Range<Int> {
      var low = 0
      var high = pieces.count
      while high - low > 1 {
        let middle = (low + high) / 2
        if pieces[middle].place <= place { low = middle } else { high = middle }
      }
      let piece = pieces[low]
      guard piece.length == 0 else { return Int(piece.start)..<Int(piece.start + piece.length) }
      let start = Int(piece.start) + place - Int(piece.place)
      return start..<(start + 1)
    }

    /// Every other way to read this one, which is the reading at a place. What was left out is not left out again.
    func derived(at index: Int) -> [Reading] {
      bytes.withUnsafeBufferPointer { bytes in
        let codes = [6, 4, 5].compactMap { decoded(bytes, bits: $0, at: index) }
        guard grouping == .asWritten else { return codes }
        let others = [
          undone(bytes, at: index), withoutBlanks(bytes, at: index), lettersAndDigits(bytes, at: index), numbers(bytes, at: index),
        ]
        return others.compactMap(\.self) + codes
      }
    }
  }
}

/// Which bytes are of a kind.
struct ByteSet: Sendable {
  private let has: [Bool]
  init(_ isOne: (UInt8) -> Bool) { has = (0...255).map { isOne($0) } }
  subscript(byte: UInt8) -> Bool { has[Int(byte)] }

  /// The first place from one on whose byte is of the kind, or is not; the end where there is none.
  func next(_ isOne: Bool = true, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    has.withUnsafeBufferPointer { has in
      var place = start
      let count = bytes.count
      while place < count, has[Int(bytes[place])] != isOne { place += 1 }
      return place
    }
  }
}
