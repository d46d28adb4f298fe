/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/release-past.h"

#include "base/json.h"
#include "interview/release.h"
#include "model/place.h"

#define DATE_CHARS 10

void
vg_release_past_free (VgReleasePast *self)
{
  g_free (self->to);
  g_free (self->how);
  g_free (self->since);
  g_free (self->until);
  g_free (self);
}

/* Without what was undone, and without the undoing itself: what is redone counts again. */
static GPtrArray *
list_standing (VgCase *subject, const char *release)
{
  g_autoptr (GPtrArray) history = vg_case_list_history (subject, release);
  g_autoptr (GHashTable) undone = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GPtrArray *standing = g_ptr_array_new ();

  for (guint i = history->len; i > 0; i--) {
    VgAct *act = history->pdata[i - 1];
    gint64 clock = vg_act_get_clock (act);
    gint64 undoes = vg_act_get_undoes (act);

    if (g_hash_table_contains (undone, &clock) ||
        !json_object_has_member (vg_act_get_set (act), release))
      continue;
    if (undoes != 0)
      g_hash_table_add (undone, g_memdup2 (&undoes, sizeof undoes));
    else
      g_ptr_array_insert (standing, 0, act);
  }

  return standing;
}

static gboolean
was_given (JsonObject *record)
{
  const char *how = vg_json_get_string (record, "how");

  return g_strcmp0 (how, "as-is") == 0 || g_strcmp0 (how, "other-words") == 0;
}

/* Those whom @record named and @next, which took its place, does not let have it. */
static void
add_ended (GPtrArray *past, JsonObject *record, JsonObject *next, const char *at)
{
  g_auto (GStrv) before = vg_release_dup_receivers_of (record);
  g_auto (GStrv) after = vg_release_dup_receivers_of (next);

  for (guint i = 0; was_given (record) && before[i] != NULL; i++) {
    VgReleasePast *one = NULL;

    if (was_given (next) && g_strv_contains ((const char *const *) after, before[i]))
      continue;
    one = g_new0 (VgReleasePast, 1);
    one->to = g_strdup (before[i]);
    one->how = g_strdup (vg_json_get_string (record, "how"));
    one->since = g_strdup (vg_json_get_string (record, "date"));
    one->until = g_strndup (at, DATE_CHARS);
    g_ptr_array_add (past, one);
  }
}

GPtrArray *
vg_release_past_list (VgCase *subject, const char *place)
{
  g_autofree char *release = vg_place_join ("release", place, NULL);
  g_autoptr (GPtrArray) acts = list_standing (subject, release);
  g_auto (GStrv) now = vg_release_dup_receivers (subject, place);
  gboolean is_given = was_given (vg_case_get_object (subject, release));
  GPtrArray *past = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_release_past_free);

  for (guint i = 0; i + 1 < acts->len; i++)
    add_ended (past, vg_json_get_object (vg_act_get_set (acts->pdata[i]), release),
               vg_json_get_object (vg_act_get_set (acts->pdata[i + 1]), release),
               vg_act_get_at (acts->pdata[i + 1]));

  for (guint i = past->len; is_given && i > 0; i--)
    if (g_strv_contains ((const char *const *) now, ((VgReleasePast *) past->pdata[i - 1])->to))
      g_ptr_array_remove_index (past, i - 1);

  return past;
}
