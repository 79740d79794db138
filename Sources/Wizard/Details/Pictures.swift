import Ordering

extension DetailsScreen {
  /// Uploads the picture files that are named and have no number yet (Saleshandy).
  mutating func uploadPictures(retrying: Bool) {
    guard draft.offer?.vendor == .saleshandy, let pictures = try? PictureList(draft.details.pictures, vendor: .saleshandy)
    else { return }
    if retrying { state.uploads = state.uploads.filter { $0.value.failure == nil } }
    for source in pictures.sources {
      guard case .file(let path) = source, draft.uploads[path] == nil, state.uploads[path] == nil else { continue }
      state.uploads[path] = .asking(revision: context.shared.nextRevision(), since: now)
      emit(.vendor(.uploadPicture(path)))
    }
  }

  mutating func receiveUpload(_ result: Result<String, VendorFailure>, of path: String) {
    guard state.uploads[path]?.isAsking == true else { return }
    state.uploads[path] = Asked(result, at: now)
    switch result {
    case .success(let number):
      draft.uploads[path] = number
      say(DetailsSentences.pictureUploaded(path), .good)
    case .failure(let failure): say(DetailsSentences.pictureNotUploaded(path, failure), .warning)
    }
  }
}
