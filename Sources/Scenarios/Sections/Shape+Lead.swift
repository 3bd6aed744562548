import LeadPolicy
import PositionedJSON

extension Shape where Value == LeadDefinition {
  /// The Backend Lead as a resource.
  static var lead: Shape {
    object { reader in
      let order = reader.read(
        "workOrder", .array(of: .choice(LeadActivity.self), count: 1...LeadActivity.allCases.count),
        default: LeadActivity.allCases, "What goes first when several wait; what is left out comes last")
      for (index, activity) in order.enumerated() where order[..<index].contains(activity) {
        reader.report("found \"\(activity.rawValue)\" twice", at: "workOrder", element: index)
      }
      return LeadDefinition(
        id: reader.read("id", .name, default: "backend-lead", "The lead's name in metrics and tables"),
        focus: reader.read("focus", .share, default: 0.75, Meaning.focus),
        partTime: reader.read("partTime", .share, default: 1, Meaning.partTime),
        calendar: reader.readIfPresent("calendar", .calendar, Meaning.calendar),
        absences: reader.read("absences", .array(of: .absence), default: [], "When the lead is away"),
        workOrder: order + LeadActivity.allCases.filter { !order.contains($0) },
        costPerWeek: reader.readIfPresent("costPerWeek", .number(atLeast: 0), Meaning.costPerWeek))
    }
  }
}
