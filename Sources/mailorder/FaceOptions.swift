import ArgumentParser

/// How the wizard is spoken with.
struct FaceOptions: ParsableArguments {
  @Flag(
    help: "Speak in plain lines: questions, answered by typed lines. So it is by itself where a terminal cannot place a cursor.")
  var plain = false
}
