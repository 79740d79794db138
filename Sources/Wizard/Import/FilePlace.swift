/// Where a session reads and writes the files that a person names.
public enum FilePlace: Equatable, Sendable {
  /// Wherever the account may.
  case anywhere
  /// In one directory, as at a desk; a path without one begins there.
  case folder(String)
  case nowhere

  /// A path as it can be proposed: the home is none of a desk's places.
  func proposed(_ path: String) -> String { self == .anywhere || !path.hasPrefix("~/") ? path : String(path.dropFirst(2)) }

  /// What is said where a path is asked for; nil where it may be any.
  var hint: String? {
    switch self {
    case .anywhere: nil
    case .folder(let folder): "At this desk files are in \(folder) only; a name is enough."
    case .nowhere: "This desk reads and writes no files. Who set it up can name a directory for them (desk.files)."
    }
  }
}

extension Shared {
  /// A form that asks for a path, with one that can be taken as it is proposed.
  func pathForm(_ purpose: PathForm.Purpose, typed: String, replaces: String? = nil) -> PathForm {
    PathForm(purpose, typed: files.proposed(typed), replaces: replaces, files: files)
  }
}
