/** Names as nobody gives them in earnest. */

/** Everything that Opsera names is an attack, or hard to read. */
export const HOSTILE_NAMES: readonly string[] = [
  '**bold** _em_ `code` [link](https://evil.example) ![image](x) # heading',
  '</td></table><script>alert(1)</script><img src=x onerror=alert(1)>',
  'a ``` b ~~~ | c | --- | d',
  'section x; click 1 href "javascript:alert(1)" %%{init: {}}%%',
  '::error::owned ##[error]owned ::set-output name=conclusion::success',
  '@octocat @org/team #1 GH-2 www.evil.example mail@evil.example :tada:',
  '\u202egnp.exe\u2066 abc \u200f\u200e',
  '🚀🎉👩‍🚀🇩🇪',
  'token-of-16-chars!',
  'ten kilobytes '.repeat(732),
]
