/// Shares drawn as a line of characters, one each.
public struct Sparkline: Sendable, Hashable {
  /// The shares from 0 to 1; nil where there is nothing to draw.
  public var values: [Double?]

  /// A line of these shares; what lies beyond 0 or 1 is drawn like that.
  public init(_ values: [Double?]) { self.values = values }

  /// How shares are drawn.
  public enum Marks: Sendable, Hashable {
    /// Bars in eighths, from `▁` for less than one to `█` for more than seven.
    case blocks
    /// Their first decimal, for terminals without such characters: 7 from 0.7 to below 0.8, and 9 from 0.9 on.
    case digits

    fileprivate var characters: [Character] { Array(self == .blocks ? "▁▂▃▄▅▆▇█" : "0123456789") }
  }

  /// The line, without a line break.
  /// - Parameters:
  ///   - marks: What it is drawn with.
  ///   - style: How a share stands out; asked only where styles are shown.
  ///   - color: Whether they are.
  public func rendered(
    _ marks: Marks, color: Bool = false, style: (Double) -> TextStyle? = { _ in nil }
  ) -> String {
    let characters = marks.characters
    var line = ""
    var run = ""
    var current: TextStyle?
    func end() {
      line += current?.applied(to: run, if: true) ?? run
      run = ""
    }
    for value in values {
      let next = color ? value.flatMap(style) : nil
      if next != current {
        end()
        current = next
      }
      let step = value.map { Int((min(max($0, 0), 1) * Double(characters.count)).rounded(.down)) }
      run.append(step.map { characters[min($0, characters.count - 1)] } ?? " ")
    }
    end()
    return line
  }
}
