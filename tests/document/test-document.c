/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/error.h"
#include "base/json.h"
#include "document/document-read.h"
#include "document/markdown.h"
#include "document/pdf.h"
#include "document/template.h"

#include <locale.h>
#include <string.h>

#define HEADER                                                                                     \
  "---\n{\"id\":\"x\",\"version\":\"1\",\"title\":\"X\",\"for\":\"party\",\"language\":\"nl\"}\n"  \
  "---\n"

static JsonNode *
parse (const char *json)
{
  g_autoptr (GError) error = NULL;
  JsonNode *root = vg_json_parse (json, strlen (json), "data", &error);

  g_assert_no_error (error);

  return root;
}

static VgDocument *
render (const char *body, JsonNode *data, GError **error)
{
  g_autofree char *text = g_strconcat (HEADER, body, NULL);
  g_autoptr (VgTemplate) template = vg_template_new (text, "t.md", NULL, error);

  return template != NULL ? vg_template_render (template, data, error) : NULL;
}

static VgDocument *
render_json (const char *body, const char *json)
{
  g_autoptr (JsonNode) data = parse (json);
  g_autoptr (GError) error = NULL;
  VgDocument *document = render (body, data, &error);

  g_assert_no_error (error);

  return document;
}

static void
assert_fails (const char *body, const char *json, const char *beginning)
{
  g_autoptr (JsonNode) data = parse (json);
  g_autoptr (GError) error = NULL;
  g_autoptr (VgDocument) document = render (body, data, &error);

  g_assert_null (document);
  g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
  if (!g_str_has_prefix (error->message, beginning))
    g_error ("“%s” does not begin with “%s”", error->message, beginning);
}

static void
assert_block (VgDocument *document, const char *name, VgBlockKind kind, const char *text)
{
  const VgBlock *block = vg_document_find_block (document, name);
  g_autofree char *found = NULL;

  if (block == NULL)
    g_error ("no block “%s”", name);
  found = vg_block_dup_text (block);
  g_assert_cmpint (block->kind, ==, kind);
  g_assert_cmpstr (found, ==, text);
}

static void
assert_withholds (const char *acknowledged, const char *expected)
{
  static const char body[] =
      "{{! p title }}# T\n\n{{! p apology presupposes act responsibility }}I did “{{words}}”.\n\n"
      "- {{! p mine presupposes impact }}It hurt.\n- {{! p plain }}We greet.\n";
  g_autofree char *json = g_strdup_printf (
      "{\"words\":{\"=\":\"it\",\"from\":[\"agreement/a1\"]}%s}", acknowledged);
  g_autoptr (VgDocument) document = render_json (body, json);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < vg_document_get_n_blocks (document); i++)
    g_string_append_printf (found, "%s ", vg_document_get_block (document, i)->name);
  g_string_append (found, "|");
  for (guint i = 0; i < vg_document_get_n_withheld (document); i++)
    g_string_append_printf (found, " %s", vg_document_get_withheld (document, i)->name);
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_what_presupposes_stands_only_where_all_of_it_is_acknowledged (void)
{
  assert_withholds ("", "title plain | apology mine");
  assert_withholds (",\"acknowledged\":[]", "title plain | apology mine");
  assert_withholds (",\"acknowledged\":[\"act\",\"impact\"]", "title mine plain | apology");
  assert_withholds (",\"acknowledged\":[\"responsibility\",\"act\"]", "title apology plain | mine");
  assert_fails ("{{! p a presupposes guilt }}x", "{}", "t.md:4: “guilt”");
  assert_fails ("{{! p a presupposes }}x", "{}", "t.md:4:1: ");
  assert_fails ("{{! p a needs act }}x", "{}", "t.md:4:1: ");
}

static char *
write_markdown (VgDocument *document)
{
  g_autoptr (GBytes) bytes = vg_markdown_write (document, NULL, NULL);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* All the words of a document, one block after the other. */
static char *
dup_words (VgDocument *document)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < vg_document_get_n_blocks (document); i++) {
    g_autofree char *text = vg_block_dup_text (vg_document_get_block (document, i));

    g_string_append_printf (words, "%s\n\n", text);
  }

  return g_string_free (words, FALSE);
}

/* Places of one answer: alone, inside styles, in a heading, a list, a quotation and a table. */
static const char everywhere[] = "# {{! p h }}Kop {{v}}\n\n"
                                 "{{! p a }}\n{{v}}\n\n"
                                 "{{! p b }}Zij zei: **{{v}}** en *{{v}}*, ook “**{{v}}**”.\n\n"
                                 "- {{! p i }}{{v}}\n- {{! p j }}na {{v}}\n\n"
                                 "1. {{! p k }}**{{v}}**\n\n"
                                 "> {{! p q }}{{v}}\n\n"
                                 "| {{! p t }}A | B |\n|---|---|\n| {{v}} | x{{v}}y |\n";

static const char *const hostile[] = {
  "# kop",
  "**vet** _schuin_ `code` ***alles*** ~~weg~~",
  "[link](http://example.org) ![plaatje](x.png) <http://example.org> [a]: /b",
  "- punt\n- punt\n\n1. een\n2) twee\n10. tien",
  "> citaat\n>> dieper",
  "| a | b |\n|---|---|\n| c | d |",
  "---\n***\n===\ntekst\n---",
  "```\ncode\n```\n~~~",
  "    ingesprongen\n\ttab",
  "&amp; &lt; &#35; &copy; & R&D &",
  "<b>vet</b> <!-- weg --> <script>alert(1)</script> <br>",
  "{{words}} {{{words}}} {{#a}}x{{/a}} {{! p x }} {{=<% %>=}}",
  "\\ \\* \\\\ achteraan\\",
  "<span foreground=\"red\">Pango</span> &#x202E;",
  "+ plus\n* ster\n: dubbele punt\n# hek #\n#geenkop",
  "eindigt op # ##",
  "“Aanhaling” ‘enkel’ (haakjes) [vierkant] ⟦chip⟧",
  "1.\n2.",
  "مرحبا بكم שלום 😀 e\xCC\x81 ﷽",
  "*",
  "_",
  "|",
  "a\n\nb\nc",
  "2026. Een jaar",
  "\xC2\xA0vaste spatie\xC2\xA0",
  "a*b*c a_b_c a**b**c",
  "!",
  "0",
};

/* What the reader of one answer sees, in every place and after Markdown and back. */
static void
check_answer (const char *answer)
{
  g_autoptr (JsonNode) data = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VgDocument) document = NULL;
  g_autoptr (VgDocument) again = NULL;
  g_autofree char *markdown = NULL;
  g_autofree char *words = NULL;
  g_autofree char *words_again = NULL;

  json_object_set_string_member (object, "v", answer);
  json_node_take_object (data, object);
  document = render (everywhere, data, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (vg_document_get_n_blocks (document), ==, 8);

  markdown = write_markdown (document);
  again = vg_document_from_markdown (markdown, "nl", "X");
  words = dup_words (document);
  words_again = dup_words (again);
  if (!g_str_equal (words, words_again))
    g_error ("read again it is “%s”, not “%s”, from “%s”", words_again, words, markdown);
}

static void
test_two_lines_in_a_heading_are_not_one_sentence (void)
{
  g_autoptr (JsonNode) data = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  g_autoptr (VgDocument) document = NULL;
  g_autofree char *words = NULL;

  json_object_set_string_member (object, "v", "Ik wil weten waarom\nHij moet wegblijven");
  json_node_take_object (data, object);
  document = render ("# {{! p h }}1. {{v}}\n\n{{! p a }}{{v}}\n", data, NULL);
  words = dup_words (document);
  g_assert_cmpstr (words, ==,
                   "1. Ik wil weten waarom / Hij moet wegblijven\n\n"
                   "Ik wil weten waarom\nHij moet wegblijven\n\n");
}

static void
test_a_hostile_answer_stays_text (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    check_answer (hostile[i]);
}

/* Every pair of signs, beside letters: what one sign does not do, two may. */
static void
test_any_two_signs_stay_text (void)
{
  static const char signs[] = " !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~1a\n";

  for (guint i = 0; signs[i] != '\0'; i++)
    for (guint j = 0; signs[j] != '\0'; j++) {
      const char together[] = { 'x', ' ', signs[i], signs[j], signs[i], 'b', signs[j], '\0' };
      const char first[] = { signs[i], signs[j], ' ', 'y', '\0' };

      check_answer (together);
      if (strpbrk (first, "!#%&()*+,-./:;<=>?@[]^_{|}~1a") != NULL)
        check_answer (first);
    }
}

static void
test_marks_that_act_unseen_show_their_name (void)
{
  g_autoptr (VgDocument) document = render_json (
      "{{! p a }}{{v}}",
      "{\"v\":"
      "\"a\\u202Eb\\u200Fc\\u2066d\\u061Ce\\u0007f\\uE000g\\uDBC0\\uDC00h\\u0085i\\uFEFFj\"}");

  assert_block (
      document, "a", VG_BLOCK_PARAGRAPH,
      "a⟨U+202E⟩b⟨U+200F⟩c⟨U+2066⟩d⟨U+061C⟩e⟨U+0007⟩f⟨U+E000⟩g⟨U+100000⟩h⟨U+0085⟩i⟨U+FEFF⟩j");
}

static void
test_a_long_answer_is_whole (void)
{
  g_autofree char *text = g_strnfill (100 * 1024, 'w');
  g_autofree char *spaced = g_strnfill (100 * 1024, '*');
  g_autofree char *json = NULL;
  g_autoptr (JsonNode) data = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (VgDocument) document = NULL;
  g_autoptr (GBytes) pdf = NULL;
  guint n_pages = 0;

  check_answer (text);
  for (guint i = 3; i < 100 * 1024; i += 7)
    spaced[i] = ' ';
  check_answer (spaced);

  json = g_strdup_printf ("{\"v\":\"%s\",\"w\":\"%s\"}", text, spaced);
  data = parse (json);
  document = render ("{{! p a }}{{v}}\n\n| {{! p t }}A | B |\n|---|---|\n| {{w}} | {{w}} |\n", data,
                     &error);
  g_assert_no_error (error);
  pdf = vg_pdf_write (document, &n_pages, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_pages, >, 80);
}

static void
test_paragraphs_of_an_answer_stay_in_one_block (void)
{
  const char *data = "{\"v\":\"een \\r\\n\\r\\n\\n twee\\ndrie\\n\"}";
  g_autoptr (VgDocument)
      document = render_json ("{{! p a }}{{v}}\n\n| {{! p t }}A |\n|---|\n| {{v}} |", data);

  g_assert_cmpuint (vg_document_get_n_blocks (document), ==, 2);
  assert_block (document, "a", VG_BLOCK_PARAGRAPH, "een\n\ntwee\ndrie");
  assert_block (document, "t", VG_BLOCK_TABLE, "A\neen\ntwee\ndrie\n");
}

static void
test_blocks_have_names (void)
{
  const char *data = "{\"goals\":[{\"id\":\"VG1\",\"w\":\"x\",\"steps\":[\"p\",\"q\"]},"
                     "{\"id\":{\"=\":\"VG2\"},\"w\":\"y\",\"steps\":[]}],\"none\":[]}";
  const char *body = "# {{! p title }}Kop\n\n{{! p lead }}\nTekst\n\n"
                     "{{#goals}}\n{{! p goal }}\n- **“{{w}}”**\n"
                     "{{#steps}}\n  - {{! p step }}{{.}}\n{{/steps}}\n{{/goals}}\n"
                     "\n{{! p gone }}\n{{#none}}x{{/none}}\n";
  g_autoptr (VgDocument) document = render_json (body, data);

  assert_block (document, "title", VG_BLOCK_HEADING, "Kop");
  assert_block (document, "lead", VG_BLOCK_PARAGRAPH, "Tekst");
  assert_block (document, "goal/VG1", VG_BLOCK_ITEM, "“x”");
  assert_block (document, "step/VG1/1", VG_BLOCK_ITEM, "p");
  assert_block (document, "step/VG1/2", VG_BLOCK_ITEM, "q");
  assert_block (document, "goal/VG2", VG_BLOCK_ITEM, "“y”");
  g_assert_null (vg_document_find_block (document, "gone"));
  g_assert_cmpuint (vg_document_get_n_blocks (document), ==, 6);
}

static void
test_a_name_missing_or_used_twice_is_an_error (void)
{
  assert_fails ("# Kop", "{}", "t.md:4: ");
  assert_fails ("{{! p a }}x\n\ny {{! p b }}", "{}", "t.md:6: ");
  assert_fails ("{{! p a }}x\n\n{{! p a }}y", "{}", "t.md:6: ");
  assert_fails ("{{#l}}\n{{! p a }}\n- x\n{{/l}}", "{\"l\":[{\"id\":\"1\"},{\"id\":\"1\"}]}",
                "t.md:");
  assert_fails ("{{! p A b }}x", "{}", "t.md:4:1: ");
}

static void
test_raw_html_and_pictures_are_errors (void)
{
  assert_fails ("{{! p a }}x <b>y</b>", "{}", "t.md:4: ");
  assert_fails ("<div>\n{{! p a }}x\n</div>", "{}", "t.md:4: ");
  assert_fails ("{{! p a }}![x](y.png)", "{}", "t.md:4: ");
  assert_fails ("{{! p a }}&eacute;", "{}", "t.md:4: ");
}

static void
test_a_template_is_checked_without_data (void)
{
  const char *text = HEADER "# Kop\n\n{{#a}}\n{{! p x }}een\n{{/a}}\n{{^a}}\n\n{{! p x }}\n{{b}}\n"
                            "{{/a}}\n\n{{! p y }}\n- {{c}}\n- twee\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (VgTemplate) template = vg_template_new (text, "t.md", NULL, &error);
  g_autoptr (GPtrArray) findings = NULL;

  g_assert_no_error (error);
  findings = vg_template_check (template);
  g_assert_cmpuint (findings->len, ==, 3);
  g_assert_true (g_str_has_prefix (g_ptr_array_index (findings, 0), "t.md:4: "));
  g_assert_true (g_str_has_prefix (g_ptr_array_index (findings, 1), "t.md:11: "));
  g_assert_true (g_str_has_prefix (g_ptr_array_index (findings, 2), "t.md:17: "));
}

static void
assert_no_template (const char *text, const char *beginning)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgTemplate) template = vg_template_new (text, "t.md", NULL, &error);

  g_assert_null (template);
  g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
  if (!g_str_has_prefix (error->message, beginning))
    g_error ("“%s” does not begin with “%s”", error->message, beginning);
}

static void
test_a_header_is_read_strictly (void)
{
  assert_no_template ("# x\n", "t.md:1: ");
  assert_no_template ("---\n{}\n", "t.md:1: ");
  assert_no_template ("---\n{}\n---\n", "t.md:2: ");
  assert_no_template ("---\n{\"id\":\"x\",\n\"id\":\"y\"}\n---\n", "t.md:3:");
  assert_no_template ("---\n{\"id\":\"x\",\"version\":\"1\",\"title\":\"X\",\"for\":\"party\","
                      "\"language\":\"nl\",\"lang\":\"nl\"}\n---\n",
                      "t.md:2: “lang”");
  assert_no_template ("---\n{\"id\":\"x\",\"version\":\"1\",\"title\":\"X\",\"for\":\"me\","
                      "\"language\":\"nl\"}\n---\n",
                      "t.md:2: ");
}

static void
test_chips_make_a_draft (void)
{
  const char *body = "# {{! p h }}Kop\n\n{{! p a }}Op {{d}} en {{w}}";
  g_autoptr (VgDocument)
      open = render_json (body, "{\"d\":{\"open\":\"datum\",\"from\":[\"talk/t1\"]},\"w\":\"x\"}");
  g_autoptr (VgDocument)
      done = render_json (body, "{\"d\":{\"=\":\"2 maart\",\"open\":\"datum\"},\"w\":\"x\"}");
  g_autoptr (GPtrArray) chips = vg_document_list_open (open);
  g_autoptr (GPtrArray) none = vg_document_list_open (done);
  g_autofree char *draft = write_markdown (open);
  g_autofree char *final = write_markdown (done);
  const VgRun *chip = NULL;

  g_assert_cmpuint (chips->len, ==, 1);
  chip = g_ptr_array_index (chips, 0);
  g_assert_cmpstr (chip->open, ==, "datum");
  g_assert_cmpstr (chip->text, ==, "⟦nog in te vullen: datum⟧");
  g_assert_cmpstr (chip->from[0], ==, "talk/t1");
  g_assert_cmpstr (vg_document_get_draft_word (open), ==, "CONCEPT");
  g_assert_cmpstr (draft, ==, "# Kop\n\n**CONCEPT**\n\nOp ⟦nog in te vullen: datum⟧ en x\n");

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_null (vg_document_get_draft_word (done));
  g_assert_cmpstr (final, ==, "# Kop\n\nOp 2 maart en x\n");
}

/* A chip's words written by a party are words, not a chip. */
static void
test_an_answer_cannot_be_a_chip (void)
{
  g_autoptr (VgDocument)
      document = render_json ("{{! p a }}{{v}}", "{\"v\":\"⟦nog in te vullen: datum⟧\"}");

  g_assert_null (vg_document_get_draft_word (document));
}

static void
test_a_run_knows_where_it_came_from (void)
{
  g_autoptr (VgDocument) document = render_json (
      "{{! p a }}Zij: **“{{v}}”** {{n}}",
      "{\"v\":{\"=\":\"ja\",\"from\":[\"answer/harmed/V05/1\",\"talk/t1\"]},\"n\":3}");
  GPtrArray *runs = vg_document_find_block (document, "a")->runs;
  const VgRun *run = NULL;

  g_assert_cmpuint (runs->len, ==, 5);
  run = g_ptr_array_index (runs, 2);
  g_assert_cmpstr (run->text, ==, "ja");
  g_assert_cmpint (run->style, ==, VG_STYLE_STRONG);
  g_assert_cmpuint (g_strv_length (run->from), ==, 2);
  g_assert_cmpstr (run->from[0], ==, "answer/harmed/V05/1");
  g_assert_null (((VgRun *) g_ptr_array_index (runs, 0))->from);
}

static void
test_markdown_is_read_as_blocks (void)
{
  const char *text = "# Kop\n\nTekst *schuin*,\\\nregel & `code` [hier](http://example.org)\n\n"
                     "3. drie\n4. vier\n    - diep\n\n> citaat\n\n---\n\n```\na\n  b\n```\n\n"
                     "| A | B |\n|:-:|--:|\n| a<br>b | c |\n";
  g_autoptr (VgDocument) document = vg_document_from_markdown (text, "nl", "X");
  g_autofree char *words = dup_words (document);
  const VgBlock *table = vg_document_get_block (document, 8);

  g_assert_cmpstr (
      words, ==,
      "Kop\n\nTekst schuin,\nregel & code hier (http://example.org)\n\ndrie\n\nvier\n\n"
      "diep\n\ncitaat\n\n\n\na\n  b\n\nA\tB\na\nb\tc\n\n\n");
  g_assert_cmpuint (vg_document_get_block (document, 3)->number, ==, 4);
  g_assert_cmpuint (vg_document_get_block (document, 4)->depth, ==, 2);
  g_assert_cmpint (vg_block_get_align (table, 1), ==, VG_ALIGN_END);
  g_assert_null (vg_document_get_block (document, 0)->name);
}

static void
test_lists_that_follow_one_another_stay_apart (void)
{
  g_autoptr (VgDocument) document = vg_document_from_markdown (
      "- a\n- b\n\n* c\n\n1. d\n2. e\n\n1) f\n    - g\n\n2) h\n", "nl", "X");
  g_autofree char *text = write_markdown (document);

  g_assert_cmpstr (text, ==, "- a\n- b\n* c\n1. d\n2. e\n1) f\n    - g\n2) h\n");
}

static void
test_parts_stand_beside_the_template (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("VG_TEST_DATA"), "fixtures", "templates",
                                            "letter.md", NULL);
  g_autoptr (JsonNode) data = parse (
      "{\"name\":\"Fenna\",\"date\":{\"open\":\"datum\"},\"words\":{\"=\":\"Nee.\"},"
      "\"goals\":[{\"id\":\"VG1\",\"words\":\"rust\",\"importance\":0,\"smaller\":null},"
      "{\"id\":\"VG2\",\"words\":\"een brief\",\"importance\":8,\"smaller\":\"een kaart\"}]}");
  g_autoptr (GError) error = NULL;
  g_autoptr (VgTemplate) template = vg_template_read (path, &error);
  g_autoptr (VgDocument) document = NULL;

  g_assert_no_error (error);
  document = vg_template_render (template, data, &error);
  g_assert_no_error (error);
  assert_block (document, "closing", VG_BLOCK_PARAGRAPH, "Besproken met Fenna.");
  assert_block (document, "goal/VG1", VG_BLOCK_ITEM, "rust (0 van 10)");
  assert_block (document, "smaller/VG2", VG_BLOCK_PARAGRAPH, "Kleinere stap: een kaart");
  g_assert_null (vg_document_find_block (document, "smaller/VG1"));
  g_assert_cmpuint (vg_document_find_block (document, "smaller/VG2")->depth, ==, 1);
  assert_block (document, "table", VG_BLOCK_TABLE, "Doel\tBelang\nrust\t0\neen brief\t8\n");
  assert_block (document, "quote", VG_BLOCK_QUOTE, "Nee.");
}

static void
check_shipped (const char *folder, guint *n_checked)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_autoptr (GError) error = NULL;
    g_autoptr (VgTemplate) template = NULL;
    g_autoptr (GPtrArray) findings = NULL;

    if (!g_str_has_suffix (name, ".md"))
      continue;
    template = vg_template_read (path, &error);
    g_assert_no_error (error);
    findings = vg_template_check (template);
    if (findings->len > 0)
      g_error ("%s", (const char *) g_ptr_array_index (findings, 0));
    (*n_checked)++;
  }
}

static void
test_shipped_templates_are_in_order (void)
{
  g_autofree char *dutch = g_build_filename (g_getenv ("VG_TEST_DATA"), "..", "data", "templates",
                                             "nl", NULL);
  g_autofree char *english = g_build_filename (g_getenv ("VG_TEST_DATA"), "..", "data", "templates",
                                               "en", NULL);
  g_autofree char *fixtures = g_build_filename (g_getenv ("VG_TEST_DATA"), "fixtures", "templates",
                                                NULL);
  guint n_checked = 0;

  check_shipped (dutch, &n_checked);
  check_shipped (english, &n_checked);
  check_shipped (fixtures, &n_checked);
  g_assert_cmpuint (n_checked, >=, 4);
}

static guint
count_pages (guint n_items)
{
  GString *text = g_string_new ("# Kop\n");
  g_autoptr (VgDocument) document = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  guint n_pages = 0;

  for (guint i = 0; i < n_items; i++)
    g_string_append_printf (text, "- Een korte regel, nummer %u\n", i);
  document = vg_document_from_markdown (text->str, "nl", "X");
  g_string_free (text, TRUE);
  bytes = vg_pdf_write (document, &n_pages, &error);
  g_assert_no_error (error);

  return n_pages;
}

/* 41 items need two pages at full size, and one in smaller type. */
static void
test_a_little_over_a_page_becomes_one (void)
{
  g_assert_cmpuint (count_pages (35), ==, 1);
  g_assert_cmpuint (count_pages (41), ==, 1);
  g_assert_cmpuint (count_pages (60), ==, 2);
  g_assert_cmpuint (count_pages (100), ==, 3);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/what-presupposes-stands-only-where-all-of-it-is-acknowledged",
                   test_what_presupposes_stands_only_where_all_of_it_is_acknowledged);
  g_test_add_func ("/document/two-lines-in-a-heading-are-not-one-sentence",
                   test_two_lines_in_a_heading_are_not_one_sentence);
  g_test_add_func ("/document/a-hostile-answer-stays-text", test_a_hostile_answer_stays_text);
  g_test_add_func ("/document/any-two-signs-stay-text", test_any_two_signs_stay_text);
  g_test_add_func ("/document/marks-that-act-unseen-show-their-name",
                   test_marks_that_act_unseen_show_their_name);
  g_test_add_func ("/document/a-long-answer-is-whole", test_a_long_answer_is_whole);
  g_test_add_func ("/document/paragraphs-of-an-answer-stay-in-one-block",
                   test_paragraphs_of_an_answer_stay_in_one_block);
  g_test_add_func ("/document/blocks-have-names", test_blocks_have_names);
  g_test_add_func ("/document/a-name-missing-or-used-twice-is-an-error",
                   test_a_name_missing_or_used_twice_is_an_error);
  g_test_add_func ("/document/raw-html-and-pictures-are-errors",
                   test_raw_html_and_pictures_are_errors);
  g_test_add_func ("/document/a-template-is-checked-without-data",
                   test_a_template_is_checked_without_data);
  g_test_add_func ("/document/a-header-is-read-strictly", test_a_header_is_read_strictly);
  g_test_add_func ("/document/chips-make-a-draft", test_chips_make_a_draft);
  g_test_add_func ("/document/an-answer-cannot-be-a-chip", test_an_answer_cannot_be_a_chip);
  g_test_add_func ("/document/a-run-knows-where-it-came-from", test_a_run_knows_where_it_came_from);
  g_test_add_func ("/document/markdown-is-read-as-blocks", test_markdown_is_read_as_blocks);
  g_test_add_func ("/document/lists-that-follow-one-another-stay-apart",
                   test_lists_that_follow_one_another_stay_apart);
  g_test_add_func ("/document/parts-stand-beside-the-template",
                   test_parts_stand_beside_the_template);
  g_test_add_func ("/document/shipped-templates-are-in-order", test_shipped_templates_are_in_order);
  g_test_add_func ("/document/a-little-over-a-page-becomes-one",
                   test_a_little_over_a_page_becomes_one);

  return g_test_run ();
}
