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

  func paths(_ environment: [String: String]) -> Paths {
    Paths(data: dataDirectory, configuration: configurationFile, environment: environment)
  }
}
