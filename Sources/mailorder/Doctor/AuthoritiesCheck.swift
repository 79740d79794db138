import Vendors

/// What this machine checks a vendor's certificate with.
enum AuthoritiesCheck {
  static func finding(_ authorities: Authorities) -> Finding {
    guard let path = authorities.path else {
      return .problem(
        "certificates", "this machine has no certificates of authorities, so that no vendor can be checked and nothing is sent",
        "install the package ca-certificates")
    }
    return .ok("certificates", "\(authorities.count) authorities in \(path)")
  }
}
