/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/vault.h"

/* The mediator's own notes. Nothing that takes a case comes here, and nothing here hands
 * one to anything that does.
 */

#include "base/clock.h"
#include "base/json-writer.h"
#include "base/json.h"
#include "base/wipe.h"
#include "store/journal.h"
#include "workspace/vault-private.h"

#include <string.h>

typedef struct {
  const char *note;
  GPtrArray *notes;
} Work;

static gboolean
add (VgVaultFile **file, gpointer data, GError **error)
{
  return vg_journal_add_own (*file, ((Work *) data)->note, error);
}

gboolean
vg_vault_add_own_note (VgVault *self, const char *case_id, const char *text, GError **error)
{
  JsonObject *note = json_object_new ();
  g_autoptr (JsonNode) node = vg_json_new_object (note);
  g_autofree char *now = vg_clock_dup_now ();
  g_auto (VgWipedText) written = NULL;
  Work work = { 0 };

  json_object_set_string_member (note, "at", now);
  if (case_id != NULL)
    json_object_set_string_member (note, "case", case_id);
  json_object_set_string_member (note, "text", text);

  work.note = written = vg_json_write (node);
  return vg_vault_run (self, VG_TURN_SAVE, add, &work, error);
}

static gboolean
list (VgVaultFile **file, gpointer data, GError **error)
{
  Work *work = data;

  work->notes = vg_journal_list_own (*file, error);
  return work->notes != NULL;
}

static gboolean
is_about (const char *note, const char *case_id)
{
  g_autoptr (JsonNode) node = vg_json_parse (note, strlen (note), "note", NULL);

  return g_strcmp0 (vg_json_get_string (vg_json_peek_object (node), "case"), case_id) == 0;
}

GPtrArray *
vg_vault_list_own_notes (VgVault *self, const char *case_id, GError **error)
{
  Work work = { 0 };

  if (!vg_vault_run (self, VG_TURN_READ, list, &work, error))
    return NULL;

  for (guint i = work.notes->len; i > 0 && case_id != NULL; i--)
    if (!is_about (work.notes->pdata[i - 1], case_id))
      g_ptr_array_remove_index (work.notes, i - 1);

  return work.notes;
}
