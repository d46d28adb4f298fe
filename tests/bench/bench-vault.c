/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What sealing costs: a durable act against the same rows in plain SQLite; opening a large
 * vault with its list against reading and unsealing the cards alone; looking for a word
 * against unsealing alone.
 */

#include "base/error.h"
#include "base/json-writer.h"
#include "base/json.h"
#include "derive/stage-card.h"
#include "seal/kdf.h"
#include "seal/recovery-code.h"
#include "search/needle.h"
#include "store/journal.h"
#include "store/sealed-row.h"
#include "store/slot-rows.h"
#include "workspace/card-list.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#define N_CASES   7000
#define N_ACTS    60
#define N_APPENDS 1500
#define N_RUNS    5
#define N_OPENS   20
#define PAGE      30 /* rows that a screen shows */

#define PASSPHRASE "merel lijster vink mus spreeuw duif"

#define CASE_ID   "0123456789abcdef"
#define AUTHOR_ID "an author of it."
#define CARD_ID   "the card's count"

static const VgKdfCost cost = { 1, 64 };

static char *folder;

static char *
make_text (guint number)
{
  static const char words[] =
      "Ik heb die avond lang nagedacht over wat ik wil zeggen, en ik wil dat het rustig blijft. "
      "Als het te veel wordt wil ik even naar buiten kunnen, en daarna weer terug. Hij mag weten "
      "dat ik niet meer bang ben in de straat, maar wel als ik hem onverwacht tegenkom. ";

  return g_strdup_printf ("%s%s%u", words, number % 3 == 0 ? words : "", number);
}

static VgAct *
make_act (guint number, const char *author)
{
  const VgActFields fields = { "2026-03-02T14:03:22Z", number, author, NULL, 0 };
  g_autofree char *place = g_strdup_printf ("answer/harmed/V05/%u", number);
  g_autofree char *text = make_text (number);
  JsonObject *set = json_object_new ();
  JsonObject *fragment = json_object_new ();

  json_object_set_string_member (fragment, "as", "quotation");
  json_object_set_string_member (fragment, "text", text);
  json_object_set_object_member (set, place, fragment);
  return vg_act_new (&fields, set);
}

/* @change: never twice the same; SQLite does not write a row anew that stays as it is */
static char *
make_card (guint number, guint change)
{
  return g_strdup_printf (
      "{\"accused\":\"de heer Specht\",\"changed\":\"2026-03-02T14:03:%02uZ\","
      "\"form\":\"face-to-face\",\"harmed\":\"mevrouw Merel\",\"id\":\"case%u\","
      "\"label\":\"Zaak %u\",\"next\":{\"party\":\"accused\"},"
      "\"position\":\"partly\",\"stage\":\"first-talks\"}",
      change % 60, number, number);
}

static void
save_case (VgVaultFile *vault, guint number, guint n_acts)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = g_strdup_printf ("case%u", number);
  g_autofree char *card = make_card (number, 0);
  g_autofree char *sort = g_strdup_printf ("zaak %u", number);
  g_autoptr (GPtrArray) acts = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_act_unref);
  const VgSave save = { id, acts, "{}", card, sort, NULL };

  for (guint i = 1; i <= n_acts; i++)
    g_ptr_array_add (acts, make_act (i, "author0000000001"));
  vg_journal_save (vault, &save, &error);
  g_assert_no_error (error);
}

static void
make_vault (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *code = vg_recovery_code_new ();
  g_autoptr (VgVaultFile) vault = vg_vault_file_create (folder, PASSPHRASE, &cost, code, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < N_CASES; i++)
    save_case (vault, i, N_ACTS);
}

static VgVaultFile *
open_vault (void)
{
  g_autoptr (GError) error = NULL;
  VgVaultFile *vault = vg_vault_file_open (folder, &error);

  g_assert_no_error (error);
  vg_vault_file_unlock (vault, PASSPHRASE, &error);
  g_assert_no_error (error);
  return vault;
}

/* --- Appending --- */

static void
run_plain (sqlite3 *plain, const char *sql)
{
  g_assert_cmpint (sqlite3_exec (plain, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

/* The same rows at the same moments, in the open, with the same promise: an act, how far its
 * author and the card have come, the card, and how many changes there were.
 */
static sqlite3 *
make_plain (const char *path)
{
  sqlite3 *plain = NULL;

  g_assert_cmpint (sqlite3_open (path, &plain), ==, SQLITE_OK);
  run_plain (plain, "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL;"
                    "PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=200;"
                    "PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY;"
                    "PRAGMA journal_size_limit=4194304; PRAGMA cache_size=-8192");
  run_plain (plain,
             "CREATE TABLE act(seq INTEGER PRIMARY KEY, cas BLOB, author BLOB, number INTEGER,"
             " body TEXT, UNIQUE(cas, author, number));"
             "CREATE TABLE head(cas BLOB, author BLOB, number INTEGER, PRIMARY KEY(cas, author))"
             " WITHOUT ROWID;"
             "CREATE TABLE card(cas BLOB PRIMARY KEY, body TEXT);"
             "CREATE TABLE anchor(id INTEGER PRIMARY KEY, counter INTEGER)");
  return plain;
}

enum { PUT_ACT, PUT_HEAD, PUT_CARD, PUT_ANCHOR, N_PUTS };

typedef struct {
  sqlite3 *plain;
  sqlite3_stmt *puts[N_PUTS];
  guint number;
} Plain;

static void
run_put (sqlite3_stmt *put)
{
  g_assert_cmpint (sqlite3_step (put), ==, SQLITE_DONE);
  sqlite3_reset (put);
}

static void
put_act (Plain *self, const char *text)
{
  sqlite3_stmt *put = self->puts[PUT_ACT];

  sqlite3_bind_blob (put, 1, CASE_ID, 16, SQLITE_STATIC);
  sqlite3_bind_blob (put, 2, AUTHOR_ID, 16, SQLITE_STATIC);
  sqlite3_bind_int64 (put, 3, self->number);
  sqlite3_bind_text (put, 4, text, -1, SQLITE_STATIC);
  run_put (put);
}

static void
put_head (Plain *self, const char *author)
{
  sqlite3_stmt *put = self->puts[PUT_HEAD];

  sqlite3_bind_blob (put, 1, CASE_ID, 16, SQLITE_STATIC);
  sqlite3_bind_blob (put, 2, author, 16, SQLITE_STATIC);
  sqlite3_bind_int64 (put, 3, self->number);
  run_put (put);
}

static void
put_card (Plain *self, const char *card)
{
  sqlite3_stmt *put = self->puts[PUT_CARD];

  sqlite3_bind_blob (put, 1, CASE_ID, 16, SQLITE_STATIC);
  sqlite3_bind_text (put, 2, card, -1, SQLITE_STATIC);
  run_put (put);
}

static void
put_anchor (Plain *self)
{
  sqlite3_bind_int64 (self->puts[PUT_ANCHOR], 1, self->number);
  run_put (self->puts[PUT_ANCHOR]);
}

static void
append_plain (Plain *self, VgAct *act, const char *card)
{
  self->number++;
  run_plain (self->plain, "BEGIN IMMEDIATE");
  put_act (self, vg_act_get_text (act));
  put_head (self, AUTHOR_ID);
  put_head (self, CARD_ID);
  put_card (self, card);
  put_anchor (self);
  run_plain (self->plain, "COMMIT");
}

static void
prepare_plain (Plain *self, const char *path)
{
  static const char *const sql[] = {
    [PUT_ACT] = "INSERT INTO act(cas, author, number, body) VALUES(?, ?, ?, ?)",
    [PUT_HEAD] = ("INSERT INTO head VALUES(?, ?, ?)"
                  " ON CONFLICT DO UPDATE SET number=excluded.number"),
    [PUT_CARD] = "INSERT INTO card VALUES(?, ?) ON CONFLICT DO UPDATE SET body=excluded.body",
    [PUT_ANCHOR] = "INSERT OR REPLACE INTO anchor VALUES(1, ?)",
  };

  self->plain = make_plain (path);
  for (guint i = 0; i < N_PUTS; i++)
    g_assert_cmpint (sqlite3_prepare_v2 (self->plain, sql[i], -1, &self->puts[i], NULL), ==,
                     SQLITE_OK);
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return (left > right) - (left < right);
}

static double
median (GArray *times)
{
  g_array_sort (times, compare_times);
  return g_array_index (times, double, times->len / 2);
}

static double
now (void)
{
  return (double) g_get_monotonic_time () / 1e6;
}

/* In turns, so that what disturbs the disk disturbs both. */
static void
bench_append (void)
{
  g_autoptr (GArray) sealed_times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) plain_times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree char *path = g_build_filename (folder, "..", "plain.db", NULL);
  g_autoptr (VgVaultFile) vault = open_vault ();
  Plain plain = { .number = 0 };

  prepare_plain (&plain, path);
  for (guint i = 1; i <= N_APPENDS; i++) {
    g_autoptr (GPtrArray) acts = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_act_unref);
    g_autofree char *card = make_card (1, i);
    const VgSave save = { "case1", acts, NULL, card, "zaak 1", NULL };
    g_autoptr (GError) error = NULL;
    double times[3];

    g_ptr_array_add (acts, make_act (N_ACTS + i, "author0000000001"));
    times[0] = now ();
    append_plain (&plain, acts->pdata[0], card);
    times[1] = now ();
    vg_journal_save (vault, &save, &error);
    times[2] = now ();
    g_assert_no_error (error);
    times[0] = times[1] - times[0];
    times[1] = times[2] - times[1];
    g_array_append_val (plain_times, times[0]);
    g_array_append_val (sealed_times, times[1]);
  }

  g_print ("a durable act: %.3f ms sealed, %.3f ms plain: %.2f times (at most 1.25)\n",
           median (sealed_times) * 1e3, median (plain_times) * 1e3,
           median (sealed_times) / median (plain_times));
}

/* --- Opening --- */

/* All that stands between the key and the list on the screen; the key itself is not timed. */
static double
clock_list (double *out_open)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cards = NULL;
  g_autoptr (VgCardList) list = NULL;
  g_autoptr (VgSecret) key = NULL;
  double start = now ();
  g_autoptr (VgVaultFile) vault = vg_vault_file_open (folder, &error);
  double opened = now () - start;
  guint n_damaged = 0;
  VgKeySlot slot;

  g_assert_no_error (error);
  g_assert_true (vg_slot_rows_read (vault->database, VG_SLOT_PASSPHRASE, &slot, &error));
  key = vg_key_slot_open (&slot, vault->id, PASSPHRASE, &error);
  g_assert_no_error (error);

  start = now ();
  g_assert_true (vg_vault_take_key (vault, key, &error));
  *out_open = opened + now () - start;
  cards = vg_journal_list_cards (vault, &n_damaged, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cards->len, ==, N_CASES);
  list = vg_card_list_new (cards);
  for (guint i = 0; i < PAGE; i++) {
    g_autoptr (VgCaseCard) card = g_list_model_get_item (G_LIST_MODEL (list), i);

    g_assert_nonnull (vg_case_card_get_label (card));
  }

  return opened + now () - start;
}

/* Every card read and unsealed, its key unwrapped; no order, no anchor, nothing kept. */
static double
clock_cards (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgVaultFile) vault = open_vault ();
  double start = now ();
  g_autoptr (VgStatement) statement = vg_database_prepare (
      vault->database,
      "SELECT card.cas, head.number, card.body FROM card JOIN head ON head.cas=card.cas"
      " WHERE head.author=?",
      &error);
  VgHead kind;
  guint n = 0;

  g_assert_no_error (error);
  vg_head_set_kind (&kind, VG_HEAD_CARD);
  vg_statement_add_bytes (statement, kind.name.author, VG_ID_BYTES);
  while (vg_statement_step (statement, &error) == VG_STEP_ROW) {
    VgRow row = { .kind = VG_ROW_CARD };
    gsize length = 0;
    const guint8 *bytes = vg_statement_peek_bytes (statement, 2, &length);
    g_autoptr (GBytes) body = g_bytes_new_static (bytes, length);
    g_autoptr (GBytes) card = NULL;

    g_assert_true (vg_statement_copy_bytes (statement, 0, row.id, VG_ID_BYTES));
    card = vg_sealed_row_open (vault, &row, (guint64) vg_statement_get_int (statement, 1), body,
                               &error);
    g_assert_no_error (error);
    n++;
  }
  g_assert_cmpuint (n, ==, N_CASES);

  return now () - start;
}

static void
bench_open (void)
{
  double list = G_MAXDOUBLE;
  double cards = G_MAXDOUBLE;
  double least_open = G_MAXDOUBLE;

  for (guint i = 0; i < N_OPENS; i++) {
    double open = 0;

    list = MIN (list, clock_list (&open));
    cards = MIN (cards, clock_cards ());
    least_open = MIN (least_open, open);
  }

  g_print ("%d cases, list ready: %.1f ms after the key (%.1f of it opening), cards alone %.1f ms: "
           "%.2f times (at most 1.30)\n",
           N_CASES, list * 1e3, least_open * 1e3, cards * 1e3, list / cards);
}

/* --- Scanning --- */

static gboolean
look (const guint8 cas[VG_ID_BYTES], const guint8 *act, gsize length, gpointer needle)
{
  return needle == NULL || !vg_needle_may_be_in (needle, act, length);
}

static double
clock_scan (VgVaultFile *vault, VgNeedle *needle)
{
  g_autoptr (GError) error = NULL;
  VgScan scan = { 0 };
  double start = now ();

  while (!scan.is_done) {
    vg_journal_scan (vault, &scan, 1000, look, needle, &error);
    g_assert_no_error (error);
  }

  return now () - start;
}

static void
bench_scan (void)
{
  g_autoptr (VgVaultFile) vault = open_vault ();
  g_autoptr (VgNeedle) needle = vg_needle_new ("kwikstaart");
  double with = G_MAXDOUBLE;
  double without = G_MAXDOUBLE;

  for (guint i = 0; i < N_RUNS; i++) {
    without = MIN (without, clock_scan (vault, NULL));
    with = MIN (with, clock_scan (vault, needle));
  }

  g_print ("a word in %d cases of %d acts: %.2f s, unsealing alone %.2f s: %.2f times (at most "
           "1.30)\n",
           N_CASES, N_ACTS, with, without, with / without);
}

int
main (void)
{
  g_autofree char *parent = g_dir_make_tmp ("vg-bench-XXXXXX", NULL);
  g_autofree char *command = NULL;

  g_setenv ("XDG_STATE_HOME", parent, TRUE);
  folder = g_build_filename (parent, "vault", NULL);
  make_vault ();
  bench_append ();
  bench_open ();
  bench_scan ();

  command = g_strdup_printf ("rm -r '%s'", parent);
  return g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL) ? 0 : 1;
}
