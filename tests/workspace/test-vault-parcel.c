/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* memmem() */

#include "base/error.h"
#include "base/json.h"
#include "base/language.h"
#include "open-vault.h"
#include "store/chains.h"
#include "store/journal.h"
#include "store/parcel.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#define WORDS "een paar woorden voor onderweg"

/* --- Ends the program right before it syncs or renames --- */

static int n_until_death = -1;

static void
count_down (void)
{
  if (n_until_death > 0 && --n_until_death == 0)
    kill (getpid (), SIGKILL);
}

int
fsync (int fd)
{
  count_down ();
  return (int) syscall (SYS_fsync, fd);
}

int
fdatasync (int fd)
{
  count_down ();
  return (int) syscall (SYS_fdatasync, fd);
}

int
renameat2 (int old_folder, const char *old, int new_folder, const char *new, unsigned int flags)
{
  count_down ();
  return (int) syscall (SYS_renameat2, old_folder, old, new_folder, new, flags);
}

/* --- Colleagues --- */

enum { ANNA, BERT, CARLA, N_PEOPLE };

static const char *const names[] = { "Anna", "Bert", "Carla" };

/* Each with a vault. */
typedef struct {
  OpenVault people[N_PEOPLE];
  char *path; /* of a parcel */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  for (guint i = 0; i < N_PEOPLE; i++)
    open_vault_set_up (&fixture->people[i], NULL);
  fixture->path = g_build_filename (fixture->people[ANNA].parent, "zaak" VG_VAULT_PARCEL_SUFFIX,
                                    NULL);
}

static void
close_vault (Fixture *fixture, guint who)
{
  if (fixture->people[who].vault != NULL)
    vg_vault_close (fixture->people[who].vault);
  g_clear_object (&fixture->people[who].vault);
}

static void
open_vault (Fixture *fixture, guint who)
{
  OpenVault *person = &fixture->people[who];
  g_autoptr (GError) error = NULL;

  person->vault = vg_vault_open (person->folder, person->shelf, OPEN_VAULT_PASSPHRASE, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  for (guint i = 0; i < N_PEOPLE; i++)
    open_vault_tear_down (&fixture->people[i], NULL);
  g_free (fixture->path);
}

static char *
dup_card (Fixture *fixture, guint who)
{
  g_autoptr (GError) error = NULL;
  char *card = vg_vault_dup_card (fixture->people[who].vault, names[who], &error);

  g_assert_no_error (error);
  return card;
}

/* --- Cases --- */

static VgCaseFile *
open_case (Fixture *fixture, guint who, const char *id)
{
  return open_vault_open_case (&fixture->people[who], id);
}

static gboolean
set (Fixture *fixture, guint who, const char *id, const char *place, const char *value)
{
  g_autoptr (VgCaseFile) file = open_case (fixture, who, id);
  g_autoptr (GError) error = NULL;

  if (!vg_case_set (vg_case_file_get_case (file), place,
                    vg_json_parse (value, strlen (value), "value", NULL), &error)) {
    g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
    g_assert_nonnull (strstr (error->message, "not in your hands"));
    return FALSE;
  }

  open_vault_save (file);
  return TRUE;
}

static char *
dup_label (Fixture *fixture, guint who, const char *id)
{
  g_autoptr (VgCaseFile) file = open_case (fixture, who, id);

  return g_strdup (vg_case_get_text (vg_case_file_get_case (file), "case/label"));
}

/* Of whose label is @expected. */
static void
check_label (Fixture *fixture, guint who, const char *id, const char *expected)
{
  g_autofree char *label = dup_label (fixture, who, id);

  g_assert_cmpstr (label, ==, expected);
}

static char *
add_case (Fixture *fixture)
{
  char *id = open_vault_add_case (&fixture->people[ANNA], "Zaak Kanarie");

  g_assert_true (set (fixture, ANNA, id, "party/harmed", "{\"name\":\"mevrouw Merel\"}"));
  g_assert_true (set (fixture, ANNA, id, "answer/harmed/V05/1",
                      "{\"as\":\"quotation\",\"text\":\"de kanarie\"}"));
  g_assert_true (set (fixture, ANNA, id, "answer/accused/V05/1",
                      "{\"as\":\"quotation\",\"text\":\"de specht\"}"));
  return id;
}

/* As they stand in the file. */
static GArray *
list_heads (Fixture *fixture, guint who, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgVaultFile) file = NULL;
  GArray *heads = NULL;

  close_vault (fixture, who);
  file = vg_vault_file_open (fixture->people[who].folder, &error);
  g_assert_no_error (error);
  vg_vault_file_unlock (file, OPEN_VAULT_PASSPHRASE, &error);
  g_assert_no_error (error);
  heads = vg_journal_list_heads (file, id, &error);
  g_assert_no_error (error);
  g_clear_pointer (&file, vg_vault_file_close);
  open_vault (fixture, who);
  return heads;
}

static void
check_same_heads (Fixture *fixture, guint one, guint other, const char *id, guint n_authors)
{
  g_autoptr (GArray) left = list_heads (fixture, one, id);
  g_autoptr (GArray) right = list_heads (fixture, other, id);

  g_assert_cmpuint (left->len, ==, n_authors);
  g_assert_true (vg_chains_same_heads (left, right));
}

static guint
count_acts (Fixture *fixture, guint who, const char *id)
{
  g_autoptr (VgCaseFile) file = open_case (fixture, who, id);

  return vg_case_get_n_acts (vg_case_file_get_case (file));
}

/* --- On the way --- */

static void
hand_over (Fixture *fixture, guint from, const char *id, guint to)
{
  g_autofree char *card = dup_card (fixture, to);
  g_autofree char *own = dup_card (fixture, from); /* so that it bears a name */
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (own);
  g_unlink (fixture->path);
  vg_vault_hand_over (fixture->people[from].vault, id, card, NULL, fixture->path, &error);
  g_assert_no_error (error);
}

static void
hand_over_sealed (Fixture *fixture, guint from, const char *id)
{
  g_autoptr (GError) error = NULL;

  g_unlink (fixture->path);
  vg_vault_hand_over (fixture->people[from].vault, id, NULL, WORDS, fixture->path, &error);
  g_assert_no_error (error);
}

static void
refuse_hand_over (Fixture *fixture, const char *id, const char *card, const char *words, int code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *part = g_strconcat (fixture->path, ".part", NULL);

  g_assert_false (
      vg_vault_hand_over (fixture->people[ANNA].vault, id, card, words, fixture->path, &error));
  g_assert_error (error, VG_ERROR, code);
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
}

static char *
take_in (Fixture *fixture, guint who, const char *words, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *fingerprint = NULL;
  char *id = vg_vault_take_in_parcel (fixture->people[who].vault, fixture->path, words, &name,
                                      &fingerprint, error);

  g_assert_cmpint (id != NULL, ==, name != NULL);
  g_assert_cmpint (id != NULL, ==, fingerprint != NULL);
  return id;
}

static void
check_takes_in (Fixture *fixture, guint who, const char *words, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = take_in (fixture, who, words, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (id, ==, expected);
}

static void
check_refuses (Fixture *fixture, guint who, const char *words, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (take_in (fixture, who, words, &error));
  g_assert_error (error, VG_ERROR, code);
}

static void
test_a_case_goes_to_a_colleague_as_it_is (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *id = add_case (fixture);
  g_autofree char *card = dup_card (fixture, ANNA);
  g_autofree char *words = vg_vault_dup_fingerprint (card, NULL);
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);
  g_autofree char *name = NULL;
  g_autofree char *fingerprint = NULL;
  g_autofree char *found = NULL;
  g_autoptr (GError) error = NULL;
  VgVaultParcel kind = VG_VAULT_NO_PARCEL;

  hand_over (fixture, ANNA, id, BERT);
  g_assert_true (vg_vault_look_at_parcel (fixture->path, &kind, &error));
  g_assert_cmpint (kind, ==, VG_VAULT_PARCEL_FOR_CARD);
  check_refuses (fixture, CARLA, NULL, VG_ERROR_TAMPERED);
  found = vg_vault_take_in_parcel (fixture->people[BERT].vault, fixture->path, NULL, &name,
                                   &fingerprint, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, id);
  g_assert_cmpstr (name, ==, "Anna");
  g_assert_cmpstr (fingerprint, ==, words);
  g_assert_cmpuint (g_strv_length (parts), ==, 8);

  check_same_heads (fixture, ANNA, BERT, id, 1);
  check_label (fixture, BERT, id, "Zaak Kanarie");
  g_assert_true (set (fixture, BERT, id, "case/label", "\"Zaak Vink\""));
  check_label (fixture, BERT, id, "Zaak Vink");
}

/* Chains go on where they were: those of the sender are the beginning of the receiver's. */
static void
test_new_acts_go_on_the_same_chains (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *id = add_case (fixture);
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) after = NULL;
  guint n_same = 0;

  hand_over (fixture, ANNA, id, BERT);
  check_takes_in (fixture, BERT, NULL, id);
  before = list_heads (fixture, BERT, id);
  g_assert_true (set (fixture, BERT, id, "case/label", "\"Zaak Vink\""));
  after = list_heads (fixture, BERT, id);
  g_assert_cmpuint (before->len, ==, 1);
  g_assert_cmpuint (after->len, ==, 2);
  for (guint i = 0; i < after->len; i++)
    n_same += memcmp (&g_array_index (after, VgHead, i), before->data, sizeof (VgHead)) == 0;
  g_assert_cmpuint (n_same, ==, 1);
}

static void
test_what_was_handed_over_can_only_be_read (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *id = add_case (fixture);
  guint n_acts = 0;

  hand_over (fixture, ANNA, id, BERT);
  n_acts = count_acts (fixture, ANNA, id);
  check_label (fixture, ANNA, id, "Zaak Kanarie");
  g_assert_false (set (fixture, ANNA, id, "case/label", "\"Zaak Vink\""));
  {
    g_autoptr (VgCaseFile) file = open_case (fixture, ANNA, id);

    g_assert_false (vg_case_undo (vg_case_file_get_case (file)));
    open_vault_save (file);
  }
  close_vault (fixture, ANNA);
  open_vault (fixture, ANNA);
  check_label (fixture, ANNA, id, "Zaak Kanarie");
  g_assert_cmpuint (count_acts (fixture, ANNA, id), ==, n_acts);
}

static void
test_under_a_passphrase_whoever_opens_it_goes_on (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *id = add_case (fixture);
  VgVaultParcel kind = VG_VAULT_NO_PARCEL;

  hand_over_sealed (fixture, ANNA, id);
  g_assert_true (vg_vault_look_at_parcel (fixture->path, &kind, NULL));
  g_assert_cmpint (kind, ==, VG_VAULT_PARCEL_UNDER_PASSPHRASE);
  g_assert_false (set (fixture, ANNA, id, "case/label", "\"Zaak Vink\""));
  check_refuses (fixture, CARLA, NULL, VG_ERROR_PASSPHRASE);
  check_refuses (fixture, CARLA, "andere woorden", VG_ERROR_PASSPHRASE);
  check_takes_in (fixture, CARLA, WORDS, id);
  g_assert_true (set (fixture, CARLA, id, "case/label", "\"Zaak Vink\""));
  check_label (fixture, CARLA, id, "Zaak Vink");
}

/* The sender itself, too: nobody took the file. */
static void
test_the_sender_takes_back_what_nobody_took (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *id = add_case (fixture);
  guint n_acts = 0;

  hand_over_sealed (fixture, ANNA, id);
  check_takes_in (fixture, ANNA, WORDS, id);
  g_assert_true (set (fixture, ANNA, id, "case/label", "\"Zaak Vink\""));
  n_acts = count_acts (fixture, ANNA, id);
  check_takes_in (fixture, ANNA, WORDS, id);
  g_assert_cmpuint (count_acts (fixture, ANNA, id), ==, n_acts);
  g_assert_true (set (fixture, ANNA, id, "case/label", "\"Zaak Mus\""));
}

static void
test_a_case_comes_back_with_what_was_added (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *id = add_case (fixture);

  hand_over (fixture, ANNA, id, BERT);
  check_takes_in (fixture, BERT, NULL, id);
  g_assert_true (set (fixture, BERT, id, "case/label", "\"Zaak Vink\""));
  hand_over (fixture, BERT, id, ANNA);
  check_takes_in (fixture, ANNA, NULL, id);
  check_label (fixture, ANNA, id, "Zaak Vink");
  check_same_heads (fixture, ANNA, BERT, id, 2);

  g_assert_false (set (fixture, BERT, id, "case/label", "\"Zaak Mus\""));
  g_assert_true (set (fixture, ANNA, id, "case/label", "\"Zaak Mus\""));
  hand_over (fixture, ANNA, id, BERT);
  check_takes_in (fixture, BERT, NULL, id);
  check_label (fixture, BERT, id, "Zaak Mus");
  check_same_heads (fixture, ANNA, BERT, id, 2);
  g_assert_true (set (fixture, BERT, id, "case/label", "\"Zaak Duif\""));
}

/* By way of somebody whom the first sender does not know. */
static void
test_a_case_comes_back_by_another_way (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *id = add_case (fixture);

  hand_over (fixture, ANNA, id, BERT);
  check_takes_in (fixture, BERT, NULL, id);
  hand_over_sealed (fixture, BERT, id);
  check_takes_in (fixture, CARLA, WORDS, id);
  g_assert_true (set (fixture, CARLA, id, "case/label", "\"Zaak Vink\""));
  hand_over (fixture, CARLA, id, ANNA);
  check_takes_in (fixture, ANNA, NULL, id);
  check_label (fixture, ANNA, id, "Zaak Vink");
  check_same_heads (fixture, ANNA, CARLA, id, 4);
}

static void
test_what_is_there_already_changes_nothing (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *id = add_case (fixture);
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) after = NULL;

  hand_over (fixture, ANNA, id, BERT);
  check_takes_in (fixture, BERT, NULL, id);
  g_assert_true (set (fixture, BERT, id, "case/label", "\"Zaak Vink\""));
  before = list_heads (fixture, BERT, id);
  check_takes_in (fixture, BERT, NULL, id);
  after = list_heads (fixture, BERT, id);
  g_assert_true (vg_chains_same_heads (before, after));
  check_label (fixture, BERT, id, "Zaak Vink");
}

/* Two vaults took the same file in: each went on in its own way. */
static void
test_two_ways_are_not_put_together (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *id = add_case (fixture);
  g_autoptr (GError) error = NULL;

  hand_over_sealed (fixture, ANNA, id);
  check_takes_in (fixture, BERT, WORDS, id);
  check_takes_in (fixture, CARLA, WORDS, id);
  g_assert_true (set (fixture, BERT, id, "case/label", "\"Zaak Vink\""));
  hand_over (fixture, CARLA, id, BERT);
  g_assert_null (take_in (fixture, BERT, NULL, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "two different ways"));
  check_label (fixture, BERT, id, "Zaak Vink");
  g_assert_true (set (fixture, BERT, id, "case/label", "\"Zaak Mus\""));
}

/* --- Erased --- */

static void
erase (Fixture *fixture, guint who, const char *id, const char *person)
{
  g_autoptr (GError) error = NULL;
  VgErasure *erasure = vg_vault_plan_erasure (fixture->people[who].vault, id, person, &error);

  g_assert_no_error (error);
  vg_vault_erase_person (fixture->people[who].vault, erasure, &error);
  g_assert_no_error (error);
  vg_erasure_free (erasure);
}

static void
check_history (Fixture *fixture, guint who, const char *id, const char *words, gboolean is_there)
{
  g_autoptr (VgCaseFile) file = open_case (fixture, who, id);
  g_autofree char *text = vg_case_to_text (vg_case_file_get_case (file));

  g_assert_cmpint (strstr (text, words) != NULL, ==, is_there);
}

static void
test_what_was_erased_before_stays_a_gap (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *id = add_case (fixture);

  erase (fixture, ANNA, id, "harmed");
  check_history (fixture, ANNA, id, "de kanarie", FALSE);
  hand_over (fixture, ANNA, id, BERT);
  check_takes_in (fixture, BERT, NULL, id);
  check_same_heads (fixture, ANNA, BERT, id, 1);
  check_history (fixture, BERT, id, "de specht", TRUE);
  g_assert_true (set (fixture, BERT, id, "case/label", "\"Zaak Vink\""));
}

static void
test_what_was_erased_on_the_way_is_erased_here (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *id = add_case (fixture);

  hand_over (fixture, ANNA, id, BERT);
  check_takes_in (fixture, BERT, NULL, id);
  g_assert_true (set (fixture, BERT, id, "case/label", "\"Zaak Vink\""));
  erase (fixture, BERT, id, "harmed");
  hand_over (fixture, BERT, id, ANNA);
  check_history (fixture, ANNA, id, "de kanarie", TRUE);
  check_takes_in (fixture, ANNA, NULL, id);
  check_history (fixture, ANNA, id, "de kanarie", FALSE);
  check_history (fixture, ANNA, id, "de specht", TRUE);
  check_label (fixture, ANNA, id, "Zaak Vink");
  check_same_heads (fixture, ANNA, BERT, id, 2);
  g_assert_true (set (fixture, ANNA, id, "case/label", "\"Zaak Mus\""));
}

/* Not brought back by a file of the time before. */
static void
test_what_was_erased_here_does_not_come_back (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *id = add_case (fixture);

  hand_over (fixture, ANNA, id, BERT);
  check_takes_in (fixture, BERT, NULL, id);
  erase (fixture, BERT, id, "harmed");
  check_takes_in (fixture, BERT, NULL, id);
  check_history (fixture, BERT, id, "de kanarie", FALSE);
}

/* Who gave it back has nothing to erase in it any more. */
static void
test_in_hand_nothing_is_erased_by_others (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *id = add_case (fixture);

  hand_over (fixture, ANNA, id, BERT);
  check_takes_in (fixture, BERT, NULL, id);
  hand_over (fixture, BERT, id, ANNA);
  check_takes_in (fixture, ANNA, NULL, id);
  erase (fixture, BERT, id, "accused");
  check_history (fixture, BERT, id, "de specht", FALSE);
  hand_over (fixture, BERT, id, ANNA);
  check_takes_in (fixture, ANNA, NULL, id);
  check_history (fixture, ANNA, id, "de specht", TRUE);
  g_assert_true (set (fixture, ANNA, id, "case/label", "\"Zaak Mus\""));
}

/* --- In somebody else's name --- */

static VgCase *
forge_case (VgStored *stored, const char *bert, const char *anna)
{
  g_autoptr (JsonNode) cover = vg_json_parse (stored->cover, strlen (stored->cover), "", NULL);
  VgCase *subject = vg_case_from_acts (cover, stored->acts, NULL);

  g_assert_true (vg_case_hand_over (subject, anna, NULL, NULL));
  g_assert_true (vg_case_set (subject, "case/label", vg_json_new_string ("Zaak Vals"), NULL));
  g_assert_true (vg_case_hand_over (subject, bert, NULL, NULL));
  g_assert_true (vg_case_hand_over (subject, anna, NULL, NULL));
  return subject;
}

static VgCarried *
forge (VgStored *stored, VgIdentity *bert, const char *anna)
{
  g_autoptr (VgCase) subject = forge_case (stored, vg_identity_get_author (bert), anna);
  VgCarried *carried = vg_carried_new ();
  const guint n_acts = vg_case_get_n_acts (subject);
  g_autoptr (VgChains) chains = NULL;
  VgLinked linked;

  carried->sender = vg_identity_dup_card (bert, "Bert");
  carried->receiver = g_strdup (anna);
  carried->cover = vg_carried_dup_cover (subject);
  for (guint i = 0; i < n_acts; i++)
    g_ptr_array_add (carried->acts, vg_act_ref (vg_case_get_act (subject, i)));
  carried->randoms = vg_chains_extend_randoms (stored->randoms, n_acts);
  vg_carried_link (carried, vg_case_get_id (subject), &linked);
  chains = vg_chains_new (&linked, NULL);
  g_array_unref (carried->heads);
  carried->heads = vg_chains_list_heads (chains);
  return carried;
}

/* Bert makes Anna say something, in a file that holds together. */
static void
write_forged (Fixture *fixture, const char *id, VgCard *anna)
{
  OpenVault *bert = &fixture->people[BERT];
  g_autoptr (GError) error = NULL;
  g_autoptr (VgVaultFile) file = NULL;
  g_autoptr (VgStored) stored = NULL;
  g_autoptr (VgCarried) carried = NULL;
  VgIdentity *identity = NULL;

  close_vault (fixture, BERT);
  file = vg_vault_file_open (bert->folder, NULL);
  g_assert_true (vg_vault_file_unlock (file, OPEN_VAULT_PASSPHRASE, NULL));
  identity = vg_vault_file_get_identity (file);
  stored = vg_journal_load (file, id, NULL);
  carried = forge (stored, identity, vg_card_get_author (anna));
  g_unlink (fixture->path);
  vg_parcel_prepare (carried, identity, &(VgParcelSeal){ .card = anna }, fixture->path, &error);
  g_assert_no_error (error);
  g_assert_true (vg_parcel_keep (fixture->path, NULL));
}

static void
test_nobody_goes_on_in_the_name_of_this_vault (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *id = add_case (fixture);
  g_autofree char *text = dup_card (fixture, ANNA);
  g_autoptr (VgCard) card = vg_card_read (text, strlen (text), NULL);
  g_autoptr (GError) error = NULL;

  hand_over (fixture, ANNA, id, BERT);
  check_takes_in (fixture, BERT, NULL, id);
  write_forged (fixture, id, card);
  g_assert_null (take_in (fixture, ANNA, NULL, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "in your name"));
  check_label (fixture, ANNA, id, "Zaak Kanarie");
}

/* --- Again, and not at all --- */

static void
test_it_is_handed_over_again_to_the_same (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *id = add_case (fixture);
  g_autofree char *carla = dup_card (fixture, CARLA);
  guint n_acts = 0;

  hand_over (fixture, ANNA, id, BERT);
  n_acts = count_acts (fixture, ANNA, id);
  g_unlink (fixture->path);
  refuse_hand_over (fixture, id, carla, NULL, VG_ERROR_FAILED);
  refuse_hand_over (fixture, id, NULL, WORDS, VG_ERROR_FAILED);
  hand_over (fixture, ANNA, id, BERT);
  g_assert_cmpuint (count_acts (fixture, ANNA, id), ==, n_acts);
  check_takes_in (fixture, BERT, NULL, id);
  check_same_heads (fixture, ANNA, BERT, id, 1);

  /* Bert has it: it is not Anna's to give. */
  hand_over_sealed (fixture, BERT, id);
  hand_over_sealed (fixture, BERT, id);
  check_takes_in (fixture, CARLA, WORDS, id);
  g_assert_true (set (fixture, CARLA, id, "case/label", "\"Zaak Vink\""));
}

static void
test_what_cannot_be_handed_over_stays (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *id = add_case (fixture);
  g_autofree char *own = dup_card (fixture, ANNA);
  g_autofree char *card = dup_card (fixture, BERT);
  g_autofree char *empty = vg_workspace_add_case (VG_WORKSPACE (fixture->people[ANNA].vault), NULL,
                                                  NULL);
  g_autoptr (GError) error = NULL;

  refuse_hand_over (fixture, id, own, NULL, VG_ERROR_FAILED);
  refuse_hand_over (fixture, id, "{}", NULL, VG_ERROR_PARSE);
  refuse_hand_over (fixture, id, NULL, "kort", VG_ERROR_FINDINGS);
  refuse_hand_over (fixture, empty, card, NULL, VG_ERROR_FAILED);
  refuse_hand_over (fixture, "nothing", card, NULL, VG_ERROR_NOT_FOUND);
  {
    g_autoptr (VgCaseFile) file = open_case (fixture, ANNA, id);

    refuse_hand_over (fixture, id, card, NULL, VG_ERROR_FAILED);
    open_vault_save (file);
  }
  g_file_set_contents (fixture->path, "", 0, NULL);
  refuse_hand_over (fixture, id, card, NULL, VG_ERROR_FAILED);
  g_assert_false (
      vg_vault_hand_over (fixture->people[ANNA].vault, id, card, NULL, "/nowhere/at/all", &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FAILED);
  g_assert_true (set (fixture, ANNA, id, "case/label", "\"Zaak Vink\""));
}

static void
test_an_open_case_takes_nothing_in (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *id = add_case (fixture);

  hand_over_sealed (fixture, ANNA, id);
  {
    g_autoptr (VgCaseFile) file = open_case (fixture, ANNA, id);

    check_refuses (fixture, ANNA, WORDS, VG_ERROR_FAILED);
    g_assert_nonnull (file);
  }
  check_takes_in (fixture, ANNA, WORDS, id);
}

static void
test_half_a_sentence_goes_along (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *id = add_case (fixture);

  {
    g_autoptr (VgCaseFile) file = open_case (fixture, ANNA, id);

    vg_case_set_draft (vg_case_file_get_case (file), "answer/harmed/V06/1#paraphrase", "half een");
    open_vault_save (file);
  }
  hand_over (fixture, ANNA, id, BERT);
  check_takes_in (fixture, BERT, NULL, id);
  check_history (fixture, BERT, id, "half een", TRUE);
  check_same_heads (fixture, ANNA, BERT, id, 1);
}

static void
test_a_card_bears_the_name_that_was_given (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *before = vg_vault_dup_card (fixture->people[ANNA].vault, NULL, NULL);
  g_autofree char *named = dup_card (fixture, ANNA);
  g_autofree char *after = vg_vault_dup_card (fixture->people[ANNA].vault, NULL, NULL);
  g_autofree char *one = vg_vault_dup_fingerprint (before, NULL);
  g_autofree char *other = vg_vault_dup_fingerprint (named, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (strstr (before, "\"Mediator\""));
  g_assert_nonnull (strstr (named, "\"Anna\""));
  g_assert_cmpstr (after, ==, named);
  g_assert_cmpstr (one, ==, other);
  g_assert_null (vg_vault_dup_card (fixture->people[ANNA].vault, "two\nlines", &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
  g_clear_error (&error);
  g_assert_null (vg_vault_dup_fingerprint ("no card", &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
}

static void
test_its_words_are_the_same_on_every_screen (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *card = vg_vault_dup_card (fixture->people[ANNA].vault, NULL, NULL);
  g_autofree char *before = g_strdup (vg_language_get ());
  g_autofree char *dutch = NULL;
  g_autofree char *english = NULL;

  vg_language_set ("nl");
  dutch = vg_vault_dup_fingerprint (card, NULL);
  vg_language_set ("en");
  english = vg_vault_dup_fingerprint (card, NULL);
  vg_language_set (before);

  g_assert_nonnull (dutch);
  g_assert_cmpstr (english, ==, dutch);
}

static void
test_no_word_of_it_is_in_the_file (Fixture *fixture, gconstpointer unused)
{
  static const char *const words[] = { "anarie", "Merel", "specht", "Anna", "harmed", "author" };
  g_autofree char *id = add_case (fixture);
  g_autofree char *content = NULL;
  gsize length = 0;

  for (guint way = 0; way < 2; way++) {
    if (way == 0)
      hand_over (fixture, ANNA, id, BERT);
    else
      hand_over_sealed (fixture, BERT, id);
    g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));
    for (guint i = 0; i < G_N_ELEMENTS (words); i++)
      g_assert_null (memmem (content, length, words[i], strlen (words[i])));
    g_assert_null (memmem (content, length, id, strlen (id)));
    g_clear_pointer (&content, g_free);
    if (way == 0)
      check_takes_in (fixture, BERT, NULL, id);
  }
}

/* --- Ended half-way --- */

/* In a process of its own. */
static void
hand_over_and_die (Fixture *fixture, const char *id, const char *card, int n_steps)
{
  VgVault *vault = NULL;

  open_vault (fixture, ANNA);
  vault = fixture->people[ANNA].vault;
  n_until_death = n_steps;
  vg_vault_hand_over (vault, id, card, NULL, fixture->path, NULL);
  n_until_death = -1;
  vg_vault_close (vault);
  _exit (0);
}

/* Returns: whether it was ended before it was done */
static gboolean
end_at_step (Fixture *fixture, const char *id, const char *card, int n_steps)
{
  int status = 0;
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    hand_over_and_die (fixture, id, card, n_steps);

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  return WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL;
}

/* It is in Anna's hands, or handed over: then Bert gets it, of this file or another. */
static gboolean
check_in_whose_hands (Fixture *fixture, const char *id)
{
  const gboolean is_there = g_file_test (fixture->path, G_FILE_TEST_EXISTS);

  open_vault (fixture, ANNA);
  open_vault (fixture, BERT);
  check_label (fixture, ANNA, id, "Zaak Kanarie");
  if (set (fixture, ANNA, id, "case/form", "\"undecided\"")) {
    g_assert_false (is_there);
    return TRUE;
  }

  if (!is_there)
    hand_over (fixture, ANNA, id, BERT);
  check_takes_in (fixture, BERT, NULL, id);
  check_same_heads (fixture, ANNA, BERT, id, 1);
  return FALSE;
}

/* Before each sync and each rename, until there is none left to be ended at. */
static void
test_ended_half_way_it_is_in_one_hand (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *card = dup_card (fixture, BERT);
  guint n_kept = 0;
  guint n_gone = 0;
  gboolean is_ended = TRUE;

  for (int step = 1; is_ended; step++) {
    g_autofree char *id = add_case (fixture);

    for (guint i = 0; i < N_PEOPLE; i++)
      close_vault (fixture, i);
    g_unlink (fixture->path);
    is_ended = end_at_step (fixture, id, card, step);
    if (check_in_whose_hands (fixture, id))
      n_kept++;
    else
      n_gone++;
  }

  g_assert_cmpuint (n_kept, >=, 2);
  g_assert_cmpuint (n_gone, >=, 2);
}

#define ADD(name, test) g_test_add ("/vault-parcel/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  /* First: a process that forks has no threads left over from another test. */
  ADD ("ended-half-way-it-is-in-one-hand", test_ended_half_way_it_is_in_one_hand);
  ADD ("a-case-goes-to-a-colleague-as-it-is", test_a_case_goes_to_a_colleague_as_it_is);
  ADD ("new-acts-go-on-the-same-chains", test_new_acts_go_on_the_same_chains);
  ADD ("what-was-handed-over-can-only-be-read", test_what_was_handed_over_can_only_be_read);
  ADD ("under-a-passphrase-whoever-opens-it-goes-on",
       test_under_a_passphrase_whoever_opens_it_goes_on);
  ADD ("the-sender-takes-back-what-nobody-took", test_the_sender_takes_back_what_nobody_took);
  ADD ("a-case-comes-back-with-what-was-added", test_a_case_comes_back_with_what_was_added);
  ADD ("a-case-comes-back-by-another-way", test_a_case_comes_back_by_another_way);
  ADD ("what-is-there-already-changes-nothing", test_what_is_there_already_changes_nothing);
  ADD ("two-ways-are-not-put-together", test_two_ways_are_not_put_together);
  ADD ("what-was-erased-before-stays-a-gap", test_what_was_erased_before_stays_a_gap);
  ADD ("what-was-erased-on-the-way-is-erased-here", test_what_was_erased_on_the_way_is_erased_here);
  ADD ("what-was-erased-here-does-not-come-back", test_what_was_erased_here_does_not_come_back);
  ADD ("in-hand-nothing-is-erased-by-others", test_in_hand_nothing_is_erased_by_others);
  ADD ("nobody-goes-on-in-the-name-of-this-vault", test_nobody_goes_on_in_the_name_of_this_vault);
  ADD ("it-is-handed-over-again-to-the-same", test_it_is_handed_over_again_to_the_same);
  ADD ("what-cannot-be-handed-over-stays", test_what_cannot_be_handed_over_stays);
  ADD ("an-open-case-takes-nothing-in", test_an_open_case_takes_nothing_in);
  ADD ("half-a-sentence-goes-along", test_half_a_sentence_goes_along);
  ADD ("a-card-bears-the-name-that-was-given", test_a_card_bears_the_name_that_was_given);
  ADD ("its-words-are-the-same-on-every-screen", test_its_words_are_the_same_on_every_screen);
  ADD ("no-word-of-it-is-in-the-file", test_no_word_of_it_is_in_the_file);
  return g_test_run ();
}
