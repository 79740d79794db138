import Foundation
import Ordering

/// A picture file, its size and kind checked before anything is sent.
///
/// Source: Vendors/Saleshandy, Profile picture: PNG, JPG or GIF of at most 1 MB.
func picture(at path: String, in access: FileAccess = .all) throws(VendorFailure) -> Picture {
  let full = access.base == nil ? TextFiles.expanded(path) : TextFiles.path(path, from: access.base)
  guard access.allows(full) else {
    throw .refused(
      Refusal(code: "file", message: access.base.map { "at this desk files are in \($0) only" } ?? "at this desk no file is read"))
  }
  guard let attributes = try? FileManager.default.attributesOfItem(atPath: full), let size = attributes[.size] as? Int else {
    throw .refused(Refusal(code: "file", message: "there is no such file"))
  }
  guard attributes[.type] as? FileAttributeType == .typeRegular else {
    throw .refused(Refusal(code: "file", message: "this is no file"))
  }
  guard size <= SaleshandyRules.pictureBytes else {
    throw .refused(Refusal(code: "file", message: "a picture has at most 1 MB, this one \(size) bytes"))
  }
  guard let bytes = FileManager.default.contents(atPath: full) else {
    throw .refused(Refusal(code: "file", message: "the file cannot be read"))
  }
  let kinds: [[UInt8]] = [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x47, 0x49, 0x46, 0x38]]
  guard kinds.contains(where: { bytes.starts(with: $0) }) else {
    throw .refused(Refusal(code: "file", message: "a picture is a PNG, JPG or GIF file"))
  }
  return Picture(name: (full as NSString).lastPathComponent, bytes: bytes)
}
