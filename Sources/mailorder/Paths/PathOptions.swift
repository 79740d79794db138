import ArgumentParser

/// Which files a command works with.
struct PathOptions: ParsableArguments {
  @Option(
    name: .customLong("data"),
    help: ArgumentHelp(
      "The data directory. Default: data in the configuration file, or $XDG_DATA_HOME/mailorder, or .local/share/mailorder "
        + "in the home directory.",
      valueName: "directory"))
  var dataDirectory: String?

  @Option(
    name: .customLong("config"),
    help: ArgumentHelp(
      "The configuration file. Default: $MAILORDER_CONFIG, or $XDG_CONFIG_HOME/mailorder/config.yaml, or "
        + ".config/mailorder/config.yaml in the home directory.",
      valueName: "file"))
  var configurationFile: String?

  @Option(
    name: .customLong("book"),
    help: ArgumentHelp(
      "A team's order book in PostgreSQL, such as postgresql://desk@host/database. Default: book in the configuration file, or the data "
        + "directory's own.",
      valueName: "address"))
  var bookAddress: String?

  func validate() throws {
    guard dataDirectory?.isEmpty != true else {
      throw ValidationError("--data names no directory; give it one, or leave it out for the usual one.")
    }
  }

  func paths(_ environment: [String: String]) -> Paths {
    Paths(data: dataDirectory, configuration: configurationFile, environment: environment)
  }
}
