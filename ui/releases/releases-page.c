/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/releases/releases-page.h"

#include "derive/stage.h"
#include "model/people.h"
#include "ui/common/toast.h"
#include "ui/common/wrap-row.h"
#include "ui/releases/release-column.h"
#include "ui/releases/release-pair.h"
#include "ui/releases/text-check.h"
#include "ui/releases/told-view.h"

#include <adwaita.h>

#define READING_WIDTH 720

/* @columns: (element-type VgReleaseColumn): lent by @pair and @others, in the order of the talks
 * @filter_buttons: by VgReleaseFilter
 */
struct _VgReleasesPage {
  VgStepPage parent_instance;

  GPtrArray *columns;
  VgToldView *told;
  VgTextCheck *check;

  VgSavedLabel *saved;
  GtkToggleButton *show_lines;
  GtkToggleButton *show_others;
  GtkToggleButton *show_told;
  GtkToggleButton *show_check;
  GtkStack *views;
  GtkWidget *lines;
  GtkScrolledWindow *told_place;
  GtkScrolledWindow *check_place;
  GtkBox *filters;
  GtkToggleButton *filter_buttons[VG_RELEASE_N_FILTERS];
  GtkEditable *search;
  VgReleasePair *pair;
  VgReleasePair *others; /* who had a talk and is on neither chair */
};

G_DEFINE_FINAL_TYPE (VgReleasesPage, vg_releases_page, VG_TYPE_STEP_PAGE)

static VgShelf *
get_shelf (VgReleasesPage *self)
{
  return vg_step_page_get_shelf (VG_STEP_PAGE (self));
}

/* --- What is shown --- */

static VgReleaseFilter
get_filter (VgReleasesPage *self)
{
  for (guint i = 0; i < VG_RELEASE_N_FILTERS; i++)
    if (gtk_toggle_button_get_active (self->filter_buttons[i]))
      return (VgReleaseFilter) i;

  return VG_RELEASE_FILTER_ALL;
}

static void
look_for_cb (VgReleasesPage *self)
{
  const char *search = gtk_editable_get_text (self->search);

  for (guint i = 0; i < self->columns->len; i++)
    vg_release_column_filter (self->columns->pdata[i], get_filter (self), search);
}

static void
search_stopped_cb (VgReleasesPage *self)
{
  gtk_editable_set_text (self->search, "");
}

/* The column is among those one looks at. */
static gboolean
is_looked_at (VgReleasesPage *self, GtkWidget *column)
{
  gboolean is_of_others = gtk_widget_is_ancestor (column, GTK_WIDGET (self->others));

  return is_of_others == gtk_toggle_button_get_active (self->show_others);
}

static guint
count (VgReleasesPage *self, VgReleaseFilter filter)
{
  guint n = 0;

  for (guint i = 0; i < self->columns->len; i++) {
    GPtrArray *rows = vg_release_column_get_rows (self->columns->pdata[i]);

    for (guint row = 0; row < rows->len && is_looked_at (self, self->columns->pdata[i]); row++)
      n += vg_release_row_fits (rows->pdata[row], filter, "") ? 1 : 0;
  }

  return n;
}

static void
show_counts (VgReleasesPage *self)
{
  for (guint i = 0; i < VG_RELEASE_N_FILTERS; i++) {
    guint n = count (self, (VgReleaseFilter) i);
    g_autofree char *label = vg_release_say_filter ((VgReleaseFilter) i, n);
    g_autofree char *how_many = vg_release_say_count ((VgReleaseFilter) i, n);
    GtkWidget *button = GTK_WIDGET (self->filter_buttons[i]);

    gtk_button_set_label (GTK_BUTTON (button), label);
    gtk_widget_set_tooltip_text (button, how_many);
    if (i == VG_RELEASE_FILTER_LAPSED && n > 0)
      gtk_widget_add_css_class (button, "vg-needs-you");
    else
      gtk_widget_remove_css_class (button, "vg-needs-you");
  }
}

static void
view_toggled_cb (VgReleasesPage *self)
{
  if (self->views == NULL)
    return;
  vg_toast_drop_undo (GTK_WIDGET (self));
  if (gtk_toggle_button_get_active (self->show_told))
    gtk_stack_set_visible_child (self->views, GTK_WIDGET (self->told_place));
  else if (gtk_toggle_button_get_active (self->show_check))
    gtk_stack_set_visible_child (self->views, GTK_WIDGET (self->check_place));
  else
    gtk_stack_set_visible_child (self->views, self->lines);
  gtk_widget_set_visible (GTK_WIDGET (self->pair),
                          !gtk_toggle_button_get_active (self->show_others));
  gtk_widget_set_visible (GTK_WIDGET (self->others),
                          gtk_toggle_button_get_active (self->show_others));
  show_counts (self);
}

/* One comes there to paste. */
static void
check_toggled_cb (VgReleasesPage *self)
{
  if (self->views != NULL && gtk_toggle_button_get_active (self->show_check))
    gtk_widget_grab_focus (GTK_WIDGET (self->check));
}

/* Every place that has a line. */
static GHashTable *
list_places (VgReleasesPage *self)
{
  GHashTable *places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->columns->len; i++) {
    GPtrArray *rows = vg_release_column_get_rows (self->columns->pdata[i]);

    for (guint row = 0; row < rows->len; row++)
      g_hash_table_add (places, g_strdup (((VgReleaseRow *) rows->pdata[row])->place));
  }

  return places;
}

static void
refresh (VgStepPage *page)
{
  VgReleasesPage *self = VG_RELEASES_PAGE (page);
  g_autoptr (GHashTable) places = NULL;

  for (guint i = 0; i < self->columns->len; i++)
    vg_release_column_refresh (self->columns->pdata[i]);
  show_counts (self);
  places = list_places (self);
  vg_told_view_refresh (self->told, places);
  vg_text_check_refresh (self->check, places);
}

/* --- What is asked of the page --- */

static void
turn_to_lines_of (VgReleasesPage *self, VgReleaseColumn *column)
{
  gboolean is_of_others = gtk_widget_is_ancestor (GTK_WIDGET (column), GTK_WIDGET (self->others));

  gtk_toggle_button_set_active (is_of_others ? self->show_others : self->show_lines, TRUE);
  vg_release_pair_turn_to (is_of_others ? self->others : self->pair, GTK_WIDGET (column));
}

static void
go_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgReleasesPage *self = VG_RELEASES_PAGE (widget);
  const char *place = g_variant_get_string (parameter, NULL);

  for (guint i = 0; i < self->columns->len; i++) {
    VgReleaseColumn *column = self->columns->pdata[i];

    if (vg_release_column_find (column, place) == NULL)
      continue;
    turn_to_lines_of (self, column);
    gtk_toggle_button_set_active (self->filter_buttons[VG_RELEASE_FILTER_ALL], TRUE);
    gtk_editable_set_text (self->search, "");
    look_for_cb (self);
    vg_release_column_go_to (column, place);
    return;
  }
}

static void
done_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  vg_step_page_tell_done (VG_STEP_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgReleasesPage *self = VG_RELEASES_PAGE (widget);

  if (!gtk_toggle_button_get_active (self->show_others))
    gtk_toggle_button_set_active (self->show_lines, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static gboolean
vg_releases_page_focus_first (VgStepPage *page)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VG_RELEASES_PAGE (page)->show_lines));
}

static void
vg_releases_page_finalize (GObject *object)
{
  VgReleasesPage *self = VG_RELEASES_PAGE (object);

  g_clear_pointer (&self->columns, g_ptr_array_unref);

  G_OBJECT_CLASS (vg_releases_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/releases/releases-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VgReleasesPage, saved);
  gtk_widget_class_bind_template_child (widget_class, VgReleasesPage, show_lines);
  gtk_widget_class_bind_template_child (widget_class, VgReleasesPage, show_others);
  gtk_widget_class_bind_template_child (widget_class, VgReleasesPage, show_told);
  gtk_widget_class_bind_template_child (widget_class, VgReleasesPage, show_check);
  gtk_widget_class_bind_template_child (widget_class, VgReleasesPage, views);
  gtk_widget_class_bind_template_child (widget_class, VgReleasesPage, lines);
  gtk_widget_class_bind_template_child (widget_class, VgReleasesPage, told_place);
  gtk_widget_class_bind_template_child (widget_class, VgReleasesPage, check_place);
  gtk_widget_class_bind_template_child (widget_class, VgReleasesPage, filters);
  gtk_widget_class_bind_template_child (widget_class, VgReleasesPage, search);
  gtk_widget_class_bind_template_child (widget_class, VgReleasesPage, pair);
  gtk_widget_class_bind_template_child (widget_class, VgReleasesPage, others);
  gtk_widget_class_bind_template_callback (widget_class, view_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, check_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, look_for_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "releases.go", "s", go_action);
  gtk_widget_class_install_action (widget_class, "releases.done", "s", done_action);
  gtk_widget_class_install_action (widget_class, "releases.search", NULL, search_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "releases.search",
                                       NULL);
}

static void
vg_releases_page_class_init (VgReleasesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_RELEASE_PAIR);
  g_type_ensure (VG_TYPE_WRAP_ROW);

  G_OBJECT_CLASS (klass)->finalize = vg_releases_page_finalize;
  VG_STEP_PAGE_CLASS (klass)->refresh = refresh;
  VG_STEP_PAGE_CLASS (klass)->focus_first = vg_releases_page_focus_first;

  install_actions (widget_class);
  bind_template (widget_class);
}

static void
vg_releases_page_init (VgReleasesPage *self)
{
  self->columns = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < VG_RELEASE_N_FILTERS; i++) {
    GtkWidget *button = gtk_toggle_button_new ();

    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), self->filter_buttons[0]);
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), i == VG_RELEASE_FILTER_ALL);
    gtk_widget_add_css_class (button, "vg-release-button");
    g_signal_connect_swapped (button, "toggled", G_CALLBACK (look_for_cb), self);
    gtk_box_append (self->filters, button);
    self->filter_buttons[i] = GTK_TOGGLE_BUTTON (button);
  }
}

static void
add_column (VgReleasesPage *self, VgReleasePair *pair, const char *party)
{
  VgCase *subject = vg_step_page_get_case (VG_STEP_PAGE (self));
  g_autofree char *name = vg_people_dup_name (subject, party);
  GtkWidget *column = vg_release_column_new (subject, get_shelf (self), party);

  g_ptr_array_add (self->columns, column);
  vg_release_pair_add (pair, column, name);
}

/* Of both side by side; of whoever else had a talk apart, so that these two keep their space. */
static void
add_columns (VgReleasesPage *self)
{
  VgCase *subject = vg_step_page_get_case (VG_STEP_PAGE (self));
  g_autoptr (GPtrArray) people = vg_stage_list_people (subject, get_shelf (self));
  guint n_others = 0;

  for (guint i = 0; i < people->len; i++) {
    gboolean is_principal = vg_people_is_principal (subject, people->pdata[i]);

    n_others += is_principal ? 0 : 1;
    add_column (self, is_principal ? self->pair : self->others, people->pdata[i]);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->show_others), n_others > 0);
}

static void
put (GtkScrolledWindow *place, GtkWidget *view)
{
  GtkWidget *clamp = adw_clamp_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), READING_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), view);
  gtk_widget_set_margin_bottom (view, 48);
  gtk_scrolled_window_set_child (place, clamp);
}

GtkWidget *
vg_releases_page_new (VgCaseFile *file, VgShelf *shelf, const char *party)
{
  VgReleasesPage *self = NULL;
  VgCase *subject = NULL;

  g_return_val_if_fail (VG_IS_CASE_FILE (file) && shelf != NULL, NULL);

  subject = vg_case_file_get_case (file);
  self = g_object_new (VG_TYPE_RELEASES_PAGE, NULL);
  vg_step_page_begin (VG_STEP_PAGE (self), file, shelf, self->saved);
  add_columns (self);
  self->told = VG_TOLD_VIEW (vg_told_view_new (subject));
  put (self->told_place, GTK_WIDGET (self->told));
  self->check = VG_TEXT_CHECK (vg_text_check_new (subject, shelf));
  put (self->check_place, GTK_WIDGET (self->check));

  return GTK_WIDGET (self);
}
