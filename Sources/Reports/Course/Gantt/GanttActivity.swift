import TeamModel

/// What people do, as the lanes tell it apart: by colour, and by where in the lane it stands for those who do not see
/// the colours apart.
package enum GanttActivity: Int, CaseIterable {
  case planning, work, rework, review, other

  package init(_ activity: WorkRecord.Activity) {
    self =
      switch activity {
      case .planning, .replanning, .contract: .planning
      case .implementation: .work
      case .rework: .rework
      case .review, .peerReview: .review
      case .mentoring, .unblocking: .other
      }
  }

  /// In words.
  var name: String {
    switch self {
    case .planning: "planning"
    case .work: "work"
    case .rework: "rework"
    case .review: "review"
    case .other: "unblocking, mentoring"
    }
  }

  /// The class of its shapes.
  var style: Markup {
    switch self {
    case .planning: "do-planning"
    case .work: "do-work"
    case .rework: "do-rework"
    case .review: "do-review"
    case .other: "do-other"
    }
  }

  /// Tops and heights of its bars within a lane of `laneHeight` pixels: work fills it, rework is split, planning is
  /// above, review below, the rest in the middle.
  var bars: [(top: Double, height: Double)] {
    switch self {
    case .planning: [(1, 8)]
    case .work: [(1, 18)]
    case .rework: [(1, 7), (12, 7)]
    case .review: [(11, 8)]
    case .other: [(7, 6)]
    }
  }

  static let laneHeight = 20.0

  /// How it looks, for the key.
  var swatch: Markup {
    let shapes: [Markup] = bars.map {
      GanttStrip.rectangle(from: 0, to: 20, top: $0.top, height: $0.height)
    }
    return """
      <svg class="lane-swatch" aria-hidden="true" viewBox="0 0 20 20" width="16" height="16"><title>\(name)</title>\
      <desc>A piece.</desc><path class="\(style)" d="\(shapes)"/></svg>
      """
  }
}
