/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/paper/whom.h"

#include "model/people.h"

#include <glib/gi18n-lib.h>

char *
vg_whom_say (VgCase *subject, const VgPaper *paper)
{
  g_autofree char *name = NULL;

  if (g_str_equal (paper->whom, "both"))
    return g_strdup (_ ("For both"));
  if (g_str_equal (paper->whom, "mediator"))
    return g_strdup (_ ("For the mediator"));

  name = vg_people_dup_name (subject, paper->whom);
  if (paper->reader == NULL)
    /* Translators: %s is what a person wishes to be called. */
    return g_strdup_printf (_ ("For the mediator, about %s"), name);

  /* Translators: %s is what a person wishes to be called. */
  return g_strdup_printf (_ ("For %s"), name);
}
