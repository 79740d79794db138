import ArgumentParser

/// How the wizard is spoken with.
struct FaceOptions: ParsableArguments {
  @Flag(
    help: "Speak in plain lines: questions, answered by typed lines. So it is by itself where a terminal cannot place a cursor.")
  var plain = false

  @Flag(
    help: """
      A desk, for sshd's ForceCommand: no files but in desk.files of the configuration, a lock after a time without a key, and the PIN of mailorder \
      pin before anything is spent.
      """)
  var desk = false
}
