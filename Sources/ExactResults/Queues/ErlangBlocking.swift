/// Erlang's loss formula (Erlang B): the probability that all of `servers` are busy with an offered load of
/// `offeredLoad` erlangs and nowhere to wait.
///
/// By the recursion B(c) = aB(c−1)/(c + aB(c−1)), which neither overflows nor cancels: R. B. Cooper,
/// "Introduction to Queueing Theory", 2nd ed. 1981, chapter 3. The formula is A. K. Erlang's of 1917.
public func erlangBlocking(servers: Int, offeredLoad: Double) -> Double {
  var blocking = 1.0
  for server in stride(from: 1, through: servers, by: 1) {
    blocking = offeredLoad * blocking / (Double(server) + offeredLoad * blocking)
  }
  return blocking
}
