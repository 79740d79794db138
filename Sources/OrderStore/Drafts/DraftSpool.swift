import Foundation
import Glibc
import Ordering

/// Drafts as they were typed while a team's book was away: each stands in a file of this host until the book has it, so that a host which ends meanwhile
/// loses nothing. What a session left that is gone, the next one on this host brings in.
struct DraftSpool: Sendable {
  struct Entry: Codable, Sendable {
    let draft: Draft
    /// The session that typed it, which writes it into the book itself while it lives.
    let session: String
    /// Which save of it the session knew; nil for one that was never in the book.
    let revision: Int?
  }

  /// A directory beside this host's own data.
  let directory: String

  func keep(_ entry: Entry) throws(StoreFailure) {
    try SpoolFiles.keep(entry, as: file(entry.draft.id, entry.session), in: directory)
  }

  func drop(_ id: Draft.ID, of session: String) { unlink(file(id, session)) }

  func entries() -> [Entry] { SpoolFiles.all(Entry.self, in: directory) }

  private func file(_ id: Draft.ID, _ session: String) -> String {
    "\(directory)/\(Data("\(id.text) \(session)".utf8).sha256).json"
  }
}
