import Reports
import Testing

/// Contours lie where the surface has their level.
@Suite struct ContourLinesTests {
  @Test func `on a plane every end of a contour has its level, and the pieces make one line`() {
    let plane = (0..<4).map { row in (0..<5).map { column in 2.0 * Double(column) + 3 * Double(row) } }
    let segments = ContourLines.segments(plane.map { $0.map { $0 } }, level: 7)
    #expect(segments.count >= 4)
    for end in segments.flatMap({ [$0.from, $0.to] }) {
      #expect(abs(2 * end.x + 3 * end.y - 7) < 1e-12)
      #expect((0...4).contains(end.x) && (0...3).contains(end.y))
    }
    // 2 x + 3 y = 7 meets the grid from (3.5, 0) to (0, 7/3): each end inside it is shared by two pieces.
    let ends = segments.flatMap { [$0.from, $0.to] }.map { ($0.x * 1e9).rounded() }
    let single = Set(ends).filter { x in ends.filter { $0 == x }.count == 1 }
    #expect(single == [0, 3.5e9])
  }

  @Test func `a peak is ringed, and squares without a value are left out`() {
    let peak: [[Double?]] = [[0, 0, 0], [0, 1, 0], [0, 0, 0]]
    #expect(ContourLines.segments(peak, level: 0.5).count == 4)
    #expect(ContourLines.segments(peak, level: 2).isEmpty)
    let hole: [[Double?]] = [[0, 0, 0], [0, 1, 0], [0, nil, 0]]
    #expect(ContourLines.segments(hole, level: 0.5).count == 2)
    #expect(
      ContourLines.segments([], level: 0).isEmpty && ContourLines.segments([[1, 2]], level: 1.5).isEmpty)
  }

  @Test func `where a square is crossed twice, the higher middle joins the higher corners`() {
    // Corners 3 and 3 on a diagonal, 0 and 1 on the other: the mean, 1.75, is above 1.5, so that the line cuts off the low ones.
    let segments = ContourLines.segments([[3, 0], [1, 3]], level: 1.5)
    #expect(segments.count == 2)
    for segment in segments {
      let middle = ((segment.from.x + segment.to.x) / 2, (segment.from.y + segment.to.y) / 2)
      // Near a low corner: (1, 0) or (0, 1), not on the diagonal of the high ones.
      #expect(abs(middle.0 - middle.1) > 0.3)
    }
  }
}
