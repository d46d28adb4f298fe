/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/html-style.h"

#include <string.h>

#define SHA256_BYTES 32

/* Colours of the dark are for screens alone: paper stays white. White space is kept only
 * where words stand, for between elements it is there for who reads the source.
 */
static const char style[] =
    "\n"
    ":root { color-scheme: light dark; --paper: #ffffff; --ink: #21262a; --head: #1b3a4b;\n"
    "  --line: #ccd3d9; --strong-line: #738591; --bar: #9eb3bf; --code: #f0f3f5;\n"
    "  --chip: #fff1d0; --chip-ink: #7a4b00; }\n"
    "@media screen and (prefers-color-scheme: dark) {\n"
    "  :root { --paper: #1b1f22; --ink: #e4e7e9; --head: #b5d3e3; --line: #3c444a;\n"
    "    --strong-line: #8697a2; --bar: #5d7482; --code: #272d31;\n"
    "    --chip: #4a3710; --chip-ink: #ffdc9a; } }\n"
    "html { background: var(--paper); color: var(--ink);\n"
    "  font: 1.0625rem/1.5 \"Charis SIL\", Charis, Georgia, \"Noto Serif\", serif; }\n"
    "body { margin: 0; }\n"
    "main { max-width: 42rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem;\n"
    "  overflow-wrap: anywhere; }\n"
    "h1, h2, h3, h4, h5, h6 { color: var(--head); line-height: 1.25; margin: 1.5em 0 0.3em;\n"
    "  break-after: avoid; }\n"
    "h1 { font-size: 1.8rem; margin: 1em 0 0.4em; }\n"
    "main h1:first-child { margin-top: 0; }\n"
    "h2 { font-size: 1.2rem; }\n"
    "h3, h4, h5, h6 { font-size: 1rem; margin-top: 1.1em; }\n"
    "p { margin: 0 0 0.6em; orphans: 2; widows: 2; }\n"
    "p, th, td, h1, h2, h3, h4, h5, h6 { white-space: pre-wrap; }\n"
    "ul, ol { margin: 0 0 0.6em; padding-left: 1.6em; }\n"
    "li ul, li ol { margin-bottom: 0.2em; }\n"
    "li p { margin-bottom: 0.25em; }\n"
    "li.bare { list-style: none; }\n"
    "blockquote { margin: 0.3em 0 0.8em 0.25em; padding: 0.1em 1em 0.1em 0.9em;\n"
    "  border-left: 2px solid var(--bar); }\n"
    "blockquote p:last-child { margin-bottom: 0; }\n"
    "table { border-collapse: collapse; width: 100%; margin: 0.4em 0 1em; font-size: 0.94em;\n"
    "  line-height: 1.4; overflow-wrap: break-word; }\n"
    "th, td { text-align: start; vertical-align: top; padding: 0.3em 0.55em;\n"
    "  border-bottom: 1px solid var(--line); }\n"
    "th { color: var(--head); vertical-align: bottom;\n"
    "  border-bottom: 1px solid var(--strong-line); }\n"
    ".centre { text-align: center; }\n"
    ".end { text-align: end; }\n"
    "hr { border: 0; border-top: 1px solid var(--line); margin: 1.2em 0; }\n"
    "hr.write { border-color: var(--strong-line); margin: 2.1em 0 0; }\n"
    "code { font: 0.86em \"DejaVu Sans Mono\", \"Liberation Mono\", monospace; }\n"
    "pre { background: var(--code); padding: 0.7em 1em; white-space: pre-wrap; line-height: 1.35; "
    "}\n"
    "mark { background: var(--chip); color: var(--chip-ink); padding: 0 0.1em; }\n"
    ".draft { color: var(--chip-ink); letter-spacing: 0.08em; }\n"
    "@page { size: A4; margin: 22mm;\n"
    "  @bottom-right { content: counter(page) \" / \" counter(pages); font-size: 9pt; } }\n"
    "@media print {\n"
    "  html { font-size: 11.5pt; line-height: 1.375; }\n"
    "  main { max-width: none; padding: 0; }\n"
    "  h1 { font-size: 21pt; } h2 { font-size: 13.5pt; }\n"
    "  thead { display: table-header-group; } tr, li p { break-inside: avoid; }\n"
    "  mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }\n";

const char *
vg_html_style_get (void)
{
  return style;
}

char *
vg_html_style_new_policy (void)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[SHA256_BYTES] = { 0 };
  gsize length = sizeof digest;
  g_autofree char *text = NULL;

  g_checksum_update (sum, (const guint8 *) style, sizeof style - 1);
  g_checksum_get_digest (sum, digest, &length);
  text = g_base64_encode (digest, length);

  return g_strdup_printf ("default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; "
                          "form-action 'none'",
                          text);
}
