/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chance.h"

#include "base/json.h"
#include "given.h"

guint
chance_rounds (guint n)
{
  return g_getenv ("VOORGESPREK_VALGRIND") != NULL ? n / 10 : n;
}

const char *
chance_word (const char *const *words)
{
  return words[g_test_rand_int_range (0, (gint32) g_strv_length ((char **) words))];
}

static void
add_goal (VgInterview *interview)
{
  const char *party = vg_interview_get_party (interview);
  g_autofree char *place = g_strdup_printf ("goal/%s/g%d", party, g_test_rand_int_range (1, 9));
  g_autofree char *goal = g_strdup_printf (
      "{'words':'doel %d','code':'G%d','importance':%d,'order':%d}", g_test_rand_int_range (0, 999),
      g_test_rand_int_range (1, 5), g_test_rand_int_range (0, 11), g_test_rand_int_range (1, 9));

  given_put (vg_interview_get_case (interview), place, goal);
}

static void
add_fragment (VgInterview *interview, VgItem *item)
{
  static const char *const forms[] = { "quotation", "paraphrase", "observation", NULL };
  g_autoptr (GPtrArray) places = vg_interview_list_fragments (interview, item);
  g_autofree char *text = g_strdup_printf ("gezegd %d", g_test_rand_int_range (0, 1000000));
  const char *place = places->len > 0 && g_test_rand_bit () ? places->pdata[0] : NULL;
  g_autoptr (GError) error = NULL;

  vg_interview_set_fragment (interview, item, place, chance_word (forms), text, &error);
  g_assert_no_error (error);
}

static JsonNode *
make_list (GPtrArray *values)
{
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < values->len; i++)
    if (g_test_rand_bit ())
      json_array_add_string_element (list, values->pdata[i]);

  return vg_json_new_array (list);
}

static JsonNode *
make_value (VgInterview *interview, VgItem *item)
{
  g_autoptr (GPtrArray) values = vg_interview_list_values (interview, item);
  g_autofree char *text = NULL;

  switch (vg_item_get_kind (item)) {
  case VG_ITEM_MULTI:
    return make_list (values);
  case VG_ITEM_SCALE:
    return vg_json_new_int (
        g_test_rand_int_range (vg_item_get_min (item), vg_item_get_max (item) + 1));
  case VG_ITEM_NUMBER:
    return vg_json_new_int (g_test_rand_int_range (0, 100));
  case VG_ITEM_DATE:
  case VG_ITEM_READ_BACK:
    text = g_strdup_printf ("2026-03-%02d", g_test_rand_int_range (1, 32));
    return vg_json_new_string (text);
  case VG_ITEM_TEXT:
  case VG_ITEM_WHAT_IF:
    text = g_strdup_printf ("antwoord %d", g_test_rand_int_range (0, 1000000));
    return vg_json_new_string (text);
  case VG_ITEM_CHOICE:
  case VG_ITEM_YES_NO:
  case VG_ITEM_CONSENT:
  case VG_ITEM_ACKNOWLEDGEMENT:
  case VG_ITEM_INFORM:
  case VG_ITEM_RISK:
    return vg_json_new_string (values->pdata[g_test_rand_int_range (0, (gint32) values->len)]);
  case VG_ITEM_OPEN:
  case VG_ITEM_GOAL:
  case VG_ITEM_CHECK:
  case VG_ITEM_NOTE:
  default:
    g_assert_not_reached ();
  }
}

gboolean
chance_answer (VgInterview *interview, VgItem *item)
{
  VgItemKind kind = vg_item_get_kind (item);
  g_autoptr (GError) error = NULL;

  if (kind == VG_ITEM_NOTE || kind == VG_ITEM_CHECK)
    return FALSE;
  if (kind == VG_ITEM_OPEN)
    add_fragment (interview, item);
  else if (kind == VG_ITEM_GOAL)
    add_goal (interview);
  else
    vg_interview_set_value (interview, item, make_value (interview, item), &error);
  g_assert_no_error (error);
  return TRUE;
}

static VgItem *
pick_item (VgInterview *interview)
{
  VgGuide *guide = vg_interview_get_guide (interview);

  return vg_guide_get_item (
      guide, (guint) g_test_rand_int_range (0, (gint32) vg_guide_get_n_items (guide)));
}

/* Everything at the item, one place at random. */
static void
take_away (VgInterview *interview, VgItem *item)
{
  g_autofree char *place = vg_interview_dup_place (interview, item);
  g_autoptr (GPtrArray) places = NULL;

  if (place == NULL)
    return;

  places = vg_case_list (vg_interview_get_case (interview), place);
  if (places->len > 0)
    given_put (vg_interview_get_case (interview),
               places->pdata[g_test_rand_int_range (0, (gint32) places->len)], NULL);
}

static void
give_reason (VgInterview *interview, VgItem *item)
{
  const char *reason = chance_word (vg_interview_get_reasons ());

  if (vg_interview_get_party (interview) != NULL && vg_item_get_kind (item) != VG_ITEM_NOTE)
    g_assert_true (
        vg_interview_set_none (interview, item, g_test_rand_bit () ? reason : NULL, NULL));
}

static void
put_facet (VgCase *subject)
{
  static const char *const parties[] = { "harmed", "accused", "accused-2", NULL };
  static const char *const facets[] = { "contact", "act", "unwilling", "responsibility", NULL };
  static const char *const values[] = {
    "acknowledges", "acknowledges", "acknowledges", "partly", "denies", "says-nothing", NULL
  };
  g_autofree char *place = g_strdup_printf ("acknowledgement/%s/%s", chance_word (parties),
                                            chance_word (facets));
  g_autofree char *record = g_strdup_printf ("{'value':'%s'}", chance_word (values));

  given_put (subject, place, record);
}

static void
put_fact (VgCase *subject)
{
  static const char *const facts[] = {
    "case/event 'sexual'",
    "case/event 'violence'",
    "case/event 'domestic'",
    "case/relation 'partner'",
    "case/relation 'family'",
    "case/relation 'professional'",
    "case/age-difference 'yes'",
    "case/age-difference 'no'",
    "case/age-difference 'unknown'",
    "case/power-difference 'yes'",
    "case/power-difference 'no'",
    "case/event -",
    "party/accused-2 {'role':'accused'}",
    "party/accused-2 {'role':'supporter'}",
    "party/harmed {'address':'je'}",
    NULL,
  };
  g_auto (GStrv) parts = g_strsplit (chance_word (facts), " ", 2);

  given_put (subject, parts[0], g_str_equal (parts[1], "-") ? NULL : parts[1]);
}

static void
put_release (VgCase *subject)
{
  static const char *const hows[] = { "as-is", "as-is", "no", "later", NULL };
  static const char *const receivers[] = { "harmed", "harmed accused", "supporter-1 harmed", "",
                                           NULL };
  const char *to = chance_word (receivers);
  g_autoptr (GPtrArray)
      places = vg_case_list (subject, g_test_rand_bit () ? "acknowledgement" : "answer");
  const char *place = NULL;

  if (places->len == 0)
    return;

  place = places->pdata[g_test_rand_int_range (0, (gint32) places->len)];
  if (vg_json_get_string (vg_case_get_object (subject, place), "none") == NULL)
    given_release (subject, place, chance_word (hows), NULL, *to != '\0' ? to : NULL);
}

void
chance_act (VgInterview *interview)
{
  VgCase *subject = vg_interview_get_case (interview);
  int die = g_test_rand_int_range (0, 20);

  if (die < 8)
    chance_answer (interview, pick_item (interview));
  else if (die < 10)
    take_away (interview, pick_item (interview));
  else if (die < 13)
    give_reason (interview, pick_item (interview));
  else if (die < 15)
    put_facet (subject);
  else if (die < 17)
    put_fact (subject);
  else if (die < 18)
    put_release (subject);
  else if (die < 19)
    vg_case_undo (subject);
  else
    vg_case_redo (subject);
}
