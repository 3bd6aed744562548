/// The lines that a program is sent, each with its line feed. The order of keys is a promise.
enum RequestLines {
  /// The version of the line protocol, raised when an old program could misunderstand a new line.
  static let protocolVersion = 1

  static func hello(version: String) -> [UInt8] {
    line { line in
      line.key("type")
      line.value("hello")
      line.key("protocol")
      line.value(protocolVersion)
      line.key("version")
      line.value(version)
    }
  }

  static func replication(number: Int, seed: UInt64) -> [UInt8] {
    line { line in
      line.key("type")
      line.value("replication")
      line.key("number")
      line.value(number)
      line.key("seed")
      line.value(seed)
    }
  }

  /// - Throws: `.unusableRequest` where the line could not be written or its answer not be understood.
  static func assign(_ request: AssignmentRequest) throws(Fault) -> [UInt8] {
    try check(request)
    return line { line in
      line.key("type")
      line.value("assign")
      line.key("id")
      line.value(request.id)
      line.key("time")
      line.value(request.time)
      line.key("time_h")
      line.value(request.hours)
      line.key("task")
      write(request.task, to: &line)
      line.key("candidates")
      line.array { line in
        for candidate in request.candidates { write(candidate, to: &line) }
      }
    }
  }

  private static func write(_ task: AssignmentRequest.Task, to line: inout JSONLine) {
    line.object { line in
      line.key("key")
      line.value(task.key)
      line.key("title")
      line.value(task.title)
      line.key("category")
      line.value(task.category)
      line.key("estimate_h")
      line.value(task.estimateHours)
      line.key("complexity")
      line.value(task.complexity)
      line.key("security")
      line.value(task.security)
      line.key("flags")
      line.value(task.flags)
      line.key("skills")
      line.value(task.skills)
      line.key("priority")
      line.value(task.priority)
      if let due = task.dueHours {
        line.key("due_h")
        line.value(due)
      }
    }
  }

  private static func write(_ candidate: AssignmentRequest.Candidate, to line: inout JSONLine) {
    line.object { line in
      line.key("id")
      line.value(candidate.id)
      line.key("role")
      line.value(candidate.role)
      line.key("skill_match")
      line.value(candidate.skillMatch)
      line.key("qualified")
      line.value(candidate.isQualified)
      line.key("load")
      line.value(candidate.load)
      line.key("expected_work_left_h")
      line.value(candidate.expectedWorkLeftHours)
      line.key("available_h")
      line.value(candidate.availableHours)
      line.key("skills")
      line.value(candidate.skills)
    }
  }

  private static func line(_ members: (inout JSONLine) -> Void) -> [UInt8] {
    var line = JSONLine()
    line.object(members)
    return line.bytes + [UInt8(ascii: "\n")]
  }

  private static func check(_ request: AssignmentRequest) throws(Fault) {
    try checkFinite(request.hours, "time_h")
    try checkFinite(request.task.estimateHours, "task.estimate_h")
    try checkFinite(request.task.dueHours ?? 0, "task.due_h")
    var names = Set<String>()
    for (index, candidate) in request.candidates.enumerated() {
      try checkFinite(candidate.skillMatch, "candidates[\(index)].skill_match")
      try checkFinite(candidate.load, "candidates[\(index)].load")
      try checkFinite(candidate.expectedWorkLeftHours, "candidates[\(index)].expected_work_left_h")
      try checkFinite(candidate.availableHours, "candidates[\(index)].available_h")
      guard names.insert(candidate.id).inserted else {
        throw Fault(
          .unusableRequest,
          "candidates[\(index)].id is \(quoted(candidate.id)), which an earlier candidate has",
          expected: "a name of its own")
      }
    }
  }

  private static func checkFinite(_ number: Double, _ place: @autoclosure () -> String) throws(Fault) {
    guard number.isFinite else {
      throw Fault(.unusableRequest, "\(place()) is \(number)", expected: "a finite number")
    }
  }
}
