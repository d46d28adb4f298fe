/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/vault-check.h"

#include "base/error.h"
#include "given-vault.h"
#include "store/erase.h"
#include "store/hex.h"
#include "store/vault-private.h"

#include <glib/gstdio.h>
#include <string.h>

#define CANARY     "kanarie"
#define PAGE_BYTES 4096

/* Damage: what is done to a closed vault by SQLite's own means, and what the check says of
 * it; NULL where such a vault does not even unlock. $A and $B are its two cases, of which A
 * says its name; ANNA has three acts in each, of which the second of A's was erased.
 */
typedef struct {
  const char *name;
  const char *sql;
  const char *fault;
} Damage;

#define ANNA    " AND author=$ANNA "
#define RUBBISH "randomblob(length(body))"

static const Damage damages[] = {
  { "nothing", "SELECT 1", "" },
  { "an act altered", "UPDATE act SET body=" RUBBISH " WHERE cas=$A AND author=$BERT",
    "Case case0, act 1 of one of its authors: it does not open" },
  { "an act of a nameless case altered",
    "UPDATE act SET body=" RUBBISH " WHERE cas=$B" ANNA "AND number=3",
    "of 2, act 3 of one of its authors: it does not open" },
  { "an act cut short", "UPDATE act SET body=substr(body, 1, 200) WHERE cas=$A AND author=$BERT",
    "act 1 of one of its authors: it does not open" },
  { "an act of no length", "UPDATE act SET body=x'00' WHERE cas=$A AND author=$BERT",
    "The file itself is damaged" },
  { "an act's key altered", "UPDATE act SET key=randomblob(16) WHERE cas=$A" ANNA "AND number=1",
    "Case case0: 1 act cannot be opened" },
  { "an act's previous link altered",
    "UPDATE act SET previous=randomblob(32) WHERE cas=$A" ANNA "AND number=3",
    "act 3 of one of its authors: it does not hang on the one before it" },
  { "an act's commitment altered",
    "UPDATE act SET commitment=randomblob(32) WHERE cas=$B" ANNA "AND number=1",
    "act 1 of one of its authors: it is not what was saved" },
  { "an act given to another author",
    "UPDATE act SET author=$ANNA, number=4 WHERE cas=$A AND author=$BERT",
    "all that one of its authors saved is missing" },
  { "an act given to another case",
    "UPDATE act SET cas=$B, number=4 WHERE cas=$A" ANNA "AND number=3",
    "act 2 of one of its authors: what was saved after it is missing" },
  { "the last act taken away", "DELETE FROM act WHERE cas=$A" ANNA "AND number=3",
    "act 2 of one of its authors: what was saved after it is missing" },
  { "the first act taken away", "DELETE FROM act WHERE cas=$A" ANNA "AND number=1",
    "act 2 of one of its authors: what was saved before it is missing" },
  { "all acts of an author taken away", "DELETE FROM act WHERE cas=$A AND author=$BERT",
    "Case case0: all that one of its authors saved is missing" },
  { "all acts of a case taken away", "DELETE FROM act WHERE cas=$A",
    "Case case0: all that one of its authors saved is missing" },
  { "an act added",
    "INSERT INTO act(cas, author, number, key, previous, commitment, body) SELECT cas, author, 2,"
    " key, previous, commitment, body FROM act WHERE cas=$A AND author=$BERT",
    "act 2 of one of its authors: its chain should have ended before it" },
  { "an act called erased",
    "UPDATE act SET body=NULL, erased_on='2026-03-02' WHERE cas=$A AND author=$BERT",
    "act 1 of one of its authors: it is gone, and the vault did not erase it" },
  { "another date of an erased act",
    "UPDATE act SET erased_on='2026-03-03' WHERE erased_on IS NOT NULL",
    "act 2 of one of its authors: it is gone, and the vault did not erase it" },
  { "an erased act's proof altered",
    "UPDATE act SET key=randomblob(16) WHERE erased_on IS NOT NULL",
    "act 2 of one of its authors: it is gone, and the vault did not erase it" },
  { "an erased act's commitment altered",
    "UPDATE act SET commitment=randomblob(32) WHERE erased_on IS NOT NULL",
    "act 2 of one of its authors: it is gone, and the vault did not erase it" },
  { "a head altered", "UPDATE head SET link=randomblob(32) WHERE cas=$A" ANNA, NULL },
  { "a head counted up", "UPDATE head SET number=number+1 WHERE cas=$A" ANNA, NULL },
  { "a head taken away", "DELETE FROM head WHERE cas=$A" ANNA, NULL },
  { "a case's key altered", "UPDATE case_key SET wrapped=randomblob(72) WHERE cas=$A",
    "its key is damaged, so nothing of it can be opened" },
  { "a case's key taken away", "DELETE FROM case_key WHERE cas=$A",
    "its key is missing, so nothing of it can be opened" },
  { "a person's key altered", "UPDATE person_key SET wrapped=randomblob(72) WHERE cas=$A",
    "Case case0: the key of one of its people is damaged" },
  { "a person's key taken away", "DELETE FROM person_key WHERE cas=$B",
    "3 acts cannot be opened: the key they were sealed with is missing or damaged" },
  { "a person's key of a case that is not there",
    "INSERT INTO person_key VALUES(randomblob(16), randomblob(16), randomblob(72))",
    "of 3: its key is missing" },
  { "a cover altered", "UPDATE cover SET body=" RUBBISH " WHERE cas=$A",
    "of 2: its cover is missing or damaged" },
  { "a cover taken away", "DELETE FROM cover WHERE cas=$A",
    "of 2: its cover is missing or damaged" },
  { "a cover of a case that is not there",
    "INSERT INTO cover VALUES(randomblob(16), randomblob(296))", "of 3: its key is missing" },
  { "a card altered", "UPDATE card SET body=" RUBBISH " WHERE cas=$A",
    "Case case0: what the list of cases shows of it is missing or damaged" },
  { "a card taken away", "DELETE FROM card WHERE cas=$A",
    "Case case0: what the list of cases shows of it is missing or damaged" },
  { "a draft altered", "UPDATE draft SET body=" RUBBISH,
    "Case case0: the text that was being typed in it does not open" },
  { "a draft of a case that is not there",
    "INSERT INTO draft VALUES(randomblob(16), randomblob(296))", "of 3: its key is missing" },
  { "a setting altered", "UPDATE setting SET body=" RUBBISH, "A setting of the program" },
  { "a setting taken away", "DELETE FROM setting", "A setting of the program" },
  { "a setting added", "INSERT INTO setting VALUES(randomblob(16), randomblob(296))",
    "A setting of the program" },
  { "an own note altered", "UPDATE own SET body=" RUBBISH " WHERE number=1",
    "Own notes: one does not open" },
  { "an own note's link altered", "UPDATE own SET previous=randomblob(32) WHERE number=2",
    "Own notes: one does not hang on the one before it" },
  { "an own note's commitment altered", "UPDATE own SET commitment=randomblob(32) WHERE number=2",
    "Own notes: one is not what was saved" },
  { "the first own note taken away", "DELETE FROM own WHERE number=1",
    "Own notes: one is missing" },
  { "the last own note taken away", "DELETE FROM own WHERE number=2",
    "Own notes: the last of them are missing" },
  { "the key of own notes altered", "UPDATE meta SET value=randomblob(72) WHERE name='own-key'",
    "Own notes: their key is missing or damaged" },
  { "the key of own notes taken away", "DELETE FROM meta WHERE name='own-key'",
    "Own notes: their key is missing or damaged" },
  { "the note of an erased case altered", "UPDATE erased SET body=" RUBBISH,
    "The note of an erased case does not open" },
  { "the note of an erased case taken away", "DELETE FROM erased", NULL },
  { "the recovery code's slot altered", "UPDATE key_slot SET wrapped=randomblob(48) WHERE kind=2",
    "What the passphrase and the recovery code open is damaged" },
  { "the recovery code's salt altered", "UPDATE key_slot SET salt=randomblob(16) WHERE kind=2",
    "What the passphrase and the recovery code open is damaged" },
  { "the recovery code's costs altered", "UPDATE key_slot SET passes=3 WHERE kind=2",
    "What the passphrase and the recovery code open is damaged" },
  { "what shows that slots are whole, altered",
    "UPDATE meta SET value=randomblob(32) WHERE name='slot-proof'",
    "What the passphrase and the recovery code open is damaged" },
  { "the recovery code's promise altered",
    "UPDATE key_slot SET commitment=randomblob(32) WHERE kind=2", NULL },
  { "the recovery code's slot taken away", "DELETE FROM key_slot WHERE kind=2", NULL },
  { "the passphrase's slot altered", "UPDATE key_slot SET wrapped=randomblob(48) WHERE kind=1",
    NULL },
  { "a mark of erasing left", "INSERT INTO erasing VALUES($A)",
    "The vault was left in the middle of erasing" },
  { "the anchor altered", "UPDATE anchor SET root=randomblob(32)", NULL },
  { "another id", "UPDATE meta SET value=randomblob(16) WHERE name='id'", NULL },
  { "another life", "UPDATE meta SET value=randomblob(16) WHERE name='life'", NULL },
  { "another identity", "UPDATE meta SET value=randomblob(296) WHERE name='identity'", NULL },
};

typedef struct {
  Home home;
  char *good; /* a copy of the file as it was */
} Fixture;

static void
save_texts (VgVaultFile *vault)
{
  g_autoptr (GError) error = NULL;
  VgSave save = { "case0", NULL, "{\"id\":\"case0\",\"" CANARY "\":1}",
                  NULL,    NULL, "{\"" CANARY "\":1}" };

  vg_journal_save (vault, &save, &error);
  g_assert_no_error (error);
  vg_journal_add_own (vault, "{\"" CANARY "\":1}", &error);
  g_assert_no_error (error);
  vg_journal_add_own (vault, "{\"" CANARY "\":2}", &error);
  g_assert_no_error (error);
  vg_vault_file_put_setting (vault, CANARY, CANARY, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  VgVaultFile *vault = NULL;

  given_set_up (&fixture->home, NULL);
  fixture->good = g_build_filename (fixture->home.root, "good.db", NULL);
  vault = given_create (&fixture->home);
  for (guint i = 0; i < 3; i++) {
    g_autofree char *id = g_strdup_printf ("case%u", i);

    given_save (vault, id, given_act ("anna", 1, "harmed", CANARY));
    given_save (vault, id, given_act ("bert", 2, "", CANARY));
    given_save (vault, id, given_act ("anna", 3, "harmed", CANARY));
    given_save (vault, id, given_act ("anna", 4, "harmed", CANARY));
  }

  save_texts (vault);
  given_erase (vault, "case0", "anna", 2);
  g_assert_true (vg_erase_case (vault, "case2", NULL));
  vg_vault_file_close (vault);
  given_copy (fixture->home.file, fixture->good);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  given_tear_down (&fixture->home, NULL);
  g_free (fixture->good);
}

static GPtrArray *
check (VgVaultFile *vault, VgCheckCounts *counts)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *faults = vg_vault_file_check (vault, counts, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (faults);
  return faults;
}

/* Also that not one of them quotes anything. */
static gboolean
has_fault (GPtrArray *faults, const char *wanted)
{
  gboolean is_found = FALSE;

  for (guint i = 0; i < faults->len; i++) {
    g_assert_null (strstr (faults->pdata[i], CANARY));
    is_found = is_found || strstr (faults->pdata[i], wanted) != NULL;
  }

  return is_found;
}

static void
tell_faults (GPtrArray *faults)
{
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("  %s", (char *) faults->pdata[i]);
}

static char *
write_id (const char *text)
{
  guint8 id[VG_ID_BYTES];
  g_autofree char *hex = NULL;

  vg_digest_id (text, id);
  hex = vg_hex_write (id, sizeof id);
  return g_strdup_printf ("x'%s'", hex);
}

static void
do_damage (Fixture *fixture, const char *sql)
{
  static const char *const names[][2] = {
    { "$ANNA", "anna" }, { "$BERT", "bert" }, { "$A", "case0" }, { "$B", "case1" }
  };
  g_autoptr (GString) whole = g_string_new (sql);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *id = write_id (names[i][1]);

    g_string_replace (whole, names[i][0], id, 0);
  }

  given_copy (fixture->good, fixture->home.file);
  given_sql (&fixture->home, whole->str);
}

static void
test_a_good_vault_is_sound (Fixture *fixture, gconstpointer unused)
{
  VgVaultFile *vault = given_unlocked (&fixture->home);
  VgCheckCounts counts;
  g_autoptr (GPtrArray) faults = check (vault, &counts);

  tell_faults (faults);
  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_cmpuint (counts.n_cases, ==, 2);
  g_assert_cmpuint (counts.n_acts, ==, 7);
  g_assert_cmpuint (counts.n_gaps, ==, 1);
  g_assert_cmpuint (counts.n_own, ==, 2);
  vg_vault_file_close (vault);
}

static void
expect (Fixture *fixture, const Damage *damage)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgVaultFile) vault = vg_vault_file_open (fixture->home.folder, &error);
  g_autoptr (GPtrArray) faults = NULL;

  g_test_message ("%s", damage->name);
  if (damage->fault == NULL) {
    g_assert_false (vault != NULL && vg_vault_file_unlock (vault, GIVEN_PASSPHRASE, &error));
    return;
  }

  g_assert_no_error (error);
  vg_vault_file_unlock (vault, GIVEN_PASSPHRASE, &error);
  g_assert_no_error (error);
  faults = check (vault, NULL);
  tell_faults (faults);
  g_assert_true (*damage->fault == '\0' ? faults->len == 0 : has_fault (faults, damage->fault));
}

static void
test_every_damage_is_named (Fixture *fixture, gconstpointer unused)
{
  for (gsize i = 0; i < G_N_ELEMENTS (damages); i++) {
    do_damage (fixture, damages[i].sql);
    expect (fixture, &damages[i]);
  }
}

static void
test_a_fault_does_not_hide_the_next (Fixture *fixture, gconstpointer unused)
{
  VgVaultFile *vault = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  do_damage (fixture, "UPDATE act SET body=" RUBBISH " WHERE cas=$A AND author=$BERT;"
                      "UPDATE card SET body=" RUBBISH " WHERE cas=$A;"
                      "DELETE FROM act WHERE cas=$B" ANNA "AND number=2;"
                      "UPDATE own SET body=" RUBBISH ";"
                      "DELETE FROM setting");
  vault = given_unlocked (&fixture->home);
  faults = check (vault, NULL);

  tell_faults (faults);
  g_assert_cmpuint (faults->len, ==, 6);
  g_assert_true (has_fault (faults, "it does not open"));
  g_assert_true (has_fault (faults, "what the list of cases shows"));
  g_assert_true (has_fault (faults, "what was saved before it is missing"));
  g_assert_true (has_fault (faults, "Own notes: one does not open"));
  g_assert_true (has_fault (faults, "A setting of the program"));
  vg_vault_file_close (vault);
}

/* Whether a vault with this page damaged is taken for sound. */
static gboolean
passes (Fixture *fixture, const char *content, gsize length, gsize page)
{
  g_autofree char *damaged = g_memdup2 (content, length);
  g_autoptr (VgVaultFile) vault = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  memset (damaged + page * PAGE_BYTES + 8, 0xa5, PAGE_BYTES - 8);
  g_assert_true (g_file_set_contents_full (fixture->home.file, damaged, (gssize) length,
                                           G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL));
  vault = vg_vault_file_open (fixture->home.folder, NULL);
  if (vault == NULL || !vg_vault_file_unlock (vault, GIVEN_PASSPHRASE, NULL))
    return FALSE;

  faults = vg_vault_file_check (vault, NULL, NULL, NULL, NULL);
  return faults != NULL && faults->len == 0;
}

/* Pages that hold nothing any more may hold anything. */
static guint64
count_free_pages (Fixture *fixture)
{
  VgVaultFile *vault = given_unlocked (&fixture->home);
  g_autofree char *count = vg_database_ask (vault->database, "PRAGMA freelist_count");

  vg_vault_file_close (vault);
  return g_ascii_strtoull (count, NULL, 10);
}

static void
test_every_damaged_page_is_noticed (Fixture *fixture, gconstpointer unused)
{
  guint64 n_free = count_free_pages (fixture);
  g_autofree char *content = NULL;
  gsize length = 0;
  guint64 n_passed = 0;

  g_assert_true (g_file_get_contents (fixture->good, &content, &length, NULL));
  for (gsize page = 1; page < length / PAGE_BYTES; page++)
    n_passed += passes (fixture, content, length, page) ? 1 : 0;

  g_assert_cmpuint (n_passed, <=, n_free);
  g_assert_cmpuint (n_free, <, length / PAGE_BYTES / 2);
}

static void
test_what_changes_under_an_open_vault_is_named (Fixture *fixture, gconstpointer unused)
{
  VgVaultFile *vault = given_unlocked (&fixture->home);
  g_autoptr (GPtrArray) faults = NULL;

  g_assert_true (vg_database_execute (vault->database, "UPDATE head SET number=number+1", NULL));
  faults = check (vault, NULL);

  g_assert_true (has_fault (faults, "What the vault holds is not what was saved last"));
  vg_vault_file_close (vault);
}

static char *
dup_copy_path (VgVaultFile *vault)
{
  VgAnchorName name;

  vg_vault_name_anchor (vault, &name);
  return vg_anchor_copy_dup_path (&name);
}

static void
test_a_missing_copy_is_no_fault_and_a_damaged_one_is (Fixture *fixture, gconstpointer unused)
{
  VgVaultFile *vault = given_unlocked (&fixture->home);
  g_autofree char *path = dup_copy_path (vault);
  g_autoptr (GPtrArray) without = NULL;
  g_autoptr (GPtrArray) damaged = NULL;

  g_assert_cmpint (g_unlink (path), ==, 0);
  without = check (vault, NULL);
  g_assert_cmpuint (without->len, ==, 0);

  g_assert_true (g_file_set_contents (path, "rubbish", -1, NULL));
  damaged = check (vault, NULL);
  g_assert_true (has_fault (damaged, "What this computer remembers of the vault"));
  vg_vault_file_close (vault);
}

static void
test_a_newer_copy_is_named (Fixture *fixture, gconstpointer unused)
{
  VgVaultFile *vault = given_unlocked (&fixture->home);
  VgAnchor newer = vault->anchor;
  g_autoptr (GPtrArray) faults = NULL;
  VgAnchorName name;

  newer.counter++;
  vg_vault_name_anchor (vault, &name);
  g_assert_true (vg_anchor_copy_write (&newer, &name));
  faults = check (vault, NULL);

  g_assert_true (has_fault (faults, "This computer has seen a newer vault"));
  vg_vault_file_close (vault);
}

static gboolean
count_and_stop (guint64 done, guint64 all, gpointer data)
{
  guint *n_calls = data;

  g_assert_cmpuint (done, <=, all);
  return ++*n_calls < 2;
}

static void
test_the_check_stops_when_told (Fixture *fixture, gconstpointer unused)
{
  VgVaultFile *vault = given_unlocked (&fixture->home);
  g_autoptr (GError) error = NULL;
  guint n_calls = 0;

  for (guint i = 0; i < 250; i++)
    given_save (vault, "case1", given_act ("anna", 10 + i, "", "x"));
  g_assert_null (vg_vault_file_check (vault, NULL, count_and_stop, &n_calls, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FAILED);
  g_assert_cmpuint (n_calls, ==, 2);
  vg_vault_file_close (vault);
}

static void
test_a_locked_vault_is_not_checked (Fixture *fixture, gconstpointer unused)
{
  VgVaultFile *vault = given_open (&fixture->home);
  g_autoptr (GError) error = NULL;

  g_assert_null (vg_vault_file_check (vault, NULL, NULL, NULL, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_PASSPHRASE);
  vg_vault_file_close (vault);
}

#define ADD(name, test) g_test_add ("/check/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  given_start ();
  g_test_init (&argc, &argv, NULL);

  ADD ("a-good-vault-is-sound", test_a_good_vault_is_sound);
  ADD ("every-damage-is-named", test_every_damage_is_named);
  ADD ("a-fault-does-not-hide-the-next", test_a_fault_does_not_hide_the_next);
  ADD ("every-damaged-page-is-noticed", test_every_damaged_page_is_noticed);
  ADD ("what-changes-under-an-open-vault-is-named", test_what_changes_under_an_open_vault_is_named);
  ADD ("a-missing-copy-is-no-fault-and-a-damaged-one-is",
       test_a_missing_copy_is_no_fault_and_a_damaged_one_is);
  ADD ("a-newer-copy-is-named", test_a_newer_copy_is_named);
  ADD ("the-check-stops-when-told", test_the_check_stops_when_told);
  ADD ("a-locked-vault-is-not-checked", test_a_locked_vault_is_not_checked);

  return g_test_run ();
}
