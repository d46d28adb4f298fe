/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/readiness/go-button.h"

#include "ui/common/name.h"

#include <glib/gi18n-lib.h>

GtkWidget *
vg_go_button_new (void)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Go there"));

  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "go-there");
  return button;
}

/* Between the two a button that led elsewhere would have a target its action does not take. */
static void
lead (GtkActionable *button, const char *action, GVariant *target)
{
  gtk_actionable_set_action_name (button, NULL);
  gtk_actionable_set_action_target_value (button, target);
  gtk_actionable_set_action_name (button, action);
}

static void
lead_to_page (GtkActionable *button, const VgDestination *destination)
{
  if (destination->place != NULL)
    lead (button, "win.visit-at",
          g_variant_new ("(sss)", destination->name, "", destination->place));
  else
    lead (button, "win.visit", g_variant_new ("(ss)", destination->name, ""));
}

void
vg_go_button_lead (GtkWidget *button, const VgDestination *destination, const char *title)
{
  const char *party = destination->party != NULL ? destination->party : "";

  gtk_widget_set_visible (button, destination->kind != VG_DESTINATION_NONE);
  vg_name_button (button, title);
  switch (destination->kind) {
  case VG_DESTINATION_TALK:
    lead (GTK_ACTIONABLE (button), "win.talk-at",
          g_variant_new ("(sss)", destination->guide, party, destination->item));
    return;
  case VG_DESTINATION_PAGE:
    lead_to_page (GTK_ACTIONABLE (button), destination);
    return;
  case VG_DESTINATION_CHECK:
    lead (GTK_ACTIONABLE (button), "readiness.show-check", g_variant_new ("s", destination->name));
    return;
  case VG_DESTINATION_NONE:
  default:
    return;
  }
}
