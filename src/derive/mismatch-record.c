/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/mismatch-record.h"

#include "base/json.h"
#include "model/place.h"
#include "words/words.h"

#include <string.h>

char *
vg_mismatch_record_dup_place (const char *side, const char *goal)
{
  return strchr (goal, '/') != NULL ? vg_place_join ("goal", goal, NULL)
                                    : vg_place_join ("goal", side, goal, NULL);
}

char *
vg_mismatch_record_dup_goal (const char *side, const char *place)
{
  g_autofree char *party = vg_place_dup_party (place);
  const char *id = vg_place_get_last (place);

  return g_strcmp0 (party, side) == 0 ? g_strdup (id) : vg_place_join (party, id, NULL);
}

/* Where the goal of @side that the record names stands, or NULL. */
static char *
dup_named (JsonObject *record, const char *side)
{
  const char *goal = vg_json_get_string (record, side);

  return goal != NULL ? vg_mismatch_record_dup_place (side, goal) : NULL;
}

const char *
vg_mismatch_record_find (VgCase *subject, const char *harmed, const char *accused)
{
  g_autoptr (GPtrArray) places = vg_case_list (subject, "mismatch");

  for (guint i = places->len; i > 0; i--) {
    JsonObject *record = vg_case_get_object (subject, places->pdata[i - 1]);
    g_autofree char *one = dup_named (record, "harmed");
    g_autofree char *other = dup_named (record, "accused");

    if (g_strcmp0 (one, harmed) == 0 && g_strcmp0 (other, accused) == 0)
      return places->pdata[i - 1];
  }

  return NULL;
}

char *
vg_mismatch_record_dup_digest (const char *harmed_words, const char *accused_words, VgSign sign)
{
  g_autofree char *harmed = vg_words_digest (harmed_words != NULL ? harmed_words : "");
  g_autofree char *accused = vg_words_digest (accused_words != NULL ? accused_words : "");
  g_autofree char *all = g_strjoin (" ", harmed, accused, vg_sign_get_word (sign), NULL);

  return vg_words_digest (all);
}

gboolean
vg_mismatch_record_was_settled (VgCase *subject, const char *place)
{
  return vg_json_get_string (vg_case_get_object (subject, place), "settled") != NULL;
}

static const char *
get_goal_words (VgCase *subject, const char *place)
{
  return place != NULL ? vg_json_get_string (vg_case_get_object (subject, place), "words") : NULL;
}

gboolean
vg_mismatch_record_is_settled (VgCase *subject, const char *place, VgSign sign)
{
  JsonObject *record = vg_case_get_object (subject, place);
  g_autofree char *harmed = dup_named (record, "harmed");
  g_autofree char *accused = dup_named (record, "accused");
  g_autofree char *digest = vg_mismatch_record_dup_digest (get_goal_words (subject, harmed),
                                                           get_goal_words (subject, accused), sign);

  return vg_json_get_string (record, "settled") != NULL &&
         vg_words_are_any (vg_json_get_string (record, "words-harmed")) &&
         vg_words_are_any (vg_json_get_string (record, "words-accused")) &&
         g_strcmp0 (vg_json_get_string (record, "digest"), digest) == 0;
}
