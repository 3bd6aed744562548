/// The program of a sweep's page: it draws every chart again for the point that is chosen, from the data in the page.
///
/// Each part is one subject; together they are one function without a global name.
enum ExplorerScript {
  /// The whole program.
  static let source = """
    (() => {
    'use strict';
    \([data, words, drawing, frames, strips, profiles, heatMap, pareto, tornado, distributions, numbers, controls]
      .joined(separator: "\n"))
    })();
    """
}
