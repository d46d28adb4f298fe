/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/help/help-window.h"

#include "base/language.h"
#include "document/help-page.h"
#include "ui/common/hide-key.h"
#include "ui/common/name.h"
#include "ui/common/text-label.h"
#include "ui/paper/paper-block.h"

#include <glib/gi18n-lib.h>

#define ALL "" /* the page of all pages */

struct _VgHelpWindow {
  AdwWindow parent_instance;

  GPtrArray *trail; /* names of pages; the last is shown */

  AdwWindowTitle *title;
  GtkScrolledWindow *scroller;
  GtkBox *text;
  GtkLabel *links_title;
  GtkListBox *links;
};

G_DEFINE_FINAL_TYPE (VgHelpWindow, vg_help_window, ADW_TYPE_WINDOW)

static const char *
get_name (VgHelpWindow *self)
{
  return self->trail->pdata[self->trail->len - 1];
}

static void
clear (VgHelpWindow *self)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->text))) != NULL)
    gtk_box_remove (self->text, child);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->links))) != NULL)
    gtk_list_box_remove (self->links, child);
}

/* --- What it shows --- */

static void
add_block (VgHelpWindow *self, const VgBlock *block)
{
  GtkWidget *shown = vg_paper_block_new (block, vg_language_get ());

  gtk_widget_add_css_class (shown, "help-block");
  if (block->kind == VG_BLOCK_HEADING)
    gtk_widget_add_css_class (shown, "help-heading");
  gtk_box_append (self->text, shown);
}

static void
add_link (VgHelpWindow *self, const char *name, const char *title)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "help.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", name);
  vg_name (row, title, NULL);
  gtk_list_box_append (self->links, row);
}

static void
show_all_pages (VgHelpWindow *self)
{
  const char *const *names = vg_help_page_get_names ();

  adw_window_title_set_title (self->title, _ ("Help"));
  gtk_label_set_text (self->links_title, _ ("All pages"));
  gtk_box_append (self->text,
                  vg_text_label_new (
                      _ ("F1 opens the help of the page you are at. Here are all of them."), NULL));
  for (guint i = 0; names[i] != NULL; i++) {
    g_autoptr (VgHelpPage) page = vg_help_page_read (names[i], vg_language_get (), NULL);

    if (page != NULL)
      add_link (self, names[i], vg_help_page_get_title (page));
  }
}

static void
show_page (VgHelpWindow *self, VgHelpPage *page)
{
  VgDocument *document = vg_help_page_get_document (page);

  adw_window_title_set_title (self->title, vg_help_page_get_title (page));
  gtk_label_set_text (self->links_title, _ ("See also"));
  for (guint i = 0; i < vg_document_get_n_blocks (document); i++)
    add_block (self, vg_document_get_block (document, i));
  for (guint i = 0; i < vg_help_page_get_n_links (page); i++)
    add_link (self, vg_help_page_get_link (page, i), vg_help_page_get_link_title (page, i));
}

static void
show (VgHelpWindow *self)
{
  const char *name = get_name (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (VgHelpPage) page = NULL;

  clear (self);
  if (*name != '\0')
    page = vg_help_page_read (name, vg_language_get (), &error);
  if (page != NULL)
    show_page (self, page);
  else
    show_all_pages (self);
  if (error != NULL)
    gtk_box_append (self->text, vg_text_label_new (error->message, NULL));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "help.back", self->trail->len > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "help.all", *name != '\0');
}

static void
go_to (VgHelpWindow *self, const char *name)
{
  if (self->trail->len > 0 && g_str_equal (get_name (self), name))
    return;

  g_ptr_array_add (self->trail, g_strdup (name));
  show (self);
}

/* --- What one does --- */

static void
open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgHelpWindow *self = VG_HELP_WINDOW (widget);

  /* The row that was pressed goes with its page: the focus begins anew. */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  go_to (self, g_variant_get_string (parameter, NULL));
  gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
all_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go_to (VG_HELP_WINDOW (widget), ALL);
}

static void
back_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgHelpWindow *self = VG_HELP_WINDOW (widget);

  if (self->trail->len < 2)
    return;
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  g_ptr_array_remove_index (self->trail, self->trail->len - 1);
  show (self);
  gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
vg_help_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VG_TYPE_HELP_WINDOW);

  G_OBJECT_CLASS (vg_help_window_parent_class)->dispose (object);
}

static void
vg_help_window_finalize (GObject *object)
{
  g_ptr_array_unref (VG_HELP_WINDOW (object)->trail);

  G_OBJECT_CLASS (vg_help_window_parent_class)->finalize (object);
}

static void
vg_help_window_class_init (VgHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vg_help_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = vg_help_window_finalize;

  gtk_widget_class_install_action (widget_class, "help.open", "s", open_cb);
  gtk_widget_class_install_action (widget_class, "help.all", NULL, all_cb);
  gtk_widget_class_install_action (widget_class, "help.back", NULL, back_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "help.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/help/help-window.ui");
  gtk_widget_class_bind_template_child (widget_class, VgHelpWindow, title);
  gtk_widget_class_bind_template_child (widget_class, VgHelpWindow, scroller);
  gtk_widget_class_bind_template_child (widget_class, VgHelpWindow, text);
  gtk_widget_class_bind_template_child (widget_class, VgHelpWindow, links_title);
  gtk_widget_class_bind_template_child (widget_class, VgHelpWindow, links);
}

static void
vg_help_window_init (VgHelpWindow *self)
{
  self->trail = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The one that is open beside @parent, or NULL. */
static VgHelpWindow *
find_open (GtkWindow *parent)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *at = windows; at != NULL; at = at->next)
    if (VG_IS_HELP_WINDOW (at->data) && gtk_window_get_transient_for (at->data) == parent)
      return at->data;

  return NULL;
}

void
vg_help_window_show (GtkWindow *parent, const char *name)
{
  VgHelpWindow *self = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  self = find_open (parent);
  if (self == NULL) {
    self = g_object_new (VG_TYPE_HELP_WINDOW, "transient-for", parent, NULL);
    vg_hide_key_add (GTK_WIDGET (self));
    vg_name_tidy (GTK_WIDGET (self));
  }
  go_to (self, name != NULL ? name : ALL);
  gtk_window_present (GTK_WINDOW (self));
}
