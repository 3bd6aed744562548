import Experiments

/// A lead time as a strip: what somebody worked on is tall, what waited is low.
struct LeadTimeStrip {
  let parts: LeadTimeParts
  /// Working hours across the whole width.
  let longest: Double

  private static let height = 18.0
  private static let width = 1_000.0

  func render(name: String) -> Markup {
    let shapes: [Markup] = TaskTime.allCases.compactMap { place in
      let stretches: [Markup] = parts.stretches.filter { $0.place == place }.map { stretch in
        GanttStrip.rectangle(
          from: scaled(stretch.from), to: scaled(stretch.to), top: Self.height - place.stripHeight,
          height: place.stripHeight)
      }
      return stretches.isEmpty ? nil : "<path class=\"\(place.style)\" d=\"\(stretches)\"/>"
    }
    let went = TaskTime.allCases.filter { parts.hours($0) > 0 }
      .map { "\($0.name.lowercased()) \(CourseOfWork.hours(parts.hours($0)))" }
    return """
      <svg class="strip" role="img" height="\(Self.height)"><title>Where the time of \(name) went</title>\
      <desc>\(went.joined(separator: ", ")).</desc>\
      <svg width="100%" height="\(Self.height)" viewBox="0 0 \(Self.width) \(Self.height)" \
      preserveAspectRatio="none">\(shapes)</svg></svg>
      """
  }

  private func scaled(_ hours: Double) -> Double {
    longest > 0 ? min(max(hours / longest, 0), 1) * Self.width : 0
  }

  /// What the shapes mean.
  static var key: Markup {
    let entries: [Markup] = TaskTime.allCases.filter { $0 != .dependencies }.map { place in
      let shape = GanttStrip.rectangle(
        from: 0, to: 18, top: height - place.stripHeight, height: place.stripHeight)
      return """
        <span><svg class="lane-swatch" aria-hidden="true" viewBox="0 0 18 18" width="14" height="14">\
        <title>\(place.name)</title><desc>A stretch.</desc><path class="\(place.style)" d="\(shape)"/></svg> \
        \(place.name.lowercased())</span> 
        """
    }
    return "\(entries)"
  }
}

extension TaskTime {
  /// In pixels: work is tallest, then review; waiting is low, in steps of its own.
  fileprivate var stripHeight: Double {
    switch self {
    case .work, .rework: 18
    case .review: 14
    case .planning: 10
    case .worker, .dependencies: 4
    case .others: 4
    case .reviewer: 7
    }
  }

  fileprivate var style: Markup {
    switch self {
    case .planning: "do-planning"
    case .work: "do-work"
    case .rework: "do-rework"
    case .review: "do-review"
    case .reviewer: "wait-review"
    case .worker, .dependencies: "wait-person"
    case .others: "wait-others"
    }
  }
}
