import Ordering

/// Where each vendor's key comes from.
enum KeysCheck {
  static func findings(_ keys: KeyRing) -> [Finding] {
    Vendor.allCases.map { vendor in
      let check = "key \(vendor.title)"
      switch keys[vendor] {
      case .missing:
        return .ok(check, "none, which the sandbox does not need; for --live run mailorder keys set \(vendor.rawValue)")
      case .found(let key, .environment(let variable)):
        return .warning(
          check, "\(key) from the variable \(variable), where other programs can read it",
          "run mailorder keys set \(vendor.rawValue) and take the variable out")
      case .found(let key, let source): return .ok(check, "\(key) from \(source.words)")
      case .refused(let source, let problem): return .problem(check, "not usable", source.refusal(problem))
      }
    }
  }
}
