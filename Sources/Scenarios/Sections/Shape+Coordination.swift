import LeadPolicy
import PositionedJSON
import Sampling

/// What is agreed with the peers of the team, and the places of what it refers to.
struct ReadCoordination {
  var settings = CoordinationSettings()
  /// Every counterpart that is named.
  var counterparts: [Located<String>] = []
  /// The contract whose counterpart is left to its default.
  var contractWithDefault: Located<String>?
}

extension Shape where Value == ReadCoordination {
  /// What is agreed with the peers of the team, and what it costs.
  static var coordination: Shape {
    object { reader in
      let contract = reader.readIfPresent(
        "contract", .located(.contract), "The API contract with the frontend; left out, none is agreed")
      let requests = reader.read(
        "requests", .array(of: .request, count: 0...1000), default: [],
        "What tasks need of counterparts before they begin or are handed off")
      let handOff = reader.readIfPresent(
        "handOff", .handOff, "The hand-off to the other side; left out, a passed task is complete at once")
      for (index, request) in requests.enumerated() {
        if let first = requests[..<index].first(where: { $0.code.value == request.code.value }) {
          reader.report(
            "found \"\(request.code.value)\" twice, first at \(first.code.words)", at: request.code)
        }
      }
      let named = [contract?.value.with] + requests.map(\.with) + [handOff?.with]
      return ReadCoordination(
        settings: CoordinationSettings(
          contract: contract?.value.settings, requests: requests.map(\.settings), handOff: handOff?.settings),
        counterparts: named.compactMap(\.self),
        contractWithDefault: contract.flatMap { contract in
          contract.value.with == nil ? contract.carrying(contract.value.settings.with) : nil
        })
    }
  }
}

private struct ReadContract {
  var settings: ContractSettings
  /// nil where it is left to the default.
  var with: Located<String>?
}

extension Shape where Value == ReadContract {
  fileprivate static var contract: Shape {
    object { reader in
      let with = reader.readIfPresent(
        "with", .located(.name), "The counterpart who agrees to it; left out, frontend-lead")
      return ReadContract(
        settings: ContractSettings(
          with: with?.value ?? "frontend-lead",
          leadHours: reader.read(
            "leadHours", .positiveDistribution(), default: .lognormal(median: 0.5, sigma: 0.5),
            "The lead's direct hours to define it; left out, lognormal with median 0.5 h"),
          dueHours: reader.read(
            "dueHours", .positiveHours, default: 16,
            "Working hours from the end of planning within which it should be agreed"),
          lateReworkShare: reader.read(
            "lateReworkShare", .positiveDistribution(meanUpTo: 1000),
            default: .pert(low: 0.05, mode: 0.1, high: 0.3, shape: 4),
            "Extra effort of an API task begun before that, as a share of its estimate; left out, 5 to 30 %")),
        with: with)
    }
  }
}

private struct ReadRequest {
  var settings: CoordinationRequest
  var code: Located<String>
  var with: Located<String>
}

extension Shape where Value == ReadRequest {
  fileprivate static var request: Shape {
    object { reader in
      let code = reader.read("code", .located(.name), "A code for reports")
      let condition = reader.readSection(
        "when", .condition, "Which tasks need it: every part that is given must hold; left out, all")
      let with = reader.read("with", .located(.name), "The counterpart who is asked")
      let before = reader.read(
        "before", .choice(CoordinationRequest.Stage.self), "What waits for the answer")
      guard let code, let condition, let with, let before else { return nil }
      return ReadRequest(
        settings: CoordinationRequest(
          code: code.value, condition: condition, with: with.value, before: before),
        code: code, with: with)
    }
  }
}

private struct ReadHandOff {
  var settings: HandOffSettings
  var with: Located<String>
}

extension Shape where Value == ReadHandOff {
  fileprivate static var handOff: Shape {
    object { reader in
      let with = reader.read("with", .located(.name), "The counterpart who acknowledges")
      let serviceLevel = reader.read(
        "serviceLevelHours", .positiveHours, default: 24,
        "Hours on the review's service-level clock within which it should be acknowledged")
      let escalateAfter = reader.readHoursOrNever(
        "escalateAfterHours", default: 72, "Hours on that clock after which it is escalated")
      return with.map {
        ReadHandOff(
          settings: HandOffSettings(
            with: $0.value, serviceLevelHours: serviceLevel, escalateAfterHours: escalateAfter),
          with: $0)
      }
    }
  }
}
