/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "open-vault.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/paths.h"

#include <string.h>

/* To a stick, each time a minute later. Returns: (transfer full): the data file */
static char *
back_up (OpenVault *self)
{
  static guint minute = 0;
  g_autofree char *today = vg_clock_dup_today ();
  g_autofree char *now = g_strdup_printf ("%sT00:%02u:00Z", today, ++minute);
  g_autofree char *name = g_strdup_printf ("T00%02u00Z.data.vgb", minute);
  g_autoptr (GError) error = NULL;
  g_autofree char *medium = g_build_filename (self->parent, "stick", NULL);
  g_autoptr (GDir) folder = NULL;
  const char *found = NULL;

  g_assert_cmpint (g_mkdir_with_parents (medium, 0700), ==, 0);
  vg_clock_hold (now);
  vg_vault_backup (self->vault, medium, NULL, NULL, NULL, &error);
  vg_clock_hold (NULL);
  g_assert_no_error (error);

  folder = g_dir_open (medium, 0, NULL);
  do
    found = g_dir_read_name (folder);
  while (found != NULL && !g_str_has_suffix (found, name));
  g_assert_nonnull (found);
  return g_build_filename (medium, found, NULL);
}

static char *
import (OpenVault *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = vg_paths_dup_data ("practice", "coach-denied.voorgesprek.json", NULL);
  char *id = vg_vault_import (self->vault, path, &error);

  g_assert_no_error (error);
  return id;
}

static void
check_sound (VgVault *vault)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *summary = NULL;
  g_autoptr (GPtrArray) faults = vg_vault_check (vault, NULL, NULL, NULL, &summary, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s", (char *) faults->pdata[i]);
  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_nonnull (summary);
}

static char *
dup_case (VgVault *vault, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgCaseFile) file = vg_workspace_open_case (VG_WORKSPACE (vault), id, &error);

  g_assert_no_error (error);
  return vg_case_to_text (vg_case_file_get_case (file));
}

static void
test_a_vault_comes_back_from_a_backup (OpenVault *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = import (self);
  g_autofree char *before = dup_case (self->vault, id);
  g_autofree char *backup = NULL;
  g_autofree char *folder = g_build_filename (self->parent, "again", NULL);
  g_autofree char *made_at = NULL;
  g_autofree char *after = NULL;
  g_autofree char *said = NULL;
  g_autoptr (VgVault) again = NULL;

  g_assert_true (vg_vault_needs_backup (self->vault));
  backup = back_up (self);
  g_assert_false (vg_vault_needs_backup (self->vault));
  made_at = vg_vault_dup_time_of_backup (backup);
  g_assert_nonnull (made_at);
  g_assert_cmpstr (vg_vault_get_backup_time (self->vault), ==, made_at);

  said = vg_vault_test_restore (backup, self->shelf, OPEN_VAULT_PASSPHRASE, &error);
  g_assert_no_error (error);
  g_assert_nonnull (said);

  again = vg_vault_restore (backup, folder, self->shelf, OPEN_VAULT_PASSPHRASE, &error);
  g_assert_no_error (error);
  after = dup_case (again, id);
  g_assert_cmpstr (before, ==, after);
  check_sound (again);
  vg_vault_close (again);
}

static void
test_an_old_backup_is_reminded_of (OpenVault *self, gconstpointer unused)
{
  g_autofree char *backup = back_up (self);
  g_autoptr (GPtrArray) fresh = vg_vault_list_reminders (self->vault);
  g_autoptr (GPtrArray) old = NULL;

  g_assert_nonnull (backup);
  vg_clock_set_today ("2999-01-01");
  g_assert_true (vg_vault_needs_backup (self->vault));
  old = vg_vault_list_reminders (self->vault);
  g_assert_cmpuint (old->len, ==, fresh->len + 1);
  vg_clock_set_today (NULL);
}

/* Cards are worked out anew from the acts, and are the same. */
static void
test_a_vault_in_use_is_sound (OpenVault *self, gconstpointer unused)
{
  g_autofree char *id = import (self);
  g_autoptr (VgCaseFile) file = open_vault_open_case (self, id);

  open_vault_set (file, "answer/harmed/V05/9", "{\"as\":\"quotation\",\"text\":\"ja\"}");
  vg_case_set_draft (vg_case_file_get_case (file), "answer/harmed/V06/9", "half");
  open_vault_save (file);
  check_sound (self->vault);
  open_vault_set (file, "party/harmed", "{\"name\":\"mevrouw Merel\"}");
  open_vault_save (file);
  check_sound (self->vault);
}

static char *
read_all (OpenVault *self, gsize *length)
{
  g_autofree char *path = g_build_filename (self->folder, "vault.db", NULL);
  char *bytes = NULL;

  g_assert_true (g_file_get_contents (path, &bytes, length, NULL));
  return bytes;
}

static void
test_an_erased_case_is_gone (OpenVault *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = open_vault_add_case (self, "Zaak Das");
  g_autofree char *id = import (self);
  g_autofree char *backup = back_up (self);
  g_autofree char *folder = g_build_filename (self->parent, "again", NULL);
  g_autofree char *newer = NULL;
  g_autofree char *left_out = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (VgVault) again = NULL;

  vg_vault_erase_case (self->vault, id, &error);
  g_assert_no_error (error);
  g_assert_null (vg_workspace_open_case (VG_WORKSPACE (self->vault), id, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_NOT_FOUND);
  g_clear_error (&error);
  hits = vg_vault_search (self->vault, "vlinder", &error);
  g_assert_cmpuint (hits->len, ==, 0);
  check_sound (self->vault);

  /* The next backup takes its key from the medium: the older data do not give it back. */
  newer = back_up (self);
  again = vg_vault_restore (backup, folder, self->shelf, OPEN_VAULT_PASSPHRASE, &error);
  g_assert_no_error (error);
  g_assert_null (vg_workspace_open_case (VG_WORKSPACE (again), id, &error));
  g_clear_error (&error);
  g_free (dup_case (again, kept));
  left_out = vg_vault_say_left_out (again);
  g_assert_true (g_str_has_prefix (left_out, "1 case "));
  vg_vault_close (again);
}

static void
test_an_erased_person_is_gone_and_the_other_stays (OpenVault *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = open_vault_add_case (self, "Zaak Egel");
  g_autoptr (VgErasure) erasure = NULL;
  g_autofree char *after = NULL;
  g_autofree char *bytes = NULL;
  gsize length = 0;
  guint n_places = 0;

  {
    g_autoptr (VgCaseFile) file = open_vault_open_case (self, id);

    open_vault_set (file, "party/harmed", "{\"name\":\"mevrouw Kanarie\"}");
    open_vault_set (file, "answer/harmed/V05/1", "{\"as\":\"quotation\",\"text\":\"kanarie\"}");
    open_vault_set (file, "answer/accused/A05/1", "{\"as\":\"quotation\",\"text\":\"spreeuw\"}");
    open_vault_set (file, "note/n1", "{\"text\":\"over mevrouw Kanarie en de spreeuw\"}");
    open_vault_set (file, "risk/r1/FV1",
                    "{\"note\":\"de kanarie vliegt weg\",\"of\":[\"harmed\"]}");
    open_vault_set (file, "risk/r1/FV2", "{\"note\":\"niemand vliegt weg\"}");
    vg_case_set_draft (vg_case_file_get_case (file), "answer/harmed/V06/1", "kanarie half");
    open_vault_save (file);
  }

  erasure = vg_vault_plan_erasure (self->vault, id, "harmed", &error);
  g_assert_no_error (error);
  /* The note names her; the label and one of the risks are about both. */
  g_assert_cmpuint (vg_erasure_count (erasure, VG_ERASURE_NAMES), ==, 1);
  g_assert_cmpuint (vg_erasure_count (erasure, VG_ERASURE_SHARED), ==, 2);
  vg_vault_erase_person (self->vault, erasure, &error);
  g_assert_no_error (error);

  after = dup_case (self->vault, id);
  g_assert_null (strstr (after, "kanarie"));
  g_assert_null (strstr (after, "Kanarie"));
  g_assert_nonnull (strstr (after, "spreeuw"));
  g_assert_nonnull (strstr (after, "niemand vliegt weg"));
  g_assert_true (vg_vault_count_places (self->vault, id, "kanarie", &n_places, &error));
  g_assert_cmpuint (n_places, ==, 0);
  g_assert_true (vg_vault_count_places (self->vault, id, "spreeuw", &n_places, &error));
  g_assert_cmpuint (n_places, ==, 1);
  check_sound (self->vault);
  open_vault_reopen (self, OPEN_VAULT_PASSPHRASE);
  check_sound (self->vault);
  bytes = read_all (self, &length);
  g_assert_null (g_strstr_len (bytes, (gssize) length, "anarie"));
}

static void
test_what_was_planned_must_still_hold (OpenVault *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = open_vault_add_case (self, "Zaak Egel");
  g_autoptr (VgErasure) erasure = vg_vault_plan_erasure (self->vault, id, "harmed", &error);
  g_autoptr (VgCaseFile) file = open_vault_open_case (self, id);

  open_vault_set (file, "answer/harmed/V05/1", "{\"as\":\"quotation\",\"text\":\"ja\"}");
  open_vault_save (file);
  g_assert_false (vg_vault_erase_person (self->vault, erasure, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FAILED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  OPEN_VAULT_ADD ("/vault-keeping/a-vault-comes-back-from-a-backup",
                  test_a_vault_comes_back_from_a_backup);
  OPEN_VAULT_ADD ("/vault-keeping/an-old-backup-is-reminded-of", test_an_old_backup_is_reminded_of);
  OPEN_VAULT_ADD ("/vault-keeping/a-vault-in-use-is-sound", test_a_vault_in_use_is_sound);
  OPEN_VAULT_ADD ("/vault-keeping/an-erased-case-is-gone", test_an_erased_case_is_gone);
  OPEN_VAULT_ADD ("/vault-keeping/an-erased-person-is-gone-and-the-other-stays",
                  test_an_erased_person_is_gone_and_the_other_stays);
  OPEN_VAULT_ADD ("/vault-keeping/what-was-planned-must-still-hold",
                  test_what_was_planned_must_still_hold);
  return g_test_run ();
}
