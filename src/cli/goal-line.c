/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/goal-line.h"

#include "base/error.h"
#include "base/json.h"
#include "cli/part.h"
#include "derive/goal-list.h"
#include "interview/goal-part.h"
#include "interview/goal-record.h"
#include "model/people.h"

#include <glib/gi18n-lib.h>

/* A goal is rehearsed as well: how is it if it does not work out? */
static void
print_rehearsal (VgInterview *interview)
{
  VgWording wording = vg_interview_get_wording (interview);
  const char *address = vg_people_get_address (vg_interview_get_case (interview),
                                               vg_interview_get_party (interview));
  g_autoptr (VgGoalList) kinds = vg_goal_list_read (NULL);
  const char *ask = kinds != NULL ? vg_goal_list_get_rehearsal (kinds, wording.language, address)
                                  : NULL;

  if (ask != NULL)
    g_print ("    :set if-not …  %s\n", ask);
}

gboolean
vg_goal_line_add (VgInterview *interview, VgItem *item, const char *words, GError **error)
{
  VgCase *subject = vg_interview_get_case (interview);
  g_autofree char *prefix = vg_interview_dup_place (interview, item);
  g_autofree char *place = NULL;
  JsonObject *goal = NULL;
  guint number = 1;

  do {
    g_free (place);
    place = g_strdup_printf ("%s/g%u", prefix, number++);
  } while (vg_case_get (subject, place) != NULL);

  goal = json_object_new ();
  json_object_set_string_member (goal, "words", words);
  json_object_set_int_member (goal, "order", number - 1);
  if (!vg_case_set (subject, place, vg_json_new_object (goal), error))
    return FALSE;

  print_rehearsal (interview);
  return TRUE;
}

/* The goal that was written last. */
static char *
find_last_goal (VgInterview *interview, VgItem *item)
{
  g_autofree char *prefix = vg_interview_dup_place (interview, item);
  g_autoptr (GPtrArray) goals = vg_case_list (vg_interview_get_case (interview), prefix);

  return goals->len > 0 ? g_strdup (goals->pdata[goals->len - 1]) : NULL;
}

static gboolean
set_part (VgInterview *interview,
          const char *place,
          const char *part,
          const char *text,
          GError **error)
{
  const VgField *field = vg_part_find (place, part, error);

  return field != NULL && vg_goal_record_set (vg_interview_get_case (interview), place, part,
                                              vg_part_read (field, text), error);
}

gboolean
vg_goal_line_set (VgInterview *interview,
                  VgItem *item,
                  const char *part,
                  const char *text,
                  GError **error)
{
  g_autofree char *place = find_last_goal (interview, item);

  if (place == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_NOT_FOUND, _ ("write the goal first, in own words"));
    return FALSE;
  }

  return set_part (interview, place, part, text, error);
}

static char *
dup_open (VgInterview *interview, VgItem *item)
{
  return vg_goal_part_dup_open (vg_interview_get_case (interview), item,
                                vg_interview_get_party (interview));
}

gboolean
vg_goal_line_takes (VgInterview *interview, VgItem *item)
{
  g_autoptr (GPtrArray) goals = vg_goal_part_list (vg_interview_get_case (interview), item,
                                                   vg_interview_get_party (interview));

  return goals->len > 0;
}

gboolean
vg_goal_line_is_open (VgInterview *interview, VgItem *item)
{
  g_autofree char *place = dup_open (interview, item);

  return place != NULL;
}

gboolean
vg_goal_line_answer (VgInterview *interview, VgItem *item, const char *line, GError **error)
{
  g_autofree char *place = dup_open (interview, item);

  if (place == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_FAILED,
                 _ ("each goal has this already; change it at its place: voorgesprek-cli set"));
    return FALSE;
  }

  return set_part (interview, place, vg_item_get_of_goals (item), line, error);
}

void
vg_goal_line_print_open (VgInterview *interview, VgItem *item)
{
  g_autofree char *place = dup_open (interview, item);
  JsonObject *goal = place != NULL ? vg_case_get_object (vg_interview_get_case (interview), place)
                                   : NULL;
  const char *words = vg_json_get_string (goal, "words");

  if (words != NULL)
    g_print (_ ("    for the goal “%s”\n"), words);
}
