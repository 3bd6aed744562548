import LeadPolicy
import SimulatedTime

/// Who has nothing of their own to do takes what waits for another role, once enough waits there.
extension TeamSimulation {
  /// Lets somebody without work help another role out, now or when their shift begins; with nobody to help they are
  /// idle. False if they took a task up and found it waiting for an answer, so that they look again.
  mutating func help(_ person: PersonID, of role: RoleID, _ agenda: inout Agenda) -> Bool {
    let team = blueprint.roles[Int(role.index)].team
    let place = Int(role.index) % blueprint.roleCount
    for link in blueprint.assist.helped[place] {
      let from = blueprint.role(RoleID(index: link.role), in: team)
      guard let position = assistance(for: from, by: place, whenWaiting: link.whenWaiting) else { continue }
      unlistIdle(person)
      let onShift = schedule(person).workingHours(
        onShiftAt: agenda.now, hint: &people[person].scheduleHint)
      guard let reading = onShift else {
        planWake(person, &agenda)
        return true
      }
      let key = roleQueues[Int(from.index)].key(at: position)
      let item = roleQueues[Int(from.index)].remove(at: position)
      leaveStation(item, ofRole: from, agenda.now)
      enterStation(item, ofRole: role, agenda.now)
      release(item.committed, from: from)
      changeTeamCommitment(of: person, by: item.committed)
      // From now on it is work of the helper's role, as it would be had they been given it.
      tasks[TaskID(index: item.subject)].role = role
      return begin(item, key: key, person, at: reading, &agenda)
    }
    listIdle(person)
    return true
  }

  /// Calls idle members of the roles that help one whose queue has grown.
  mutating func callHelpers(of role: RoleID, _ agenda: inout Agenda) {
    let team = blueprint.roles[Int(role.index)].team
    for link in blueprint.assist.helpers[Int(role.index) % blueprint.roleCount] {
      let helpers = blueprint.role(RoleID(index: link.role), in: team)
      while assistance(for: role, by: Int(link.role), whenWaiting: link.whenWaiting) != nil {
        let person = roles[helpers].firstIdle
        guard !person.isNone else { break }
        takeNextWork(person, &agenda)
      }
    }
  }

  /// Where in the queue of a role the next task waits that a helper, by the place of their role in the team, may take;
  /// nil while fewer wait than must, or none that they are qualified for.
  func assistance(for role: RoleID, by helper: Int, whenWaiting least: Int) -> Int? {
    guard roleQueues[Int(role.index)].count >= least else { return nil }
    return roleQueues[Int(role.index)].place { item in
      item.kind == .task
        && blueprint.assignment.fits[
          Int(tasks[TaskID(index: item.subject)].plan) * blueprint.roleCount + helper
        ].isQualified
    }
  }

  /// Whether nobody idles who should help out; asked once a day in debug builds.
  func nobodyRefusesHelp() -> Bool {
    guard blueprint.assist.isOn else { return true }
    return (0..<Int32(blueprint.roles.count)).allSatisfy { index in
      let role = RoleID(index: index)
      let team = blueprint.roles[Int(index)].team
      return blueprint.assist.helpers[Int(index) % blueprint.roleCount].allSatisfy { link in
        let helpers = blueprint.role(RoleID(index: link.role), in: team)
        return roles[helpers].firstIdle.isNone
          || assistance(for: role, by: Int(link.role), whenWaiting: link.whenWaiting) == nil
      }
    }
  }
}
