/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A backup of which one byte is not what was written is no backup: nothing of it is taken
 * for what the vault held.
 */

#include "base/clock.h"
#include "base/error.h"
#include "given-backup.h"
#include "store/backup-proof.h"
#include "store/vault-private.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#define RESTORES 24 /* of damaged files as a whole: each makes a vault and removes it again */

/* A backup in memory, and the key that opens it. */
typedef struct {
  Stick stick;
  VgVaultFile *vault;
  VgBackup *backup;
  char *paths[2]; /* by kind */
  char *files[2];
  gsize lengths[2];
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *long_text = g_strnfill (3000, 'x');

  given_stick_set_up (&fixture->stick, NULL);
  fixture->vault = given_create (&fixture->stick.home);
  given_cases (fixture->vault, 2);
  for (guint i = 0; i < 80; i++)
    given_save (fixture->vault, "case1", given_act ("anna", 10 + i, "harmed", long_text));

  fixture->backup = given_backup (&fixture->stick, fixture->vault, 1);
  fixture->paths[VG_BACKUP_DATA] = g_strdup (fixture->backup->data_path);
  fixture->paths[VG_BACKUP_KEYS] = given_keys_path (&fixture->stick, fixture->vault);
  for (guint kind = 0; kind < 2; kind++)
    g_assert_true (g_file_get_contents (fixture->paths[kind], &fixture->files[kind],
                                        &fixture->lengths[kind], NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  vg_vault_file_close (fixture->vault);
  vg_backup_free (fixture->backup);
  for (guint kind = 0; kind < 2; kind++) {
    g_free (fixture->paths[kind]);
    g_free (fixture->files[kind]);
  }
  given_stick_tear_down (&fixture->stick, NULL);
}

static void
write_file (Fixture *fixture, VgBackupKind kind, const char *content, gsize length)
{
  g_assert_true (g_file_set_contents_full (fixture->paths[kind], content, (gssize) length,
                                           G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL));
}

/* Reads it to its end. FALSE with one of the errors that a damaged file may give. */
static gboolean
reads (Fixture *fixture, VgBackupKind kind, const char *content, gsize length)
{
  g_autoptr (GInputStream)
      in = g_memory_input_stream_new_from_data (content, (gssize) length, NULL);
  g_autoptr (VgBackupRow) row = vg_backup_row_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VgBackupReader) reader = vg_backup_reader_new_for_stream (in, "it", kind, &error);
  VgStep step = VG_STEP_FAILED;

  if (reader != NULL &&
      vg_backup_reader_open (reader, vg_vault_keys_get_vault (fixture->vault->keys), &error))
    do
      step = vg_backup_reader_next (reader, row, &error);
    while (step == VG_STEP_ROW);

  g_assert_true (step == VG_STEP_DONE || g_error_matches (error, VG_ERROR, VG_ERROR_TAMPERED) ||
                 g_error_matches (error, VG_ERROR, VG_ERROR_PARSE) ||
                 g_error_matches (error, VG_ERROR, VG_ERROR_NEWER));
  return step == VG_STEP_DONE;
}

static void
test_one_bit_anywhere_is_noticed (Fixture *fixture, gconstpointer unused)
{
  for (guint kind = 0; kind < 2; kind++) {
    gsize length = fixture->lengths[kind];
    g_autofree char *damaged = g_memdup2 (fixture->files[kind], length);
    /* Each byte of the header and of the first piece's beginning, then some. */
    gsize stride = 1;

    g_assert_true (reads (fixture, kind, damaged, length));
    for (gsize at = 0; at < length; at += stride) {
      stride = at < 600 ? 1 : MAX (length / 400, 1);
      damaged[at] = (char) (damaged[at] ^ 1 << at % 8);
      g_assert_false (reads (fixture, kind, damaged, length));
      damaged[at] = fixture->files[kind][at];
    }
  }
}

static void
test_no_length_but_its_own_is_enough (Fixture *fixture, gconstpointer unused)
{
  for (guint kind = 0; kind < 2; kind++) {
    gsize length = fixture->lengths[kind];
    g_autofree char *longer = g_malloc0 (length + 1);
    gsize stride = 1;

    memcpy (longer, fixture->files[kind], length);
    g_assert_false (reads (fixture, kind, longer, length + 1));
    for (gsize cut = 0; cut < length; cut += stride) {
      stride = cut < 600 || cut > length - 100 ? 1 : MAX (length / 200, 1);
      g_assert_false (reads (fixture, kind, fixture->files[kind], cut));
    }
  }
}

/* Where a piece begins: behind the header, and the stream's own 24 bytes. */
static gsize
find_piece (const char *file, guint number)
{
  gsize at = 148 + 32 + 24;

  for (guint i = 0; i < number; i++) {
    guint32 length = 0;

    memcpy (&length, file + at, sizeof length);
    at += sizeof length + GUINT32_FROM_BE (length);
  }

  return at;
}

static void
test_pieces_that_change_places_are_refused (Fixture *fixture, gconstpointer unused)
{
  const char *file = fixture->files[VG_BACKUP_DATA];
  gsize length = fixture->lengths[VG_BACKUP_DATA];
  gsize first = find_piece (file, 0);
  gsize second = find_piece (file, 1);
  gsize third = find_piece (file, 2);
  g_autoptr (GByteArray) swapped = g_byte_array_new ();
  g_autoptr (GByteArray) without = g_byte_array_new ();

  g_assert_cmpuint (third, <, length);
  g_byte_array_append (swapped, (const guint8 *) file, first);
  g_byte_array_append (swapped, (const guint8 *) file + second, third - second);
  g_byte_array_append (swapped, (const guint8 *) file + first, second - first);
  g_byte_array_append (swapped, (const guint8 *) file + third, length - third);
  g_assert_cmpuint (swapped->len, ==, length);
  g_assert_false (reads (fixture, VG_BACKUP_DATA, (const char *) swapped->data, length));

  g_byte_array_append (without, (const guint8 *) file, second);
  g_byte_array_append (without, (const guint8 *) file + third, length - third);
  g_assert_false (reads (fixture, VG_BACKUP_DATA, (const char *) without->data, without->len));
}

/* Somebody who knows how makes its digest anew: the rows open for no other header. */
static void
test_a_header_made_anew_opens_nothing (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GInputStream) in = g_memory_input_stream_new_from_data (
      fixture->files[VG_BACKUP_DATA], (gssize) fixture->lengths[VG_BACKUP_DATA], NULL);
  g_autofree char *altered = g_memdup2 (fixture->files[VG_BACKUP_DATA],
                                        fixture->lengths[VG_BACKUP_DATA]);
  g_autoptr (GByteArray) anew = NULL;
  VgBackupHeader header;

  g_assert_true (vg_backup_header_read (&header, in, NULL));
  header.n_acts--;
  anew = vg_backup_header_write (&header);
  memcpy (altered, anew->data, anew->len);
  g_assert_false (reads (fixture, VG_BACKUP_DATA, altered, fixture->lengths[VG_BACKUP_DATA]));
}

static void
test_no_damaged_file_is_restored (Fixture *fixture, gconstpointer unused)
{
  for (guint i = 0; i < RESTORES; i++) {
    VgBackupKind kind = i % 2 == 0 ? VG_BACKUP_DATA : VG_BACKUP_KEYS;
    gsize length = fixture->lengths[kind];
    g_autofree char *damaged = g_memdup2 (fixture->files[kind], length);
    g_autoptr (GError) error = NULL;
    gsize at = length / RESTORES * i + (gsize) g_test_rand_int_range (0, (int) (length / RESTORES));

    damaged[at] = (char) (damaged[at] ^ 1);
    write_file (fixture, kind, damaged, length);
    g_assert_null (vg_backup_restore (fixture->backup->data_path, fixture->stick.target,
                                      fixture->stick.home.code, NULL, NULL, &error));
    g_assert_nonnull (error);
    g_assert_false (g_file_test (fixture->stick.target, G_FILE_TEST_EXISTS));
    g_assert_false (g_file_test (fixture->stick.part, G_FILE_TEST_EXISTS));
    write_file (fixture, kind, fixture->files[kind], length);
  }
}

static void
test_a_damaged_file_says_so_before_it_asks (Fixture *fixture, gconstpointer unused)
{
  gsize length = fixture->lengths[VG_BACKUP_KEYS];
  g_autofree char *damaged = g_memdup2 (fixture->files[VG_BACKUP_KEYS], length);
  g_autofree char *said = NULL;

  /* In the slot of the passphrase: these words would not open it, and are right. */
  damaged[148 + 100] ^= 1;
  write_file (fixture, VG_BACKUP_KEYS, damaged, length);
  said = given_no_restore (&fixture->stick, fixture->backup->data_path, GIVEN_PASSPHRASE,
                           VG_ERROR_TAMPERED);
  g_assert_nonnull (strstr (said, "damaged, altered or cut off"));
}

static void
test_keys_of_another_vault_are_refused (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *folder = g_build_filename (fixture->stick.home.root, "second", NULL);
  VgVaultFile *second = vg_vault_file_create (folder, GIVEN_PASSPHRASE, &GIVEN_COST,
                                              fixture->stick.home.code, NULL);
  g_autofree char *keys = given_keys_path (&fixture->stick, second);
  g_autofree char *said = NULL;

  vg_backup_free (given_backup (&fixture->stick, second, 2));
  given_copy (keys, fixture->paths[VG_BACKUP_KEYS]);
  said = given_no_restore (&fixture->stick, fixture->backup->data_path, GIVEN_PASSPHRASE,
                           VG_ERROR_TAMPERED);
  g_assert_nonnull (strstr (said, "keys of another vault"));
  vg_vault_file_close (second);
}

static void
test_rubbish_is_neither_listed_nor_restored (Fixture *fixture, gconstpointer unused)
{
  static const char *const rubbish[] = { "", "VG", "VGB1", "VGB2DATA", "beach", NULL };

  for (guint i = 0; rubbish[i] != NULL; i++) {
    g_autoptr (GPtrArray) list = NULL;
    g_autoptr (GError) error = NULL;

    write_file (fixture, VG_BACKUP_DATA, rubbish[i], strlen (rubbish[i]));
    list = vg_backup_list (fixture->stick.stick, NULL);
    g_assert_cmpuint (list->len, ==, 0);
    g_assert_null (vg_backup_restore (fixture->backup->data_path, fixture->stick.target,
                                      GIVEN_PASSPHRASE, NULL, NULL, &error));
    g_assert_nonnull (error);
  }
}

static void
test_a_backup_of_a_newer_version_is_left_alone (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *newer = g_memdup2 (fixture->files[VG_BACKUP_KEYS],
                                      fixture->lengths[VG_BACKUP_KEYS]);
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;

  newer[3] = '2';
  write_file (fixture, VG_BACKUP_KEYS, newer, fixture->lengths[VG_BACKUP_KEYS]);
  said = given_no_restore (&fixture->stick, fixture->backup->data_path, GIVEN_PASSPHRASE,
                           VG_ERROR_NEWER);
  g_assert_null (vg_backup_make (fixture->vault, fixture->stick.stick, NULL, NULL, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_NEWER);
}

/* A medium that keeps something else than was written. */
typedef struct {
  char *part;
  goffset length;
  gboolean is_damaged;
} BadMedium;

/* Once the file does not grow any more it is being read back: its last byte is altered. */
static gboolean
damage_when_written (guint64 done, guint64 all, gpointer data)
{
  BadMedium *medium = data;
  FILE *file = fopen (medium->part, "r+b");
  gboolean is_written = FALSE;

  if (file == NULL)
    return TRUE;

  fseek (file, 0, SEEK_END);
  is_written = ftell (file) == medium->length;
  medium->length = ftell (file);
  if (is_written && !medium->is_damaged) {
    int last = 0;

    fseek (file, -1, SEEK_END);
    last = fgetc (file);
    fseek (file, -1, SEEK_END);
    fputc (last ^ 1, file);
    medium->is_damaged = TRUE;
  }

  fclose (file);
  return TRUE;
}

static void
test_what_cannot_be_read_back_is_no_backup (Fixture *fixture, gconstpointer unused)
{
  BadMedium medium = { .length = -1 };
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 600; i++)
    given_save (fixture->vault, "case1", given_act ("anna", 100 + i, "harmed", "short"));
  medium.part = g_strdup_printf ("%s/voorgesprek-%s-20261126T150000Z.data.vgb.part",
                                 fixture->stick.stick, vg_vault_file_get_id (fixture->vault));
  vg_clock_hold ("2026-11-26T15:00:00Z");
  g_assert_null (
      vg_backup_make (fixture->vault, fixture->stick.stick, damage_when_written, &medium, &error));
  vg_clock_hold (NULL);
  list = vg_backup_list (fixture->stick.stick, NULL);

  g_assert_true (medium.is_damaged);
  g_assert_error (error, VG_ERROR, VG_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "no backup was made"));
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpuint (given_count_files (fixture->stick.stick, ""), ==, 2);
  g_free (medium.part);
}

/* Not read to its end for ever, and not taken for a backup. */
static void
test_what_is_no_file_is_refused (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *said = given_no_restore (&fixture->stick, fixture->stick.stick, GIVEN_PASSPHRASE,
                                            VG_ERROR_FAILED);
  g_autofree char *zero = given_no_restore (&fixture->stick, "/dev/zero", GIVEN_PASSPHRASE,
                                            VG_ERROR_FAILED);
  g_autofree char *missing = given_no_restore (&fixture->stick, "/nowhere/x.data.vgb",
                                               GIVEN_PASSPHRASE, VG_ERROR_NOT_FOUND);

  g_assert_cmpstr (said, !=, zero);
  g_assert_nonnull (strstr (missing, "is not there"));
}

#define ADD(name, test) g_test_add ("/backup-damage/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  given_start ();
  g_test_init (&argc, &argv, NULL);

  ADD ("one-bit-anywhere-is-noticed", test_one_bit_anywhere_is_noticed);
  ADD ("no-length-but-its-own-is-enough", test_no_length_but_its_own_is_enough);
  ADD ("pieces-that-change-places-are-refused", test_pieces_that_change_places_are_refused);
  ADD ("a-header-made-anew-opens-nothing", test_a_header_made_anew_opens_nothing);
  ADD ("no-damaged-file-is-restored", test_no_damaged_file_is_restored);
  ADD ("a-damaged-file-says-so-before-it-asks", test_a_damaged_file_says_so_before_it_asks);
  ADD ("keys-of-another-vault-are-refused", test_keys_of_another_vault_are_refused);
  ADD ("rubbish-is-neither-listed-nor-restored", test_rubbish_is_neither_listed_nor_restored);
  ADD ("a-backup-of-a-newer-version-is-left-alone", test_a_backup_of_a_newer_version_is_left_alone);
  ADD ("what-cannot-be-read-back-is-no-backup", test_what_cannot_be_read_back_is_no_backup);
  ADD ("what-is-no-file-is-refused", test_what_is_no_file_is_refused);

  return g_test_run ();
}
