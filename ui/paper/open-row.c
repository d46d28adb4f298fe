/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/paper/open-row.h"

#include "ui/common/name.h"
#include "ui/common/text-label.h"
#include "ui/common/wrap-row.h"

#include <glib/gi18n-lib.h>

/* Chip: the same thing to fill, in one place or many.
 * @ways: to them, once each
 * @next: the one it leads to the next time
 */
typedef struct {
  char *what;
  GPtrArray *ways;
  guint n_times;
  guint next;
} Chip;

struct _VgOpenRow {
  GtkBox parent_instance;

  char *action;
  char *description;
  GPtrArray *chips; /* of those that buttons show too: a button keeps nothing */
  gboolean is_shown;
};

G_DEFINE_FINAL_TYPE (VgOpenRow, vg_open_row, GTK_TYPE_BOX)

static void
chip_free (gpointer data)
{
  Chip *chip = data;

  g_free (chip->what);
  g_ptr_array_unref (chip->ways);
  g_free (chip);
}

static Chip *
ensure_chip (VgOpenRow *self, const char *what)
{
  Chip *chip = NULL;

  for (guint i = 0; i < self->chips->len; i++)
    if (g_str_equal (((Chip *) self->chips->pdata[i])->what, what))
      return self->chips->pdata[i];

  chip = g_new0 (Chip, 1);
  chip->what = g_strdup (what);
  chip->ways = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->chips, chip);
  return chip;
}

static void
clear (VgOpenRow *self)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  g_ptr_array_set_size (self->chips, 0);
  self->is_shown = FALSE;
}

static void
vg_open_row_finalize (GObject *object)
{
  VgOpenRow *self = VG_OPEN_ROW (object);

  g_free (self->action);
  g_free (self->description);
  g_ptr_array_unref (self->chips);

  G_OBJECT_CLASS (vg_open_row_parent_class)->finalize (object);
}

static void
vg_open_row_class_init (VgOpenRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vg_open_row_finalize;
}

static void
vg_open_row_init (VgOpenRow *self)
{
  self->chips = g_ptr_array_new_with_free_func (chip_free);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), vg_wrap_row_new ());
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
vg_open_row_new (const char *action, const char *description)
{
  VgOpenRow *self = NULL;

  g_return_val_if_fail (action != NULL && description != NULL, NULL);

  self = g_object_new (VG_TYPE_OPEN_ROW, NULL);
  self->action = g_strdup (action);
  self->description = g_strdup (description);
  return GTK_WIDGET (self);
}

void
vg_open_row_add (VgOpenRow *self, const char *what, const char *way)
{
  Chip *chip = NULL;

  g_return_if_fail (VG_IS_OPEN_ROW (self) && what != NULL);

  if (self->is_shown)
    clear (self);
  chip = ensure_chip (self, what);
  chip->n_times++;
  if (way != NULL && !g_ptr_array_find_with_equal_func (chip->ways, way, g_str_equal, NULL))
    g_ptr_array_add (chip->ways, g_strdup (way));
}

static void
clicked_cb (VgOpenRow *self, GtkWidget *button)
{
  Chip *chip = g_object_get_data (G_OBJECT (button), "vg-chip");
  g_autofree char *way = g_strdup (g_ptr_array_index (chip->ways, chip->next));

  chip->next = (chip->next + 1) % chip->ways->len;
  gtk_widget_activate_action (GTK_WIDGET (self), self->action, "s", way);
}

static GtkWidget *
new_chip (VgOpenRow *self, Chip *chip)
{
  g_autofree char *words = chip->n_times > 1
                               ? g_strdup_printf ("%s (%u×)", chip->what, chip->n_times)
                               : g_strdup (chip->what);
  GtkWidget *button = NULL;

  if (chip->ways->len == 0)
    return vg_text_label_new (words, "draft-mark");

  button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), vg_text_label_new (words, NULL));
  gtk_widget_add_css_class (button, "draft-chip");
  vg_name (button, words, self->description);
  g_object_set_data (G_OBJECT (button), "vg-chip", chip);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);

  return button;
}

void
vg_open_row_show (VgOpenRow *self, const char *draft_word)
{
  g_autofree char *said = NULL;
  guint n_open = 0;

  g_return_if_fail (VG_IS_OPEN_ROW (self));

  if (self->is_shown)
    clear (self);
  for (guint i = 0; i < self->chips->len; i++)
    n_open += ((Chip *) self->chips->pdata[i])->n_times;

  said = vg_open_row_say (draft_word != NULL ? draft_word : "", n_open);
  gtk_box_append (GTK_BOX (self), vg_text_label_new (said, "draft-mark"));
  for (guint i = 0; i < self->chips->len; i++)
    gtk_box_append (GTK_BOX (self), new_chip (self, self->chips->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self), n_open > 0);
  self->is_shown = TRUE;
}

char *
vg_open_row_say (const char *draft_word, guint n_open)
{
  g_autofree char *count = NULL;

  g_return_val_if_fail (draft_word != NULL, NULL);

  count = g_strdup_printf (
      ngettext ("%u thing still to fill in", "%u things still to fill in", n_open), n_open);
  return g_strdup_printf ("%s · %s", draft_word, count);
}
