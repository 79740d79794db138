/// One sentence on standard error.
enum StandardError {
  static func say(_ sentence: String) {
    Output.error(sentence)
  }
}
