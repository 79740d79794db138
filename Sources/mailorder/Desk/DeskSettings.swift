/// How a desk is set up in the configuration.
struct DeskSettings: Equatable, Sendable {
  /// The directory in which files are read and written; nil for none at all.
  var files: String?
  /// The file that holds the PIN's hash; nil for the usual one, beside the keys.
  var pin: String?
  /// Seconds without a key until the screen is blanked.
  var lockSeconds = 300
  /// Minutes for which a typed PIN holds when something is spent; 0 asks each time.
  var pinMinutes = 15
}
