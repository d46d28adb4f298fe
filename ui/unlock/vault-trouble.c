/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/unlock/vault-trouble.h"

#include "base/error.h"
#include "ui/unlock/trouble-page.h"

#include <glib/gi18n-lib.h>

/* @safe: NULL where the error itself says it */
typedef struct {
  int code;
  const char *title;
  const char *safe;
  gboolean can_restore;
} Cause;

static const Cause causes[] = {
  { VG_ERROR_BUSY, N_ ("Your vault is open somewhere else"),
    N_ ("Nothing is lost. Two at once could damage it, so it opens in one place only."), FALSE },
  { VG_ERROR_NEWER, N_ ("A newer Voorgesprek made this vault"),
    N_ ("Nothing is lost: for the newer version everything is still there."), FALSE },
  { VG_ERROR_TAMPERED, N_ ("Your vault is damaged"),
    N_ ("Voorgesprek has changed nothing in it. Leave the folder where it is: more may be read "
        "from it later. Your backups stand apart from it and are not touched."),
    TRUE },
  { VG_ERROR_READ_ONLY, N_ ("Nothing can be written where your vault lies"),
    N_ ("Nothing is lost. The vault stays as it is until it can be written again."), FALSE },
};

static const Cause other_cause = {
  VG_ERROR_FAILED,
  N_ ("Your vault cannot be opened"),
  NULL,
  TRUE,
};

static const Cause *
find_cause (const GError *error)
{
  for (guint i = 0; i < G_N_ELEMENTS (causes); i++)
    if (g_error_matches (error, VG_ERROR, causes[i].code))
      return &causes[i];

  return &other_cause;
}

GtkWidget *
vg_vault_trouble_new_page (const GError *error)
{
  const Cause *cause = find_cause (error);
  const VgTrouble trouble = { _ (cause->title), error->message,
                              cause->safe != NULL ? _ (cause->safe) : NULL };
  VgTroublePage *page = VG_TROUBLE_PAGE (vg_trouble_page_new (&trouble));

  vg_trouble_page_add_way (page, _ ("_Try again"), "door.look");
  if (cause->can_restore)
    vg_trouble_page_add_way (page, _ ("_Restore a backup…"), "door.restore");
  vg_trouble_page_add_aside (page, _ ("P_ractise with invented cases"), "win.practise");
  return GTK_WIDGET (page);
}

GtkWidget *
vg_vault_trouble_new_older_page (guint missing)
{
  g_autofree char *what = g_strdup_printf (
      ngettext (
          "This computer has seen a newer one: %u change is missing here. Perhaps a program "
          "for backups, or one that keeps folders the same, put the older file back.",
          "This computer has seen a newer one: %u changes are missing here. Perhaps a program "
          "for backups, or one that keeps folders the same, put the older file back.",
          missing),
      missing);
  const VgTrouble trouble = {
    _ ("This is an older file of your vault"),
    what,
    _ ("Nothing was changed. If the newer file is somewhere, put it back first: once you go on "
       "with this one, what is missing here does not come back by itself."),
  };
  VgTroublePage *page = VG_TROUBLE_PAGE (vg_trouble_page_new (&trouble));

  vg_trouble_page_add_way (page, _ ("_Only read for now"), "door.only-read");
  vg_trouble_page_add_way (page, _ ("_Go on with this one"), "door.accept-older");
  return GTK_WIDGET (page);
}
