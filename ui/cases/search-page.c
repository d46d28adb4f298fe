/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/cases/search-page.h"

#include "derive/place-words.h"
#include "search/needle.h"
#include "ui/cases/search-line.h"
#include "ui/cases/search-row.h"
#include "ui/common/name.h"
#include "ui/common/sentence.h"
#include "ui/common/window-buttons.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define LETTERS     2   /* fewer are in every case */
#define MOST_PLACES 5   /* of one case, until one asks for all */
#define MOST_CASES  200 /* nobody reads more: another word helps */

/* One run of the search, until it is over; the page may have gone by then. */
typedef struct {
  VgSearchPage *page; /* weak */
  GCancellable *cancellable;
} Run;

struct _VgSearchPage {
  GtkBox parent_instance;

  VgVault *vault;
  VgShelf *shelf;
  GListStore *lines;
  VgNeedle *needle;
  Run *run; /* the one under way, or NULL */
  guint n_cases;
  guint n_places;
  gboolean was_stopped;

  GtkEditable *entry;
  GtkLabel *status;
  GtkWidget *stop;
  GtkStack *content;
  GtkListView *list;
  GtkLabel *nothing;
  GtkLabel *fault;
};

G_DEFINE_FINAL_TYPE (VgSearchPage, vg_search_page, GTK_TYPE_BOX)

/* --- What it shows --- */

/* "12 places in 3 cases". */
static char *
say_count (VgSearchPage *self)
{
  g_autofree char *places = g_strdup_printf (ngettext ("%u place", "%u places", self->n_places),
                                             self->n_places);

  /* Translators: "12 places", then the number of cases. */
  return g_strdup_printf (ngettext ("%s in %u case", "%s in %u cases", self->n_cases), places,
                          self->n_cases);
}

static char *
say_status (VgSearchPage *self)
{
  g_autofree char *count = say_count (self);

  if (self->run != NULL && self->n_cases == 0)
    return g_strdup (_ ("Searching…"));
  if (self->run != NULL)
    return g_strdup_printf (_ ("Searching… %s so far"), count);
  if (self->n_cases >= MOST_CASES)
    return g_strdup_printf (_ ("The first %u cases. One word more brings you closer."), MOST_CASES);
  if (self->was_stopped)
    return g_strdup_printf (_ ("Stopped: %s until then"), count);

  return self->n_cases > 0 ? g_steal_pointer (&count) : g_strdup ("");
}

static void
show_status (VgSearchPage *self)
{
  g_autofree char *status = say_status (self);

  gtk_label_set_text (self->status, status);
  gtk_widget_set_visible (self->stop, self->run != NULL);
}

static char *
dup_words (VgSearchPage *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
}

static void
show_nothing (VgSearchPage *self)
{
  g_autofree char *words = dup_words (self);
  g_autofree char *text = g_strdup_printf (_ ("Nothing found for “%s”"), words);

  gtk_label_set_text (self->nothing, text);
  gtk_stack_set_visible_child_name (self->content, "nothing");
}

static void
forget (VgSearchPage *self)
{
  g_list_store_remove_all (self->lines);
  g_clear_pointer (&self->needle, vg_needle_free);
  self->n_cases = 0;
  self->n_places = 0;
  self->was_stopped = FALSE;
}

/* --- Searching --- */

static void
run_free (Run *run)
{
  g_clear_weak_pointer (&run->page);
  g_object_unref (run->cancellable);
  g_free (run);
}

/* It is free to go; what it still finds is nobody's. */
static void
leave_run (VgSearchPage *self)
{
  Run *run = g_steal_pointer (&self->run);

  if (run == NULL)
    return;

  g_clear_weak_pointer (&run->page);
  g_cancellable_cancel (run->cancellable);
}

static void
found_cb (GPtrArray *hits, gpointer user_data)
{
  Run *run = user_data;

  if (run->page != NULL)
    vg_search_page_add_hits (run->page, hits);
}

static void
over_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Run *run = user_data;
  VgSearchPage *self = run->page;
  g_autoptr (GError) error = NULL;
  gboolean is_done = vg_vault_search_finish (VG_VAULT (source), result, &error);

  run_free (run);
  if (self == NULL)
    return;

  self->run = NULL;
  if (!is_done) {
    g_autofree char *message = vg_sentence_dup (error->message);

    gtk_label_set_text (self->fault, message);
    gtk_stack_set_visible_child_name (self->content, "fault");
  } else if (self->n_cases == 0) {
    show_nothing (self);
  }
  show_status (self);
}

static void
start (VgSearchPage *self, const char *words)
{
  Run *run = g_new0 (Run, 1);

  g_set_weak_pointer (&run->page, self);
  run->cancellable = g_cancellable_new ();
  self->run = run;
  gtk_stack_set_visible_child_name (self->content, "found");
  show_status (self);
  vg_vault_search_async (self->vault, words, run->cancellable, found_cb, over_cb, run);
}

static void
words_changed_cb (VgSearchPage *self)
{
  g_autofree char *words = dup_words (self);

  leave_run (self);
  forget (self);
  self->needle = vg_needle_new (words);
  if (self->needle != NULL && g_utf8_strlen (words, -1) >= LETTERS) {
    start (self, words);
    return;
  }

  gtk_stack_set_visible_child_name (self->content, "hint");
  show_status (self);
}

static void
stop (VgSearchPage *self)
{
  leave_run (self);
  self->was_stopped = TRUE;
  show_status (self);
}

/* --- Its rows --- */

static void
setup_row_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  gtk_list_item_set_child (item, vg_search_row_new ());
}

static void
bind_row_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  VgSearchPage *self = VG_SEARCH_PAGE (user_data);
  VgSearchLine *line = gtk_list_item_get_item (item);

  vg_search_row_show (VG_SEARCH_ROW (gtk_list_item_get_child (item)), line, self->needle);
  if (vg_search_line_is_case (line))
    vg_name_list_item (item, vg_search_line_get_title (line), vg_search_line_get_text (line));
  else
    vg_name_list_item (item, vg_search_line_get_text (line), vg_search_line_get_title (line));
}

/* Those from @start to before @end of what was found in one case, as lines. */
static void
add_places (VgSearchPage *self, GPtrArray *lines, GPtrArray *hits, guint start, guint end)
{
  for (guint i = start; i < end; i++) {
    const VgVaultHit *hit = hits->pdata[i];
    g_autofree char *place = vg_place_words_say (self->shelf, hit->place);

    g_ptr_array_add (lines, vg_search_line_new_place (hit->key, place, hit->excerpt));
  }
}

static void
focus_line (VgSearchPage *self, guint position)
{
  g_autoptr (VgSearchLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), position);

  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  for (GtkWidget *at = gtk_widget_get_first_child (GTK_WIDGET (self->list)); at != NULL;
       at = gtk_widget_get_next_sibling (at)) {
    GtkWidget *row = gtk_widget_get_first_child (at);

    if (VG_IS_SEARCH_ROW (row) && vg_search_row_get_line (VG_SEARCH_ROW (row)) == line)
      gtk_widget_grab_focus (at);
  }
}

/* The others take the place of the line that tells of them. */
static void
show_all (VgSearchPage *self, guint position, GPtrArray *places)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);

  add_places (self, lines, places, MOST_PLACES, places->len);
  g_list_store_splice (self->lines, position, 1, lines->pdata, lines->len);
  focus_line (self, position);
}

static void
activate_cb (VgSearchPage *self, guint position)
{
  g_autoptr (VgSearchLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), position);
  GPtrArray *places = line != NULL ? vg_search_line_get_places (line) : NULL;

  if (places != NULL)
    show_all (self, position, places);
  else if (line != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-case", "s",
                                vg_search_line_get_key (line));
}

static void
fill_list (VgSearchPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkNoSelection)
      selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->lines)));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), self);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

/* --- What one does --- */

static void
stop_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgSearchPage *self = VG_SEARCH_PAGE (widget);

  if (self->run == NULL) {
    gtk_widget_activate_action (widget, "win.back", NULL);
    return;
  }

  stop (self);
  gtk_widget_grab_focus (widget);
}

static void
escape_cb (VgSearchPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "search.stop", NULL);
}

/* Enter: to what was found. */
static void
enter_cb (VgSearchPage *self)
{
  if (self->n_cases > 0)
    gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
focus_entry_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_grab_focus (widget);
}

/* --- The page --- */

static gboolean
vg_search_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VG_SEARCH_PAGE (widget)->entry));
}

static void
vg_search_page_dispose (GObject *object)
{
  VgSearchPage *self = VG_SEARCH_PAGE (object);

  leave_run (self);
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_SEARCH_PAGE);
  g_clear_object (&self->lines);
  g_clear_pointer (&self->needle, vg_needle_free);
  g_clear_pointer (&self->shelf, vg_shelf_unref);
  g_clear_object (&self->vault);

  G_OBJECT_CLASS (vg_search_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, VgSearchPage, entry);
  gtk_widget_class_bind_template_child (widget_class, VgSearchPage, status);
  gtk_widget_class_bind_template_child (widget_class, VgSearchPage, stop);
  gtk_widget_class_bind_template_child (widget_class, VgSearchPage, content);
  gtk_widget_class_bind_template_child (widget_class, VgSearchPage, list);
  gtk_widget_class_bind_template_child (widget_class, VgSearchPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, VgSearchPage, fault);
  gtk_widget_class_bind_template_callback (widget_class, words_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, enter_cb);
  gtk_widget_class_bind_template_callback (widget_class, escape_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
vg_search_page_class_init (VgSearchPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_WINDOW_BUTTONS);

  G_OBJECT_CLASS (klass)->dispose = vg_search_page_dispose;
  widget_class->grab_focus = vg_search_page_grab_focus;

  gtk_widget_class_install_action (widget_class, "search.stop", NULL, stop_action_cb);
  gtk_widget_class_install_action (widget_class, "search.focus", NULL, focus_entry_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "search.stop", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "search.focus",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/cases/search-page.ui");
  bind_children (widget_class);
}

static void
vg_search_page_init (VgSearchPage *self)
{
  self->lines = g_list_store_new (VG_TYPE_SEARCH_LINE);
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_list (self);
  vg_name_tidy (GTK_WIDGET (self));
}

GtkWidget *
vg_search_page_new (VgVault *vault, VgShelf *shelf, const char *words)
{
  VgSearchPage *self = NULL;

  g_return_val_if_fail (VG_IS_VAULT (vault) && shelf != NULL, NULL);

  self = g_object_new (VG_TYPE_SEARCH_PAGE, NULL);
  self->vault = g_object_ref (vault);
  self->shelf = vg_shelf_ref (shelf);
  if (words != NULL)
    gtk_editable_set_text (self->entry, words);
  return GTK_WIDGET (self);
}

void
vg_search_page_add_hits (VgSearchPage *self, GPtrArray *hits)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  const VgVaultHit *first = NULL;
  guint n_shown = MIN (hits->len, MOST_PLACES);

  g_return_if_fail (VG_IS_SEARCH_PAGE (self) && hits->len > 0);

  first = hits->pdata[0];
  g_ptr_array_add (lines, vg_search_line_new_case (first->key, first->label, hits->len));
  add_places (self, lines, hits, 0, n_shown);
  if (n_shown < hits->len)
    g_ptr_array_add (lines, vg_search_line_new_more (first->key, n_shown, hits));

  self->n_cases++;
  self->n_places += hits->len;
  g_list_store_splice (self->lines, g_list_model_get_n_items (G_LIST_MODEL (self->lines)), 0,
                       lines->pdata, lines->len);
  if (self->n_cases >= MOST_CASES)
    leave_run (self);
  show_status (self);
}
