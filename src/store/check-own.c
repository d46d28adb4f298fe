/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/check-own.h"

#include "base/wipe.h"
#include "store/erased-note.h"
#include "store/sealed-link.h"
#include "store/sealed-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One's own notes: a chain of no case and no author. */
typedef struct {
  VgCheckReport *report;
  VgVaultFile *vault;
  VgSecret *key; /* NULL where it does not open: told once */
  VgHead at;
  GByteArray *plain;
} Walk;

/* A row of "own". */
typedef struct {
  guint64 number;
  guint8 previous[VG_DIGEST_BYTES];
  guint8 commitment[VG_DIGEST_BYTES];
  const guint8 *body;
  gsize length;
} Note;

static gboolean
take_note (Note *note, VgStatement *row)
{
  note->number = (guint64) vg_statement_get_int (row, 0);
  note->body = vg_statement_peek_bytes (row, 3, &note->length);
  return note->body != NULL && vg_statement_copy_bytes (row, 1, note->previous, VG_DIGEST_BYTES) &&
         vg_statement_copy_bytes (row, 2, note->commitment, VG_DIGEST_BYTES);
}

/* What is wrong with it; NULL where nothing is. */
static const char *
judge_note (Walk *walk, const Note *note)
{
  VgRowName name;

  if (note->number != walk->at.name.number + 1)
    return _ ("one is missing");
  if (!vg_digest_equal (note->previous, walk->at.link, VG_DIGEST_BYTES))
    return _ ("one does not hang on the one before it");

  vg_head_name_next (&walk->at, "VGow", &name);
  memcpy (name.vault, walk->vault->id, VG_ID_BYTES);
  if (walk->key == NULL)
    return NULL;
  if (!vg_sealed_link_open (walk->key, &name, note->body, note->length, walk->plain))
    return _ ("one does not open");

  return vg_sealed_link_fits (walk->plain, note->commitment) ? NULL
                                                             : _ ("one is not what was saved");
}

/* Afterwards as if all were well up to it, so that one fault is told once. */
static void
check_note (Walk *walk, VgStatement *row)
{
  const char *fault = NULL;
  Note note;

  if (!take_note (&note, row)) {
    vg_check_report_add (walk->report, _ ("a row is damaged"));
    return;
  }

  fault = judge_note (walk, &note);
  if (fault != NULL)
    vg_check_report_add (walk->report, fault);

  walk->report->counts.n_own++;
  walk->at.name.number = note.number - 1;
  memcpy (walk->at.link, note.previous, VG_DIGEST_BYTES);
  vg_head_follow (&walk->at, note.commitment);
}

static gboolean
walk_notes (Walk *walk, VgStatement *statement, GError **error)
{
  VgHead head = { .name = { .number = 0 } };
  VgStep step = VG_STEP_FAILED;

  while ((step = vg_statement_step (statement, NULL)) == VG_STEP_ROW) {
    check_note (walk, statement);
    if (!vg_progress_step (&walk->report->progress, error))
      return FALSE;
  }

  if (step == VG_STEP_FAILED)
    vg_check_report_add (walk->report, _ ("they cannot be read: the file is damaged there"));
  if (!vg_head_read (&head, walk->vault->database, NULL) ||
      head.name.number != walk->at.name.number ||
      !vg_digest_equal (head.link, walk->at.link, VG_DIGEST_BYTES))
    vg_check_report_add (walk->report, _ ("the last of them are missing, or one too many"));
  return TRUE;
}

gboolean
vg_check_own (VgCheckReport *report, VgVaultFile *vault, GError **error)
{
  g_autoptr (VgSecret) key = vg_vault_open_own_key (vault, NULL);
  g_autoptr (VgStatement) statement = vg_database_prepare (
      vault->database, "SELECT number, previous, commitment, body FROM own ORDER BY number", error);
  Walk walk = { .report = report, .vault = vault, .key = key };
  gboolean is_wanted = FALSE;

  if (statement == NULL)
    return FALSE;

  vg_check_report_turn_to (report, g_strdup (_ ("Own notes")));
  if (key == NULL)
    vg_check_report_add (report, _ ("their key is missing or damaged, so none can be opened"));
  walk.plain = g_byte_array_new ();
  is_wanted = walk_notes (&walk, statement, error);
  vg_wipe (walk.plain->data, walk.plain->len);
  g_byte_array_unref (walk.plain);
  return is_wanted;
}

/* Columns: id, number of its head, body. NULL where one of the two is missing. */
static gboolean
is_setting (VgVaultFile *vault, VgStatement *row)
{
  VgRow name = { .kind = VG_ROW_SETTING };
  gsize length = 0;
  const guint8 *bytes = vg_statement_peek_bytes (row, 2, &length);
  g_autoptr (GBytes) body = g_bytes_new_static (bytes, length);
  g_autoptr (GBytes) text = NULL;

  if (!vg_statement_copy_bytes (row, 0, name.id, VG_ID_BYTES))
    return FALSE;

  text = vg_sealed_row_open (vault, &name, (guint64) vg_statement_get_int (row, 1), body, NULL);
  return text != NULL;
}

void
vg_check_settings (VgCheckReport *report, VgVaultFile *vault)
{
  static const char *const sql[] = {
    "SELECT setting.id, head.number, setting.body FROM setting"
    " LEFT JOIN head ON head.cas=setting.id AND head.author=?",
    "SELECT head.cas, head.number, setting.body FROM head"
    " LEFT JOIN setting ON setting.id=head.cas WHERE head.author=? AND setting.id IS NULL",
  };
  VgHead kind;

  vg_head_set_kind (&kind, VG_HEAD_SETTING);
  for (gsize i = 0; i < G_N_ELEMENTS (sql); i++) {
    g_autoptr (VgStatement) statement = vg_database_prepare (vault->database, sql[i], NULL);

    if (statement == NULL)
      continue;
    vg_statement_add_bytes (statement, kind.name.author, VG_ID_BYTES);
    while (vg_statement_step (statement, NULL) == VG_STEP_ROW)
      if (!is_setting (vault, statement))
        vg_check_report_add (report, _ ("A setting of the program is missing or damaged."));
  }
}

void
vg_check_erased (VgCheckReport *report, VgVaultFile *vault)
{
  g_autoptr (VgStatement)
      statement = vg_database_prepare (vault->database, VG_ERASED_NOTE_SELECT, NULL);

  while (statement != NULL && vg_statement_step (statement, NULL) == VG_STEP_ROW) {
    g_autoptr (GBytes) note = vg_erased_note_open (vault, statement, NULL);

    if (note == NULL)
      vg_check_report_add (report, _ ("The note of an erased case does not open."));
  }
}
