/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/action.h"

gboolean
vg_action_find (const VgActions *self, int argc, char **argv, const VgAction **found)
{
  int n = argc - 3;

  *found = NULL;
  if (argc == 2)
    return TRUE;

  for (const VgAction *action = self->list; action->name != NULL; action++)
    if (g_str_equal (action->name, argv[2]) && n >= action->least && n <= action->most) {
      *found = action;
      return TRUE;
    }

  vg_command_refuse (self->command, self->ask);
  return FALSE;
}

static int
refuse (const VgActions *self, const GError *error)
{
  return self->refused == VG_EXIT_USAGE ? vg_command_refuse (self->command, error->message)
                                        : vg_command_fail (error, self->refused);
}

int
vg_action_run (const VgActions *self, const VgAction *action, char **argv, VgActionCall *call)
{
  g_autoptr (VgCaseFile) file = vg_command_open (argv[1]);
  gboolean does = action != NULL && action->run != NULL;
  g_autofree char *made = NULL;
  g_autoptr (GError) error = NULL;

  if (file == NULL)
    return VG_EXIT_WORLD;

  call->subject = vg_case_file_get_case (file);
  call->arguments = does ? argv + 3 : NULL;
  if (does && !action->run (call, &error))
    return refuse (self, error);
  made = call->made;
  if (does && !vg_case_file_save (file, &error))
    return vg_command_fail (error, VG_EXIT_WORLD);

  if (self->says_place && made != NULL)
    g_print ("%s\n", made);
  else
    self->show (call);
  return VG_EXIT_DONE;
}

int
vg_action_choose (const VgActions *self, int argc, char **argv, gconstpointer options)
{
  const VgAction *action = NULL;
  VgActionCall call = { .options = options };

  return vg_action_find (self, argc, argv, &action) ? vg_action_run (self, action, argv, &call)
                                                    : VG_EXIT_USAGE;
}
