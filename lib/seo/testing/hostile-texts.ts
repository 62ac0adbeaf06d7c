/** Names that a product must be able to have without its page becoming somebody else's. */
export const hostileTexts = [
  '</script><script>window.attacked=1</script>',
  '</SCRIPT\t><img src=x onerror=window.attacked=1>',
  '<!--<script>',
  '<!-- --!> <script',
  ']]></script>',
  '"},"offers":{"price":"0"}',
  String.raw`\u003c/script>\"`,
  '&lt;/script&gt; & <b>bold</b>',
  '\u2028window.attacked=1\u2029',
]
