/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/overview.h"

#include "base/clock.h"
#include "base/json.h"
#include "base/language.h"
#include "derive/balance.h"
#include "derive/closing.h"
#include "derive/making.h"
#include "derive/matrix.h"
#include "derive/readiness.h"
#include "model/people.h"
#include "model/place.h"
#include "words/date.h"

#define REVIEW "check/review"

/* What an overview is read from; all owned but the first two. */
typedef struct {
  VgCase *subject;
  VgShelf *shelf;
  VgRuleBook *book;
  VgMatrixData *goals;
  VgReadiness *readiness;
} Ground;

static void
ground_clear (Ground *ground)
{
  g_clear_pointer (&ground->readiness, vg_readiness_free);
  g_clear_pointer (&ground->goals, vg_matrix_data_unref);
  g_clear_pointer (&ground->book, vg_rule_book_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ground, ground_clear)

static void
set_list (JsonObject *data, const char *name, JsonArray *taken_list)
{
  g_autofree char *has = g_strconcat ("has-", name, NULL);

  json_object_set_boolean_member (data, has, json_array_get_length (taken_list) > 0);
  json_object_set_array_member (data, name, taken_list);
}

static JsonObject *
new_row (const char *id, const char *title)
{
  JsonObject *row = json_object_new ();

  json_object_set_string_member (row, "id", id);
  vg_making_set_text (row, "title", title, NULL);
  return row;
}

/* --- Readiness --- */

static void
add_readiness (const Ground *ground, JsonObject *data)
{
  g_autoptr (GPtrArray) changes = vg_readiness_list_changes (ground->readiness);
  GPtrArray *gates = vg_readiness_get_gates (ground->readiness);
  JsonArray *asked = json_array_new ();
  JsonArray *closed = json_array_new ();

  for (guint i = 0; i < changes->len; i++) {
    const VgGate *gate = g_ptr_array_index (changes, i);
    JsonObject *row = new_row (gate->id, gate->title);

    vg_making_set_text (row, "opens", gate->opens, NULL);
    json_array_add_object_element (asked, row);
  }
  for (guint i = 0; i < gates->len; i++) {
    const VgGate *gate = g_ptr_array_index (gates, i);
    JsonObject *row = NULL;

    if (vg_gate_is_open (gate))
      continue;
    row = new_row (gate->id, gate->title);
    vg_making_set_text (row, "state", vg_gate_say (gate), NULL);
    vg_making_set_text (row, "because", gate->because, NULL);
    json_array_add_object_element (closed, row);
  }

  vg_making_set_text (data, "result", vg_readiness_say (ground->readiness), NULL);
  set_list (data, "changes", asked);
  set_list (data, "gates", closed);
}

static void
add_reviews (const Ground *ground, JsonObject *data)
{
  GPtrArray *reviews = vg_readiness_get_reviews (ground->readiness);
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < reviews->len; i++) {
    const VgReview *review = g_ptr_array_index (reviews, i);
    JsonObject *row = NULL;

    if (review->judgement.truth == VG_TRUTH_NO)
      continue;
    row = new_row (review->id, review->title);
    json_object_set_boolean_member (row, "is-certain", review->judgement.truth == VG_TRUTH_YES);
    json_array_add_object_element (list, row);
  }

  set_list (data, "reviews", list);
}

/* Whether a colleague looked at it; what nobody noted is neither done nor open. */
static void
add_review (const Ground *ground, const char *language, JsonObject *data)
{
  JsonObject *check = vg_case_get_object (ground->subject, REVIEW);
  const char *state = vg_json_get_string (check, "state");
  g_autofree char *date = vg_date_say (vg_json_get_string (check, "date"), language);
  JsonObject *review = json_object_new ();

  json_object_set_boolean_member (review, "is-done", g_strcmp0 (state, "done") == 0);
  json_object_set_boolean_member (review, "is-to-do", g_strcmp0 (state, "open") == 0);
  json_object_set_boolean_member (review, "is-left", g_strcmp0 (state, "not-needed") == 0);
  json_object_set_boolean_member (review, "is-unknown", state == NULL);
  vg_making_set_text (review, "date", date, REVIEW);
  vg_making_set_text (review, "text", vg_json_get_string (check, "text"), REVIEW);
  json_object_set_object_member (data, "review", review);
}

/* --- Contradictions --- */

/* With whose words they are, where a place is somebody's. */
static JsonObject *
make_quote (VgCase *subject, const VgQuotation *quotation)
{
  g_autofree char *id = g_strdelimit (g_strdup (quotation->place), "/", '-');
  g_autofree char *party = vg_place_dup_party (quotation->place);
  g_autofree char *name = party != NULL ? vg_people_dup_name (subject, party) : NULL;
  JsonObject *quote = json_object_new ();

  json_object_set_string_member (quote, "id", id);
  vg_making_set_text (quote, "name", name, NULL);
  vg_making_set_text (quote, "text", quotation->text, quotation->place);
  return quote;
}

static JsonObject *
make_side (VgCase *subject, GPtrArray *quotations, guint number)
{
  g_autofree char *id = g_strdup_printf ("%u", number);
  JsonObject *side = json_object_new ();
  JsonArray *quotes = json_array_new ();

  for (guint i = 0; i < quotations->len; i++)
    json_array_add_object_element (quotes, make_quote (subject, g_ptr_array_index (quotations, i)));

  json_object_set_string_member (side, "id", id);
  set_list (side, "quotes", quotes);
  return side;
}

static void
add_contradictions (const Ground *ground, JsonObject *data)
{
  GPtrArray *found = vg_readiness_get_contradictions (ground->readiness);
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < found->len; i++) {
    const VgContradiction *contradiction = g_ptr_array_index (found, i);
    JsonObject *row = new_row (contradiction->id, contradiction->title);
    JsonArray *sides = json_array_new ();

    for (guint j = 0; j < G_N_ELEMENTS (contradiction->quotations); j++)
      json_array_add_object_element (
          sides, make_side (ground->subject, contradiction->quotations[j], j + 1));
    vg_making_set_text (row, "discuss", contradiction->discuss, NULL);
    json_object_set_boolean_member (row, "is-certain", contradiction->is_certain);
    json_object_set_array_member (row, "sides", sides);
    json_array_add_object_element (list, row);
  }

  set_list (data, "contradictions", list);
}

/* --- Goals --- */

static JsonObject *
make_pair (const VgMatrixCell *cell)
{
  g_autofree char *id = g_strconcat (cell->harmed->place, "-", cell->accused->place, NULL);
  JsonObject *pair = json_object_new ();

  json_object_set_string_member (pair, "id", g_strdelimit (id, "/", '-'));
  vg_making_set_text (pair, "mark", vg_sign_get_mark (cell->sign), NULL);
  vg_making_set_text (pair, "word", cell->word, NULL);
  vg_making_set_text (pair, "harmed", cell->harmed->words, cell->harmed->place);
  vg_making_set_text (pair, "accused", cell->accused->words, cell->accused->place);
  vg_making_set_text (pair, "talk", cell->talk != NULL ? cell->talk : "", NULL);
  json_object_set_boolean_member (pair, "is-settled", cell->is_settled);
  return pair;
}

static void
add_pairs (const Ground *ground, JsonObject *data)
{
  g_autoptr (VgMatrix) matrix = vg_matrix_new (ground->subject, ground->goals);
  guint n_unseen = vg_matrix_count_unseen (matrix);
  g_autofree char *unseen = n_unseen > 0 ? g_strdup_printf ("%u", n_unseen) : NULL;
  JsonArray *pairs = json_array_new ();

  for (guint row = 0; row < vg_matrix_get_n_rows (matrix); row++)
    for (guint column = 0; column < vg_matrix_get_n_columns (matrix); column++) {
      const VgMatrixCell *cell = vg_matrix_get_cell (matrix, row, column);

      if (vg_sign_needs_talk (cell->sign))
        json_array_add_object_element (pairs, make_pair (cell));
    }

  vg_making_set_text (data, "not-looked-at", unseen, NULL);
  set_list (data, "pairs", pairs);
}

/* --- Balance --- */

static void
add_balance (const Ground *ground, JsonObject *data)
{
  g_autoptr (GPtrArray) indicators = vg_balance_list (ground->subject, ground->shelf, ground->book);
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < indicators->len; i++) {
    const VgIndicator *indicator = g_ptr_array_index (indicators, i);
    g_autofree char *harmed = g_strdup_printf ("%u", indicator->harmed);
    g_autofree char *accused = g_strdup_printf ("%u", indicator->accused);
    JsonObject *row = new_row (indicator->id, indicator->title);

    vg_making_set_text (row, "harmed", harmed, NULL);
    vg_making_set_text (row, "accused", accused, NULL);
    json_object_set_boolean_member (row, "needs-attention", indicator->needs_attention);
    json_array_add_object_element (list, row);
  }

  set_list (data, "balance", list);
}

static void
add_head (const Ground *ground, const char *language, JsonObject *data)
{
  g_autofree char *today = vg_clock_dup_today ();
  g_autofree char *date = vg_date_say (today, language);
  g_autofree char *harmed = vg_people_dup_side_name (ground->subject, "harmed");
  g_autofree char *accused = vg_people_dup_side_name (ground->subject, "accused");

  json_object_set_string_member (data, "language", language);
  vg_making_set_text (data, "case", vg_case_get_text (ground->subject, "case/label"), "case/label");
  vg_making_set_text (data, "harmed", harmed, "party/harmed");
  vg_making_set_text (data, "accused", accused, "party/accused");
  vg_making_set_text (data, "date", date, NULL);
}

/* How it ended and when; of a case that goes on neither. */
static void
add_end (const Ground *ground, const char *language, JsonObject *data)
{
  VgClosing closing = { NULL };
  gboolean is_closed = vg_closing_get (ground->subject, &closing);
  g_autofree char *end = is_closed ? vg_closing_say_end (ground->subject, closing.how) : NULL;
  g_autofree char *on = is_closed ? vg_date_say (closing.date, language) : NULL;

  vg_making_set_text (data, "closed", end, "closing/end");
  vg_making_set_text (data, "closed-on", on, "closing/end");
}

static gboolean
prepare (Ground *ground, GError **error)
{
  ground->book = vg_rule_book_read (error);
  ground->goals = ground->book != NULL ? vg_matrix_data_read (error) : NULL;
  if (ground->goals == NULL)
    return FALSE;

  ground->readiness = vg_readiness_new (ground->subject, ground->shelf, ground->book);
  return TRUE;
}

static JsonNode *
make (VgCase *subject, VgShelf *shelf, const char *language, GError **error)
{
  g_auto (Ground) ground = { .subject = subject, .shelf = shelf };
  JsonObject *data = NULL;

  if (!prepare (&ground, error))
    return NULL;

  data = json_object_new ();
  add_head (&ground, language, data);
  add_end (&ground, language, data);
  add_readiness (&ground, data);
  add_pairs (&ground, data);
  add_contradictions (&ground, data);
  add_reviews (&ground, data);
  add_review (&ground, language, data);
  add_balance (&ground, data);
  return vg_json_new_object (data);
}

JsonNode *
vg_overview_new (VgCase *subject,
                 VgShelf *shelf,
                 const char *whom,
                 const char *language,
                 GError **error)
{
  g_autofree char *screen = g_strdup (vg_language_get ());
  JsonNode *data = NULL;

  g_return_val_if_fail (VG_IS_CASE (subject) && language != NULL, NULL);

  /* The words of gates and signs come in the screen's language; the paper has one of its own. */
  vg_language_set (language);
  data = make (subject, shelf, language, error);
  vg_language_set (screen);

  return data;
}
