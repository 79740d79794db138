import Terminal

/// The panel at the right of a wide window, on screens without a quote.
enum SidePanel {
  /// Its columns, the line at the left included; none in a narrow window.
  static func width(in area: Rectangle) -> Int { area.size.columns < Layout.wide ? 0 : area.size.columns < 132 ? 40 : 52 }
}
