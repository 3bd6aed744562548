/// What every page has around its contents: nothing in it loads anything or runs a script but its own, and the policy
/// says so.
enum PageShell {
  /// A whole page.
  ///
  /// - Parameters:
  ///   - title: Of the window; the name of the program is added.
  ///   - version: The version of the program.
  ///   - header: What stands above the contents.
  ///   - main: The contents.
  ///   - footer: What stands below them.
  ///   - style: Rules that only this page needs.
  ///   - script: What makes the page livelier; nil where nothing runs.
  static func render(
    title: String, version: String, header: Markup, main: Markup, footer: Markup, style: Markup = "",
    script: PageScript? = nil
  ) -> Markup {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8"/>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
    \(Markup(stringLiteral: script?.policy ?? ""))base-uri 'none'; form-action 'none'"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="color-scheme" content="light dark"/>
    <meta name="generator" content="Plimsoll \(version)"/>
    <title>\(title) · Plimsoll</title>
    <style>
    \(Stylesheet.source)\(style)</style>
    </head>
    <body>
    \(header)<main>
    \(main)</main>
    \(footer)\(script?.element ?? .empty)</body>
    </html>

    """
  }
}
