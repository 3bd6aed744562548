import SimulatedTime
import TeamModel

/// A piece of work of one person from its beginning to its end, however often it was interrupted between.
struct PieceOfWork {
  /// The first stretch, with the end of the last and the shift time of all.
  var work: WorkRecord
  /// How often it was taken up.
  var stretches: Int
}

extension TracedReplication {
  /// The stretches of work put together: those of the same person on the same activity, task and round up to the
  /// one that finishes it. Work that passes to somebody else begins another piece, and the first one is never
  /// finished.
  func piecesOfWork() -> [PieceOfWork] {
    var pieces: [PieceOfWork] = []
    var open: [WorkIdentity: Int] = [:]
    for work in trace.work {
      let identity = WorkIdentity(work)
      if let row = open[identity] {
        pieces[row].work.ended = work.ended
        pieces[row].work.worked += work.worked
        pieces[row].work.isFinished = work.isFinished
        pieces[row].stretches += 1
      } else {
        open[identity] = pieces.count
        pieces.append(PieceOfWork(work: work, stretches: 1))
      }
      if work.isFinished { open[identity] = nil }
    }
    return pieces
  }
}

/// What two stretches of the same piece of work have in common.
private struct WorkIdentity: Hashable {
  let activity: WorkRecord.Activity
  let person: Int
  let strategic: Int?
  let ordinal: Int?
  let round: Int?

  init(_ work: WorkRecord) {
    activity = work.activity
    person = work.person
    strategic = work.strategic
    ordinal = work.ordinal
    round = work.round
  }
}
