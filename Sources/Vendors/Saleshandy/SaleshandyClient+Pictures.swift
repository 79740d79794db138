import Foundation
import Ordering

extension SaleshandyClient {
  /// Uploads a picture; its number is what a mailbox of an order names it by.
  ///
  /// Source: Vendors/Saleshandy, Profile picture: one part `file`, a PNG, JPG or GIF of at most 1 MB; the answer holds `id`, a number.
  /// - Throws: `refused` without asking for what the vendor would not take, `unreadable` for an answer without a number.
  func uploadPicture(_ picture: Picture) async throws(VendorFailure) -> String {
    guard let kind = PictureKind(picture.bytes) else {
      throw .refused(Refusal(code: "file", message: "a picture is a PNG, JPG or GIF", names: [picture.name]))
    }
    guard picture.bytes.count <= SaleshandyRules.pictureBytes else {
      throw .refused(Refusal(code: "file", message: "a picture has at most 1 MB", names: [picture.name]))
    }
    let form = FileForm(field: "file", fileName: picture.name, fileType: kind.rawValue, bytes: picture.bytes)
    let payload = try await gateway.upload(form, to: Path.pictures).payload
    // Where the number lies is not published: by itself, by a name, or one level down.
    let places = [payload] + ["id", "profilePicId", "file", "profilePicture"].map { payload[$0] }
    let numbers = places.lazy.compactMap { $0.integer ?? $0["id"].integer }
    guard let number = numbers.first(where: { $0 > 0 }) else { throw .unreadable("no number of the picture") }
    return String(number)
  }
}

/// What a picture's first bytes say it is; its name may lie. The raw value is the media type.
///
/// Source: PNG (RFC 2083), JPEG (ITU T.81), GIF87a and GIF89a.
private enum PictureKind: String, CaseIterable {
  case png = "image/png"
  case jpeg = "image/jpeg"
  case gif = "image/gif"

  init?(_ bytes: Data) {
    guard let kind = PictureKind.allCases.first(where: { $0.beginnings.contains { bytes.starts(with: $0) } }) else { return nil }
    self = kind
  }

  private var beginnings: [[UInt8]] {
    switch self {
    case .png: [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]]
    case .jpeg: [[0xFF, 0xD8, 0xFF]]
    case .gif: [Array("GIF87a".utf8), Array("GIF89a".utf8)]
    }
  }
}
