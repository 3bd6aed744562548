import ExternalProgram
import Foundation
import Testing

@Suite("A conversation with an external program")
struct ConversationTests {
  @Test("tells the program everything on lines of plain ASCII whose order of keys is fixed")
  func lines() throws {
    let sample = try SampleProgram.greeting(
      then: """
        echo "$hello" > log
        read -r replication; echo "$replication" >> log
        read -r request; printf '%s\\n' "$request" >> log
        echo '{"id":17,"assign":"senior-developer","reason":"knows it"}'
        read -r request; printf '%s\\n' "$request" >> log
        echo '{"id":18,"assign":null}'
        """)
    let program = try sample.start()
    try program.beginReplication(number: 3, seed: .max)
    let answer = try program.ask(.sample(id: 17))
    #expect(answer == AssignmentAnswer(candidate: 1, reason: "knows it"))

    var odd = AssignmentRequest.sample(id: 18, candidates: [])
    odd.hours = 1e300
    odd.task.title = "\"Größe\"\\\n\u{1}🚢"
    odd.task.dueHours = nil
    odd.task.estimateHours = 0.1 + 0.2
    #expect(try program.ask(odd) == AssignmentAnswer(candidate: nil, reason: nil))
    program.close()

    let expected = #"""
      {"type":"hello","protocol":1,"version":"0.1.0"}
      {"type":"replication","number":3,"seed":18446744073709551615}
      {"type":"assign","id":17,"time":"2026-01-05T09:12:00","time_h":0.2,"task":{"key":"TT2.3","title":"Implement JWT middleware for route protection","category":"backend-security","estimate_h":6,"complexity":"moderate","security":"high","flags":["api-change"],"skills":{"nodejs":"intermediate","security":"advanced"},"priority":"high","due_h":40.5},"candidates":[{"id":"backend-developer","role":"backend-developer","skill_match":0.5,"qualified":false,"load":0.1,"expected_work_left_h":2.4,"available_h":24,"skills":{"nodejs":"expert","security":"intermediate"}},{"id":"senior-developer","role":"senior-developer","skill_match":1,"qualified":true,"load":0.42,"expected_work_left_h":10.08,"available_h":24,"skills":{"nodejs":"expert","security":"expert"}}]}
      {"type":"assign","id":18,"time":"2026-01-05T09:12:00","time_h":1e+300,"task":{"key":"TT2.3","title":"\"Gr\u00f6\u00dfe\"\\\n\u0001\ud83d\udea2","category":"backend-security","estimate_h":0.30000000000000004,"complexity":"moderate","security":"high","flags":["api-change"],"skills":{"nodejs":"intermediate","security":"advanced"},"priority":"high"},"candidates":[]}

      """#
    #expect(try sample.contents(of: "log") == expected)
  }

  @Test("is understood with any spacing, order of keys and escapes that JSON allows")
  func spacing() throws {
    let sample = try SampleProgram.greeting(
      then: #"""
        read -r request
        printf '%s\r\n' ' { "reason" : "\u00fc \ud83d\udea2 \"\\\/\b\f\n\r\t" , "assign":"senior\u002ddeveloper","id":1}	'
        """#)
    let answer = try sample.start().ask(.sample())
    #expect(answer == AssignmentAnswer(candidate: 1, reason: "ü 🚢 \"\\/\u{8}\u{C}\n\r\t"))
  }

  @Test("survives a thousand decisions and finds the program's state kept between them")
  func manyDecisions() throws {
    let sample = try SampleProgram.python(
      """
      count = 0
      for line in sys.stdin:
          count += 1
          answer = {"id": json.loads(line)["id"], "assign": None, "reason": str(count)}
          print(json.dumps(answer), flush=True)
      """)
    let program = try sample.start()
    for id in 1...1000 {
      #expect(try program.ask(.sample(id: id)).reason == "\(id)")
    }
  }

  @Test("does not lock up when the program answers at length before it has read a long request")
  func writesBeforeItReads() throws {
    // The request and the answer are each many times what a pipe holds.
    let sample = try SampleProgram.python(
      """
      os.read(0, 1)
      sys.stderr.write("x" * 1_000_000)
      print('{"id":1,"assign":null,"reason":"' + "r" * 1_000_000 + '"}', flush=True)
      sys.stdin.readline()
      last = json.loads(sys.stdin.readline())["candidates"][-1]
      print(json.dumps({"id": 2, "assign": last["id"]}), flush=True)
      """)
    let many = (0..<5000).map { index in
      var candidate = AssignmentRequest.Candidate.senior
      candidate.id = "senior-\(index)"
      return candidate
    }
    let program = try sample.start()
    #expect(try program.ask(.sample(id: 1, candidates: many)).reason?.utf8.count == 1_000_000)
    #expect(try program.ask(.sample(id: 2, candidates: many)).candidate == 4999)
  }

  @Test("waits for a program that reads slowly")
  func readsSlowly() throws {
    let sample = try SampleProgram.python(
      """
      line = b""
      while not line.endswith(b"\\n"):
          line += os.read(0, 4096)
          time.sleep(0.002)
      print(json.dumps({"id": 1, "assign": None, "reason": str(len(line))}), flush=True)
      """)
    var request = AssignmentRequest.sample()
    request.task.title = String(repeating: "t", count: 300_000)
    let answer = try sample.start().ask(request)
    #expect(Int(answer.reason ?? "") ?? 0 > 300_000)
  }

  @Test("refuses a request that cannot be written or answered, and goes on")
  func unusableRequests() throws {
    let sample = try SampleProgram.greeting(then: "read -r request\necho '{\"id\":1,\"assign\":null}'")
    let program = try sample.start()
    var infinite = AssignmentRequest.sample()
    infinite.candidates[1].load = .infinity
    let number = #expect(throws: ExternalProgramError.self) { try program.ask(infinite) }
    #expect(number?.kind == .unusableRequest)
    #expect(number?.finding == "candidates[1].load is inf")
    let twins = #expect(throws: ExternalProgramError.self) {
      try program.ask(.sample(candidates: [.senior, .senior]))
    }
    #expect(twins?.finding == "candidates[1].id is \"senior-developer\", which an earlier candidate has")
    #expect(try program.ask(.sample()).candidate == nil)
  }
}
