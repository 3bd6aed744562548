import ContentDigest
import Foundation

/// The one script of a page, which the page's policy allows by what it says: a page into which anything else is smuggled
/// runs none of it.
struct PageScript {
  /// The program, without `</script` and `]]>`, which would end it.
  let source: String

  /// Marks between which XML takes every character as it is; HTML takes them for comments.
  private var content: String { "\n//<![CDATA[\n\(source)\n//]]>\n" }

  /// The element, for the end of the page.
  var element: Markup {
    precondition(
      !source.contains("]]>") && !source.lowercased().contains("</script") && !source.contains("<!--"),
      "a script does not say what ends it")
    return Markup(stringLiteral: "<script>\(content)</script>\n")
  }

  /// What the page's policy says of it: W3C, "Content Security Policy Level 3", section 2.3.1, hash-source.
  var policy: String {
    let digits = Array(contentDigest(of: content.utf8).utf8)
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(decoding: digits[$0..<($0 + 2)], as: UTF8.self), radix: 16)
    }
    return "script-src 'sha256-\(Data(bytes).base64EncodedString())'; "
  }
}
