import ArgumentParser

/// Which rule, alias and anchor made each span.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Show which rule, alias and anchor made each span of a text.")
  @Argument var text: String
  func run() throws { print(text) }
}
