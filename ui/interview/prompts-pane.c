/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/prompts-pane.h"

#include "base/text.h"
#include "ui/common/name.h"
#include "ui/common/text-label.h"
#include "ui/interview/sayings.h"

#include <glib/gi18n-lib.h>

struct _VgPromptsPane {
  GtkBox parent_instance;

  GtkBox *column;
  GtkBox *list;
};

G_DEFINE_FINAL_TYPE (VgPromptsPane, vg_prompts_pane, GTK_TYPE_BOX)

static GtkWidget *
add_label (GtkBox *box, const char *text, const char *css_class)
{
  GtkWidget *label = vg_text_label_new (text, css_class);

  gtk_box_append (box, label);

  return label;
}

static void
add_heading (GtkBox *box, const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_HEADING, "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, "vg-prompts-heading");
  gtk_box_append (box, label);
}

static void
add_text (GtkBox *box, const char *heading, const char *text)
{
  if (text == NULL)
    return;
  add_heading (box, heading);
  add_label (box, text, "vg-prompt");
}

typedef struct {
  VgRoute *route;
  VgWording wording;
  const char *heading;
  gboolean is_headed;
} Adding;

/* The heading comes with the first prompt that fits. */
static void
add_probe (GtkBox *box, Adding *adding, VgProbe *probe)
{
  if (!vg_route_fits (adding->route, vg_probe_get_when (probe)))
    return;
  if (!adding->is_headed)
    add_heading (box, adding->heading);
  adding->is_headed = TRUE;
  add_label (box, vg_probe_get_ask (probe, &adding->wording), "vg-prompt");
}

static void
add_item_probes (GtkBox *box, Adding adding, VgItem *item)
{
  for (guint i = 0; i < vg_item_get_n_probes (item); i++)
    add_probe (box, &adding, vg_item_get_probe (item, i));
}

static void
add_section_probes (GtkBox *box, Adding adding, VgSection *section)
{
  for (guint i = 0; i < vg_section_get_n_probes (section); i++)
    add_probe (box, &adding, vg_section_get_probe (section, i));
}

static void
add_guide_probes (GtkBox *box, Adding adding, VgGuide *guide)
{
  for (guint i = 0; i < vg_guide_get_n_probes (guide); i++)
    add_probe (box, &adding, vg_guide_get_probe (guide, i));
}

static void
add_insteads (GtkBox *box, VgItem *item, const VgWording *wording)
{
  if (vg_item_get_n_insteads (item) > 0)
    add_heading (box, _ ("Rather not"));
  for (guint i = 0; i < vg_item_get_n_insteads (item); i++) {
    const VgInstead *instead = vg_item_get_instead (item, i);
    GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
    g_autofree char *avoid = g_strdup_printf ("“%s”",
                                              vg_text_get (instead->avoid, wording->language));

    gtk_widget_add_css_class (pair, "vg-instead");
    gtk_widget_add_css_class (add_label (GTK_BOX (pair), avoid, "vg-avoid"), "dim-label");
    add_label (GTK_BOX (pair), _ ("rather say:"), "caption");
    add_label (GTK_BOX (pair), vg_instead_get_say (instead, wording), "vg-prompt");
    gtk_box_append (box, pair);
  }
}

static void
add_item (GtkBox *box, VgInterview *interview, VgItem *item)
{
  VgWording wording = vg_interview_get_wording (interview);
  Adding adding = { vg_interview_get_route (interview), wording, _ ("Ask on"), FALSE };
  VgSection *section = vg_guide_section_of (vg_interview_get_guide (interview),
                                            vg_item_get_index (item));
  g_autofree char *why = vg_interview_explain (interview, item);
  g_autofree char *why_shown = why != NULL ? vg_say_why_shown (interview, item) : NULL;

  add_item_probes (box, adding, item);
  add_insteads (box, item, &wording);
  add_text (box, _ ("Why we ask this"), vg_item_get_why (item, wording.language));
  add_text (box, _ ("Why do I see this question?"), why_shown);
  adding.heading = _ ("With this part");
  add_section_probes (box, adding, section);
}

void
vg_prompts_pane_show (VgPromptsPane *self, VgInterview *interview, guint index)
{
  VgGuide *guide = NULL;
  Adding adding = { 0 };
  GtkWidget *child = NULL;

  g_return_if_fail (VG_IS_PROMPTS_PANE (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, child);

  guide = vg_interview_get_guide (interview);
  if (index != VG_NO_ITEM)
    add_item (self->list, interview, vg_guide_get_item (guide, index));
  adding.route = vg_interview_get_route (interview);
  adding.wording = vg_interview_get_wording (interview);
  adding.heading = _ ("Always possible");
  add_guide_probes (self->list, adding, guide);
}

static void
vg_prompts_pane_class_init (VgPromptsPaneClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_REGION);
}

static void
vg_prompts_pane_init (VgPromptsPane *self)
{
  /* In newer GTK its own role has no name. */
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "accessible-role",
                                      GTK_ACCESSIBLE_ROLE_REGION, NULL);
  /* As high as its words are: a field that is given its least height hides them. */
  GtkWidget *viewport = g_object_new (GTK_TYPE_VIEWPORT, "vscroll-policy", GTK_SCROLL_NATURAL,
                                      NULL);

  self->column = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->list = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  gtk_box_append (self->column, GTK_WIDGET (self->list));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "vg-prompts");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_viewport_set_child (GTK_VIEWPORT (viewport), GTK_WIDGET (self->column));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), viewport);
  /* There is nothing but text to stop at. */
  vg_name (scroller, _ ("Prompts"), NULL);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_set_hexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (self), scroller);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Prompts"), -1);
}

GtkWidget *
vg_prompts_pane_new (void)
{
  return g_object_new (VG_TYPE_PROMPTS_PANE, NULL);
}

void
vg_prompts_pane_set_head (VgPromptsPane *self, GtkWidget *head)
{
  g_return_if_fail (VG_IS_PROMPTS_PANE (self));

  gtk_box_prepend (self->column, head);
}
