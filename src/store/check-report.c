/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/check-report.h"

#include <glib/gi18n-lib.h>

void
vg_check_report_turn_to (VgCheckReport *self, char *subject)
{
  g_free (self->subject);
  self->subject = subject;
}

void
vg_check_report_add (VgCheckReport *self, const char *what)
{
  if (self->subject == NULL)
    g_ptr_array_add (self->faults, g_strdup (what));
  else
    /* Translators: "Case k7q2", then what is wrong with it. */
    g_ptr_array_add (self->faults, g_strdup_printf (_ ("%s: %s"), self->subject, what));
}

void
vg_check_report_add_at (VgCheckReport *self, guint64 number, const char *what)
{
  /* Translators: "Case k7q2", the number of one of its acts, then what is wrong with it. */
  g_ptr_array_add (self->faults, g_strdup_printf (_ ("%s, act %lu of one of its authors: %s"),
                                                  self->subject, (gulong) number, what));
}
