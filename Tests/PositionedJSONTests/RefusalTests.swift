import PositionedJSON
import Testing

@Suite("Refusals")
struct RefusalTests {
  @Test("A document that is refused has an error, even where the shape gives none")
  func neverEmpty() throws {
    let document = try JSONValue(json5: "\n{ a: null }", file: "t")
    let shape = Shape<Int>.object { reader in
      _ = reader.readIfPresent("a", Shape<Int>.integer(0...9), "A number")
      return nil
    }
    #expect(throws: Diagnostics.self) { try shape.decode(document, file: "t") }
    do throws(Diagnostics) {
      _ = try shape.decode(document, file: "t")
    } catch {
      #expect(error.entries.map(\.place) == [document.place])
      #expect(error.description.hasSuffix("1 error"))
    }
  }
}
