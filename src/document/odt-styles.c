/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/odt-styles.h"

#include "document/odt-part.h"
#include "document/xml-lists.h"

#define FACE      "Charis SIL"
#define MONO_FACE "DejaVu Sans Mono"
#define PAGE      "Page"

/* Style: one that a reader can pick by its name.
 * @shown: (nullable): the name a reader sees, where it is not @name
 * @parent: (nullable)
 * @next: (nullable): the style of the paragraph that is begun after one of this
 * @more: (nullable): further attributes of the style itself
 * @paragraph, @text: (nullable): its properties
 */
typedef struct {
  const char *family;
  const char *name;
  const char *shown;
  const char *parent;
  const char *next;
  const char *more;
  const char *paragraph;
  const char *text;
} Style;

#define KEPT "fo:keep-with-next=always;"
#define LINE "style:line-height-at-least="

static const Style styles[] = {
  { "paragraph", "Standard", NULL, NULL, NULL, NULL, NULL, NULL },
  { "paragraph", VG_ODT_TEXT, "Text body", "Standard", NULL, NULL,
    "fo:margin-top=0pt;fo:margin-bottom=6pt", NULL },
  { "paragraph", "Heading", NULL, "Standard", VG_ODT_TEXT, NULL, KEPT "fo:margin-bottom=3pt",
    "fo:color=#1b3a4b;fo:font-weight=bold" },
  { "paragraph", VG_ODT_TITLE, NULL, "Heading", VG_ODT_TEXT, NULL,
    LINE "27pt;fo:margin-top=0pt;fo:margin-bottom=7pt", "fo:font-size=21pt" },
  { "paragraph", "Heading_20_1", "Heading 1", "Heading", VG_ODT_TEXT,
    "style:default-outline-level=1", LINE "27pt;fo:margin-top=18pt;fo:margin-bottom=7pt",
    "fo:font-size=21pt" },
  { "paragraph", "Heading_20_2", "Heading 2", "Heading", VG_ODT_TEXT,
    "style:default-outline-level=2", LINE "18pt;fo:margin-top=13pt", "fo:font-size=13.5pt" },
  { "paragraph", "Heading_20_3", "Heading 3", "Heading", VG_ODT_TEXT,
    "style:default-outline-level=3", "fo:margin-top=9pt;fo:margin-bottom=2pt", NULL },
  { "paragraph", VG_ODT_DRAFT, NULL, "Standard", VG_ODT_TEXT, NULL, KEPT "fo:margin-bottom=6pt",
    "fo:color=#7a4b00;fo:font-weight=bold;fo:letter-spacing=1pt" },
  { "paragraph", VG_ODT_QUOTE, NULL, "Standard", NULL, NULL,
    "fo:margin-left=18pt;fo:margin-right=18pt;fo:margin-top=0pt;fo:margin-bottom=6pt;"
    "fo:border-left=2pt solid #9eb3bf;fo:padding-left=8pt",
    NULL },
  { "paragraph", VG_ODT_CODE, "Preformatted Text", "Standard", NULL, NULL,
    "fo:margin-left=18pt;fo:margin-top=0pt;fo:margin-bottom=6pt",
    "style:font-name=" MONO_FACE ";fo:font-size=10pt" },
  { "paragraph", VG_ODT_RULE, "Horizontal Line", "Standard", VG_ODT_TEXT, NULL,
    "fo:margin-top=0pt;fo:margin-bottom=12pt;fo:border-bottom=0.5pt solid #ccd3d9",
    "fo:font-size=6pt" },
  { "paragraph", VG_ODT_WRITING, "Writing Line", "Standard", VG_ODT_WRITING, NULL,
    "fo:margin-top=0pt;fo:margin-bottom=0pt;fo:line-height=24pt;style:join-border=false;"
    "fo:border-bottom=0.5pt solid #73858f",
    NULL },
  { "paragraph", "List", NULL, VG_ODT_TEXT, NULL, NULL, "fo:margin-bottom=3pt", NULL },
  { "paragraph", VG_ODT_BULLETS, "List Bullet", "List", NULL,
    "style:list-style-name=" VG_ODT_BULLETS, NULL, NULL },
  { "paragraph", VG_ODT_NUMBERS, "List Number", "List", NULL,
    "style:list-style-name=" VG_ODT_NUMBERS, NULL, NULL },
  { "paragraph", VG_ODT_CONTINUES, "List Continue", "List", NULL, NULL, NULL, NULL },
  { "paragraph", VG_ODT_CELL, "Table Contents", "Standard", NULL, NULL, NULL,
    "fo:font-size=10.5pt" },
  { "paragraph", VG_ODT_HEAD, "Table Heading", VG_ODT_CELL, NULL, NULL, KEPT "fo:text-align=start",
    "fo:color=#1b3a4b;fo:font-weight=bold" },
  { "text", VG_ODT_STRONG, "Strong Emphasis", NULL, NULL, NULL, NULL, "fo:font-weight=bold" },
  { "text", VG_ODT_EMPHASIS, NULL, NULL, NULL, NULL, NULL, "fo:font-style=italic" },
  { "text", VG_ODT_SOURCE, "Source Text", NULL, NULL, NULL, NULL,
    "style:font-name=" MONO_FACE ";fo:font-size=86%" },
  { "text", VG_ODT_CHIP, NULL, NULL, NULL, NULL, NULL,
    "fo:color=#7a4b00;fo:background-color=#fff1d0" },
};

static void
set_if (VgXml *xml, const char *name, const char *value)
{
  if (value != NULL)
    vg_xml_set (xml, name, value);
}

static void
put_properties (VgXml *xml, const char *element, const char *properties)
{
  if (properties == NULL)
    return;

  vg_xml_begin (xml, element);
  vg_odt_part_set_all (xml, properties);
  vg_xml_end_empty (xml);
}

static void
put_style (VgXml *xml, const Style *style)
{
  vg_xml_begin (xml, "style:style");
  vg_xml_set (xml, "style:name", style->name);
  set_if (xml, "style:display-name", style->shown);
  vg_xml_set (xml, "style:family", style->family);
  set_if (xml, "style:parent-style-name", style->parent);
  set_if (xml, "style:next-style-name", style->next);
  if (style->more != NULL)
    vg_odt_part_set_all (xml, style->more);
  put_properties (xml, "style:paragraph-properties", style->paragraph);
  put_properties (xml, "style:text-properties", style->text);
  vg_xml_end (xml);
  vg_xml_add_line_end (xml);
}

/* The title stands at the left of the foot, the number at the right. */
static void
put_foot_style (VgXml *xml)
{
  vg_xml_begin (xml, "style:style");
  vg_odt_part_set_all (xml, "style:name=" VG_ODT_FOOT
                            ";style:family=paragraph;style:parent-style-name=Standard");
  vg_xml_begin (xml, "style:paragraph-properties");
  vg_xml_begin (xml, "style:tab-stops");
  vg_xml_begin (xml, "style:tab-stop");
  vg_odt_part_set_all (xml,
                       "style:position=" VG_ODT_POINTS (VG_ODT_TEXT_WIDTH) ";style:type=right");
  vg_xml_end_empty (xml);
  vg_xml_end (xml);
  vg_xml_end (xml);
  put_properties (xml, "style:text-properties", "fo:font-size=9pt;fo:color=#5b6770");
  vg_xml_end (xml);
  vg_xml_add_line_end (xml);
}

/* The country says how a program checks the spelling. */
static const char *
get_country (const char *language)
{
  static const char *const known[][2] = { { "nl", "NL" }, { "en", "GB" } };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (known[i][0], language))
      return known[i][1];

  return "none";
}

static void
put_default_style (VgXml *xml, const char *language)
{
  vg_xml_begin (xml, "style:default-style");
  vg_xml_set (xml, "style:family", "paragraph");
  put_properties (xml, "style:paragraph-properties",
                  LINE "15.8pt;fo:orphans=2;fo:widows=2;style:writing-mode=lr-tb;"
                       "style:tab-stop-distance=36pt");
  vg_xml_begin (xml, "style:text-properties");
  vg_odt_part_set_all (xml, "style:font-name=" FACE ";fo:font-size=11.5pt;"
                            "style:font-size-asian=11.5pt;style:font-size-complex=11.5pt;"
                            "fo:color=#21262a;fo:hyphenate=false");
  vg_xml_set (xml, "fo:language", language);
  vg_xml_set (xml, "fo:country", get_country (language));
  vg_xml_end_empty (xml);
  vg_xml_end (xml);
  vg_xml_add_line_end (xml);
}

static void
put_level (VgXml *xml, guint level, gboolean is_ordered)
{
  g_autofree char *indent = g_strdup_printf ("%upt", level * VG_ODT_INDENT);

  vg_xml_begin (xml, is_ordered ? "text:list-level-style-number" : "text:list-level-style-bullet");
  vg_xml_set_count (xml, "text:level", level);
  vg_odt_part_set_all (xml,
                       is_ordered ? "style:num-format=1;style:num-suffix=." : "text:bullet-char=•");
  vg_xml_begin (xml, "style:list-level-properties");
  vg_xml_set (xml, "text:list-level-position-and-space-mode", "label-alignment");
  vg_xml_begin (xml, "style:list-level-label-alignment");
  vg_odt_part_set_all (
      xml, "text:label-followed-by=listtab;fo:text-indent=-" VG_ODT_POINTS (VG_ODT_INDENT));
  vg_xml_set (xml, "text:list-tab-stop-position", indent);
  vg_xml_set (xml, "fo:margin-left", indent);
  vg_xml_end_empty (xml);
  vg_xml_end (xml);
  vg_xml_end (xml);
}

static void
put_list_style (VgXml *xml, const char *name, const char *shown, gboolean is_ordered)
{
  vg_xml_begin (xml, "text:list-style");
  vg_xml_set (xml, "style:name", name);
  vg_xml_set (xml, "style:display-name", shown);
  for (guint level = 1; level <= VG_XML_LISTS_DEPTH; level++)
    put_level (xml, level, is_ordered);
  vg_xml_end (xml);
  vg_xml_add_line_end (xml);
}

static void
put_face (VgXml *xml, const char *face, const char *generic, const char *pitch)
{
  g_autofree char *quoted = g_strdup_printf ("'%s'", face);

  vg_xml_begin (xml, "style:font-face");
  vg_xml_set (xml, "style:name", face);
  vg_xml_set (xml, "svg:font-family", quoted);
  vg_xml_set (xml, "style:font-family-generic", generic);
  vg_xml_set (xml, "style:font-pitch", pitch);
  vg_xml_end_empty (xml);
}

/* Where Charis SIL is missing, a reader's program takes a typeface with serifs. */
static void
put_faces (VgXml *xml)
{
  vg_xml_begin (xml, "office:font-face-decls");
  put_face (xml, FACE, "roman", "variable");
  put_face (xml, MONO_FACE, "modern", "fixed");
  vg_xml_end (xml);
  vg_xml_add_line_end (xml);
}

static void
put_page_layout (VgXml *xml)
{
  vg_xml_begin (xml, "style:page-layout");
  vg_xml_set (xml, "style:name", PAGE);
  put_properties (xml, "style:page-layout-properties",
                  "fo:page-width=210mm;fo:page-height=297mm;style:print-orientation=portrait;"
                  "fo:margin-top=22mm;fo:margin-left=22mm;fo:margin-right=22mm;"
                  "fo:margin-bottom=10mm");
  vg_xml_begin (xml, "style:footer-style");
  put_properties (xml, "style:header-footer-properties",
                  "fo:min-height=12mm;fo:margin-top=5mm;style:dynamic-spacing=false");
  vg_xml_end (xml);
  vg_xml_end (xml);
}

static void
put_foot (VgXml *xml, VgDocument *document)
{
  const char *draft = vg_document_get_draft_word (document);

  vg_xml_begin (xml, "text:p");
  vg_xml_set (xml, "text:style-name", VG_ODT_FOOT);
  vg_xml_add_text (xml, vg_document_get_title (document));
  if (draft != NULL)
    vg_xml_add_text (xml, " · ");
  if (draft != NULL)
    vg_xml_add_element (xml, "text:span", draft);
  vg_xml_begin (xml, "text:tab");
  vg_xml_end_empty (xml);
  vg_xml_add_element (xml, "text:page-number", "1");
  vg_xml_add_text (xml, " / ");
  vg_xml_add_element (xml, "text:page-count", "1");
  vg_xml_end (xml);
}

/* Every program takes its first page from the master page of this name. */
static void
put_master_page (VgXml *xml, VgDocument *document)
{
  vg_xml_begin (xml, "style:master-page");
  vg_xml_set (xml, "style:name", "Standard");
  vg_xml_set (xml, "style:page-layout-name", PAGE);
  vg_xml_begin (xml, "style:footer");
  put_foot (xml, document);
  vg_xml_end (xml);
  vg_xml_end (xml);
}

GBytes *
vg_odt_styles_write (VgDocument *document)
{
  VgXml *xml = vg_odt_part_new ("office:document-styles");

  put_faces (xml);
  vg_xml_begin (xml, "office:styles");
  put_default_style (xml, vg_document_get_language (document));
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    put_style (xml, &styles[i]);
  put_foot_style (xml);
  put_list_style (xml, VG_ODT_BULLETS, "List Bullet", FALSE);
  put_list_style (xml, VG_ODT_NUMBERS, "List Number", TRUE);
  vg_xml_end (xml);
  vg_xml_begin (xml, "office:automatic-styles");
  put_page_layout (xml);
  vg_xml_end (xml);
  vg_xml_begin (xml, "office:master-styles");
  put_master_page (xml, document);
  vg_xml_end (xml);

  return vg_xml_free_to_bytes (xml);
}
