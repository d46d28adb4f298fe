/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/vault-check.h"

#include "base/error.h"
#include "store/check-case.h"
#include "store/check-own.h"
#include "store/slot-rows.h"
#include "store/vault-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SQLITE_CHECK "PRAGMA integrity_check(1)"

static gint64
ask_number (VgVaultFile *vault, const char *sql)
{
  g_autofree char *answer = vg_database_ask (vault->database, sql);

  return answer != NULL ? g_ascii_strtoll (answer, NULL, 10) : 0;
}

/* What SQLite says of a fault helps nobody who has no tools for it, and may quote a value. */
static void
check_file (VgCheckReport *report, VgVaultFile *vault)
{
  g_autofree char *answer = vg_database_ask (vault->database, SQLITE_CHECK);

  if (g_strcmp0 (answer, "ok") != 0)
    vg_check_report_add (report, _ ("The file itself is damaged: its pages or its indexes do not "
                                    "fit together. Copy the folder as it is, and restore your "
                                    "last backup into a new one."));
}

/* Whether it opens needs the words; whether it says that it opens to this vault's key does not. */
static void
check_slot (VgCheckReport *report, VgVaultFile *vault, VgSlotKind kind)
{
  guint8 commitment[VG_DIGEST_BYTES];
  VgKeySlot slot;

  if (vg_slot_rows_read (vault->database, kind, &slot, NULL)) {
    vg_digest (vg_vault_keys_get_vault (vault->keys), "VG slot", slot.id, VG_ID_BYTES, commitment);
    if (vg_digest_equal (commitment, slot.commit, sizeof commitment))
      return;
  }

  vg_check_report_add (report,
                       kind == VG_SLOT_PASSPHRASE
                           ? _ ("What the passphrase opens is missing or damaged. Set a passphrase "
                                "now, while the vault is open.")
                           : _ ("What the recovery code opens is missing or damaged. Make a new "
                                "recovery code now, while the vault is open."));
}

static void
check_slots (VgCheckReport *report, VgVaultFile *vault)
{
  guint n_faults = report->faults->len;

  check_slot (report, vault, VG_SLOT_PASSPHRASE);
  check_slot (report, vault, VG_SLOT_RECOVERY);
  if (report->faults->len == n_faults && !vg_vault_check_slot_proof (vault))
    vg_check_report_add (report, _ ("What the passphrase and the recovery code open is damaged: "
                                    "one of the two may not work any more. Set a passphrase and "
                                    "make a new recovery code now, while the vault is open."));
}

static void
check_identity (VgCheckReport *report, VgVaultFile *vault)
{
  g_autoptr (VgIdentity) identity = vg_vault_open_identity (vault, NULL);

  if (identity == NULL)
    vg_check_report_add (report, _ ("The keys you sign with are missing or damaged."));
}

static void
check_anchor (VgCheckReport *report, VgVaultFile *vault)
{
  VgAnchorName name;
  VgAnchor written;
  VgAnchor found;

  vg_vault_name_anchor (vault, &name);
  if (!vg_anchor_read (&written, vault->database, &name, NULL)) {
    vg_check_report_add (report, _ ("The row that holds the vault in place is damaged."));
    return;
  }

  found = written;
  if (!vg_anchor_compute (&found, vault->database, name.key, NULL) ||
      !vg_anchor_equal (&found, &written) || !vg_anchor_equal (&written, &vault->anchor))
    vg_check_report_add (report, _ ("What the vault holds is not what was saved last: something "
                                    "was changed outside Voorgesprek, or the disk damaged it."));
}

/* None is no fault: the vault may be new on this computer. */
static void
check_copy (VgCheckReport *report, VgVaultFile *vault)
{
  VgAnchorName name;
  VgAnchor copy;
  VgCopyState state = VG_COPY_NONE;

  vg_vault_name_anchor (vault, &name);
  state = vg_anchor_copy_read (&copy, &name);
  if (state == VG_COPY_DAMAGED || vault->copy_state == VG_COPY_DAMAGED)
    vg_check_report_add (report, _ ("What this computer remembers of the vault was damaged or "
                                    "could not be written, so an older vault put back in its "
                                    "place might not have been noticed."));
  if (state == VG_COPY_FOUND &&
      (copy.counter > vault->anchor.counter ||
       (copy.counter == vault->anchor.counter && !vg_anchor_equal (&copy, &vault->anchor))))
    vg_check_report_add (report, _ ("This computer has seen a newer vault than this one. Look for "
                                    "the folder that was used here last."));
}

/* Only ever within a transaction: left there, it lets rows be changed that never should be. */
static void
check_marks (VgCheckReport *report, VgVaultFile *vault)
{
  if (ask_number (vault, "SELECT count(*) FROM erasing") != 0)
    vg_check_report_add (report, _ ("The vault was left in the middle of erasing, which it never "
                                    "does itself: something was changed outside Voorgesprek."));
}

static gboolean
check_cases (VgCheckReport *report, VgVaultFile *vault, GError **error)
{
  g_autoptr (GPtrArray) cases = vg_check_list_cases (vault, error);

  if (cases == NULL)
    return FALSE;

  report->counts.n_cases = cases->len;
  report->progress.all = (guint64) ask_number (vault, "SELECT count(*) FROM act") +
                         (guint64) ask_number (vault, "SELECT count(*) FROM own");
  for (guint i = 0; i < cases->len; i++)
    if (!vg_check_case (report, vault, cases->pdata[i], i + 1, error))
      return FALSE;

  return TRUE;
}

static gboolean
check_all (VgCheckReport *report, VgVaultFile *vault, GError **error)
{
  /* So that each is unwrapped from the file, and not remembered. */
  vg_vault_keys_forget (vault->keys);

  check_file (report, vault);
  check_slots (report, vault);
  check_identity (report, vault);
  check_anchor (report, vault);
  check_copy (report, vault);
  vg_check_settings (report, vault);
  vg_check_erased (report, vault);
  check_marks (report, vault);
  return check_cases (report, vault, error) && vg_check_own (report, vault, error);
}

GPtrArray *
vg_vault_file_check (VgVaultFile *vault,
                     VgCheckCounts *counts,
                     VgCheckProgress progress,
                     gpointer user_data,
                     GError **error)
{
  VgCheckReport report = { .progress = { progress, user_data } };
  gboolean is_done = FALSE;

  g_return_val_if_fail (vault != NULL, NULL);

  if (vg_vault_get_keys (vault, error) == NULL)
    return NULL;

  report.faults = g_ptr_array_new_with_free_func (g_free);
  is_done = check_all (&report, vault, error);
  vg_check_report_turn_to (&report, NULL);
  if (counts != NULL)
    *counts = report.counts;
  if (is_done)
    return report.faults;

  g_ptr_array_unref (report.faults);
  return NULL;
}
