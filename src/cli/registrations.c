/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/registrations.h"

#include "base/error.h"
#include "workspace/arrival.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What came in a file and what is needed to take it over. Freed at the end of the run. */
typedef struct {
  const VgRegistrations *call;
  VgShelf *shelf;
  VgRegistrationMap *map;
  GPtrArray *found; /* VgRegistration */
} Work;

static void
work_clear (Work *work)
{
  g_clear_pointer (&work->shelf, vg_shelf_unref);
  g_clear_pointer (&work->map, vg_registration_map_unref);
  g_clear_pointer (&work->found, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Work, work_clear)

/* One line, whatever a form holds: a terminal obeys some characters. */
static void
print_line (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar letter = g_utf8_get_char (at);

    if (g_unichar_iscntrl (letter))
      g_print (" ");
    else
      g_print ("%.*s", (int) (g_utf8_next_char (at) - at), at);
  }
}

/* --- Showing --- */

static void
print_item (const VgProposed *item)
{
  static const char *const states[] = { N_ ("new"), N_ ("there already"), N_ ("kept as it is"),
                                        N_ ("into a note") };

  g_print ("  %s: ", _ (states[item->state]));
  print_line (item->label != NULL ? item->label : item->name);
  g_print (" = ");
  print_line (item->said);
  if (item->there != NULL) {
    g_print (" (%s ", _ ("there stands:"));
    print_line (item->there);
    g_print (")");
  }
  g_print ("\n");
}

static void
print_proposal (VgProposal *proposal, guint number)
{
  g_print (_ ("Registration %u"), number);
  g_print ("\n");
  for (guint i = 0; i < vg_proposal_get_n (proposal); i++)
    print_item (vg_proposal_get (proposal, i));
}

/* --- Into new cases --- */

static int
make_case (const Work *work, const VgArrival *arrival, VgVault *vault)
{
  g_autofree char *proposed = vg_proposal_dup_label (arrival->proposal);
  const char *label = work->call->label != NULL ? work->call->label : proposed;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = vg_arrival_make_case (arrival, VG_WORKSPACE (vault), label, &error);

  if (id == NULL)
    return vg_command_fail (error, VG_EXIT_WORLD);

  g_print ("%s\n", id);
  return VG_EXIT_DONE;
}

static int
take_arrival (const Work *work, const VgArrival *arrival, VgVault *vault)
{
  guint number = vg_registration_get_number (arrival->registration);
  g_autofree char *known = vg_arrival_say_known (arrival);

  if (work->call->is_trial)
    print_proposal (arrival->proposal, number);
  if (known != NULL) {
    g_printerr (_ ("Registration %u: %s\n"), number, known);
    if (!work->call->is_trial && !work->call->is_known_too)
      g_printerr (_ ("Left out; with --known-too it becomes a case of its own.\n"));
    if (!work->call->is_known_too)
      return VG_EXIT_FINDINGS;
  }

  return work->call->is_trial ? VG_EXIT_DONE : make_case (work, arrival, vault);
}

/* One that fails stops the rest; those made before stay. */
static int
make_cases (const Work *work)
{
  VgVault *vault = vg_command_open_vault (vg_unlock_get_folder ());
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) cards = NULL;
  g_autoptr (GPtrArray) arrivals = NULL;
  int code = VG_EXIT_DONE;

  if (vault == NULL)
    return VG_EXIT_WORLD;
  cards = vg_workspace_list_cards (VG_WORKSPACE (vault), &error);
  if (cards == NULL)
    return vg_command_fail (error, VG_EXIT_WORLD);

  arrivals = vg_arrival_list (work->found, work->map, cards, work->shelf);
  for (guint i = 0; i < arrivals->len && code != VG_EXIT_WORLD; i++) {
    int one = take_arrival (work, arrivals->pdata[i], vault);

    code = MAX (code, one);
  }

  return code;
}

/* --- Into a case that is there --- */

static int
fill_case (const Work *work)
{
  g_autoptr (VgCaseFile) file = vg_command_open (work->call->words);
  VgCase *subject = file != NULL ? vg_case_file_get_case (file) : NULL;
  g_autoptr (VgProposal) proposal = NULL;
  g_autoptr (GError) error = NULL;

  if (file == NULL)
    return VG_EXIT_WORLD;

  proposal = vg_proposal_new (work->found->pdata[0], work->map, subject, work->shelf);
  print_proposal (proposal, vg_registration_get_number (work->found->pdata[0]));
  if (work->call->is_trial)
    return VG_EXIT_DONE;
  if (!vg_proposal_apply (proposal, subject, &error) || !vg_case_file_save (file, &error))
    return vg_command_fail (error, VG_EXIT_WORLD);

  return VG_EXIT_DONE;
}

/* --- Reading --- */

static gboolean
read_all (Work *work, GError **error)
{
  g_autofree char *shipped = vg_registration_map_dup_path ();
  const char *path = work->call->map != NULL ? work->call->map : shipped;

  work->map = vg_registration_map_read (path, error);
  if (work->map == NULL)
    return FALSE;

  work->found = vg_registration_read_file (work->call->path, error);
  return work->found != NULL;
}

/* Leaves the one that is meant. */
static gboolean
choose (Work *work, GError **error)
{
  guint number = work->call->number;

  if (number == 0)
    return TRUE;
  if (number > work->found->len) {
    g_set_error (error, VG_ERROR, VG_ERROR_NOT_FOUND,
                 ngettext ("%s: there is %u registration in it",
                           "%s: there are %u registrations in it", work->found->len),
                 work->call->path, work->found->len);
    return FALSE;
  }

  g_ptr_array_set_size (work->found, number);
  if (number > 1)
    g_ptr_array_remove_range (work->found, 0, number - 1);
  return TRUE;
}

int
vg_registrations_import (const VgRegistrations *call)
{
  g_auto (Work) work = { .call = call };
  g_autoptr (GError) error = NULL;

  work.shelf = vg_command_read_shelf ();
  if (work.shelf == NULL)
    return VG_EXIT_WORLD;
  if (!read_all (&work, &error) || !choose (&work, &error))
    return vg_command_fail (error, VG_EXIT_WORLD);
  if (work.found->len > 1 && (call->words != NULL || call->label != NULL))
    return vg_command_refuse ("import", _ ("there are several registrations in the file; say which "
                                           "one, with --number"));

  return call->words != NULL ? fill_case (&work) : make_cases (&work);
}
