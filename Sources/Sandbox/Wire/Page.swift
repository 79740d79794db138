extension Array {
  /// One page of a list; the first is 1. A number far behind the last page is an empty page, however large it is.
  func page(_ number: Int, of size: Int) -> ArraySlice<Element> {
    let (start, isTooLarge) = (number - 1).multipliedReportingOverflow(by: size)
    return isTooLarge ? [] : dropFirst(start).prefix(size)
  }
}
