/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/clock.h"
#include "base/error.h"
#include "workspace/vault.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

static gboolean
move (const char *from, const char *to, GError **error)
{
  if (g_rename (from, to) == 0)
    return TRUE;

  g_set_error (error, VG_ERROR, VG_ERROR_FAILED,
               _ ("%s: the folder cannot be given another name; see that you may write beside it. "
                  "Nothing was changed."),
               from);
  return FALSE;
}

char *
vg_vault_set_aside (const char *folder, GError **error)
{
  g_autofree char *now = vg_clock_dup_now ();
  g_autofree char *aside = NULL;
  g_autoptr (GError) fault = NULL;

  g_return_val_if_fail (folder != NULL, NULL);

  if (!vg_vault_look_at (folder, &fault) && g_error_matches (fault, VG_ERROR, VG_ERROR_BUSY)) {
    g_propagate_error (error, g_steal_pointer (&fault));
    return NULL;
  }

  aside = g_strdup_printf ("%s.set-aside-%s", folder, now);
  return move (folder, aside, error) ? g_steal_pointer (&aside) : NULL;
}

gboolean
vg_vault_bring_back (const char *aside, const char *folder, GError **error)
{
  g_return_val_if_fail (aside != NULL && folder != NULL, FALSE);

  return move (aside, folder, error);
}
