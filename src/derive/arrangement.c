/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/arrangement.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "model/place.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>

static char *
dup_place (const char *id)
{
  return vg_place_join ("check", id, NULL);
}

static void
add_line (VgCase *subject, VgContactPlan *plan, guint index, GPtrArray *lines)
{
  const char *form = vg_case_get_text (subject, "case/form");
  VgArrangement line = { .index = index, .check = vg_contact_plan_get_check (plan, index) };
  g_autofree char *place = dup_place (line.check.id);
  JsonObject *record = vg_case_get_object (subject, place);

  if (form == NULL)
    form = "undecided";
  line.is_needed = vg_contact_plan_is_for_form (plan, index, form);
  line.state = vg_json_get_string (record, "state");
  line.text = vg_json_get_string (record, "text");
  if (record != NULL || vg_contact_plan_is_beforehand (plan, index) ||
      vg_contact_plan_may_be_for_form (plan, index, form))
    g_ptr_array_add (lines, g_memdup2 (&line, sizeof line));
}

GPtrArray *
vg_arrangement_list (VgCase *subject, VgContactPlan *plan)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < vg_contact_plan_get_n_checks (plan); i++)
    add_line (subject, plan, i, lines);

  return lines;
}

static gboolean
put (VgCase *subject, const char *place, JsonObject *record, GError **error)
{
  if (json_object_get_size (record) > 0)
    return vg_case_set (subject, place, vg_json_new_object (record), error);

  json_object_unref (record);
  return vg_case_set (subject, place, NULL, error);
}

static void
set_or_remove (JsonObject *record, const char *member, const char *value)
{
  if (value != NULL)
    json_object_set_string_member (record, member, value);
  else
    json_object_remove_member (record, member);
}

gboolean
vg_arrangement_set_text (VgCase *subject, const char *id, const char *text, GError **error)
{
  g_autofree char *place = dup_place (id);
  JsonObject *record = vg_case_copy_record (subject, place);
  gboolean has_words = vg_words_are_any (text);

  set_or_remove (record, "text", has_words ? text : NULL);
  if (has_words && vg_json_get_string (record, "state") == NULL)
    json_object_set_string_member (record, "state", "open");

  return put (subject, place, record, error);
}

gboolean
vg_arrangement_set_state (VgCase *subject, const char *id, const char *state, GError **error)
{
  g_autofree char *place = dup_place (id);
  JsonObject *record = vg_case_copy_record (subject, place);

  set_or_remove (record, "state", state);

  return put (subject, place, record, error);
}

static gboolean
set_member (VgCase *subject, const char *id, const char *member, const char *value, GError **error)
{
  g_autofree char *place = dup_place (id);
  JsonObject *record = vg_case_copy_record (subject, place);

  set_or_remove (record, member, vg_words_are_any (value) ? value : NULL);

  return put (subject, place, record, error);
}

gboolean
vg_arrangement_set_date (VgCase *subject, const char *id, const char *date, GError **error)
{
  if (vg_words_are_any (date) && !vg_clock_is_date (date)) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("“%s” is no date such as 2026-03-02"), date);
    return FALSE;
  }

  return set_member (subject, id, "date", date, error);
}

gboolean
vg_arrangement_set_owner (VgCase *subject, const char *id, const char *owner, GError **error)
{
  return set_member (subject, id, "owner", owner, error);
}
