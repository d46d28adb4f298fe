/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/language.h"
#include "ui/application.h"

#include <glib/gi18n-lib.h>

/* GLib decides once, at the first text, whether to translate at all, and finds no reason
 * to where the language is English. So the first text is asked for in Dutch; then the
 * language can change while the program runs.
 */
static void
start_language (void)
{
  const char *wanted = NULL;

  /* base/language.h sets the locale; GTK would set it anew. */
  gtk_disable_setlocale ();

  vg_language_start (NULL);
  wanted = vg_language_get ();
  vg_language_set ("nl");
  g_dgettext (GETTEXT_PACKAGE, "Voorgesprek");
  vg_language_set (wanted);
}

int
main (int argc, char *argv[])
{
  g_autoptr (VgApplication) application = NULL;

  start_language ();
  application = vg_application_new ((const char *const *) argv);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
