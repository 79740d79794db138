import Foundation
import HTTPTypes
import Ordering

/// What reads like an empty list to whoever does not look closely.
///
/// Source: Purchasing, What the lists prove.
enum BrokenList: CaseIterable {
  case null, object, bare, failed, partialStatus, belowTotal, belowPages, goesOn, cursor, strangeCursor

  static let ofCursors: [BrokenList] = [.cursor, .strangeCursor, .cursor, .strangeCursor]

  var fault: Fault {
    switch self {
    case .null: .listIsNull
    case .object: .listIsObject
    case .bare: .listIsBare
    case .failed: .listSaysFailure
    case .partialStatus: .listOfPartialStatus
    case .belowTotal: .listBelowTotal
    case .belowPages: .listBelowPages
    case .goesOn: .listGoesOn
    case .cursor: .listWithCursor
    case .strangeCursor: .listWithStrangeCursor
    }
  }

  /// Whether it can be seen in such a list: only Instantly's go on by a cursor.
  func isPossible(of list: VendorList) -> Bool {
    switch self {
    case .cursor, .strangeCursor: list.vendor == .instantly
    default: true
    }
  }

  /// An answer in its place.
  func breaking(_ list: VendorList, _ response: HTTPResponse, _ answer: Data) -> (HTTPResponse, Data) {
    let key = list.keys.last ?? ""
    return switch self {
    case .null: (response, Data("{\"\(key)\":null,\"errors\":[]}".utf8))
    case .object: (response, Data("{\"\(key)\":{}}".utf8))
    case .bare: (response, Data("[]".utf8))
    case .failed: (response, Data(#"{"success":false,"message":"try again later"}"#.utf8))
    case .partialStatus: (HTTPResponse(status: .partialContent), list.replacing([], in: answer))
    case .belowTotal: (response, BrokenList.empty(list, answer, with: "total", 1))
    case .belowPages: (response, BrokenList.empty(list, answer, with: "total_pages", 3))
    case .goesOn: (response, BrokenList.empty(list, answer, with: "has_more", true))
    case .cursor: (response, BrokenList.empty(list, answer, with: "next_starting_after", "more"))
    case .strangeCursor: (response, BrokenList.empty(list, answer, with: "next_starting_after", ["more": 1]))
    }
  }

  /// The list with nothing in it, and a member beside it that says otherwise.
  private static func empty(_ list: VendorList, _ answer: Data, with key: String, _ value: Any) -> Data {
    let emptied = list.replacing([], in: answer)
    guard var whole = (try? JSONSerialization.jsonObject(with: emptied)) as? VendorList.Row else { return emptied }
    if let wrapper = list.keys.dropLast().first, var inner = whole[wrapper] as? VendorList.Row {
      inner[key] = value
      whole[wrapper] = inner
    } else {
      whole[key] = value
    }
    return (try? JSONSerialization.data(withJSONObject: whole, options: .sortedKeys)) ?? emptied
  }
}
