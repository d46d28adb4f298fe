/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/reading.h"

#include "derive/handed.h"
#include "ui/common/date-field.h"
#include "ui/common/value-buttons.h"

#define WATCHED "vg-reading-root" /* data of a page: the window whose focus it watches */

/* What pages and their parts answer and that sets nothing of the case. */
static const char *const harmless[] = { "drafts.choose",
                                        "drafts.copy",
                                        "drafts.export",
                                        "drafts.go-to",
                                        "drafts.print",
                                        "drafts.read",
                                        "goals.pair",
                                        "interview.back",
                                        "interview.filter",
                                        "interview.go",
                                        "interview.jump",
                                        "interview.mirror",
                                        "interview.next",
                                        "interview.outline",
                                        "interview.pause",
                                        "interview.say",
                                        "interview.prompts",
                                        "interview.say-undo",
                                        "readiness.show-check",
                                        "releases.go",
                                        "releases.search",
                                        "risk.refresh",
                                        "risk.set-list",
                                        "summary.export",
                                        "summary.fill",
                                        "written.export",
                                        "written.go",
                                        "written.print",
                                        NULL };

/* Of the toolkit itself: they are about text and lists. */
static gboolean
is_of_toolkit (const char *action)
{
  static const char *const heads[] = { "clipboard.", "selection.", "text.",   "misc.", "list.",
                                       "menu.",      "default.",   "window.", "win.",  "app." };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (g_str_has_prefix (action, heads[i]))
      return TRUE;

  return FALSE;
}

static void
still_actions (GtkWidget *widget)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_GET_CLASS (widget);
  GType owner = G_TYPE_INVALID;
  const GVariantType *type = NULL;
  const char *name = NULL;
  const char *property = NULL;

  for (guint i = 0;
       gtk_widget_class_query_action (widget_class, i, &owner, &name, &type, &property); i++)
    if (!is_of_toolkit (name) && !g_strv_contains (harmless, name))
      gtk_widget_action_set_enabled (widget, name, FALSE);
}

static gboolean
is_for_choosing (GtkWidget *widget)
{
  return VG_IS_VALUE_BUTTONS (widget) || VG_IS_DATE_FIELD (widget) ||
         GTK_IS_CHECK_BUTTON (widget) || GTK_IS_SWITCH (widget) || GTK_IS_SCALE (widget) ||
         GTK_IS_SPIN_BUTTON (widget);
}

/* The one that keeps what a form holds: ways to other pages are asked for by the name of an action.
 */
static gboolean
is_for_keeping (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "suggested-action") &&
         gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) == NULL;
}

/* Typing there finds something, and sets nothing. */
static gboolean
is_for_finding (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, GTK_TYPE_SEARCH_ENTRY) != NULL;
}

static void
still (GtkWidget *widget)
{
  if (is_for_choosing (widget) || is_for_keeping (widget))
    gtk_widget_set_sensitive (widget, FALSE);
  else if (GTK_IS_TEXT_VIEW (widget))
    gtk_text_view_set_editable (GTK_TEXT_VIEW (widget), FALSE);
  else if (GTK_IS_TEXT (widget) && !is_for_finding (widget))
    gtk_editable_set_editable (GTK_EDITABLE (widget), FALSE);

  still_actions (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    still (child);
}

/* Parts come and go while one reads; nobody uses one that did not get the focus before. */
static void
focus_moved_cb (GtkWidget *page)
{
  still (page);
}

/* Once it is in a window, and each time it comes to the front. */
static void
mapped_cb (GtkWidget *page)
{
  GtkRoot *root = gtk_widget_get_root (page);

  still (page);
  if (g_object_get_data (G_OBJECT (page), WATCHED) == root)
    return;

  g_object_set_data (G_OBJECT (page), WATCHED, root);
  g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (focus_moved_cb), page,
                           G_CONNECT_SWAPPED);
}

static GtkWidget *
make_strip (VgCase *subject)
{
  g_autofree char *said = vg_handed_say_of (subject);
  g_autofree char *way = vg_handed_say_way_back (subject);
  g_autofree char *text = g_strdup_printf ("%s\n%s", said, way);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, "vg-handed");
  return label;
}

void
vg_reading_begin (GtkWidget *page, VgCase *subject)
{
  GtkWidget *header = NULL;

  g_return_if_fail (GTK_IS_BOX (page) && VG_IS_CASE (subject));

  if (!vg_handed_is_away (subject))
    return;

  header = gtk_widget_get_first_child (page);
  gtk_box_insert_child_after (GTK_BOX (page), make_strip (subject), header);
  gtk_widget_add_css_class (page, "vg-to-read");
  still (page);
  g_signal_connect (page, "map", G_CALLBACK (mapped_cb), NULL);
}
