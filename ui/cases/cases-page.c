/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/cases/cases-page.h"

#include "ui/cases/case-bar.h"
#include "ui/cases/case-deeds.h"
#include "ui/cases/case-filter.h"
#include "ui/cases/case-row.h"
#include "ui/common/name.h"
#include "ui/common/sentence.h"
#include "ui/common/window-buttons.h"
#include "workspace/vault.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define FEW     5   /* cases that one sees at once */
#define AT_ONCE 100 /* cards read between two frames */

struct _VgCasesPage {
  GtkBox parent_instance;

  VgWorkspace *workspace;
  VgVault *vault;    /* the same, or NULL for practice */
  GListModel *cards; /* of VgCaseCard, all; each is read when it is looked at */
  GtkSortListModel *sorted;
  VgCaseFilter *filter;
  GtkFilterListModel *fitting; /* of those sorted */
  char *key;                   /* the case one was at last, or NULL */
  guint position;
  guint reading_ahead;
  guint n_read;

  GtkWidget *vault_buttons;
  GtkLabel *title;
  GtkWidget *note;
  GtkLabel *note_text;
  GtkWidget *to_safekeeping;
  GtkWidget *add;
  AdwButtonContent *add_content;
  GtkWidget *finding;
  GtkEditable *typed;
  GtkToggleButton *choose;
  AdwBin *bar_place;
  VgCaseBar *bar;
  GtkWidget *chosen_line;
  GtkLabel *chosen;
  GtkStack *content;
  GtkListView *list;
  AdwStatusPage *empty;
  GtkLabel *none_fits;
  AdwStatusPage *fault;
};

G_DEFINE_FINAL_TYPE (VgCasesPage, vg_cases_page, GTK_TYPE_BOX)

/* --- What it shows --- */

/* What one can see to, one thing at a time; NULL where nothing is. */
static char *
dup_reminder (VgVault *vault)
{
  static const VgVaultNeed pressing[] = { VG_VAULT_NEED_CODE, VG_VAULT_NEED_BACKUP,
                                          VG_VAULT_NEED_COST };
  guint needs = vg_vault_get_needs (vault);

  for (guint i = 0; i < G_N_ELEMENTS (pressing); i++)
    if (needs & pressing[i])
      return vg_vault_say_need (vault, pressing[i]);

  return NULL;
}

static void
show_note (VgCasesPage *self)
{
  g_autofree char *reminder = NULL;

  gtk_widget_set_visible (self->to_safekeeping, self->vault != NULL);
  if (self->vault == NULL) {
    gtk_label_set_text (self->note_text,
                        _ ("Everyone in this folder is invented, and anyone on this computer can "
                           "read it. Real cases belong in the vault: do not enter real people "
                           "here."));
    return;
  }

  reminder = dup_reminder (self->vault);
  gtk_widget_set_visible (self->note, reminder != NULL);
  if (reminder != NULL)
    gtk_label_set_text (self->note_text, reminder);
}

/* "No case with “brug”." */
static char *
say_none_with (VgCasesPage *self, const char *typed)
{
  if (self->vault != NULL)
    return g_strdup_printf (_ ("No case has “%s” in its name, people or stage. Ctrl+F looks in "
                               "everything that is written in the cases."),
                            typed);

  return g_strdup_printf (_ ("No case has “%s” in its name, people or stage."), typed);
}

static void
show_none_fits (VgCasesPage *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (self->typed)));
  g_autofree char *chosen = vg_case_bar_say_chosen (self->bar);
  g_autofree char *text = NULL;

  if (chosen == NULL)
    text = say_none_with (self, typed);
  else if (*typed == '\0')
    text = g_strdup_printf (_ ("No case fits what you chose: %s."), chosen);
  else
    text = g_strdup_printf (_ ("No case with “%s” fits what you chose: %s."), typed, chosen);
  gtk_label_set_text (self->none_fits, text);
}

/* "3 of 40 cases · Registration" */
static void
show_chosen (VgCasesPage *self)
{
  g_autofree char *chosen = vg_case_bar_say_chosen (self->bar);
  guint n = g_list_model_get_n_items (self->cards);
  guint n_fitting = g_list_model_get_n_items (G_LIST_MODEL (self->fitting));
  g_autofree char *count = g_strdup_printf (ngettext ("%u of %u case", "%u of %u cases", n),
                                            n_fitting, n);
  g_autofree char *text = g_strdup_printf ("%s%s%s", count, chosen != NULL ? " · " : "",
                                           chosen != NULL ? chosen : "");

  gtk_label_set_text (self->chosen, text);
  gtk_widget_set_visible (self->chosen_line,
                          chosen != NULL || *gtk_editable_get_text (self->typed) != '\0');
}

static gboolean
is_filtered (VgCasesPage *self)
{
  g_autofree char *chosen = vg_case_bar_say_chosen (self->bar);

  return chosen != NULL || *gtk_editable_get_text (self->typed) != '\0';
}

static void
show_content (VgCasesPage *self)
{
  guint n = g_list_model_get_n_items (self->cards);
  const char *name = "list";

  if (n == 0)
    name = "empty";
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->fitting)) == 0)
    name = "none-fits";

  gtk_widget_set_visible (self->finding, n > FEW || is_filtered (self));
  gtk_widget_set_visible (self->add, n > 0);
  show_chosen (self);
  if (g_str_equal (name, "none-fits"))
    show_none_fits (self);
  gtk_stack_set_visible_child_name (self->content, name);
}

/* Reading thousands of cards takes a moment, which would be felt at the first key typed. */
static gboolean
read_ahead_cb (gpointer data)
{
  VgCasesPage *self = VG_CASES_PAGE (data);
  guint end = MIN (self->n_read + AT_ONCE, g_list_model_get_n_items (self->cards));

  for (; self->n_read < end; self->n_read++) {
    g_autoptr (VgCaseCard) card = g_list_model_get_item (self->cards, self->n_read);

    vg_case_card_get_folded (card);
  }
  if (self->n_read < g_list_model_get_n_items (self->cards))
    return G_SOURCE_CONTINUE;

  self->reading_ahead = 0;
  return G_SOURCE_REMOVE;
}

static void
read_ahead (VgCasesPage *self)
{
  g_clear_handle_id (&self->reading_ahead, g_source_remove);
  self->n_read = 0;
  self->reading_ahead = g_idle_add_full (G_PRIORITY_LOW, read_ahead_cb, self, NULL);
}

/* --- Its rows --- */

static void
setup_row_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  gtk_list_item_set_child (item, vg_case_row_new (VG_CASES_PAGE (user_data)->vault != NULL));
}

static void
bind_row_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  VgCaseRow *row = VG_CASE_ROW (gtk_list_item_get_child (item));
  VgCaseCard *card = gtk_list_item_get_item (item);
  g_autofree char *standing = NULL;

  vg_case_row_set_card (row, card);
  standing = vg_case_row_dup_standing (row);
  vg_name_list_item (item, vg_case_card_get_label (card), standing);
  gtk_list_item_set_activatable (item, vg_case_card_get_fault (card) == NULL);
}

static void
unbind_row_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  vg_case_row_set_card (VG_CASE_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
activate_cb (VgCasesPage *self, guint position)
{
  g_autoptr (VgCaseCard) card = g_list_model_get_item (G_LIST_MODEL (self->fitting), position);

  if (card != NULL && vg_case_card_get_fault (card) == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "cases.open", "s", vg_case_card_get_key (card));
}

/* The place of the case among those that fit, where it is; looks around @near first, since
 * far off cards were never read.
 */
static gboolean
find_position (VgCasesPage *self, const char *key, guint near, guint *out)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->fitting));

  for (guint far = 0; far <= 2 * n; far++) {
    guint step = (far + 1) / 2;
    guint at = far % 2 == 0 ? near + step : near - step;
    g_autoptr (VgCaseCard) card = g_list_model_get_item (G_LIST_MODEL (self->fitting), at);

    if (card != NULL && g_strcmp0 (vg_case_card_get_key (card), key) == 0) {
      *out = at;
      return TRUE;
    }
  }

  return FALSE;
}

static void
remember (VgCasesPage *self, const char *key)
{
  g_free (self->key);
  self->key = g_strdup (key);
  if (!find_position (self, key, self->position, &self->position))
    self->position = 0;
}

/* The row of the list that shows the case, or NULL where it is out of sight. */
static GtkWidget *
find_row (VgCasesPage *self, const char *key)
{
  for (GtkWidget *at = gtk_widget_get_first_child (GTK_WIDGET (self->list)); at != NULL;
       at = gtk_widget_get_next_sibling (at)) {
    GtkWidget *row = gtk_widget_get_first_child (at);

    if (VG_IS_CASE_ROW (row) && g_strcmp0 (vg_case_row_get_key (VG_CASE_ROW (row)), key) == 0)
      return at;
  }

  return NULL;
}

/* Where the case is gone, what took its place. */
static void
return_to_case (VgCasesPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->fitting));
  g_autoptr (VgCaseCard) card = NULL;
  GtkWidget *row = NULL;

  if (self->key == NULL || n == 0)
    return;

  find_position (self, self->key, self->position, &self->position);
  self->position = MIN (self->position, n - 1);
  card = g_list_model_get_item (G_LIST_MODEL (self->fitting), self->position);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", self->position);
  row = find_row (self, vg_case_card_get_key (card));
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

static void
fill_list (VgCasesPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkNoSelection)
      selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->fitting)));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_row_cb), self);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

/* --- What one does --- */

static void
open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *key = g_variant_get_string (parameter, NULL);

  remember (VG_CASES_PAGE (widget), key);
  gtk_widget_activate_action (widget, "win.open-case", "s", key);
}

static void
new_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.new-case", NULL);
}

static void
deed_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgCasesPage *self = VG_CASES_PAGE (widget);
  const char *key = NULL;
  const char *label = NULL;

  g_return_if_fail (self->vault != NULL);

  g_variant_get (parameter, "(&s&s)", &key, &label);
  remember (self, key);
  if (g_str_equal (action, "cases.erase"))
    vg_case_ask_to_erase (widget, self->vault, key, label);
  else
    vg_case_ask_to_export (widget, self->vault, key, label);
}

static void
refresh_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vg_cases_page_refresh (VG_CASES_PAGE (widget));
}

static void
typed_cb (VgCasesPage *self)
{
  vg_case_filter_set_words (self->filter, gtk_editable_get_text (self->typed));
  show_content (self);
}

/* Enter in the filter opens the case where only one is left. */
static void
typed_enter_cb (VgCasesPage *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->fitting)) == 1)
    activate_cb (self, 0);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/* The row that has the focus may not fit, and would take the next keys with it. */
static void
start_typing_cb (VgCasesPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->typed));
  gtk_editable_set_position (self->typed, -1);
}

static void
show_all_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgCasesPage *self = VG_CASES_PAGE (widget);

  if (!is_filtered (self))
    return;

  gtk_editable_set_text (self->typed, "");
  vg_case_bar_reset (self->bar);
  gtk_widget_grab_focus (widget);
}

static void
stop_typing_cb (VgCasesPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "cases.show-all", NULL);
}

static void
take_choices (VgCasesPage *self)
{
  g_autoptr (GtkSorter) sorter = vg_case_order_new_sorter (vg_case_bar_get_order (self->bar));

  for (guint i = 0; i < VG_CASE_N_TRAITS; i++)
    vg_case_filter_choose (self->filter, i, vg_case_bar_get_chosen (self->bar, i));
  gtk_sort_list_model_set_sorter (self->sorted, sorter);
}

/* The list would stay with the case that it showed first, wherever that went. */
static void
choices_changed_cb (VgCasesPage *self)
{
  take_choices (self);
  show_content (self);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->fitting)) > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", 0);
}

static void
choose_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgCasesPage *self = VG_CASES_PAGE (widget);
  gboolean is_open = gtk_toggle_button_get_active (self->choose);

  if (!gtk_widget_get_visible (self->finding))
    return;

  gtk_toggle_button_set_active (self->choose, !is_open);
  if (is_open)
    gtk_widget_grab_focus (widget);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->bar), GTK_DIR_TAB_FORWARD);
}

/* --- The page --- */

static gboolean
vg_cases_page_grab_focus (GtkWidget *widget)
{
  VgCasesPage *self = VG_CASES_PAGE (widget);
  const char *shown = gtk_stack_get_visible_child_name (self->content);

  if (g_strcmp0 (shown, "list") == 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->list));
  if (g_strcmp0 (shown, "empty") == 0 &&
      gtk_widget_child_focus (GTK_WIDGET (self->empty), GTK_DIR_TAB_FORWARD))
    return TRUE;

  return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
vg_cases_page_dispose (GObject *object)
{
  VgCasesPage *self = VG_CASES_PAGE (object);

  g_clear_handle_id (&self->reading_ahead, g_source_remove);
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_CASES_PAGE);
  g_clear_object (&self->fitting);
  g_clear_object (&self->sorted);
  g_clear_object (&self->filter);
  g_clear_object (&self->cards);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->key, g_free);
  self->vault = NULL;

  G_OBJECT_CLASS (vg_cases_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, VgCasesPage, vault_buttons);
  gtk_widget_class_bind_template_child (widget_class, VgCasesPage, title);
  gtk_widget_class_bind_template_child (widget_class, VgCasesPage, note);
  gtk_widget_class_bind_template_child (widget_class, VgCasesPage, note_text);
  gtk_widget_class_bind_template_child (widget_class, VgCasesPage, to_safekeeping);
  gtk_widget_class_bind_template_child (widget_class, VgCasesPage, add);
  gtk_widget_class_bind_template_child (widget_class, VgCasesPage, add_content);
  gtk_widget_class_bind_template_child (widget_class, VgCasesPage, finding);
  gtk_widget_class_bind_template_child (widget_class, VgCasesPage, typed);
  gtk_widget_class_bind_template_child (widget_class, VgCasesPage, choose);
  gtk_widget_class_bind_template_child (widget_class, VgCasesPage, bar_place);
  gtk_widget_class_bind_template_child (widget_class, VgCasesPage, chosen_line);
  gtk_widget_class_bind_template_child (widget_class, VgCasesPage, chosen);
  gtk_widget_class_bind_template_child (widget_class, VgCasesPage, content);
  gtk_widget_class_bind_template_child (widget_class, VgCasesPage, list);
  gtk_widget_class_bind_template_child (widget_class, VgCasesPage, empty);
  gtk_widget_class_bind_template_child (widget_class, VgCasesPage, none_fits);
  gtk_widget_class_bind_template_child (widget_class, VgCasesPage, fault);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_enter_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_typing_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_typing_cb);
}

/* Words of all cases are searched in a vault; among practice cases one looks for a case. */
static gboolean
search_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  VgCasesPage *self = VG_CASES_PAGE (widget);

  if (self->vault != NULL)
    return gtk_widget_activate_action (widget, "win.search", NULL);

  return gtk_widget_grab_focus (GTK_WIDGET (self->typed));
}

static void
vg_cases_page_class_init (VgCasesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_WINDOW_BUTTONS);

  G_OBJECT_CLASS (klass)->dispose = vg_cases_page_dispose;
  widget_class->grab_focus = vg_cases_page_grab_focus;

  gtk_widget_class_install_action (widget_class, "cases.open", "s", open_cb);
  gtk_widget_class_install_action (widget_class, "cases.new", NULL, new_cb);
  gtk_widget_class_install_action (widget_class, "cases.show-all", NULL, show_all_cb);
  gtk_widget_class_install_action (widget_class, "cases.choose", NULL, choose_cb);
  gtk_widget_class_install_action (widget_class, "cases.refresh", NULL, refresh_cb);
  gtk_widget_class_install_action (widget_class, "cases.export", "(ss)", deed_cb);
  gtk_widget_class_install_action (widget_class, "cases.erase", "(ss)", deed_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "cases.new",
                                       NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, search_cb, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "cases.choose", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "cases.show-all", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/cases/cases-page.ui");
  bind_children (widget_class);
}

static void
vg_cases_page_init (VgCasesPage *self)
{
  self->cards = G_LIST_MODEL (g_list_store_new (VG_TYPE_CASE_CARD));
  self->filter = vg_case_filter_new ();
  self->sorted = gtk_sort_list_model_new (NULL, NULL);
  self->fitting = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->sorted)),
                                             GTK_FILTER (g_object_ref (self->filter)));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->typed), GTK_WIDGET (self));
}

/* The template has the words of practice. */
static void
use_words_of_vault (VgCasesPage *self)
{
  gtk_label_set_text (self->title, _ ("Cases"));
  vg_name (GTK_WIDGET (self->list), _ ("Cases"), NULL);
  adw_button_content_set_label (self->add_content, _ ("_New case"));
  gtk_widget_set_tooltip_text (self->add, _ ("New case (Ctrl+N)"));
  adw_status_page_set_title (self->empty, _ ("No case yet"));
  adw_status_page_set_description (
      self->empty,
      _ ("Your cases will stand here, sealed in the vault. Begin one yourself, from a registration "
         "of a web form, or from a case file that a colleague gave you."));
  gtk_button_set_label (GTK_BUTTON (adw_status_page_get_child (self->empty)), _ ("_New case"));
}

GtkWidget *
vg_cases_page_new (VgWorkspace *workspace)
{
  VgCasesPage *self = NULL;

  g_return_val_if_fail (VG_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (VG_TYPE_CASES_PAGE, NULL);
  self->workspace = g_object_ref (workspace);
  self->vault = VG_IS_VAULT (workspace) ? VG_VAULT (workspace) : NULL;
  gtk_widget_set_visible (self->vault_buttons, self->vault != NULL);
  if (self->vault != NULL)
    use_words_of_vault (self);
  self->bar = VG_CASE_BAR (vg_case_bar_new (G_OBJECT (workspace)));
  adw_bin_set_child (self->bar_place, GTK_WIDGET (self->bar));
  g_signal_connect_object (self->bar, "changed", G_CALLBACK (choices_changed_cb), self,
                           G_CONNECT_SWAPPED);
  take_choices (self);
  fill_list (self);
  vg_name_tidy (GTK_WIDGET (self));
  vg_cases_page_refresh (self);

  return GTK_WIDGET (self);
}

void
vg_cases_page_refresh (VgCasesPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) now = NULL;

  g_return_if_fail (VG_IS_CASES_PAGE (self));

  show_note (self);
  now = vg_workspace_list_cards (self->workspace, &error);
  if (now == NULL) {
    g_autofree char *sentence = vg_sentence_dup (error->message);
    g_autofree char *markup = g_markup_escape_text (sentence, -1);

    adw_status_page_set_description (self->fault, markup);
    gtk_widget_set_visible (self->finding, FALSE);
    gtk_stack_set_visible_child_name (self->content, "fault");
    return;
  }

  g_set_object (&self->cards, now);
  gtk_sort_list_model_set_model (self->sorted, now);
  show_content (self);
  read_ahead (self);
  return_to_case (self);
}

void
vg_cases_page_show_case (VgCasesPage *self, const char *key)
{
  guint position = 0;

  g_return_if_fail (VG_IS_CASES_PAGE (self) && key != NULL);

  g_free (self->key);
  self->key = g_strdup (key);
  vg_cases_page_refresh (self);
  if (find_position (self, key, 0, &position))
    return;

  gtk_widget_activate_action (GTK_WIDGET (self), "cases.show-all", NULL);
  return_to_case (self);
}
