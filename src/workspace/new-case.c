/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/new-case.h"

#include "base/json.h"
#include "words/words.h"

static void
add_text (JsonObject *set, const char *place, const char *text)
{
  if (vg_words_are_any (text))
    json_object_set_member (set, place, vg_json_new_string (text));
}

/* An act of its own: it holds what is about one person alone. */
static gboolean
set_name (VgCase *subject, const char *place, const char *name, GError **error)
{
  JsonObject *party = NULL;

  if (!vg_words_are_any (name))
    return TRUE;

  party = json_object_new ();
  json_object_set_string_member (party, "name", name);
  return vg_case_set (subject, place, vg_json_new_object (party), error);
}

static gboolean
fill (VgCase *subject, gpointer user_data, GError **error)
{
  const VgNewCase *self = user_data;
  JsonObject *set = json_object_new ();

  add_text (set, "case/label", self->label);
  add_text (set, "case/started-by", self->started_by);
  add_text (set, "case/event", self->event);
  return vg_case_append (subject, set, NULL, error) &&
         set_name (subject, "party/harmed", self->harmed, error) &&
         set_name (subject, "party/accused", self->accused, error);
}

char *
vg_new_case_make (const VgNewCase *self, VgWorkspace *workspace, GError **error)
{
  g_return_val_if_fail (self != NULL && vg_words_are_any (self->label), NULL);

  return vg_workspace_add_filled (workspace, fill, (gpointer) self, error);
}
