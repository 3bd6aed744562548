/// Words of a command line.
public enum ShellWord {
  /// The argument as a POSIX shell reads it back.
  public static func quoted(_ argument: String) -> String {
    let plain = argument.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "_", "-", ".", "/", ":", "=", ",", "+", "@", "%": true
      default: false
      }
    }
    if plain, !argument.isEmpty { return argument }
    // Scalar by scalar, because an apostrophe followed by a combining mark is not the character "'".
    return "'" + argument.unicodeScalars.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
  }
}
