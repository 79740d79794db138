import Ordering

extension WizardModel {
  /// Uploads the picture files that are named and have no number yet (Saleshandy).
  mutating func uploadPictures(retrying: Bool) {
    guard let draft = state.draft, let offer = draft.offer, offer.vendor == .saleshandy,
      let pictures = try? PictureList(draft.details.pictures, vendor: .saleshandy)
    else { return }
    if retrying { state.details.uploadFailures = [:] }
    for source in pictures.sources {
      guard case .file(let path) = source, draft.uploads[path] == nil, state.details.uploadFailures[path] == nil else { continue }
      guard state.details.uploading.insert(path).inserted else { continue }
      emit(.uploadPicture(path))
    }
  }

  mutating func takeUpload(_ result: Result<String, VendorFailure>, of path: String) {
    guard state.details.uploading.remove(path) != nil else { return }
    switch result {
    case .success(let number):
      state.draft?.uploads[path] = number
      say(Sentences.pictureUploaded(path), .good)
    case .failure(let failure):
      state.details.uploadFailures[path] = failure
      say(Sentences.pictureNotUploaded(path, failure), .warning)
    }
  }
}
