import PositionedJSON

extension Shape where Value == [Gate] {
  /// Gates in the form in which a command line has them.
  static var gates: Shape {
    let list = Shape<[Located<String>]>.array(of: .located(.gate), count: 0...100)
    return list.map { texts in
      texts.compactMap { located in
        guard var gate = try? Gate(located.value) else { return nil }
        gate.reference = MetricReference(located.carrying(gate.metric))
        return gate
      }
    }
  }
}

extension Shape where Value == String {
  /// The text of a gate.
  fileprivate static var gate: Shape {
    string(upTo: 300).checked { text in
      do throws(Gate.Problem) {
        _ = try Gate(text)
        return nil
      } catch {
        return error.description
      }
    }
  }
}
