import Foundation
import HTTPTypes
import Ordering
import Testing

@testable import Vendors

@Suite struct SaleshandyPictureTests {
  private let png = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x0D, 0x0A, 0x2D, 0x2D])

  private func client(_ wire: Wire) -> VendorClient {
    SaleshandyClient.make(transport: wire.transport, key: testKey, now: { noon })
  }

  @Test("a picture goes as a form with one part, its bytes untouched")
  func form() async throws {
    let wire = Wire(.reply(201, #"{"message":"Profile picture uploaded successfully","payload":{"id":4711}}"#))
    #expect(try await client(wire).uploadPicture(Picture(name: "a \"da\"\r\n.png", bytes: png)) == "4711")
    let asked = try wire.first
    #expect(asked.line == "POST /v1/domain/profile-picture/upload")
    let type = try #require(asked.request.headerFields[.contentType])
    #expect(type.hasPrefix("multipart/form-data; boundary=mailorder-"))
    let boundary = type.dropFirst("multipart/form-data; boundary=".count)
    let head =
      "--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a__da__.png\"\r\nContent-Type: image/png\r\n\r\n"
    #expect(asked.body == Data(head.utf8) + png + Data("\r\n--\(boundary)--\r\n".utf8))
    #expect(boundary.utf8.count <= 70, "RFC 2046 allows seventy characters")
  }

  @Test("the number is found wherever it lies")
  func number() async throws {
    for reply in [
      #"{"id":7}"#, #"{"payload":7}"#, #"{"payload":{"profilePicId":"7"}}"#, #"{"payload":{"file":{"id":7,"url":"x"}}}"#,
    ] {
      #expect(try await client(Wire(.ok(reply))).uploadPicture(Picture(name: "a.png", bytes: png)) == "7")
    }
    for reply in ["{}", #"{"payload":{"id":0}}"#, #"{"payload":{"id":"x7"}}"#, #"{"payload":[7]}"#, ""] {
      let client = client(Wire(.ok(reply)))
      guard
        case .unreadable? = await failure({ try await client.uploadPicture(Picture(name: "a.png", bytes: png)) }) as? VendorFailure
      else {
        Issue.record("read \(reply)")
        continue
      }
    }
  }

  @Test("what is no picture, or too large, is refused without asking; the vendor's own refusal is kept")
  func refused() async throws {
    let large = png + Data(count: 1_000_000)
    for picture in [Picture(name: "a.png", bytes: Data("<svg/>".utf8)), Picture(name: "a.png", bytes: large)] {
      let thrown = await failure { try await client(Wire()).uploadPicture(picture) }
      guard case .refused(let refusal)? = thrown as? VendorFailure else {
        Issue.record("asked")
        continue
      }
      #expect(refusal.code == "file" && refusal.names == ["a.png"])
    }
    let gif = Picture(name: "", bytes: Data("GIF89a....".utf8))
    let strict = client(Wire(.reply(415, #"{"statusCode":415,"message":"Not a picture"}"#)))
    #expect(
      await failure { try await strict.uploadPicture(gif) } as? VendorFailure
        == .refused(Refusal(code: "415", message: "Not a picture")))
  }
}
