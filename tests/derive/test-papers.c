/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The shipped templates with the practice case, and with answers that mean harm. */

#include "../interview/given.h"
#include "base/language.h"
#include "base/paths.h"
#include "document/document-read.h"
#include "document/formats.h"
#include "document/template.h"
#include "workspace/papers.h"

#include <glib/gstdio.h>
#include <string.h>

static const char *const languages[] = { "nl", "en", NULL };
static const char *const parties[] = { "harmed", "accused", NULL };

static VgDocument *
build (VgCase *subject, const char *party, VgCopy copy, const char *language)
{
  g_autoptr (GError) error = NULL;
  VgDocument *document = vg_papers_build_summary (subject, given_shelf (), party, copy, language,
                                                  &error);

  g_assert_no_error (error);
  return document;
}

static GBytes *
write_as (VgDocument *document, const char *format, guint *n_pages)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = vg_papers_write (document, format, n_pages, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), >, 100);
  return bytes;
}

static char *
dup_text (GBytes *bytes)
{
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_shipped_templates_have_no_findings (void)
{
  static const char *const ids[] = { "goals-summary-party", "goals-summary-mediator", NULL };

  for (guint l = 0; languages[l] != NULL; l++)
    for (guint i = 0; ids[i] != NULL; i++) {
      g_autofree char *name = g_strconcat (ids[i], ".md", NULL);
      g_autofree char *path = vg_paths_dup_data ("templates", languages[l], name, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (VgTemplate) template = vg_template_read (path, &error);
      g_autoptr (GPtrArray) findings = NULL;

      g_assert_no_error (error);
      findings = vg_template_check (template);
      for (guint n = 0; n < findings->len; n++)
        g_error ("%s", (const char *) findings->pdata[n]);
      g_assert_cmpstr (vg_template_get_id (template), ==, ids[i]);
      g_assert_cmpstr (vg_template_get_language (template), ==, languages[l]);
    }
}

/* The block names of a paper, but for those that come from the answers. */
static char *
tell_blocks (VgDocument *document)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < vg_document_get_n_blocks (document); i++) {
    const VgBlock *block = vg_document_get_block (document, i);

    g_string_append_printf (told, "%d %s\n", block->kind, block->name);
  }

  return g_string_free (told, FALSE);
}

static void
test_both_languages_have_the_same_blocks (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();

  for (guint p = 0; parties[p] != NULL; p++)
    for (int copy = VG_COPY_PARTY; copy <= VG_COPY_MEDIATOR; copy++) {
      g_autoptr (VgDocument) dutch = build (subject, parties[p], copy, "nl");
      g_autoptr (VgDocument) english = build (subject, parties[p], copy, "en");
      g_autofree char *dutch_blocks = tell_blocks (dutch);
      g_autofree char *english_blocks = tell_blocks (english);

      g_assert_cmpstr (dutch_blocks, ==, english_blocks);
    }
}

static void
test_the_practice_case_has_nothing_left_to_fill (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();

  for (guint l = 0; languages[l] != NULL; l++)
    for (guint p = 0; parties[p] != NULL; p++)
      for (int copy = VG_COPY_PARTY; copy <= VG_COPY_MEDIATOR; copy++) {
        g_autoptr (VgDocument) document = build (subject, parties[p], copy, languages[l]);
        g_autoptr (GPtrArray) open = vg_document_list_open (document);

        g_assert_cmpuint (open->len, ==, 0);
        g_assert_null (vg_document_get_draft_word (document));
      }
}

static void
test_an_empty_case_prints_as_a_draft_with_chips (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgDocument) document = build (subject, "harmed", VG_COPY_PARTY, "nl");
  g_autoptr (GPtrArray) open = vg_document_list_open (document);
  g_autoptr (GBytes) bytes = write_as (document, "md", NULL);
  g_autofree char *text = dup_text (bytes);

  g_assert_cmpuint (open->len, ==, 2);
  g_assert_cmpstr (vg_document_get_draft_word (document), ==, "CONCEPT");
  g_assert_nonnull (strstr (text, "een doel in eigen woorden⟧"));
}

static void
test_no_label_stands_without_what_it_labels (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "goal/harmed/g1", "{'words':'Rust','looks-like':'Slapen','importance':7}");
  given_put (subject, "answer/harmed/V17/1", "{'as':'quotation','text':'Waarom'}");
  given_put (subject, "release/answer/harmed/V17/1", "{'how':'other-words','words':'Hoezo'}");
  for (guint l = 0; languages[l] != NULL; l++)
    for (int copy = VG_COPY_PARTY; copy <= VG_COPY_MEDIATOR; copy++) {
      g_autoptr (VgDocument) document = build (subject, "harmed", copy, languages[l]);

      for (guint i = 0; i < vg_document_get_n_blocks (document); i++) {
        const VgBlock *block = vg_document_get_block (document, i);
        g_autofree char *text = block->kind != VG_BLOCK_RULE ? vg_block_dup_text (block)
                                                             : g_strdup ("");

        if (g_regex_match_simple (":\\s*($|\\n|·)|· *($|\\n|·)|, *\\)|\\( *\\)|“”", text, 0, 0))
          g_error ("%s: “%s” has a label for nothing", block->name, text);
      }
    }
}

static void
test_the_partys_copy_is_one_page_and_the_mediators_a_few (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();

  for (guint l = 0; languages[l] != NULL; l++)
    for (guint p = 0; parties[p] != NULL; p++) {
      g_autoptr (VgDocument) own = build (subject, parties[p], VG_COPY_PARTY, languages[l]);
      g_autoptr (VgDocument) all = build (subject, parties[p], VG_COPY_MEDIATOR, languages[l]);
      g_autoptr (GBytes) own_bytes = NULL;
      g_autoptr (GBytes) all_bytes = NULL;
      guint own_pages = 0;
      guint all_pages = 0;

      own_bytes = write_as (own, "pdf", &own_pages);
      all_bytes = write_as (all, "pdf", &all_pages);
      g_assert_cmpuint (own_pages, ==, 1);
      g_assert_cmpuint (all_pages, >=, 2);
      g_assert_cmpuint (all_pages, <=, 6);
    }
}

static void
test_two_runs_give_the_same_bytes (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();
  g_autoptr (VgCase) again = given_practice_case ();
  guint n_formats = 0;
  const VgFormat *formats = vg_formats_get (&n_formats);

  for (guint i = 0; i < n_formats; i++) {
    const char *format = formats[i].id;
    g_autoptr (VgDocument) one = build (subject, "harmed", VG_COPY_MEDIATOR, "nl");
    g_autoptr (VgDocument) two = build (again, "harmed", VG_COPY_MEDIATOR, "nl");
    g_autoptr (GBytes) one_bytes = write_as (one, format, NULL);
    g_autoptr (GBytes) two_bytes = write_as (two, format, NULL);

    g_assert_true (g_bytes_equal (one_bytes, two_bytes));
  }
}

/* --- Hostile answers --- */

/* What is said, and what must stand on paper. */
static const struct {
  const char *said;
  const char *printed;
} hostile[] = {
  { "# Kop\n- punt\n> citaat\n---", "# Kop\n- punt\n> citaat\n---" },
  { "**vet** _schuin_ `code` [link](http://x.example) ![p](q)",
    "**vet** _schuin_ `code` [link](http://x.example) ![p](q)" },
  { "| a | b |\n|---|---|\n| 1 | 2 |", "| a | b |\n|---|---|\n| 1 | 2 |" },
  { "<b>vet</b> <script>x()</script> <!-- weg --> &amp; &lt;",
    "<b>vet</b> <script>x()</script> <!-- weg --> &amp; &lt;" },
  { "<span foreground=\"red\">rood</span>", "<span foreground=\"red\">rood</span>" },
  { "{{name}} {{{case}}} {{#goals}}x{{/goals}} {{! weg }} {{>deel}}",
    "{{name}} {{{case}}} {{#goals}}x{{/goals}} {{! weg }} {{>deel}}" },
  { "een\xEE\x80\x80twee\xF3\xB0\x80\x80 drie", "een⟨U+E000⟩twee⟨U+F0000⟩ drie" },
  { "links\xE2\x80\xAErechts\xE2\x81\xA6 om", "links⟨U+202E⟩rechts⟨U+2066⟩ om" },
  { "bel\x07 en esc\x1b[31m", "bel⟨U+0007⟩ en esc⟨U+001B⟩[31m" },
  { "1. een\n2. twee\n\n    code\n\\* \\", "1. een\n2. twee\n\ncode\n\\* \\" },
  { "⟦nog in te vullen: naam⟧", "⟦nog in te vullen: naam⟧" },
};

static void
say (VgCase *subject, const char *text)
{
  JsonObject *set = json_object_new ();
  JsonObject *fragment = json_object_new ();
  JsonObject *goal = json_object_new ();
  JsonObject *what_if = json_object_new ();
  JsonObject *read = json_object_new ();
  g_autoptr (GError) error = NULL;

  json_object_set_string_member (fragment, "as", "quotation");
  json_object_set_string_member (fragment, "text", text);
  json_object_set_string_member (goal, "words", text);
  json_object_set_string_member (goal, "looks-like", text);
  json_object_set_int_member (goal, "importance", 7);
  json_object_set_string_member (what_if, "value", text);
  json_object_set_string_member (read, "value", "2026-03-05");
  json_object_set_object_member (set, "answer/harmed/V-read-back", read);
  json_object_set_object_member (set, "answer/harmed/V17/1", fragment);
  json_object_set_object_member (set, "goal/harmed/g1", goal);
  json_object_set_object_member (set, "answer/harmed/V-if-late", what_if);
  vg_case_append (subject, set, NULL, &error);
  g_assert_no_error (error);
}

/* In one line: where a line ended stands " / ". */
static char *
join_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *line = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? " / " : "", lines[i]);

  return g_string_free (line, FALSE);
}

/* How many runs came from @place and hold @text; in a heading, lines are one line. */
static guint
count_runs (const VgBlock *block, const char *place, const char *text)
{
  g_autofree char *line = join_lines (text);
  const char *expected = block->kind == VG_BLOCK_HEADING ? line : text;
  guint n = 0;

  for (guint i = 0; block->runs != NULL && i < block->runs->len; i++) {
    const VgRun *run = block->runs->pdata[i];

    n += run->from != NULL && g_strv_contains ((const char *const *) run->from, place) &&
         g_str_equal (run->text, expected);
  }

  return n;
}

static guint
count_in_document (VgDocument *document, const char *place, const char *text)
{
  guint n = 0;

  for (guint i = 0; i < vg_document_get_n_blocks (document); i++)
    n += count_runs (vg_document_get_block (document, i), place, text);

  return n;
}

static void
test_nothing_in_an_answer_is_markup (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    for (int copy = VG_COPY_PARTY; copy <= VG_COPY_MEDIATOR; copy++) {
      g_autoptr (VgCase) plain = vg_case_new ();
      g_autoptr (VgCase) subject = vg_case_new ();
      g_autoptr (VgDocument) expected = NULL;
      g_autoptr (VgDocument) document = NULL;
      g_autofree char *expected_blocks = NULL;
      g_autofree char *blocks = NULL;

      say (plain, "gewoon");
      say (subject, hostile[i].said);
      expected = build (plain, "harmed", copy, "nl");
      document = build (subject, "harmed", copy, "nl");
      expected_blocks = tell_blocks (expected);
      blocks = tell_blocks (document);
      g_assert_cmpstr (blocks, ==, expected_blocks);
      g_assert_cmpuint (count_in_document (document, "answer/harmed/V17/1", hostile[i].printed), ==,
                        1);
      g_assert_cmpuint (count_in_document (document, "goal/harmed/g1", hostile[i].printed), ==, 2);
    }
}

/* All text of a document, words and single spaces. */
static char *
tell_words (VgDocument *document)
{
  g_autoptr (GString) told = g_string_new (NULL);
  g_auto (GStrv) words = NULL;
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < vg_document_get_n_blocks (document); i++) {
    const VgBlock *block = vg_document_get_block (document, i);
    g_autofree char *text = block->kind != VG_BLOCK_RULE ? vg_block_dup_text (block)
                                                         : g_strdup ("");

    g_string_append_printf (told, " %s", text);
  }

  words = g_strsplit_set (told->str, " \n\t", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (out, "%s ", words[i]);

  return g_string_free (out, FALSE);
}

static void
test_markdown_read_again_has_the_same_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++) {
    g_autoptr (VgCase) subject = vg_case_new ();
    g_autoptr (VgDocument) document = NULL;
    g_autoptr (VgDocument) again = NULL;
    g_autoptr (GBytes) bytes = NULL;
    g_autofree char *text = NULL;
    g_autofree char *words = NULL;
    g_autofree char *words_again = NULL;

    say (subject, hostile[i].said);
    document = build (subject, "harmed", VG_COPY_PARTY, "nl");
    bytes = write_as (document, "md", NULL);
    text = dup_text (bytes);
    again = vg_document_from_markdown (text, "nl", "t");
    words = tell_words (document);
    words_again = tell_words (again);
    g_assert_cmpstr (words_again, ==, words);
  }
}

/* The text of a PDF without any white space, for lines break where they like; NULL where
 * the program for it is not there.
 */
static char *
read_pdf (GBytes *bytes)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) words = NULL;
  g_autoptr (GError) error = NULL;
  int file = g_file_open_tmp ("voorgesprek-XXXXXX.pdf", &path, &error);
  const char *const arguments[] = { program, "-enc", "UTF-8", path, "-", NULL };

  g_assert_no_error (error);
  g_close (file, NULL);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                       &error);
  g_assert_no_error (error);
  if (program != NULL)
    g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &text, NULL, NULL,
                  &error);
  g_assert_no_error (error);
  g_unlink (path);
  if (text == NULL)
    return NULL;

  words = g_strsplit_set (text, " \n\t\f\r", -1);
  return g_strjoinv ("", words);
}

static void
test_a_pdf_shows_hostile_words_as_they_are (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++) {
    g_autoptr (VgCase) subject = vg_case_new ();
    g_autoptr (VgDocument) document = NULL;
    g_autoptr (GBytes) bytes = NULL;
    g_auto (GStrv) words = g_strsplit_set (hostile[i].printed, " \n", -1);
    g_autofree char *text = NULL;

    say (subject, hostile[i].said);
    document = build (subject, "harmed", VG_COPY_PARTY, "nl");
    bytes = write_as (document, "pdf", NULL);
    text = read_pdf (bytes);
    if (text == NULL) {
      g_test_skip ("pdftotext is not installed");
      return;
    }
    for (guint n = 0; words[n] != NULL; n++)
      if (strstr (text, words[n]) == NULL)
        g_error ("“%s” is not on the page", words[n]);
  }
}

static void
test_a_hundred_kilobytes_print_whole (void)
{
  g_autoptr (GString) said = g_string_new (NULL);
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgDocument) document = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GBytes) markdown = NULL;
  g_autofree char *text = NULL;
  guint n_pages = 0;

  for (guint i = 0; said->len < 100 * 1024; i++)
    g_string_append_printf (said, "woord%u *met* {{ster}} ", i);
  g_string_append (said, "slotwoord");
  say (subject, said->str);
  document = build (subject, "harmed", VG_COPY_MEDIATOR, "nl");
  g_assert_cmpuint (count_in_document (document, "answer/harmed/V17/1", said->str), ==, 1);
  pdf = write_as (document, "pdf", &n_pages);
  markdown = write_as (document, "md", NULL);
  g_assert_cmpuint (n_pages, >, 30);
  g_assert_cmpuint (g_bytes_get_size (markdown), >, 300 * 1024);
  text = read_pdf (pdf);
  if (text != NULL)
    g_assert_nonnull (strstr (text, "slotwoord"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("nl");
#define ADD(path, test) g_test_add_func ("/papers/" path, test)
  ADD ("shipped-templates-have-no-findings", test_shipped_templates_have_no_findings);
  ADD ("both-languages-have-the-same-blocks", test_both_languages_have_the_same_blocks);
  ADD ("the-practice-case-has-nothing-left-to-fill",
       test_the_practice_case_has_nothing_left_to_fill);
  ADD ("an-empty-case-prints-as-a-draft-with-chips",
       test_an_empty_case_prints_as_a_draft_with_chips);
  ADD ("no-label-stands-without-what-it-labels", test_no_label_stands_without_what_it_labels);
  ADD ("the-partys-copy-is-one-page-and-the-mediators-a-few",
       test_the_partys_copy_is_one_page_and_the_mediators_a_few);
  ADD ("two-runs-give-the-same-bytes", test_two_runs_give_the_same_bytes);
  ADD ("nothing-in-an-answer-is-markup", test_nothing_in_an_answer_is_markup);
  ADD ("markdown-read-again-has-the-same-words", test_markdown_read_again_has_the_same_words);
  ADD ("a-pdf-shows-hostile-words-as-they-are", test_a_pdf_shows_hostile_words_as_they_are);
  ADD ("a-hundred-kilobytes-print-whole", test_a_hundred_kilobytes_print_whole);

  return g_test_run ();
}
