// What a newsroom writes, and every sanitiser has to leave as it is.
export const keepList: readonly string[] = [
  '<p>Plain &amp; simple, <em>with</em> <strong>words</strong>, a break<br>and <code>code</code>.</p>',
  '<ul><li>One</li><li>Two</li></ul><ol start="3"><li value="4">Four</li></ol>',
  '<blockquote cite="https://example.org/"><p>Said so.</p></blockquote>',
  '<table><caption>Tides</caption><thead><tr><th scope="col">Port</th></tr></thead><tbody><tr><td colspan="2">Merrow</td></tr></tbody></table>',
  '<figure><img src="/test/support/pier.svg" alt="A pier" width="4" height="3" loading="lazy" decoding="async" referrerpolicy="strict-origin-when-cross-origin"><figcaption>A caption</figcaption></figure>',
  '<picture><img src="/test/support/pier.svg" alt="" loading="lazy" decoding="async" referrerpolicy="strict-origin-when-cross-origin"></picture>',
  '<p lang="ar" dir="rtl">مرحبا <bdi>x</bdi> <bdo dir="ltr">y</bdo></p>',
  '<p><a href="https://example.org/a?b=c#d" hreflang="en">a link</a>, <a href="mailto:desk@example.org">a mail</a>, <a href="/here">here</a></p>',
  '<details open=""><summary>More</summary><p>Within</p></details>',
  '<p><time datetime="2026-11-22">today</time> <del datetime="2026-11-22">old</del><ins>new</ins> H<sub>2</sub>O <ruby>漢<rt>kan</rt></ruby></p>',
];
