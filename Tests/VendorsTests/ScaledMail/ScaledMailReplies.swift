import Ordering

@testable import Vendors

/// ScaledMail's lists, as far as the tests need them.
enum ScaledMailReply {
  static func bought(_ names: String...) -> Wire.Answer {
    let rows = names.map { #"{"domain":"\#($0)","created_at":"2026-08-03T09:15:00.000Z","renewal_price":17,"domain_id":null}"# }
    return .ok(#"{"domains":[\#(rows.joined(separator: ","))]}"#)
  }

  /// Domains of an order.
  /// - Parameter more: further members, with their comma in front.
  static func domains(_ names: String..., status: String = "Active", more: String = "") -> Wire.Answer {
    let rows = names.map { #"{"id":"rec-\#($0)","domain":"\#($0)","status":"\#(status)","total_mailboxes":2\#(more)}"# }
    return .ok(#"{"domains":[\#(rows.joined(separator: ","))]}"#)
  }

  static func orders(_ ids: String...) -> Wire.Answer {
    let rows = ids.map {
      #"{"id":"\#($0)","amount":7,"created_at":"2026-08-03T09:15:00.000Z","status":"Active","description":"SM - Google"}"#
    }
    return .ok(#"{"total":\#(ids.count),"payments":[\#(rows.joined(separator: ","))]}"#)
  }

  static func details(_ id: String, tag: String, _ names: String...) -> Wire.Answer {
    let rows = names.map { #"{"id":"rec-\#($0)","name":"\#($0)","status":""}"# }.joined(separator: ",")
    return .ok(
      #"{"id":"\#(id)","amount":7,"tag":"\#(tag)","status":"Active","packages":[{"type":"Google","id":"recPkg1","domains":[\#(rows)]}]}"#
    )
  }

  static func forms(_ ids: String...) -> Wire.Answer {
    .ok(#"{"total":\#(ids.count),"forms":[\#(ids.map { #"{"uuid":"\#($0)","payment_id":"recPay2"}"# }.joined(separator: ","))]}"#)
  }

  static func stock(_ entries: (id: String, name: String)...) -> Wire.Answer {
    let rows = entries.map { #"{"id":"\#($0.id)","domain":"\#($0.name)","emailMailboxCount":2}"# }
    return .ok(#"{"total":\#(entries.count),"google":[\#(rows.joined(separator: ","))],"outlook":[]}"#)
  }
}
