/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds for every paper of any case, over random cases. */

#include "../derive/secret.h"
#include "../interview/chance.h"
#include "../interview/given.h"
#include "base/clock.h"
#include "base/json-writer.h"
#include "base/json.h"
#include "base/language.h"
#include "interview/release.h"
#include "model/facets.h"
#include "model/place.h"
#include "workspace/paper-maker.h"
#include "workspace/papers.h"

#include <string.h>

static GPtrArray *
list_papers (VgCase *subject, const char *language)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *papers = vg_paper_list_new (subject, given_shelf (), language, &error);

  g_assert_no_error (error);
  return papers;
}

static VgDraft *
open_paper (VgPaperMaker *maker, const VgPaper *paper)
{
  g_autoptr (GError) error = NULL;
  VgDraft *draft = vg_paper_maker_open (maker, paper, &error);

  g_assert_no_error (error);
  return draft;
}

/* --- What presupposes --- */

static const char *const facet_values[] = { "acknowledges", "acknowledges", "partly",
                                            "denies",       "says-nothing", NULL };
static const char *const regret_values[] = { "wants", "wants", "partly", "does-not-want", NULL };

/* Any value of each facet, or none; some of them released to the harmed party. */
static void
turn_facets (VgCase *subject)
{
  for (guint i = 0; vg_facets_get ()[i] != NULL; i++) {
    const char *facet = vg_facets_get ()[i];
    g_autofree char *place = vg_place_join ("acknowledgement/accused", facet, NULL);
    g_autofree char *value = g_strdup_printf (
        "{'value':'%s'}",
        chance_word (g_str_equal (facet, "regret") ? regret_values : facet_values));

    given_put (subject, place, g_test_rand_int_range (0, 6) > 0 ? value : NULL);
    if (vg_case_get (subject, place) != NULL && g_test_rand_int_range (0, 3) > 0)
      given_release (subject, place, "as-is", NULL, "harmed");
  }
}

/* Each facet the same, and released to the harmed party. */
static void
set_facets (VgCase *subject, const char *regret, const char *other)
{
  for (guint i = 0; vg_facets_get ()[i] != NULL; i++) {
    const char *facet = vg_facets_get ()[i];
    g_autofree char *place = vg_place_join ("acknowledgement/accused", facet, NULL);
    g_autofree char *value = g_strdup_printf ("{'value':'%s'}",
                                              g_str_equal (facet, "regret") ? regret : other);

    given_put (subject, place, value);
    given_release (subject, place, "as-is", NULL, "harmed");
  }
}

static void
put_clauses (VgCase *subject)
{
  static const char *const blocks[] = { "apology", "gesture", "payment", "behaviour", "encounter" };

  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++) {
    g_autofree char *place = g_strdup_printf ("agreement/x%u", i);
    g_autofree char *clause = g_strdup_printf (
        "{'block':'%s','who':'accused','words':'Afspraak %u','order':%u}", blocks[i], i, i);

    given_put (subject, place, clause);
  }
}

static gboolean
is_acknowledged (VgCase *subject, const char *facet)
{
  g_autofree char *place = vg_place_join ("acknowledgement/accused", facet, NULL);

  return vg_facets_is_acknowledged (
      facet, vg_json_get_string (vg_case_get_object (subject, place), "value"));
}

static gboolean
is_released (VgCase *subject, const char *facet)
{
  g_autofree char *place = vg_place_join ("acknowledgement/accused", facet, NULL);

  return vg_release_is_for (subject, place, "harmed");
}

static void
check_block (VgCase *subject, const VgPaper *paper, const VgBlock *block)
{
  for (guint i = 0; block->presupposes != NULL && block->presupposes[i] != NULL; i++) {
    const char *facet = block->presupposes[i];

    if (!is_acknowledged (subject, facet))
      g_error ("%s: “%s” presupposes %s", paper->id, block->name, facet);
    if (!g_str_equal (paper->whom, "accused") && paper->reader != NULL &&
        !is_released (subject, facet))
      g_error ("%s: “%s” tells of %s, which was not released", paper->id, block->name, facet);
  }
}

static void
check_paper (VgCase *subject, VgDraft *draft, const VgPaper *paper, guint *n_standing)
{
  VgDocument *document = vg_draft_get_document (draft);

  for (guint i = 0; i < vg_document_get_n_blocks (document); i++) {
    const VgBlock *block = vg_document_get_block (document, i);

    check_block (subject, paper, block);
    *n_standing += block->presupposes != NULL;
  }
}

/* How many blocks that presuppose something stand in the papers, and how many were left out. */
static void
count_blocks (VgCase *subject, const char *language, guint *n_standing, guint *n_withheld)
{
  g_autoptr (GPtrArray) papers = list_papers (subject, language);
  g_autoptr (VgPaperMaker) maker = vg_paper_maker_new (subject, given_shelf ());

  *n_standing = *n_withheld = 0;
  for (guint i = 0; i < papers->len; i++) {
    g_autoptr (VgDraft) draft = open_paper (maker, papers->pdata[i]);

    check_paper (subject, draft, papers->pdata[i], n_standing);
    *n_withheld += vg_document_get_n_withheld (vg_draft_get_generated (draft));
  }
}

static void
test_nothing_that_presupposes_a_denied_facet_is_in_any_paper (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();
  guint n_standing;
  guint n_withheld;

  put_clauses (subject);
  set_facets (subject, "does-not-want", "denies");
  count_blocks (subject, "nl", &n_standing, &n_withheld);
  g_assert_cmpuint (n_standing, ==, 0);
  g_assert_cmpuint (n_withheld, >, 0);

  set_facets (subject, "wants", "acknowledges");
  count_blocks (subject, "nl", &n_standing, &n_withheld);
  g_assert_cmpuint (n_standing, >, 0);

  for (guint i = 0; i < chance_rounds (40); i++) {
    turn_facets (subject);
    count_blocks (subject, i % 2 == 0 ? "nl" : "en", &n_standing, &n_withheld);
  }
}

/* --- What was not released --- */

static gboolean
is_read_by (const VgPaper *paper, const char *party)
{
  return g_strcmp0 (paper->reader, party) == 0;
}

/* All papers of one person, one after the other. */
static char *
tell (VgCase *subject, const char *party)
{
  g_autoptr (GPtrArray) papers = list_papers (subject, "nl");
  g_autoptr (VgPaperMaker) maker = vg_paper_maker_new (subject, given_shelf ());
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < papers->len; i++) {
    g_autoptr (VgDraft) draft = NULL;
    g_autoptr (GBytes) bytes = NULL;

    if (!is_read_by (papers->pdata[i], party))
      continue;
    draft = open_paper (maker, papers->pdata[i]);
    bytes = vg_papers_write (vg_draft_get_document (draft), "html", NULL, NULL);
    g_string_append_len (told, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
  }
  return g_string_free (told, FALSE);
}

/* It ends without contact, and not because @party wanted it so: the messages at the closing
 * are there too, and must not tell one of these ends from another.
 */
static void
end_otherwise (VgCase *subject, const char *party)
{
  const char *const hows[] = { "well-without-contact", "referred", "not-reached",
                               g_str_equal (party, "harmed") ? "accused-stopped" : "harmed-stopped",
                               NULL };
  g_autofree char *end = g_strdup_printf (
      "{'how':'%s','date':'2026-05-12','until':'2031-05-12','words':'%d'}", chance_word (hows),
      g_test_rand_int_range (0, 999));

  given_put (subject, "closing/end", end);
}

static void
check_secrecy (const char *party)
{
  const char *other = secret_get_other (party);
  g_autoptr (VgCase) subject = given_practice_case ();
  g_autoptr (VgInterview)
      of_other = vg_interview_new (subject, given_shelf (), given_guide (other), other);
  g_autofree char *before = NULL;

  end_otherwise (subject, party);
  before = tell (subject, party);

  for (guint i = 0; i < chance_rounds (50); i++) {
    guint n_acts = vg_case_get_n_acts (subject);
    g_autofree char *after = NULL;

    secret_change (of_other, FALSE);
    end_otherwise (subject, party);
    if (vg_case_get_n_acts (subject) == n_acts)
      continue;
    after = tell (subject, party);
    if (g_strcmp0 (before, after) != 0)
      g_error ("a paper of %s tells of %s", party,
               vg_act_get_text (vg_case_get_act (subject, vg_case_get_n_acts (subject) - 1)));
  }
  g_assert_cmpuint (strlen (before), >, 5000);
}

static void
test_nothing_unreleased_changes_a_byte_of_a_paper_for_the_harmed_party (void)
{
  check_secrecy ("harmed");
}

static void
test_nothing_unreleased_changes_a_byte_of_a_paper_for_the_accused (void)
{
  check_secrecy ("accused");
}

/* --- What changed since the last version --- */

static GHashTable *
list_texts (VgDraft *draft)
{
  GHashTable *texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  VgDocument *generated = vg_draft_get_generated (draft);

  for (guint i = 0; i < vg_document_get_n_blocks (generated); i++) {
    const VgBlock *block = vg_document_get_block (generated, i);

    if (block->name != NULL)
      g_hash_table_insert (texts, g_strdup (block->name), vg_block_dup_text (block));
  }
  return texts;
}

static gboolean
is_same_text (const char *a, const char *b)
{
  g_auto (GStrv) left = g_strsplit_set (a, " \n\t", -1);
  g_auto (GStrv) right = g_strsplit_set (b, " \n\t", -1);
  g_autofree char *one = g_strjoinv ("", left);
  g_autofree char *other = g_strjoinv ("", right);

  return g_str_equal (one, other);
}

/* The marks of the draft against what regenerating gives: @before are the texts of the version. */
static guint
check_marks (const VgPaper *paper, VgDraft *draft, GHashTable *before)
{
  guint n_marked = 0;

  for (guint i = 0; i < vg_draft_get_n_paragraphs (draft); i++) {
    const VgParagraph *paragraph = vg_draft_get_paragraph (draft, i);
    const char *then = g_hash_table_lookup (before, paragraph->name);
    VgSince expected = VG_SINCE_SAME;

    if (paragraph->generated == NULL)
      expected = VG_SINCE_GONE;
    else if (then == NULL)
      expected = VG_SINCE_NEW;
    else if (!is_same_text (then, paragraph->generated))
      expected = VG_SINCE_CHANGED;
    if (paragraph->since != expected)
      g_error ("%s: “%s” is marked %d, not %d", paper->id, paragraph->name, paragraph->since,
               expected);
    n_marked += expected != VG_SINCE_SAME;
  }
  return n_marked;
}

/* Another text in the record at @place. FALSE where it has none that can be changed. */
static gboolean
change_text (VgCase *subject, const char *place)
{
  static const char *const members[] = { "text", "words", "looks-like", NULL };
  JsonObject *record = vg_case_get_object (subject, place) != NULL
                           ? vg_case_copy_record (subject, place)
                           : NULL;

  for (guint i = 0; record != NULL && members[i] != NULL; i++)
    if (vg_json_get_string (record, members[i]) != NULL) {
      json_object_set_string_member (record, members[i], "Heel andere woorden dan eerst");
      return vg_case_set (subject, place, vg_json_new_object (record), NULL);
    }

  g_clear_pointer (&record, json_object_unref);
  return FALSE;
}

typedef struct {
  GPtrArray *papers;
  GPtrArray *texts;
} Handed;

/* Every paper is handed out as it is. */
static void
hand_out (VgCase *subject, Handed *handed)
{
  g_autoptr (VgPaperMaker) maker = vg_paper_maker_new (subject, given_shelf ());

  handed->papers = list_papers (subject, "nl");
  handed->texts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  for (guint i = 0; i < handed->papers->len; i++) {
    g_autoptr (VgDraft) draft = open_paper (maker, handed->papers->pdata[i]);

    g_assert_true (vg_draft_add_version (draft, "handed-out", NULL, NULL));
    g_ptr_array_add (handed->texts, list_texts (draft));
  }
}

static guint
check_all_marks (VgCase *subject, const Handed *handed)
{
  g_autoptr (VgPaperMaker) maker = vg_paper_maker_new (subject, given_shelf ());
  guint n_marked = 0;

  for (guint i = 0; i < handed->papers->len; i++) {
    g_autoptr (VgDraft) draft = open_paper (maker, handed->papers->pdata[i]);

    n_marked += check_marks (handed->papers->pdata[i], draft, handed->texts->pdata[i]);
  }
  return n_marked;
}

static void
test_marks_are_exactly_the_paragraphs_that_read_otherwise (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();
  g_autoptr (GPtrArray) places = NULL;
  Handed handed = { NULL };
  guint step = g_test_slow () ? 1 : 11;
  guint n_marked = 0;

  hand_out (subject, &handed);
  g_assert_cmpuint (check_all_marks (subject, &handed), ==, 0);
  places = vg_case_list (subject, "");
  for (guint i = 0; i < places->len; i += step) {
    g_autofree char *place = g_strdup (places->pdata[i]);

    if (!change_text (subject, place))
      continue;
    n_marked += check_all_marks (subject, &handed);
    g_assert_true (vg_case_undo (subject));
  }
  g_assert_cmpuint (n_marked, >, 10);

  g_ptr_array_unref (handed.papers);
  g_ptr_array_unref (handed.texts);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("nl");
  vg_clock_hold ("2026-05-12T09:00:00Z");

  g_test_add_func ("/paper-properties/nothing-that-presupposes-a-denied-facet-is-in-any-paper",
                   test_nothing_that_presupposes_a_denied_facet_is_in_any_paper);
  g_test_add_func (
      "/paper-properties/nothing-unreleased-changes-a-byte-of-a-paper-for-the-harmed-party",
      test_nothing_unreleased_changes_a_byte_of_a_paper_for_the_harmed_party);
  g_test_add_func ("/paper-properties/nothing-unreleased-changes-a-byte-of-a-paper-for-the-accused",
                   test_nothing_unreleased_changes_a_byte_of_a_paper_for_the_accused);
  g_test_add_func ("/paper-properties/marks-are-exactly-the-paragraphs-that-read-otherwise",
                   test_marks_are_exactly_the_paragraphs_that_read_otherwise);

  return g_test_run ();
}
