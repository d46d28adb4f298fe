/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/preferences/preferences-window.h"

#include "base/paths.h"
#include "ui/common/hide-key.h"
#include "ui/common/name.h"
#include "ui/common/settings.h"
#include "ui/preferences/folder-row.h"
#include "workspace/own-folder.h"

#include <glib/gi18n-lib.h>

#define MOST_FAULTS 12

struct _VgPreferencesWindow {
  AdwPreferencesWindow parent_instance;

  GtkDropDown *language;
  GtkDropDown *text_size;
  GtkDropDown *auto_lock;
  VgFolderRow *backup_folder;
  VgFolderRow *own_folder;
  GtkWidget *checked;
  GtkLabel *verdict;
  GtkLabel *findings;
  GtkWidget *not_kept;
};

G_DEFINE_FINAL_TYPE (VgPreferencesWindow, vg_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)

/* In the order of the rows' choices. */
static const char *const languages[] = { "", "nl", "en" };
static const double scales[] = { 1.0, 1.1, 1.25, 1.5, 1.75, 2.0 };
static const int minutes[] = { 1, 2, 5, 10, 15 };

static guint
find_language (const char *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_str_equal (languages[i], language))
      return i;

  return 0;
}

/* The nearest: another program may have set anything. */
static guint
find_scale (double scale)
{
  guint nearest = 0;

  for (guint i = 1; i < G_N_ELEMENTS (scales); i++)
    if (ABS (scales[i] - scale) < ABS (scales[nearest] - scale))
      nearest = i;

  return nearest;
}

/* The nearest that is not longer: what was set elsewhere may be no choice here. */
static guint
find_minutes (int wanted)
{
  guint found = 0;

  for (guint i = 1; i < G_N_ELEMENTS (minutes); i++)
    if (minutes[i] <= wanted || wanted == 0)
      found = i;

  return found;
}

/* This window speaks the old language: another one takes its place. */
static gboolean
show_anew_cb (gpointer user_data)
{
  GtkWindow *self = GTK_WINDOW (user_data);
  GtkWindow *parent = gtk_window_get_transient_for (self);

  vg_preferences_window_show (parent);
  gtk_window_destroy (self);
  return G_SOURCE_REMOVE;
}

static void
language_changed_cb (VgPreferencesWindow *self)
{
  guint chosen = gtk_drop_down_get_selected (self->language);

  if (chosen >= G_N_ELEMENTS (languages))
    return;

  g_object_set (vg_settings_get_default (), "language", languages[chosen], NULL);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, show_anew_cb, g_object_ref (self), g_object_unref);
}

static void
text_size_changed_cb (VgPreferencesWindow *self)
{
  guint chosen = gtk_drop_down_get_selected (self->text_size);

  if (chosen < G_N_ELEMENTS (scales))
    g_object_set (vg_settings_get_default (), "text-scale", scales[chosen], NULL);
}

static void
auto_lock_changed_cb (VgPreferencesWindow *self)
{
  guint chosen = gtk_drop_down_get_selected (self->auto_lock);

  if (chosen < G_N_ELEMENTS (minutes))
    g_object_set (vg_settings_get_default (), "auto-lock", minutes[chosen], NULL);
}

/* --- Folders --- */

static void
backup_folder_chosen_cb (VgPreferencesWindow *self, const char *folder)
{
  g_object_set (vg_settings_get_default (), "backup-folder", folder, NULL);
  vg_folder_row_show (self->backup_folder, folder);
}

static char *
say_faults (GPtrArray *faults)
{
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < MIN (faults->len, MOST_FAULTS); i++)
    g_string_append_printf (said, "%s%s", i > 0 ? "\n" : "", (char *) faults->pdata[i]);
  if (faults->len > MOST_FAULTS)
    g_string_append_printf (
        said, "\n%s",
        _ ("There is more: “voorgesprek-cli guide folder” with the folder lists everything."));

  return g_string_free (g_steal_pointer (&said), FALSE);
}

/* What became of the choice: used from the next start, or what is wrong and where. */
static gboolean
check_own_folder (VgPreferencesWindow *self, const char *folder)
{
  guint n_guides = 0;
  guint n_templates = 0;
  g_autoptr (GPtrArray) faults = vg_own_folder_check (folder, &n_guides, &n_templates);
  g_autofree char *findings = say_faults (faults);
  g_autofree char *good = g_strdup_printf (
      _ ("✓ In order: guides %u, templates %u. One with the id of ours takes its place; the rest "
         "of ours stays. They are used from when Voorgesprek is next opened."),
      n_guides, n_templates);

  gtk_label_set_text (self->verdict,
                      faults->len == 0
                          ? good
                          : _ ("Something in this folder is not right, so nothing of it is used:"));
  gtk_label_set_text (self->findings, findings);
  gtk_widget_set_visible (GTK_WIDGET (self->findings), faults->len > 0);
  gtk_widget_set_visible (self->checked, TRUE);
  return faults->len == 0;
}

static void
own_folder_chosen_cb (VgPreferencesWindow *self, const char *folder)
{
  gtk_widget_set_visible (self->checked, FALSE);
  if (*folder != '\0' && !check_own_folder (self, folder))
    return;

  g_object_set (vg_settings_get_default (), "own-folder", folder, NULL);
  vg_folder_row_show (self->own_folder, folder);
}

static void
show_folders (VgPreferencesWindow *self)
{
  VgSettings *settings = vg_settings_get_default ();
  const char *own = vg_settings_get_own_folder (settings);

  vg_folder_row_show (self->backup_folder, vg_settings_get_backup_folder (settings));
  vg_folder_row_show (self->own_folder, own);
  if (*own != '\0' && g_strcmp0 (vg_paths_get_own (), own) != 0)
    check_own_folder (self, own);
  g_signal_connect_swapped (self->backup_folder, "chosen", G_CALLBACK (backup_folder_chosen_cb),
                            self);
  g_signal_connect_swapped (self->own_folder, "chosen", G_CALLBACK (own_folder_chosen_cb), self);
}

static void
vg_preferences_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VG_TYPE_PREFERENCES_WINDOW);

  G_OBJECT_CLASS (vg_preferences_window_parent_class)->dispose (object);
}

static void
vg_preferences_window_class_init (VgPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_FOLDER_ROW);

  G_OBJECT_CLASS (klass)->dispose = vg_preferences_window_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/voorgesprek/ui/preferences/preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, VgPreferencesWindow, language);
  gtk_widget_class_bind_template_child (widget_class, VgPreferencesWindow, text_size);
  gtk_widget_class_bind_template_child (widget_class, VgPreferencesWindow, auto_lock);
  gtk_widget_class_bind_template_child (widget_class, VgPreferencesWindow, backup_folder);
  gtk_widget_class_bind_template_child (widget_class, VgPreferencesWindow, own_folder);
  gtk_widget_class_bind_template_child (widget_class, VgPreferencesWindow, checked);
  gtk_widget_class_bind_template_child (widget_class, VgPreferencesWindow, verdict);
  gtk_widget_class_bind_template_child (widget_class, VgPreferencesWindow, findings);
  gtk_widget_class_bind_template_child (widget_class, VgPreferencesWindow, not_kept);
}

/* What the page scrolls in is libadwaita's own, and no stop of its own. */
static void
pass_over_scroller (GtkWidget *widget)
{
  if (GTK_IS_SCROLLED_WINDOW (widget))
    gtk_widget_set_focusable (widget, FALSE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    pass_over_scroller (child);
}

static void
vg_preferences_window_init (VgPreferencesWindow *self)
{
  VgSettings *settings = vg_settings_get_default ();

  gtk_widget_init_template (GTK_WIDGET (self));
  pass_over_scroller (GTK_WIDGET (self));
  vg_name_with_inner (GTK_WIDGET (self->language), _ ("Language of the screen"));
  vg_name_with_inner (GTK_WIDGET (self->text_size), _ ("Size of the text"));
  vg_name_with_inner (GTK_WIDGET (self->auto_lock), _ ("Lock when nobody is there"));
  show_folders (self);
  gtk_widget_set_visible (self->not_kept, !vg_settings_are_kept (settings));
  gtk_drop_down_set_selected (self->language, find_language (vg_settings_get_language (settings)));
  gtk_drop_down_set_selected (self->text_size, find_scale (vg_settings_get_text_scale (settings)));
  gtk_drop_down_set_selected (self->auto_lock, find_minutes (vg_settings_get_auto_lock (settings)));
  g_signal_connect_swapped (self->language, "notify::selected", G_CALLBACK (language_changed_cb),
                            self);
  g_signal_connect_swapped (self->text_size, "notify::selected", G_CALLBACK (text_size_changed_cb),
                            self);
  g_signal_connect_swapped (self->auto_lock, "notify::selected", G_CALLBACK (auto_lock_changed_cb),
                            self);
}

void
vg_preferences_window_show (GtkWindow *parent)
{
  GtkWidget *self = g_object_new (VG_TYPE_PREFERENCES_WINDOW, "transient-for", parent, "modal",
                                  TRUE, NULL);

  vg_hide_key_add (self);
  gtk_window_present (GTK_WINDOW (self));
}
