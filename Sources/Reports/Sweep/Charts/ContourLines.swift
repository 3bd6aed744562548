/// Lines along which a quantity known at the nodes of a grid has one value.
///
/// Marching squares: W. E. Lorensen, H. E. Cline, "Marching Cubes: A High Resolution 3D Surface Construction Algorithm"
/// (Computer Graphics 21(4), 1987), in two dimensions; where a square can be crossed in two ways, the mean of its
/// corners decides.
package enum ContourLines {
  /// A piece of a line, in steps of the grid from its first node.
  package struct Segment: Equatable {
    package var from: (x: Double, y: Double)
    package var to: (x: Double, y: Double)

    package static func == (one: Segment, other: Segment) -> Bool {
      one.from == other.from && one.to == other.to
    }
  }

  /// The pieces of the line at a level.
  ///
  /// - Parameter values: By row, then by column; squares with a corner that is not known are left out.
  package static func segments(_ values: [[Double?]], level: Double) -> [Segment] {
    guard values.count > 1 else { return [] }
    var segments: [Segment] = []
    for row in 0..<(values.count - 1) {
      for column in 0..<(max(values[row].count, 1) - 1) {
        let corners = [
          values[row][column], values[row][column + 1], values[row + 1][column + 1], values[row + 1][column],
        ].compactMap { $0 }
        guard corners.count == 4 else { continue }
        segments += crossings(corners, level).map { pair in
          let ends = pair.map { edge -> (x: Double, y: Double) in
            let share = (level - corners[edge]) / (corners[(edge + 1) % 4] - corners[edge])
            let (x, y) = (Double(column), Double(row))
            switch edge {
            case 0: return (x + share, y)
            case 1: return (x + 1, y + share)
            case 2: return (x + 1 - share, y + 1)
            default: return (x, y + 1 - share)
            }
          }
          return Segment(from: ends[0], to: ends[1])
        }
      }
    }
    return segments
  }

  /// The pairs of edges that the line joins; an edge is numbered by the corner it begins at.
  private static func crossings(_ corners: [Double], _ level: Double) -> [[Int]] {
    let isAbove = corners.map { $0 >= level }
    let crossed = (0..<4).filter { isAbove[$0] != isAbove[($0 + 1) % 4] }
    guard crossed.count == 4 else { return crossed.count == 2 ? [crossed] : [] }
    let middleIsAbove = corners.reduce(0, +) / 4 >= level
    return middleIsAbove == isAbove[0] ? [[0, 1], [2, 3]] : [[3, 0], [1, 2]]
  }
}
