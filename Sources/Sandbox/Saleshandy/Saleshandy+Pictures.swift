import FoundationEssentials
import HTTPTypes

extension SaleshandyStorefront {
  /// `POST /v1/domain/profile-picture/upload`: one part `file`; its bytes say what it is, whatever its name or declared type.
  func uploadPicture(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    let parts = Multipart(call.body, contentType: call.headers[.contentType])?.parts ?? []
    guard let file = parts.first(where: { $0.name == "file" })?.data, !file.isEmpty else {
      throw Refusal(reply: SaleshandyErrors.application(4000, "Failed to upload profile picture"))
    }
    guard file.count <= SaleshandyRules.largestPicture else {
      throw Refusal(reply: SaleshandyErrors.service(.unsupportedMediaType, "File must not be larger than 1 MB"))
    }
    guard Self.isPicture(file) else {
      throw Refusal(reply: SaleshandyErrors.service(.unsupportedMediaType, "File must be a PNG, JPG or GIF"))
    }
    let id = SaleshandyRules.firstPicture + state.saleshandy.pictures.count
    state.saleshandy.pictures.append(id)
    return .created(Self.payload("Profile picture uploaded successfully", ["id": .int(id)]))
  }

  /// By the first bytes of the three formats. Source: PNG (RFC 2083), JPEG (ITU T.81), GIF87a and GIF89a.
  private static func isPicture(_ data: Data) -> Bool {
    let beginnings: [[UInt8]] = [
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], [0xff, 0xd8, 0xff], Array("GIF87a".utf8), Array("GIF89a".utf8),
    ]
    return beginnings.contains { data.starts(with: $0) }
  }
}
