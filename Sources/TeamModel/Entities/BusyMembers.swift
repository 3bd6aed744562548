/// The members of a role at work that something more urgent may interrupt: a list for each standing of what they
/// do, who took up their work last in front. The links are in `Person`.
struct BusyMembers: BitwiseCopyable {
  /// How much it takes to interrupt a piece of work.
  enum Standing {
    // Below these, the raw values of `Priority`, of a task that is no incident.

    /// Work beside the tasks, for which only an incident is reason enough.
    static let besideTasks = 4
    /// Of an incident; it is never interrupted, and its worker not listed.
    static let incident = 5
    /// Of work that is never interrupted.
    static let untouchable = -1
  }

  private var firsts = InlineArray<5, PersonID>(repeating: .none)

  /// Who took up work of a standing last, or `.none`.
  subscript(standing: Int) -> PersonID {
    get { firsts[standing] }
    set { firsts[standing] = newValue }
  }
}
