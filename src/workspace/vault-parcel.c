/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/vault.h"

#include "base/error.h"
#include "derive/stage-card.h"
#include "seal/passphrase.h"
#include "store/parcel.h"
#include "workspace/vault-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CARD_NAME            "card-name"
#define FINGERPRINT_LANGUAGE "nl"

G_STATIC_ASSERT (sizeof VG_VAULT_PARCEL_SUFFIX == sizeof VG_PARCEL_SUFFIX);

/* --- Cards --- */

typedef struct {
  const char *name;
  char *card;
} CardWork;

/* A vault that can only be read has a card, too. */
static gboolean
remember_name (VgVaultFile *file, const char *name, GError **error)
{
  return vg_vault_file_get_access (file) != VG_ACCESS_WRITE ||
         vg_vault_file_put_setting (file, CARD_NAME, name, error);
}

/* Returns: (transfer full) */
static char *
dup_card (VgVaultFile *file)
{
  g_autofree char *name = vg_vault_file_dup_setting (file, CARD_NAME);

  return vg_identity_dup_card (vg_vault_file_get_identity (file),
                               name != NULL ? name : _ ("Mediator"));
}

static gboolean
make_card (VgVaultFile **file, gpointer data, GError **error)
{
  CardWork *work = data;
  VgIdentity *identity = vg_vault_file_get_identity (*file);

  if (work->name == NULL) {
    work->card = dup_card (*file);
    return TRUE;
  }
  if (!remember_name (*file, work->name, error))
    return FALSE;

  work->card = vg_identity_dup_card (identity, work->name);
  return TRUE;
}

char *
vg_vault_dup_card (VgVault *self, const char *name, GError **error)
{
  CardWork work = { name, NULL };

  if (name != NULL && !vg_card_name_is_fit (name)) {
    g_set_error_literal (error, VG_ERROR, VG_ERROR_PARSE,
                         _ ("The name on a card is one line, and not too long. Nothing was "
                            "changed."));
    return NULL;
  }

  return vg_vault_run (self, VG_TURN_SAVE, make_card, &work, error) ? work.card : NULL;
}

char *
vg_vault_dup_fingerprint (const char *card, GError **error)
{
  g_autoptr (VgCard) read = vg_card_read (card, strlen (card), error);
  g_auto (GStrv) words = read != NULL ? vg_passphrase_read_words_in (FINGERPRINT_LANGUAGE, error)
                                      : NULL;

  return words != NULL ? vg_card_dup_fingerprint (read, (const char *const *) words) : NULL;
}

/* --- Looking --- */

gboolean
vg_vault_look_at_parcel (const char *path, VgVaultParcel *out, GError **error)
{
  static const VgVaultParcel kinds[] = {
    [VG_PARCEL_NONE] = VG_VAULT_NO_PARCEL,
    [VG_PARCEL_PASSPHRASE] = VG_VAULT_PARCEL_UNDER_PASSPHRASE,
    [VG_PARCEL_CARD] = VG_VAULT_PARCEL_FOR_CARD,
  };
  VgParcelWay way = VG_PARCEL_NONE;

  if (!vg_parcel_look (path, &way, error))
    return FALSE;

  *out = kinds[way];
  return TRUE;
}

/* --- Handing over --- */

/* @subject: with the act that hands it over; @n_stored: of its acts, those on disk */
typedef struct {
  VgVault *vault;
  const char *id;
  const char *path;
  VgParcelSeal seal;
  VgCase *subject;
  guint n_stored;
} Work;

static gboolean
refuse (const char *why, GError **error)
{
  g_set_error_literal (error, VG_ERROR, VG_ERROR_FAILED, why);
  return FALSE;
}

gboolean
vg_vault_check_may_write (VgVaultFile *file, GError **error)
{
  if (vg_vault_file_get_access (file) == VG_ACCESS_WRITE)
    return TRUE;

  g_set_error_literal (error, VG_ERROR, VG_ERROR_READ_ONLY, vg_vault_file_get_reason (file));
  return FALSE;
}

/* Whether this vault handed it over before, in the way it is asked for now. */
static gboolean
was_handed_over (Work *work)
{
  const char *mediator = vg_case_get_mediator (work->subject);

  return g_strcmp0 (vg_case_get_predecessor (work->subject), work->vault->author) == 0 &&
         (work->seal.card != NULL ? g_str_equal (vg_card_get_author (work->seal.card), mediator)
                                  : vg_carried_is_bearer (mediator));
}

/* The act that names who has it from now on, unless it is there. */
static gboolean
hand_over (Work *work, GError **error)
{
  const char *mediator = vg_case_get_mediator (work->subject);
  VgCard *card = work->seal.card;
  g_autofree char *to = card != NULL ? g_strdup (vg_card_get_author (card))
                                     : vg_carried_new_bearer ();

  if (mediator == NULL)
    return refuse (_ ("There is nothing in this case yet that could be handed over."), error);
  if (g_str_equal (to, work->vault->author))
    return refuse (_ ("This is the card of this vault itself. Choose the card of the colleague "
                      "who takes the case over."),
                   error);
  if (g_str_equal (mediator, work->vault->author))
    return vg_case_hand_over (work->subject, to, card != NULL ? vg_card_get_name (card) : NULL,
                              error);

  return was_handed_over (work) ||
         refuse (_ ("This case is in other hands, and can only be handed over by who has it. "
                    "Nothing was changed."),
                 error);
}

static gboolean
load_case (Work *work, const VgStored *stored, GError **error)
{
  work->subject = vg_vault_make_case (stored, error);
  work->n_stored = stored->acts->len;
  return work->subject != NULL && hand_over (work, error);
}

/* Whether the chains that acts make in their order are those that the vault holds. */
static gboolean
check_chains (Work *work, VgVaultFile *file, const VgStored *stored, GError **error)
{
  const VgLinked linked = { work->id, stored->acts, stored->randoms, stored->gaps };
  g_autoptr (VgChains) chains = vg_chains_new (&linked, error);
  g_autoptr (GArray) found = chains != NULL ? vg_chains_list_heads (chains) : NULL;
  g_autoptr (GArray) heads = found != NULL ? vg_journal_list_heads (file, work->id, error) : NULL;

  if (heads == NULL)
    return FALSE;
  if (vg_chains_same_heads (found, heads))
    return TRUE;

  g_set_error_literal (error, VG_ERROR, VG_ERROR_TAMPERED,
                       _ ("This case does not hold together, and is not handed over like that. "
                          "Nothing was changed; check the vault."));
  return FALSE;
}

static VgCarried *
carry (Work *work, VgVaultFile *file, const VgStored *stored, GError **error)
{
  g_autoptr (VgCarried) carried = vg_carried_new ();
  const guint n_acts = vg_case_get_n_acts (work->subject);
  g_autoptr (VgChains) chains = NULL;
  VgLinked linked;

  carried->sender = dup_card (file);
  if (work->seal.card != NULL)
    carried->receiver = g_strdup (vg_card_get_author (work->seal.card));
  carried->cover = vg_carried_dup_cover (work->subject);
  for (guint i = 0; i < n_acts; i++)
    g_ptr_array_add (carried->acts, vg_act_ref (vg_case_get_act (work->subject, i)));
  carried->randoms = vg_chains_extend_randoms (stored->randoms, n_acts);
  g_ptr_array_unref (carried->gaps);
  carried->gaps = g_ptr_array_ref (stored->gaps);

  vg_carried_link (carried, work->id, &linked);
  chains = vg_chains_new (&linked, error);
  if (chains == NULL)
    return NULL;

  g_array_unref (carried->heads);
  carried->heads = vg_chains_list_heads (chains);
  return g_steal_pointer (&carried);
}

/* The acts that are not on disk yet, with what their commitments hang on in the parcel. */
static gboolean
save (Work *work, VgVaultFile *file, const VgCarried *carried, GError **error)
{
  g_autoptr (GPtrArray) acts = g_ptr_array_new ();
  const gsize start = (gsize) work->n_stored * VG_DIGEST_BYTES;
  g_autoptr (GBytes) randoms = g_bytes_new_from_bytes (carried->randoms, start,
                                                       g_bytes_get_size (carried->randoms) - start);
  g_autofree char *card = vg_stage_card_write (work->subject, work->vault->shelf,
                                               work->vault->author);
  g_autofree char *sort = vg_stage_card_dup_sort (work->subject);
  g_autofree char *draft = vg_case_to_draft_text (work->subject);
  VgSave what = { work->id, acts, NULL, card, sort, draft, randoms };

  for (guint i = work->n_stored; i < carried->acts->len; i++)
    g_ptr_array_add (acts, carried->acts->pdata[i]);

  /* The cover stays: its author is this vault, which finds the case out of its hands. */
  return acts->len == 0 || vg_journal_save (file, &what, error);
}

/* The file is there and whole under another name before the act is saved, and gets its own
 * after it. So an interruption never loses the case, and never leaves it in two hands: until
 * the act is on disk, it is in ours, and the other name is no file that anybody was given
 * (the next time it is written over). After that it is handed over, and where the file is
 * not there yet, it has to be handed over again, which adds nothing.
 */
static gboolean
write_and_save (Work *work, VgVaultFile *file, const VgCarried *carried, GError **error)
{
  VgIdentity *identity = vg_vault_file_get_identity (file);

  if (!vg_parcel_prepare (carried, identity, &work->seal, work->path, error))
    return FALSE;
  if (!save (work, file, carried, error)) {
    vg_parcel_drop (work->path);
    return FALSE;
  }
  if (vg_parcel_keep (work->path, error))
    return TRUE;

  vg_parcel_drop (work->path);
  g_prefix_error (error, "%s ",
                  _ ("The case is handed over, but its file could not get its name. Hand it over "
                     "again, in the same way."));
  return FALSE;
}

static gboolean
hand_over_there (VgVaultFile **file, gpointer data, GError **error)
{
  Work *work = data;
  g_autoptr (VgStored) stored = NULL;
  g_autoptr (VgCarried) carried = NULL;

  if (!vg_vault_check_may_write (*file, error) ||
      !vg_vault_check_closed (work->vault, work->id, error))
    return FALSE;
  stored = vg_journal_load (*file, work->id, error);
  if (stored == NULL || !load_case (work, stored, error) ||
      !check_chains (work, *file, stored, error))
    return FALSE;

  carried = carry (work, *file, stored, error);
  return carried != NULL && write_and_save (work, *file, carried, error);
}

gboolean
vg_vault_hand_over (VgVault *self,
                    const char *id,
                    const char *card,
                    const char *passphrase,
                    const char *path,
                    GError **error)
{
  const VgKdfCost cost = vg_vault_get_standing (self).cost;
  Work work = { self, id, path, { NULL, passphrase, cost } };
  g_autoptr (VgCard) read = NULL;
  gboolean is_done = FALSE;

  g_return_val_if_fail ((card != NULL) != (passphrase != NULL), FALSE);

  if (passphrase != NULL && !vg_passphrase_check (passphrase, error))
    return FALSE;
  if (card != NULL) {
    read = vg_card_read (card, strlen (card), error);
    if (read == NULL)
      return FALSE;
  }

  work.seal.card = read;
  is_done = vg_vault_run (self, VG_TURN_SAVE, hand_over_there, &work, error);
  g_clear_object (&work.subject);
  return is_done;
}
