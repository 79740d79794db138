import ArgumentParser
@main struct MailOrder: ParsableCommand { func run() throws {} }
