import Foundation
import HTTPTypes
import Sandbox
import Testing

@Suite("Saleshandy's profile pictures")
struct PictureTests {
  private static let path = Paths.saleshandyDomains + "/profile-picture/upload"
  private static let png: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

  private func upload(_ picture: [UInt8], field: String = "file", type: String? = nil, to world: World) async throws -> World.Answer
  {
    let head = "--nq\r\nContent-Disposition: form-data; name=\"\(field)\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n"
    let body = Data(head.utf8) + Data(picture) + Data("\r\n--nq--\r\n".utf8)
    let headers = ["x-api-key": "k_example", "Content-Type": type ?? "multipart/form-data; boundary=nq"]
    return try await world.ask(.post, Self.path, headers: headers, data: body)
  }

  @Test("a PNG, a JPG and a GIF get a number each, whatever their file is called")
  func kinds() async throws {
    let world = try World()
    let gif = Array("GIF89a".utf8)
    for (index, picture) in [Self.png, [0xff, 0xd8, 0xff, 0xe0], gif].enumerated() {
      let answer = try await upload(picture, to: world)
      #expect(answer.status == 201)
      #expect(answer.body["payload"]?["id"] == .number(Double(4711 + index)))
    }
  }

  @Test("another format, and a file above one megabyte, is 415")
  func refused() async throws {
    let world = try World()
    let text = try await upload(Array("<svg/>".utf8), to: world)
    #expect(text.status == 415 && text.body["statusCode"] == .number(415) && text.body["code"] == nil)
    let megabyte = 1024 * 1024
    let large = Self.png + [UInt8](repeating: 7, count: megabyte - Self.png.count)
    #expect(try await upload(large, to: world).status == 201)
    #expect(try await upload(large + [7], to: world).status == 415)
  }

  @Test("a body that is no form, or has no file in it, is the endpoint's declared failure")
  func noFile() async throws {
    let world = try World()
    let failures = [
      try await upload(Self.png, field: "picture", to: world), try await upload([], to: world),
      try await upload(Self.png, type: "multipart/form-data; boundary=other", to: world),
      try await upload(Self.png, type: "image/png", to: world),
    ]
    for failure in failures {
      #expect(failure.status == 400 && failure.body["code"] == .number(4000))
      #expect(failure.body["message"]?.string == "Failed to upload profile picture")
    }
  }

  @Test("a mailbox may show an uploaded picture and no other")
  func purchase() async throws {
    let world = try World()
    let order = Bodies.saleshandy("trynorthquay.com").replacing(#""profilePicId":0"#, with: #""profilePicId":4711"#)
    let early = try await world.post(Paths.saleshandyDomains, json: order)
    #expect(early.status == 400)
    #expect(early.body["message"]?.strings == ["domains.0.mailboxes.0.profilePicId must be 0 or the id of an uploaded picture"])
    #expect(try await upload(Self.png, to: world).status == 201)
    #expect(try await world.post(Paths.saleshandyDomains, json: order).status == 201)
  }
}
