/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The shipped papers, with every reader, form and position. */

#include "../interview/given.h"
#include "base/clock.h"
#include "base/json.h"
#include "base/language.h"
#include "base/paths.h"
#include "derive/contact-plan.h"
#include "derive/paper-data.h"
#include "document/formats.h"
#include "document/pdf.h"
#include "document/template.h"

#include <string.h>

#define MOST_PAGES          2
#define MOST_REGISTER_PAGES 4 /* everything that was told to whom; the mediator's */

enum { DUTCH, ENGLISH, N_LANGUAGES };

static const char *const languages[] = { "nl", "en", NULL };
static const char *const readers[] = { "harmed", "accused", "mediator", "both", NULL };
static const char *const forms[] = { "face-to-face", "video",     "letters",
                                     "shuttle",      "undecided", NULL };
static const char *const positions[] = { "acknowledges", "partly", "denies", "says-nothing", NULL };

static const struct {
  const char *id;
  const char *readers[3];
} papers[] = {
  { "participation", { "harmed", "accused", NULL } },
  { "confidentiality", { "harmed", "accused", NULL } },
  { "contact-plan", { "harmed", "accused", NULL } },
  { "contact-plan-mediator", { "mediator", NULL } },
  { "outcome", { "both", NULL } },
  { "consents", { "harmed", "accused", NULL } },
  { "consents-mediator", { "mediator", NULL } },
  { "approach-letter", { "harmed", "accused", NULL } },
  { "telephone-card", { "harmed", "accused", NULL } },
  { "letter-kit", { "harmed", "accused", NULL } },
  { "shuttle-log", { "mediator", NULL } },
  { "aftercare-plan", { "harmed", "accused", NULL } },
  { "closing-message", { "harmed", "accused", NULL } },
  { "closing-message-referrer", { "both", NULL } },
};

static VgTemplate *
read_template (const char *id, const char *language)
{
  g_autofree char *name = g_strconcat (id, ".md", NULL);
  g_autofree char *path = vg_paths_dup_data ("templates", language, name, NULL);
  g_autoptr (GError) error = NULL;
  VgTemplate *template = vg_template_read (path, &error);

  g_assert_no_error (error);
  return template;
}

static JsonNode *
make_data (VgCase *subject, const char *reader, const char *language)
{
  g_autoptr (GError) error = NULL;
  JsonNode *data = vg_paper_data_new (subject, given_shelf (), reader, language, &error);

  g_assert_no_error (error);
  return data;
}

static VgDocument *
render (const char *id, const char *language, JsonNode *data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgTemplate) template = read_template (id, language);
  VgDocument *document = vg_template_render (template, data, &error);

  g_assert_no_error (error);
  return document;
}

static VgDocument *
build (VgCase *subject, const char *id, const char *reader, const char *language)
{
  g_autoptr (JsonNode) data = make_data (subject, reader, language);

  return render (id, language, data);
}

static GBytes *
write_as (VgDocument *document, const char *format, guint *n_pages)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = vg_formats_find (format)->write (document, n_pages, &error);

  g_assert_no_error (error);
  return bytes;
}

static char *
tell_text (VgDocument *document)
{
  g_autoptr (GBytes) bytes = write_as (document, "md", NULL);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* One paper in both languages. */
typedef void (*Visit) (const char *id, const char *reader, VgDocument *documents[]);

static void
visit_paper (const char *id, const char *reader, JsonNode *data[], Visit visit)
{
  g_autoptr (VgDocument) dutch = render (id, languages[DUTCH], data[DUTCH]);
  g_autoptr (VgDocument) english = render (id, languages[ENGLISH], data[ENGLISH]);

  visit (id, reader, (VgDocument *[]){ dutch, english });
}

/* What a paper is made of is the same for all papers of one reader, and takes longest. */
static void
for_each_paper (VgCase *subject, Visit visit)
{
  for (guint r = 0; readers[r] != NULL; r++) {
    g_autoptr (JsonNode) dutch = make_data (subject, readers[r], languages[DUTCH]);
    g_autoptr (JsonNode) english = make_data (subject, readers[r], languages[ENGLISH]);
    JsonNode *data[] = { dutch, english };

    for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
      if (g_strv_contains (papers[i].readers, readers[r]))
        visit_paper (papers[i].id, readers[r], data, visit);
  }
}

static void
put_position (VgCase *subject, const char *value, gboolean is_released)
{
  static const char *const facets[] = { "contact", "act", "unwilling", "responsibility", NULL };

  for (guint i = 0; facets[i] != NULL; i++) {
    g_autofree char *place = g_strconcat ("acknowledgement/accused/", facets[i], NULL);
    g_autofree char *record = g_strdup_printf ("{'value':'%s'}", value);

    given_put (subject, place, record);
    if (is_released)
      given_release (subject, place, "as-is", NULL, "harmed");
  }
}

/* Every check filled as people fill them, and an outcome with a few arrangements. */
static VgCase *
make_full_case (void)
{
  VgCase *subject = given_practice_case ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VgContactPlan) plan = vg_contact_plan_read (&error);

  g_assert_no_error (error);
  for (guint i = 0; i < vg_contact_plan_get_n_checks (plan); i++) {
    g_autofree char *place = g_strconcat ("check/", vg_contact_plan_get_check (plan, i).id, NULL);

    given_put (subject, place, "{'state':'done','text':'In het buurthuis, en ieder apart.'}");
  }
  given_put (subject, "case/mediator", "'mevrouw Beuk'");
  given_put (subject, "case/agreement", "'moral'");
  given_put (subject, "agreement/a1",
             "{'block':'contact','who':'both','words':'Wij zoeken elkaar niet op.','order':1}");
  given_put (subject, "agreement/a2",
             "{'block':'encounter','who':'both','words':'Wij lopen door.','order':2,"
             "'when':'overal','check':'de bemiddelaar belt','if-not':'dan praten we opnieuw'}");
  given_put (subject, "agreement/a3",
             "{'block':'others-know','who':'both','words':'Wij zeggen er niets over.','order':3}");
  given_put (subject, "told/t1",
             "{'to':'harmed','date':'2026-04-16','words':'Hij wil afspraken.'}");
  return subject;
}

static void
test_no_template_has_a_finding (void)
{
  for (guint l = 0; languages[l] != NULL; l++)
    for (guint i = 0; i < G_N_ELEMENTS (papers); i++) {
      g_autoptr (VgTemplate) template = read_template (papers[i].id, languages[l]);
      g_autoptr (GPtrArray) findings = vg_template_check (template);

      for (guint n = 0; n < findings->len; n++)
        g_error ("%s", (const char *) findings->pdata[n]);
      g_assert_cmpstr (vg_template_get_id (template), ==, papers[i].id);
      g_assert_cmpstr (vg_template_get_language (template), ==, languages[l]);
    }
}

static char *
tell_blocks (VgDocument *document)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < vg_document_get_n_blocks (document); i++) {
    const VgBlock *block = vg_document_get_block (document, i);

    g_string_append_printf (told, "%d %s\n", block->kind, block->name);
  }
  for (guint i = 0; i < vg_document_get_n_withheld (document); i++)
    g_string_append_printf (told, "(%s)\n", vg_document_get_withheld (document, i)->name);

  return g_string_free (told, FALSE);
}

static void
assert_same_blocks (const char *id, const char *reader, VgDocument *documents[])
{
  g_autofree char *dutch_blocks = tell_blocks (documents[DUTCH]);
  g_autofree char *english_blocks = tell_blocks (documents[ENGLISH]);

  if (!g_str_equal (dutch_blocks, english_blocks))
    g_error ("%s.%s in Dutch:\n%s\nin English:\n%s", id, reader, dutch_blocks, english_blocks);
}

static void
test_both_languages_have_the_same_blocks_whatever_the_case (void)
{
  for (guint f = 0; forms[f] != NULL; f++)
    for (guint p = 0; positions[p] != NULL; p++) {
      g_autoptr (VgCase) subject = make_full_case ();
      g_autofree char *form = g_strdup_printf ("'%s'", forms[f]);

      given_put (subject, "case/form", form);
      put_position (subject, positions[p], p % 2 == 0);
      for_each_paper (subject, assert_same_blocks);
    }
}

static void
assert_renders (const char *id, const char *reader, VgDocument *documents[])
{
  for (guint l = 0; l < N_LANGUAGES; l++) {
    g_autofree char *text = tell_text (documents[l]);

    /* A label for nothing: “Wanneer: ”, “()”, a dot with nothing behind it. */
    if (g_regex_match_simple ("\\(\\)|“”|(?<!opnieuw)(?<!first): *\\\\?$|·  *·|· *$|\\*\\*\\*\\*",
                              text, G_REGEX_MULTILINE, 0))
      g_error ("%s.%s.%s has a label for nothing:\n%s", id, reader, languages[l], text);
  }
}

static void
assert_renders_alike (const char *id, const char *reader, VgDocument *documents[])
{
  assert_renders (id, reader, documents);
  assert_same_blocks (id, reader, documents);
}

static void
test_an_empty_case_has_every_paper (void)
{
  for (guint f = 0; forms[f] != NULL; f++) {
    g_autoptr (VgCase) subject = vg_case_new ();
    g_autofree char *form = g_strdup_printf ("'%s'", forms[f]);

    given_put (subject, "case/form", form);
    for_each_paper (subject, assert_renders_alike);
  }
}

static void
assert_short (const char *id, const char *reader, VgDocument *documents[])
{
  gboolean is_register = g_str_equal (id, "consents-mediator") || g_str_equal (id, "shuttle-log");

  for (guint l = 0; l < N_LANGUAGES; l++) {
    guint n_pages = vg_pdf_count_pages (documents[l]);

    if (n_pages > (is_register ? MOST_REGISTER_PAGES : MOST_PAGES))
      g_error ("%s.%s.%s has %u pages", id, reader, languages[l], n_pages);
  }
}

static void
test_no_paper_is_longer_than_two_pages (void)
{
  for (guint f = 0; forms[f] != NULL; f++) {
    g_autoptr (VgCase) subject = make_full_case ();
    g_autofree char *form = g_strdup_printf ("'%s'", forms[f]);

    given_put (subject, "case/form", form);
    for_each_paper (subject, assert_short);
  }
}

static void
assert_renders_alike_and_short (const char *id, const char *reader, VgDocument *documents[])
{
  assert_renders_alike (id, reader, documents);
  assert_short (id, reader, documents);
}

static VgCase *
read_practice (const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = vg_paths_dup_data ("practice", name, NULL);
  g_autoptr (JsonNode) node = vg_json_read_file (path, VG_JSON_CASE_BYTES, &error);
  VgCase *subject = NULL;

  g_assert_no_error (error);
  subject = vg_case_from_json (node, &error);
  g_assert_no_error (error);
  return subject;
}

static void
test_every_practice_case_has_every_paper_on_two_pages (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = vg_paths_dup_data ("practice", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name = NULL;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autoptr (VgCase) subject = NULL;

    if (!g_str_has_suffix (name, ".voorgesprek.json"))
      continue;
    subject = read_practice (name);
    for_each_paper (subject, assert_renders_alike_and_short);
  }
}

/* --- Words --- */

/* At the beginning of a word: a therapist is welcome. */
#define BANNED                                                                                     \
  "\\b(daders?|plegers?|slachtoffers?|ontschuldig|verkracht|misbruik|mishandel|offender|perpetrat" \
  "|victim|culprit|rape|raping|abuse)"

static void
assert_no_banned_word (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  if (g_regex_match_simple (BANNED, text, G_REGEX_CASELESS, 0))
    g_error ("%s has a word that no paper says", path);
}

static void
check_folder (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name = NULL;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    if (g_str_has_suffix (name, ".md"))
      assert_no_banned_word (path);
  }
}

static void
test_no_template_calls_a_person_by_an_offence_or_an_injury (void)
{
  g_autofree char *words = vg_paths_dup_data ("papers", "papers.json", NULL);
  g_autofree char *plan = vg_paths_dup_data ("checklists", "contact-plan.json", NULL);

  for (guint l = 0; languages[l] != NULL; l++) {
    g_autofree char *folder = vg_paths_dup_data ("templates", languages[l], NULL);
    g_autofree char *parts = g_build_filename (folder, "parts", NULL);

    check_folder (folder);
    check_folder (parts);
  }
  assert_no_banned_word (words);
  assert_no_banned_word (plan);
}

static gboolean
says (VgCase *subject, const char *id, const char *reader, const char *words)
{
  g_autoptr (VgDocument) document = build (subject, id, reader, "nl");
  g_autofree char *text = tell_text (document);

  return strstr (text, words) != NULL;
}

/* Where accounts differ nothing is looked into, whoever knows of it. */
static void
test_two_accounts_are_not_looked_into (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "case/form", "'face-to-face'");
  put_position (subject, "denies", FALSE);
  g_assert_true (says (subject, "contact-plan", "harmed", "beslist niet wie er gelijk heeft"));
  g_assert_true (says (subject, "contact-plan", "accused", "Alleen de vragen"));
  g_assert_false (says (subject, "contact-plan", "harmed", "anders is gegaan"));
  put_position (subject, "denies", TRUE);
  g_assert_true (says (subject, "contact-plan", "harmed", "anders is gegaan"));
  put_position (subject, "acknowledges", TRUE);
  g_assert_false (says (subject, "contact-plan", "harmed", "beslist niet wie er gelijk heeft"));
  g_assert_true (says (subject, "contact-plan", "harmed", "Vragen en antwoorden"));
}

static void
test_an_apology_is_spoken_of_where_it_may_be_known (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  put_position (subject, "acknowledges", TRUE);
  g_assert_false (says (subject, "contact-plan", "harmed", "wil excuses maken"));
  given_put (subject, "acknowledgement/accused/regret", "{'value':'wants'}");
  g_assert_true (says (subject, "contact-plan", "accused", "Excuses maak ik"));
  g_assert_false (says (subject, "contact-plan", "harmed", "wil excuses maken"));
  given_release (subject, "acknowledgement/accused/regret", "as-is", NULL, "harmed");
  g_assert_true (says (subject, "contact-plan", "harmed", "wil excuses maken"));
}

static void
test_an_outcome_withholds_a_clause_that_presupposes_too_much (void)
{
  g_autoptr (VgCase) subject = make_full_case ();
  g_autoptr (VgDocument) document = NULL;

  given_put (subject, "agreement/a0",
             "{'block':'apology','who':'accused','words':'Het spijt mij zeer.'}");
  document = build (subject, "outcome", "both", "nl");
  g_assert_false (says (subject, "outcome", "both", "spijt"));
  g_assert_cmpuint (vg_document_get_n_withheld (document), ==, 1);
  put_position (subject, "acknowledges", TRUE);
  g_assert_true (says (subject, "outcome", "both", "Het spijt mij zeer."));
}

static void
test_an_outcome_respects_what_nobody_can_sign_away (void)
{
  g_autoptr (VgCase) subject = make_full_case ();

  g_assert_true (says (subject, "outcome", "both", "vrij om aangifte te doen, te getuigen"));
  g_assert_true (says (subject, "outcome", "both", "zonder erkenning van feiten of schuld"));
  g_assert_true (says (subject, "outcome", "both", "een verbod") ||
                 says (subject, "outcome", "both", "Een verbod"));
  g_assert_true (says (subject, "confidentiality", "harmed", "vrij om aangifte te doen"));
  g_assert_true (says (subject, "confidentiality", "accused", "kan niemand mij beloven"));
}

static void
test_a_paper_speaks_as_its_reader_wishes (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();

  g_assert_true (says (subject, "participation", "harmed", "Je mag er een nacht"));
  g_assert_true (says (subject, "participation", "accused", "U mag er een nacht"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("nl");
  vg_clock_hold ("2026-04-24T12:00:00Z");
#define ADD(path, test) g_test_add_func ("/paper-templates/" path, test)
  ADD ("no-template-has-a-finding", test_no_template_has_a_finding);
  ADD ("both-languages-have-the-same-blocks-whatever-the-case",
       test_both_languages_have_the_same_blocks_whatever_the_case);
  ADD ("an-empty-case-has-every-paper", test_an_empty_case_has_every_paper);
  ADD ("no-paper-is-longer-than-two-pages", test_no_paper_is_longer_than_two_pages);
  ADD ("every-practice-case-has-every-paper-on-two-pages",
       test_every_practice_case_has_every_paper_on_two_pages);
  ADD ("no-template-calls-a-person-by-an-offence-or-an-injury",
       test_no_template_calls_a_person_by_an_offence_or_an_injury);
  ADD ("two-accounts-are-not-looked-into", test_two_accounts_are_not_looked_into);
  ADD ("an-apology-is-spoken-of-where-it-may-be-known",
       test_an_apology_is_spoken_of_where_it_may_be_known);
  ADD ("an-outcome-withholds-a-clause-that-presupposes-too-much",
       test_an_outcome_withholds_a_clause_that_presupposes_too_much);
  ADD ("an-outcome-respects-what-nobody-can-sign-away",
       test_an_outcome_respects_what_nobody_can_sign_away);
  ADD ("a-paper-speaks-as-its-reader-wishes", test_a_paper_speaks_as_its_reader_wishes);
#undef ADD

  return g_test_run ();
}
