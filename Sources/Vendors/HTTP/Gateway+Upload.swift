import Foundation
import HTTPTypes
import Ordering

/// A form with one file in it, `multipart/form-data` (RFC 7578).
struct FileForm: Sendable {
  let contentType: String
  let body: Data

  /// - Parameters:
  ///   - field: the part's name.
  ///   - fileName: of the file; what does not fit a header is replaced.
  ///   - fileType: the media type of the bytes.
  init(field: String, fileName: String, fileType: String, bytes: Data) {
    // Made of the bytes' own hash, so that the bytes cannot hold it and the same file always makes the same form.
    let boundary = "mailorder-" + bytes.sha256Bytes.prefix(16).hex
    let plain = String(fileName.map { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) ? $0 : "_" })
    let head = """
      --\(boundary)\r
      Content-Disposition: form-data; name="\(field)"; filename="\(plain.isEmpty ? "file" : plain)"\r
      Content-Type: \(fileType)\r
      \r\n
      """
    contentType = "multipart/form-data; boundary=\(boundary)"
    body = Data(head.utf8) + bytes + Data("\r\n--\(boundary)--\r\n".utf8)
  }
}

extension Gateway {
  /// Sends a file. It buys nothing and changes nothing that is there, so that it may be sent again like a read.
  func upload(_ form: FileForm, to path: String) async throws(VendorFailure) -> JSON {
    let response: HTTPResponse
    let body: Data
    do {
      var request = try request(method: "POST", path: path, hasBody: true)
      request.headerFields[.contentType] = form.contentType
      (response, body) = try await transport.send(request, form.body, .read(.other, .ordinary))
    } catch {
      throw failure(error)
    }
    guard response.status.kind == .successful else { throw failure(response, body) }
    return try parse(body)
  }
}
