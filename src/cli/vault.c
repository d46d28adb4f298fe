/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/command.h"

#include "cli/hand-over.h"
#include "cli/vault-care.h"
#include "cli/vault-erasing.h"
#include "cli/vault-keys.h"

#include <glib/gi18n-lib.h>

static const struct {
  const char *name;
  guint n_arguments;
  int (*run) (const VgVaultCall *call);
} verbs[] = {
  { "create", 1, vg_vault_keys_create },
  { "check", 1, vg_vault_care_check },
  { "recover", 1, vg_vault_keys_recover },
  { "change-passphrase", 1, vg_vault_keys_change_passphrase },
  { "change-code", 1, vg_vault_keys_change_code },
  { "confirm-code", 1, vg_vault_keys_confirm_code },
  { "accept-older", 1, vg_vault_care_accept_older },
  { "backup", 1, vg_vault_care_backup },
  { "restore", 2, vg_vault_care_restore },
  { "test-restore", 1, vg_vault_care_test_restore },
  { "erase", 2, vg_vault_erasing_run },
  { "card", 1, vg_hand_over_show_card },
};

typedef struct {
  char *cost;
  char *to;
  char *person;
  char *shared;
  char *name;
  gboolean is_generated;
  gboolean is_sure;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->cost);
  g_free (options->to);
  g_free (options->person);
  g_free (options->shared);
  g_free (options->name);
}

static int
obey (guint verb, char **arguments, const Options *options)
{
  VgVaultCall call = {
    .first = arguments[0],
    .second = arguments[1],
    .words = options->is_generated ? VG_WORDS_GENERATED : VG_WORDS_CHOSEN,
    .to = options->to,
    .person = options->person,
    .shared = options->shared,
    .name = options->name,
    .is_sure = options->is_sure,
  };
  g_autoptr (GError) error = NULL;

  if (options->cost != NULL && !vg_vault_cost_parse (options->cost, &call.cost, &error))
    return vg_command_refuse ("vault", error->message);

  return verbs[verb].run (&call);
}

static int
run_with (char **arguments, const Options *options)
{
  guint n_arguments = g_strv_length (arguments) - 1;

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++) {
    if (!g_str_equal (verbs[i].name, arguments[0]))
      continue;
    if (n_arguments != verbs[i].n_arguments)
      return vg_command_refuse ("vault", n_arguments < verbs[i].n_arguments
                                             ? _ ("an argument is missing")
                                             : _ ("too many arguments"));
    return obey (i, arguments + 1, options);
  }

  return vg_command_refuse ("vault", _ ("there is no such verb of a vault"));
}

static int
run (int argc, char **argv, Options *options)
{
  const GOptionEntry entries[] = {
    { "generate", 0, 0, G_OPTION_ARG_NONE, &options->is_generated,
      N_ ("create, recover, change-passphrase: six words drawn at random"), NULL },
    { "kdf-cost", 0, 0, G_OPTION_ARG_STRING, &options->cost,
      N_ ("create, recover, change-passphrase: what a try costs: 1–64 passes over 64–4096 MiB"),
      N_ ("PASSES:MIB") },
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &options->to, N_ ("backup: where to"), N_ ("FOLDER") },
    { "person", 0, 0, G_OPTION_ARG_STRING, &options->person, N_ ("erase: one person of the case"),
      N_ ("ID") },
    { "shared", 0, 0, G_OPTION_ARG_STRING, &options->shared,
      N_ ("erase: of what is about others too keep all, redact what names the person, or erase "
          "all"),
      N_ ("WORD") },
    { "name", 0, 0, G_OPTION_ARG_STRING, &options->name,
      N_ ("card: how colleagues know you; remembered"), N_ ("NAME") },
    { "yes", 0, 0, G_OPTION_ARG_NONE, &options->is_sure, N_ ("erase: do not ask"), NULL },
    G_OPTION_ENTRY_NULL
  };
  const VgUsage usage = {
    "vault",
    "VERB VAULT …",
    _ ("A vault is a folder; what is in it can be read by nobody without the passphrase.\n"
       "  create VAULT              a new one, with a passphrase and a recovery code\n"
       "  check VAULT               looks at every byte, and at what you ought to know\n"
       "  recover VAULT             a new passphrase, by the recovery code\n"
       "  change-passphrase VAULT   the passphrase, then the new one\n"
       "  change-code VAULT         a new recovery code; the old one is worth nothing then\n"
       "  confirm-code VAULT        types the recovery code back\n"
       "  accept-older VAULT        goes on with an older file that was put back\n"
       "  backup VAULT --to FOLDER  a sealed copy, read back\n"
       "  restore BACKUP VAULT      a new vault out of a backup, a file ….data.vgb\n"
       "  test-restore BACKUP       whether that would work\n"
       "  erase VAULT CASE          a case, or with --person one person of it, for good\n"
       "  card VAULT                your card: colleagues seal cases for it\n"
       "Passphrases are asked for at the terminal, or read from --passphrase-fd, a line each, in "
       "the same order."),
    entries,
    2,
    3,
    VG_OPENS_VAULT,
  };

  return vg_command_read (&usage, &argc, &argv) ? run_with (argv + 1, options) : VG_EXIT_USAGE;
}

int
vg_command_vault (int argc, char **argv)
{
  Options options = { NULL };
  int code = run (argc, argv, &options);

  options_clear (&options);
  return code;
}
