/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/wipe.h"
#include "store/journal.h"
#include "store/sealed-link.h"
#include "store/vault-private.h"

#include <string.h>

/* One's own notes are a chain of no case and no author, under a key of their own. */
static void
name_next (VgVaultFile *vault, const VgHead *head, VgRowName *out)
{
  vg_head_name_next (head, "VGow", out);
  memcpy (out->vault, vault->id, VG_ID_BYTES);
}

static gboolean
insert (VgVaultFile *vault,
        const VgRowName *name,
        const guint8 commitment[VG_DIGEST_BYTES],
        GBytes *body,
        GError **error)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (
      vault->database, "INSERT INTO own(number, previous, commitment, body) VALUES(?, ?, ?, ?)",
      error);

  if (statement == NULL)
    return FALSE;

  vg_statement_add_int (statement, (gint64) name->number);
  vg_statement_add_bytes (statement, name->previous, VG_DIGEST_BYTES);
  vg_statement_add_bytes (statement, commitment, VG_DIGEST_BYTES);
  vg_statement_add_bytes (statement, g_bytes_get_data (body, NULL), g_bytes_get_size (body));
  return vg_statement_run (statement, error);
}

static gboolean
move_head (VgVaultFile *vault, VgHead *head, const guint8 *commitment, GError **error)
{
  VgSecret *key = vg_vault_keys_get (vault->keys, VG_KEY_ANCHOR);

  vg_anchor_toggle (&vault->pending, key, head);
  vg_head_follow (head, commitment);
  vg_anchor_toggle (&vault->pending, key, head);
  return vg_head_write (head, vault->database, error);
}

static gboolean
add (VgVaultFile *vault, gpointer data, GError **error)
{
  g_autoptr (VgSecret) key = vg_vault_open_own_key (vault, error);
  g_autoptr (GBytes) body = NULL;
  guint8 commitment[VG_DIGEST_BYTES];
  VgHead head = { .name = { .number = 0 } };
  const VgLinkText plain = { data, NULL };
  VgRowName name;

  if (key == NULL || !vg_head_read (&head, vault->database, error))
    return FALSE;

  name_next (vault, &head, &name);
  body = vg_sealed_link_make (key, &name, &plain, commitment, error);
  return body != NULL && insert (vault, &name, commitment, body, error) &&
         move_head (vault, &head, commitment, error);
}

gboolean
vg_journal_add_own (VgVaultFile *vault, const char *note, GError **error)
{
  g_return_val_if_fail (vault != NULL && note != NULL, FALSE);

  return vg_vault_write (vault, add, (gpointer) note, error);
}

/* The note of the row that @statement stands on, which must follow @at. Returns: (transfer full)
 * (nullable) */
static char *
open_row (VgVaultFile *vault, VgStatement *statement, VgSecret *key, VgHead *at, GByteArray *plain)
{
  guint8 commitment[VG_DIGEST_BYTES];
  gsize length = 0;
  const guint8 *body = vg_statement_peek_bytes (statement, 2, &length);
  const char *text = NULL;
  VgRowName name;

  name_next (vault, at, &name);
  if (vg_statement_get_int (statement, 0) != (gint64) name.number ||
      !vg_statement_copy_bytes (statement, 1, commitment, VG_DIGEST_BYTES) ||
      !vg_sealed_link_open (key, &name, body, length, plain) ||
      !vg_sealed_link_fits (plain, commitment))
    return NULL;

  vg_head_follow (at, commitment);
  text = vg_sealed_link_peek_text (plain, &length);
  return g_strndup (text, length);
}

static gboolean
is_end (VgVaultFile *vault, const VgHead *at, GError **error)
{
  VgHead head = { .name = { .number = 0 } };

  if (!vg_head_read (&head, vault->database, error))
    return FALSE;

  return (head.name.number == at->name.number &&
          vg_digest_equal (head.link, at->link, VG_DIGEST_BYTES)) ||
         vg_database_fail_damaged (error);
}

static gboolean
read_all (VgVaultFile *vault, GPtrArray *notes, GByteArray *plain, GError **error)
{
  g_autoptr (VgSecret) key = vg_vault_open_own_key (vault, error);
  g_autoptr (VgStatement) statement = NULL;
  VgHead at = { .name = { .number = 0 } };
  VgStep step = VG_STEP_FAILED;

  if (key == NULL)
    return FALSE;

  statement = vg_database_prepare (
      vault->database, "SELECT number, commitment, body FROM own ORDER BY number", error);
  if (statement == NULL)
    return FALSE;

  while ((step = vg_statement_step (statement, error)) == VG_STEP_ROW) {
    char *note = open_row (vault, statement, key, &at, plain);

    if (note == NULL)
      return vg_database_fail_damaged (error);
    g_ptr_array_add (notes, note);
  }

  return step == VG_STEP_DONE && is_end (vault, &at, error);
}

GPtrArray *
vg_journal_list_own (VgVaultFile *vault, GError **error)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_wipe_text);
  GByteArray *plain = NULL;
  gboolean is_read = FALSE;

  g_return_val_if_fail (vault != NULL, NULL);

  plain = g_byte_array_new ();
  is_read = read_all (vault, notes, plain, error);
  vg_wipe (plain->data, plain->len);
  g_byte_array_unref (plain);
  return is_read ? g_steal_pointer (&notes) : NULL;
}
