/// The commands that come with every program.
enum BuiltIn {
  static let topic = Positional<String?>("COMMAND", .text, help: "The command to explain.")
  static let shell = Positional<Shell>("SHELL", .choice, help: "The shell the script is for.")

  static let help = CommandDeclaration(
    name: "help", abstract: "Explain a command.", discussion: "", parameters: [topic], examples: [])
  static let completions = CommandDeclaration(
    name: "completions", abstract: "Print a script that completes commands and options in a shell.",
    discussion: "", parameters: [shell], examples: [])
}
