import Foundation
import HTTPTypes
import Testing

@testable import Vendors

/// A list as a vendor answers it, whole and in every way that is not whole.
struct BrokenListing: Sendable, CustomTestStringConvertible {
  let why: String
  let status: Int
  let body: String
  var header: HTTPFields = [:]

  var testDescription: String { why }

  init(_ why: String, _ body: String, status: Int = 200) {
    self.why = why
    self.body = body
    self.status = status
  }

  /// A list that is there, with a field of the answer's header.
  init(header name: String, _ value: String, _ body: String) throws {
    self.init("\(name): \(value)", body)
    header[try #require(HTTPField.Name(name))] = value
  }

  /// Fields of a header that say that a list is not all.
  static let headers = [
    ("Link", #"<https://x.test/?page=2>; rel="next""#), ("link", "<a>; rel=prev, <b>; title=more; rel='next last'"),
    ("X-Total-Count", "5"), ("X-Total", "7"), ("Total-Count", "3"), ("X-Total-Count", "many"), ("X-Total-Pages", "2"),
    ("X-Next-Page", "2"), ("X-Has-More", "true"), ("X-Pagination-Total-Count", "4"), ("Content-Range", "items 0-0/5"),
    ("Warning", #"110 - "Response is Stale""#),
  ]

  /// Answers that say nothing of what is there, of a list that stands under a name.
  /// - Parameters:
  ///   - name: of the list.
  ///   - row: a row that is somebody else's.
  ///   - wrap: puts a list's object into what the vendor wraps it in.
  static func all(_ name: String, row: String, wrap: (String) -> String = { $0 }) -> [BrokenListing] {
    func object(_ more: String, rows: String = "") -> String { wrap(#"{"\#(name)":[\#(rows)]\#(more.isEmpty ? "" : ",\(more)")}"#) }
    let figures = [
      #""total":1"#, #""total":60"#, #""totalCount":1"#, #""total_count":"7""#, #""count":1"#, #""total":-1"#, #""total":"many""#,
      #""total":9223372036854775807"#, #""total_pages":3"#, #""totalPages":2"#, #""lastPage":2"#, #""has_more":true"#,
      #""hasMore":true"#,
      #""hasNextPage":true"#, #""has_more":"yes""#, #""next":"/page/2""#, #""nextPage":2"#, #""next_cursor":"abc""#,
      #""nextCursor":{"id":7}"#, #""page":2"#, #""truncated":true"#, #""meta":{"total":3}"#, #""pagination":{"total_pages":4}"#,
      #""pagination":{"next":"x"}"#, #""links":{"next":"x"}"#, #""pageInfo":{"hasNextPage":true}"#,
    ]
    let sayings: [String] = [
      #""incomplete_results":true"#, #""status":"partial""#, #""status":"degraded""#, #""message":"some shards did not answer""#,
      #""message":"0 domains found of 4""#, #""warning":"partial results""#, #""warnings":["late"]"#, #""warnings":{"a":1}"#,
      #""timed_out":true"#, #""stale":true"#, #""partial":"yes""#, #""cursor":"abc""#, #""starting_after":"abc""#, #""bookmark":7"#,
      #""pending_items":[\#(row)]"#, #""orders":[\#(row)]"#, #""data":{"rows":[\#(row)]}"#, #""remaining":1"#,
      #""unavailable_shards":1"#, #""degraded":true"#, #""offset":20"#, #""meta":{"notice":"a copy of yesterday"}"#,
      #""pagination":{"after":"x"}"#, #""links":{"following":"/2"}"#, #""nothing_anybody_knows":"at all""#,
      #""as_of":"2026-01-01""#,
      #""type":"Partial""#, #""code":"OK_WITH_GAPS""#,
    ]
    let troubles = [
      #""error":"upstream timed out""#, #""error":true"#, #""error":{"code":3}"#, #""errors":["partial"]"#, #""errors":{"a":"b"}"#,
      #""success":false"#, #""success":"false""#, #""success":0"#, #""ok":false"#, #""statusCode":500"#, #""status":"error""#,
    ]
    let forms = [
      "", "null", "7", "[]", "{}", wrap("{}"), "[\(row)]", wrap(#"{"\#(name)":null}"#), wrap(#"{"\#(name)":{}}"#),
      wrap(#"{"\#(name)":"none"}"#), wrap(#"{"\#(name)":0}"#), wrap(#"{"\#(name)":null,"errors":[]}"#), wrap(#"{"others":[]}"#),
      wrap(#"{"\#(name.capitalized)":[]}"#), #"{"\#(name)":[],"\#(name)":[]}"#, #"{"\#(name)":["#,
      "<html><body>Log in</body></html>",
    ]
    let rows: [String] = [
      "null", "7", "{}", #""""#, "[]", #"{"domain":null}"#, #"{"domain":"quay***.com"}"#, #"{"domain":"a-*.com"}"#,
      #"{"domain":"a-…quay.com"}"#,
      #"{"domain":"quay?.com"}"#, #"{"domain":"a-quay"}"#, #"{"domain":"hidden"}"#, #"{"domain":"a##y.com"}"#, #"{"domain":""}"#,
      #"{"domain":{}}"#, #"{"nothing":"a-quay.com"}"#,
    ]
    let beside: [String] = figures + sayings + troubles
    return beside.map { BrokenListing($0, object($0)) }
      + [#""limit":1"#, #""total":2"#, #""perPage":1"#, #""count":20"#].map {
        BrokenListing("one row, \($0)", object($0, rows: row))
      }
      + forms.map { BrokenListing("the answer \($0)", $0) } + rows.map { BrokenListing("the row \($0)", object("", rows: $0)) }
      + [201, 202, 203, 204, 206, 299].map { BrokenListing("status \($0)", object(""), status: $0) }
  }
}

/// A vendor whose lists are all empty and whole, but for one path.
struct ListingVendor: Sendable {
  let broken: String
  let listing: BrokenListing
  let whole: @Sendable (_ path: String) -> String

  var transport: Transport {
    Transport { request, _, _ throws(TransportFailure) in
      let path = request.path ?? ""
      let isBroken = path.prefix { $0 != "?" } == broken
      let answer = isBroken ? listing.body : whole(path)
      return (
        HTTPResponse(status: .init(code: isBroken ? listing.status : 200), headerFields: isBroken ? listing.header : [:]),
        Data(answer.utf8)
      )
    }
  }
}
