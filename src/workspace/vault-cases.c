/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/vault.h"

#include "base/error.h"
#include "base/file.h"
#include "base/json-writer.h"
#include "base/json.h"
#include "derive/stage-card.h"
#include "store/journal.h"
#include "workspace/card-list.h"
#include "workspace/case-file-private.h"
#include "workspace/vault-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What goes in and comes out of one piece of work. */
typedef struct {
  VgVault *vault;
  const char *id;
  VgCase *subject;
  GPtrArray *cards;
  guint n_stored;
} Work;

/* --- Cards --- */

static gboolean
list_cards_there (VgVaultFile **file, gpointer data, GError **error)
{
  Work *work = data;
  guint n_damaged = 0; /* each stands in the list as a card without text */

  work->cards = vg_journal_list_cards (*file, &n_damaged, error);
  return work->cards != NULL;
}

static GPtrArray *
dup_cards (VgVault *self, GError **error)
{
  Work work = { .vault = self };

  return vg_vault_run (self, VG_TURN_READ, list_cards_there, &work, error) ? work.cards : NULL;
}

static GListModel *
list_cards (VgWorkspace *workspace, GError **error)
{
  g_autoptr (GPtrArray) cards = dup_cards (VG_VAULT (workspace), error);

  return cards != NULL ? G_LIST_MODEL (vg_card_list_new (cards)) : NULL;
}

/* --- Opening and adding --- */

/* The cover with the draft in it, as a case reads them. */
static JsonNode *
read_cover (const VgStored *stored, GError **error)
{
  g_autoptr (JsonNode)
      cover = vg_json_parse (stored->cover, strlen (stored->cover), "cover", error);
  g_autoptr (JsonNode) draft = NULL;

  if (vg_json_peek_object (cover) == NULL || stored->draft == NULL || *stored->draft == '\0')
    return g_steal_pointer (&cover);

  draft = vg_json_parse (stored->draft, strlen (stored->draft), "draft", error);
  if (draft == NULL)
    return NULL;

  json_object_set_member (json_node_get_object (cover), "draft", g_steal_pointer (&draft));
  return g_steal_pointer (&cover);
}

VgCase *
vg_vault_make_case (const VgStored *stored, GError **error)
{
  g_autoptr (JsonNode) cover = read_cover (stored, error);

  return cover != NULL ? vg_case_from_acts (cover, stored->acts, error) : NULL;
}

VgCase *
vg_vault_load_case (VgVault *self,
                    VgVaultFile *file,
                    const char *id,
                    guint *out_n_stored,
                    GError **error)
{
  g_autoptr (VgStored) stored = vg_journal_load (file, id, error);

  if (stored == NULL)
    return NULL;
  if (out_n_stored != NULL)
    *out_n_stored = stored->acts->len;

  return vg_vault_make_case (stored, error);
}

static gboolean
load (VgVaultFile **file, gpointer data, GError **error)
{
  Work *work = data;

  work->subject = vg_vault_load_case (work->vault, *file, work->id, &work->n_stored, error);
  return work->subject != NULL;
}

static VgCaseFile *
open_case (VgWorkspace *workspace, const char *key, GError **error)
{
  VgVault *self = VG_VAULT (workspace);
  Work work = { .vault = self, .id = key };

  if (!vg_vault_run (self, VG_TURN_READ, load, &work, error))
    return NULL;

  return vg_case_file_new_kept (vg_vault_keeper_new (self, work.subject, work.n_stored),
                                work.subject);
}

gboolean
vg_vault_save_new (VgVault *self, VgVaultFile *file, VgCase *subject, GError **error)
{
  g_autoptr (GPtrArray) acts = g_ptr_array_new ();
  g_autofree char *cover = vg_case_to_cover_text (subject);
  g_autofree char *card = vg_stage_card_write (subject, self->shelf, self->author);
  g_autofree char *sort = vg_stage_card_dup_sort (subject);
  VgSave save = { vg_case_get_id (subject), acts, cover, card, sort, NULL };

  for (guint i = 0; i < vg_case_get_n_acts (subject); i++)
    g_ptr_array_add (acts, vg_case_get_act (subject, i));

  return vg_journal_save (file, &save, error);
}

static gboolean
save_new (VgVaultFile **file, gpointer data, GError **error)
{
  Work *work = data;

  if (!vg_journal_has (*file, vg_case_get_id (work->subject)))
    return vg_vault_save_new (work->vault, *file, work->subject, error);

  g_set_error (error, VG_ERROR, VG_ERROR_FAILED,
               _ ("This case is in the vault already; nothing was changed."));
  return FALSE;
}

/* The vault's identity is the author from now on. Returns: (transfer full): the id */
static char *
take_in (VgVault *self, VgCase *subject, GError **error)
{
  Work work = { .vault = self, .subject = subject };

  if (!vg_case_hand_over (subject, self->author, NULL, error) ||
      !vg_vault_run (self, VG_TURN_SAVE, save_new, &work, error))
    return NULL;

  return g_strdup (vg_case_get_id (subject));
}

static char *
add_case (VgWorkspace *workspace, VgCaseFill fill, gpointer user_data, GError **error)
{
  VgVault *self = VG_VAULT (workspace);
  g_autoptr (VgCase) subject = vg_case_new ();

  if (!vg_case_hand_over (subject, self->author, NULL, error) || !fill (subject, user_data, error))
    return NULL;

  return take_in (self, subject, error);
}

void
vg_vault_init_workspace (VgWorkspaceInterface *iface)
{
  iface->list_cards = list_cards;
  iface->open_case = open_case;
  iface->add_case = add_case;
}

/* --- Finding --- */

static gboolean
fits (VgCaseCard *card, const char *words, gboolean *is_exact)
{
  const char *id = vg_case_card_get_key (card);

  *is_exact = g_strcmp0 (id, words) == 0;
  return id != NULL &&
         (g_str_has_prefix (id, words) || g_strcmp0 (vg_case_card_get_label (card), words) == 0);
}

static char *
refuse_several (GPtrArray *found, const char *words, GError **error)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", (char *) found->pdata[i]);

  g_set_error (error, VG_ERROR, VG_ERROR_NOT_FOUND,
               _ ("“%s” fits more than one case; say which by its id: %s"), words, ids->str);
  return NULL;
}

char *
vg_vault_find_case (VgVault *self, const char *words, GError **error)
{
  g_autoptr (GListModel) cards = vg_workspace_list_cards (VG_WORKSPACE (self), error);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);

  if (cards == NULL)
    return NULL;

  for (guint i = 0; i < g_list_model_get_n_items (cards) && *words != '\0'; i++) {
    g_autoptr (VgCaseCard) card = g_list_model_get_item (cards, i);
    gboolean is_exact = FALSE;

    if (fits (card, words, &is_exact))
      g_ptr_array_add (found, g_strdup (vg_case_card_get_key (card)));
    if (is_exact)
      return g_strdup (words);
  }

  if (found->len > 1)
    return refuse_several (found, words, error);
  if (found->len == 0)
    g_set_error (error, VG_ERROR, VG_ERROR_NOT_FOUND,
                 _ ("“%s”: there is no such case in this vault"), words);
  return found->len == 1 ? g_strdup (found->pdata[0]) : NULL;
}

/* --- In and out --- */

char *
vg_vault_import (VgVault *self, const char *path, GError **error)
{
  g_autoptr (VgCaseFile) file = vg_case_file_open (path, error);

  return file != NULL ? take_in (self, vg_case_file_get_case (file), error) : NULL;
}

gboolean
vg_vault_export_readable (VgVault *self, const char *id, const char *path, GError **error)
{
  Work work = { .vault = self, .id = id };
  g_autoptr (VgCase) subject = NULL;
  g_autofree char *text = NULL;

  if (!vg_vault_run (self, VG_TURN_READ, load, &work, error))
    return FALSE;

  subject = work.subject;
  text = vg_case_to_text (subject);
  return vg_file_write (path, text, strlen (text), error);
}
