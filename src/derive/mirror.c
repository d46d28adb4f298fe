/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/mirror.h"

#include "base/json.h"
#include "derive/stage.h"
#include "derive/summary.h"
#include "interview/goal-part.h"
#include "model/people.h"

#define N_SIDES 2
#define LONGEST 10000 /* characters of one answer */

static void
said_free (gpointer data)
{
  VgSaid *said = data;

  g_free (said->as);
  g_free (said->text);
  g_free (said);
}

void
vg_mirror_row_free (VgMirrorRow *self)
{
  for (guint i = 0; i < N_SIDES; i++)
    g_clear_pointer (&self->sides[i].said, g_ptr_array_unref);
  g_free (self);
}

gboolean
vg_mirror_side_is_settled (const VgMirrorSide *self)
{
  return self->state == VG_STATE_ANSWERED || self->state == VG_STATE_DECLINED ||
         self->state == VG_STATE_DOES_NOT_KNOW || self->state == VG_STATE_NOT_APPLICABLE;
}

/* Takes @text. */
static void
add_said (GPtrArray *list, const char *as, char *text)
{
  VgSaid *said = g_new0 (VgSaid, 1);

  said->as = g_strdup (as);
  said->text = text;
  g_ptr_array_add (list, said);
}

static void
add_fragments (GPtrArray *list, VgInterview *interview, VgItem *item)
{
  g_autoptr (GPtrArray) places = vg_interview_list_fragments (interview, item);

  for (guint i = 0; i < places->len; i++) {
    JsonObject *record = vg_case_get_object (vg_interview_get_case (interview), places->pdata[i]);
    const char *text = vg_json_get_string (record, "text");

    if (text != NULL)
      add_said (list, vg_json_get_string (record, "as"), g_strdup (text));
  }
}

/* Goals are said in one's own words. */
static void
add_goals (GPtrArray *list, VgInterview *interview, VgItem *item)
{
  g_autoptr (GPtrArray) places = vg_interview_list_fragments (interview, item);

  for (guint i = 0; i < places->len; i++) {
    JsonObject *goal = vg_case_get_object (vg_interview_get_case (interview), places->pdata[i]);
    const char *words = vg_json_get_string (goal, "words");

    if (words != NULL)
      add_said (list, "quotation", g_strdup (words));
  }
}

/* What each goal has for it, behind the words of the goal. */
static void
add_parts (GPtrArray *list, VgInterview *interview, VgItem *item)
{
  VgCase *subject = vg_interview_get_case (interview);
  g_autoptr (GPtrArray)
      places = vg_goal_part_list (subject, item, vg_interview_get_party (interview));

  for (guint i = 0; i < places->len; i++) {
    const char *words = vg_json_get_string (vg_case_get_object (subject, places->pdata[i]),
                                            "words");
    g_autofree char *said = vg_goal_part_say (subject, item, places->pdata[i]);

    if (words != NULL && said != NULL)
      add_said (list, NULL, g_strdup_printf ("“%s”: %s", words, said));
  }
}

/* What was chosen, then what was said to it. */
static void
add_record (GPtrArray *list, VgInterview *interview, VgItem *item)
{
  static const char *const members[] = { "words", "teach-back", "corrected" };
  char *said = vg_interview_say_answer (interview, item, LONGEST);

  if (said != NULL)
    add_said (list, NULL, said);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++) {
    const char *words = vg_interview_get_member (interview, item, members[i]);

    if (words != NULL)
      add_said (list, "quotation", g_strdup (words));
  }
}

static void
fill_side (VgMirrorSide *side, VgInterview *interview, VgItem *item)
{
  side->said = g_ptr_array_new_with_free_func (said_free);
  side->item = item;
  side->state = VG_STATE_ABSENT;
  if (item == NULL)
    return;

  side->state = vg_route_get_state (vg_interview_get_route (interview), vg_item_get_index (item));
  if (side->state != VG_STATE_ANSWERED)
    return;
  add_parts (side->said, interview, item);
  if (side->said->len > 0)
    return;
  if (vg_item_get_kind (item) == VG_ITEM_OPEN)
    add_fragments (side->said, interview, item);
  else if (vg_item_get_kind (item) == VG_ITEM_GOAL)
    add_goals (side->said, interview, item);
  else
    add_record (side->said, interview, item);
}

static gboolean
is_at_issue (VgInterview *interview, VgItem *item)
{
  return item != NULL && vg_item_get_kind (item) != VG_ITEM_NOTE &&
         vg_route_is_shown (vg_interview_get_route (interview), vg_item_get_index (item));
}

/* The question to the other that this one mirrors, where both guides know of it. */
static VgItem *
find_mirror (VgInterview *other, VgItem *item)
{
  const char *id = vg_item_get_mirror (item);

  return id != NULL ? vg_guide_find_item (vg_interview_get_guide (other), id) : NULL;
}

static void
add_row (GPtrArray *rows, VgSection *section, VgInterview *people[N_SIDES], VgItem *items[N_SIDES])
{
  VgMirrorRow *row = NULL;

  if (!is_at_issue (people[0], items[0]) && !is_at_issue (people[1], items[1]))
    return;

  row = g_new0 (VgMirrorRow, 1);
  row->section = section;
  for (guint i = 0; i < N_SIDES; i++)
    fill_side (&row->sides[i], people[i], items[i]);
  g_ptr_array_add (rows, row);
}

/* Those of the first, then those that only the second is asked. */
static void
add_section (GPtrArray *rows, VgSection *section, VgInterview *people[N_SIDES])
{
  VgGuide *guide = vg_interview_get_guide (people[0]);
  VgGuide *other = vg_interview_get_guide (people[1]);
  VgSection *same = vg_guide_find_section (other, vg_section_get_id (section));

  for (guint i = 0; i < vg_section_get_n_items (section); i++) {
    VgItem *item = vg_guide_get_item (guide, vg_section_get_first (section) + i);

    add_row (rows, section, people, (VgItem *[]){ item, find_mirror (people[1], item) });
  }
  for (guint i = 0; same != NULL && i < vg_section_get_n_items (same); i++) {
    VgItem *item = vg_guide_get_item (other, vg_section_get_first (same) + i);

    if (find_mirror (people[0], item) == NULL)
      add_row (rows, same, people, (VgItem *[]){ NULL, item });
  }
}

GPtrArray *
vg_mirror_list (VgInterview *first, VgInterview *second)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_mirror_row_free);
  VgInterview *people[N_SIDES] = { first, second };
  VgGuide *guide = NULL;

  g_return_val_if_fail (VG_IS_INTERVIEW (first) && VG_IS_INTERVIEW (second), rows);

  guide = vg_interview_get_guide (first);
  for (guint i = 0; i < vg_guide_get_n_sections (guide); i++)
    add_section (rows, vg_guide_get_section (guide, i), people);

  return rows;
}

GPtrArray *
vg_mirror_list_said (VgInterview *interview)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_mirror_row_free);
  VgGuide *guide = NULL;

  g_return_val_if_fail (VG_IS_INTERVIEW (interview), rows);

  guide = vg_interview_get_guide (interview);
  for (guint i = 0; i < vg_guide_get_n_items (guide); i++) {
    VgItem *item = vg_guide_get_item (guide, i);
    VgMirrorRow *row = NULL;

    if (!is_at_issue (interview, item))
      continue;
    row = g_new0 (VgMirrorRow, 1);
    row->section = vg_guide_section_of (guide, i);
    fill_side (&row->sides[0], interview, item);
    if (vg_mirror_side_is_settled (&row->sides[0]))
      g_ptr_array_add (rows, row);
    else
      vg_mirror_row_free (row);
  }

  return rows;
}

/* The first of these people who is on another side than @side, or on any where it is NULL. */
static const char *
find_person (VgCase *subject, GPtrArray *people, const char *side)
{
  for (guint i = 0; i < people->len; i++) {
    const char *of = vg_people_get_side (subject, people->pdata[i]);

    if (of != NULL && g_strcmp0 (of, side) != 0)
      return people->pdata[i];
  }

  return NULL;
}

void
vg_mirror_find_pair (VgCase *subject, VgShelf *shelf, VgInterview *out[N_SIDES])
{
  g_autoptr (GPtrArray) people = vg_stage_list_principals (subject, shelf);
  const char *pair[N_SIDES] = { find_person (subject, people, NULL), NULL };

  out[0] = out[1] = NULL;
  if (pair[0] != NULL)
    pair[1] = find_person (subject, people, vg_people_get_side (subject, pair[0]));
  for (guint i = 0; i < N_SIDES && pair[1] != NULL; i++)
    out[i] = vg_interview_new (subject, shelf, vg_summary_find_guide (subject, shelf, pair[i]),
                               pair[i]);
}
