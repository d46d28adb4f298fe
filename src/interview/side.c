/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/side.h"

#include "base/clock.h"
#include "base/json.h"
#include "interview/position.h"
#include "interview/tail.h"
#include "model/people.h"
#include "model/place.h"
#include "words/words.h"

/* Stands in an order of words for those who have given none. */
#define NONE ""

/* Which of several words is the most careful; the first one counts. */
typedef struct {
  const char *head;
  const char *const *order;
} Care;

static const char *const facet_order[] = {
  "denies", "does-not-want", "says-nothing", "unclear", "does-not-remember", "partly",
  NONE,     "acknowledges",  "wants",        NULL,
};
static const char *const consent_order[] = { "withdrawn", "refused", NONE, "given", NULL };
static const char *const said_back_order[] = { "no", NONE, "yes", NULL };
static const char *const yes_first[] = { "yes", NONE, "no", NULL };

static const Care cares[] = {
  { "acknowledgement.", facet_order },
  { "consent.", consent_order },
  { "teach-back.", said_back_order },
  { "plain", yes_first },
};

static void
add_person (VgCase *subject, const char *side, const char *party, GPtrArray *people)
{
  if (party != NULL && g_strcmp0 (vg_people_get_role (subject, party), side) == 0 &&
      !g_ptr_array_find_with_equal_func (people, party, g_str_equal, NULL))
    g_ptr_array_add (people, g_strdup (party));
}

/* Whoever has a place under @head. Places come in order: one person's stand together. */
static void
add_speakers (VgCase *subject, const char *side, const char *head, GPtrArray *people)
{
  g_autoptr (GPtrArray) places = vg_case_list (subject, head);
  g_autofree char *last = NULL;

  for (guint i = 0; i < places->len; i++) {
    g_autofree char *party = NULL;

    if (last != NULL && vg_place_is_under (places->pdata[i], last))
      continue;

    party = vg_place_dup_word (places->pdata[i], 1);
    add_person (subject, side, party, people);
    g_free (last);
    last = vg_place_join (head, party, NULL);
  }
}

GPtrArray *
vg_side_list_people (VgCase *subject, const char *side)
{
  g_autoptr (GPtrArray) recorded = vg_people_list (subject);
  GPtrArray *people = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < recorded->len; i++)
    add_person (subject, side, recorded->pdata[i], people);
  add_speakers (subject, side, "acknowledgement", people);
  add_speakers (subject, side, "answer", people);
  add_speakers (subject, side, "consent", people);
  add_speakers (subject, side, "goal", people);

  return people;
}

static const VgValue *
get (GArray *values, guint index)
{
  return &g_array_index (values, VgValue, index);
}

static void
copy (const VgValue *from, VgValue *out)
{
  vg_value_clear (out);
  out->state = from->state;
  out->is_declined = from->is_declined;
  out->node = from->node != NULL ? json_node_ref (from->node) : NULL;
}

/* Of those who gave no value one that is to be asked, where there is any. */
static const VgValue *
find_none (GArray *values)
{
  const VgValue *none = NULL;

  for (guint i = 0; i < values->len; i++) {
    if (get (values, i)->state == VG_VALUE_OPEN)
      return get (values, i);
    if (get (values, i)->state == VG_VALUE_SETTLED)
      none = get (values, i);
  }

  return none;
}

static const VgValue *
find_word (GArray *values, const char *word)
{
  if (g_str_equal (word, NONE))
    return find_none (values);
  for (guint i = 0; i < values->len; i++)
    if (g_strcmp0 (vg_json_peek_string (get (values, i)->node), word) == 0)
      return get (values, i);

  return NULL;
}

static void
give_most_careful (GArray *values, const char *const *order, VgValue *out)
{
  for (guint i = 0; order[i] != NULL; i++) {
    const VgValue *found = find_word (values, order[i]);

    if (found != NULL) {
      copy (found, out);
      return;
    }
  }
  if (values->len > 0)
    copy (get (values, 0), out);
}

/* The greatest: of days since a consent the oldest one. */
static void
give_greatest (GArray *values, VgValue *out)
{
  const VgValue *none = find_none (values);
  const VgValue *greatest = NULL;

  for (guint i = 0; none == NULL && i < values->len; i++) {
    const VgValue *value = get (values, i);

    if (value->node != NULL &&
        (greatest == NULL || json_node_get_int (value->node) > json_node_get_int (greatest->node)))
      greatest = value;
  }
  if (none != NULL || greatest != NULL)
    copy (none != NULL ? none : greatest, out);
}

static void
give_all_elements (GArray *values, VgValue *out)
{
  JsonArray *all = json_array_new ();

  for (guint i = 0; i < values->len; i++) {
    JsonArray *list = vg_json_peek_array (get (values, i)->node);

    for (guint j = 0; list != NULL && j < json_array_get_length (list); j++)
      json_array_add_element (all, json_node_copy (json_array_get_element (list, j)));
  }
  if (json_array_get_length (all) > 0) {
    out->state = VG_VALUE_GIVEN;
    out->node = vg_json_new_array (all);
  } else {
    json_array_unref (all);
  }
}

/* The one value all gave, the latest of dates; nothing where they differ. */
static void
give_common (GArray *values, VgValue *out)
{
  const VgValue *common = NULL;

  for (guint i = 0; i < values->len; i++) {
    const VgValue *value = get (values, i);
    const char *text = vg_json_peek_string (value->node);
    const char *before = common != NULL ? vg_json_peek_string (common->node) : NULL;

    if (value->node == NULL)
      continue;
    if (common != NULL && !json_node_equal (common->node, value->node) &&
        !(vg_clock_is_date (text) && vg_clock_is_date (before)))
      return;
    if (common == NULL || g_strcmp0 (text, before) > 0)
      common = value;
  }
  if (common != NULL)
    copy (common, out);
}

/* Where each has their own: one without is what counts, else the first. */
static void
give_one_of_each (GArray *values, VgValue *out)
{
  for (guint i = 0; i < values->len; i++) {
    const char *text = vg_json_peek_string (get (values, i)->node);

    if (text == NULL || !vg_words_are_any (text)) {
      copy (get (values, i), out);
      return;
    }
  }
  if (values->len > 0)
    copy (get (values, 0), out);
}

static void
give_answer (GArray *values, VgValue *out)
{
  const VgValue *none = find_none (values);

  if (find_word (values, "yes") != NULL || find_word (values, "no") != NULL)
    give_most_careful (values, yes_first, out);
  else if (none != NULL)
    copy (none, out);
  else if (values->len > 0 && vg_json_peek_array (get (values, 0)->node) != NULL)
    give_all_elements (values, out);
  else
    give_common (values, out);
  if (out->state == VG_VALUE_OPEN && values->len == 1)
    copy (get (values, 0), out);
}

static void
combine (GArray *values, const char *tail, VgValue *out)
{
  if (g_str_has_suffix (tail, ".days")) {
    give_greatest (values, out);
    return;
  }
  for (guint i = 0; i < G_N_ELEMENTS (cares); i++)
    if (g_str_has_prefix (tail, cares[i].head)) {
      give_most_careful (values, cares[i].order, out);
      return;
    }

  if (g_str_equal (tail, "goals"))
    give_all_elements (values, out);
  else if (g_str_equal (tail, "channel"))
    give_one_of_each (values, out);
  else
    give_answer (values, out);
}

void
vg_side_look_up (VgCase *subject, const char *side, const char *tail, VgValue *out)
{
  g_autoptr (GPtrArray) people = vg_side_list_people (subject, side);
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (VgValue));

  if (g_str_equal (tail, "acknowledgement")) {
    const char *position = vg_position_of_side (subject, side);

    if (position != NULL) {
      out->state = VG_VALUE_GIVEN;
      out->node = vg_json_new_string (position);
    }
    return;
  }

  g_array_set_clear_func (values, (GDestroyNotify) vg_value_clear);
  for (guint i = 0; i < people->len; i++) {
    const VgTail person = { subject, people->pdata[i], FALSE, NULL };
    VgValue value = VG_VALUE_INIT;

    vg_tail_look_up (&person, tail, &value);
    g_array_append_val (values, value);
  }
  combine (values, tail, out);
}
