/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/releases/release-line.h"

#include "ui/common/name.h"
#include "ui/releases/release-choice.h"
#include "ui/releases/release-words.h"

#include <glib/gi18n-lib.h>

#define LONG_WORD 28 /* characters that may not fit into a narrow column in one piece */

/* @choice: (nullable): made when the line is opened for the first time
 * @shown: all that it shows: what has not changed is not laid out anew
 */
struct _VgReleaseLine {
  GtkListBoxRow parent_instance;

  VgCase *subject;
  const VgReleaseRow *row;
  guint order;
  char *shown;

  GtkBox *box;
  GtkLabel *sign;
  GtkLabel *title;
  GtkLabel *value;
  GtkLabel *said;
  GtkLabel *state;
  GtkLabel *told;
  GtkImage *arrow;
  VgReleaseChoice *choice;
};

G_DEFINE_FINAL_TYPE (VgReleaseLine, vg_release_line, GTK_TYPE_LIST_BOX_ROW)

static gboolean
has_long_word (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text)) {
    n = g_unichar_isspace (g_utf8_get_char (text)) ? 0 : n + 1;
    if (n > LONG_WORD)
      return TRUE;
  }

  return FALSE;
}

/* Pango looks for the narrowest way to write a text, letter by letter where it may break
 * within words: hundreds of lines would take seconds.
 */
static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_wrap_mode (label, text != NULL && has_long_word (text) ? PANGO_WRAP_WORD_CHAR
                                                                       : PANGO_WRAP_WORD);
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
set_class (GtkLabel *label, const char *name, gboolean is_set)
{
  if (is_set)
    gtk_widget_add_css_class (GTK_WIDGET (label), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (label), name);
}

static void
say_open (VgReleaseLine *self)
{
  gtk_image_set_from_icon_name (
      self->arrow, vg_release_line_get_is_open (self) ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED,
                               (int) vg_release_line_get_is_open (self), -1);
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  VgReleaseLine *self = VG_RELEASE_LINE (widget);

  if (!vg_release_line_get_is_open (self))
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (widget);
  vg_release_line_set_is_open (self, FALSE);
  return GDK_EVENT_STOP;
}

static void
vg_release_line_dispose (GObject *object)
{
  VgReleaseLine *self = VG_RELEASE_LINE (object);

  g_clear_object (&self->subject);

  G_OBJECT_CLASS (vg_release_line_parent_class)->dispose (object);
}

static void
vg_release_line_finalize (GObject *object)
{
  g_free (VG_RELEASE_LINE (object)->shown);

  G_OBJECT_CLASS (vg_release_line_parent_class)->finalize (object);
}

static void
vg_release_line_class_init (VgReleaseLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vg_release_line_dispose;
  G_OBJECT_CLASS (klass)->finalize = vg_release_line_finalize;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static GtkLabel *
add_label (GtkBox *box, const char *class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, class);
  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

static void
vg_release_line_init (VgReleaseLine *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->sign = add_label (GTK_BOX (head), "vg-release-sign");
  gtk_widget_set_valign (GTK_WIDGET (self->sign), GTK_ALIGN_START);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (head), texts);
  self->title = add_label (GTK_BOX (texts), "vg-release-title");
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "dim-label");
  self->value = add_label (GTK_BOX (texts), "vg-release-value");
  self->said = add_label (GTK_BOX (texts), "vg-release-said");
  self->state = add_label (GTK_BOX (texts), "vg-release-state");
  self->told = add_label (GTK_BOX (texts), "vg-release-told");
  gtk_widget_add_css_class (GTK_WIDGET (self->told), "dim-label");

  /* That it can be pressed; a screen reader hears of the state instead. */
  self->arrow = GTK_IMAGE (gtk_image_new_from_icon_name ("pan-end-symbolic"));
  gtk_widget_set_valign (GTK_WIDGET (self->arrow), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->arrow), "vg-release-arrow");
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->arrow));

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_box_append (self->box, head);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (self->box));
  gtk_widget_add_css_class (GTK_WIDGET (self), "vg-release");
}

GtkWidget *
vg_release_line_new (VgCase *subject)
{
  VgReleaseLine *self = g_object_new (VG_TYPE_RELEASE_LINE, NULL);

  self->subject = g_object_ref (subject);
  return GTK_WIDGET (self);
}

/* What a screen reader says of the line: the words, or the choice, and how it stands. */
static void
name_line (VgReleaseLine *self, const char *said, const char *state)
{
  const VgReleaseRow *row = self->row;
  g_autofree char *name = NULL;

  if (said != NULL && row->value != NULL)
    name = g_strdup_printf ("%s, %s, %s", row->value, said, state);
  else
    name = g_strdup_printf ("%s, %s", said != NULL ? said : gtk_label_get_text (self->value),
                            state);

  vg_name (GTK_WIDGET (self), name, row->title);
  say_open (self);
}

static void
show_words (VgReleaseLine *self, const char *said)
{
  const VgReleaseRow *row = self->row;
  const char *gone = said == NULL && row->value == NULL ? _ ("What was said is not there any more")
                                                        : NULL;

  gtk_label_set_text (self->sign, vg_release_get_sign (row));
  show_text (self->title, row->title);
  show_text (self->value, gone != NULL ? gone : row->value);
  show_text (self->said, said);
  set_class (self->said, "quotation", vg_release_row_is_quotation (row));
}

static void
show_state (VgReleaseLine *self, const char *state, const char *told)
{
  gboolean has_lapsed = self->row->state == VG_RELEASE_LAPSED;

  show_text (self->state, state);
  set_class (self->state, "vg-needs-you", has_lapsed);
  set_class (self->state, "dim-label", self->row->state == VG_RELEASE_NONE);
  gtk_widget_set_halign (GTK_WIDGET (self->state), has_lapsed ? GTK_ALIGN_START : GTK_ALIGN_FILL);
  show_text (self->told, told);
}

static void
show (VgReleaseLine *self)
{
  const VgReleaseRow *row = self->row;
  const char *value = row->value != NULL ? row->value : "";
  g_autofree char *said = vg_release_say_said (row);
  g_autofree char *state = vg_release_say_state (row);
  g_autofree char *told = vg_release_say_told (row, self->subject);
  g_autofree char *shown = g_strjoin ("\n", row->title, value, state, said != NULL ? said : "",
                                      told, NULL);

  if (g_strcmp0 (shown, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&shown);
  show_words (self, said);
  show_state (self, state, told);
  name_line (self, said, state);
}

void
vg_release_line_show (VgReleaseLine *self, const VgReleaseRow *row, guint order)
{
  g_return_if_fail (VG_IS_RELEASE_LINE (self));

  self->row = row;
  self->order = order;
  show (self);
  if (self->choice != NULL)
    vg_release_choice_show (self->choice, row);
}

const VgReleaseRow *
vg_release_line_get_row (VgReleaseLine *self)
{
  return self->row;
}

guint
vg_release_line_get_order (VgReleaseLine *self)
{
  return self->order;
}

void
vg_release_line_set_is_open (VgReleaseLine *self, gboolean is_open)
{
  g_return_if_fail (VG_IS_RELEASE_LINE (self));

  if (is_open == vg_release_line_get_is_open (self))
    return;
  if (self->choice == NULL) {
    self->choice = VG_RELEASE_CHOICE (vg_release_choice_new (self->subject));
    gtk_box_append (self->box, GTK_WIDGET (self->choice));
    vg_release_choice_show (self->choice, self->row);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->choice), is_open);
  if (is_open)
    gtk_widget_add_css_class (GTK_WIDGET (self), "open");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "open");
  say_open (self);
}

gboolean
vg_release_line_get_is_open (VgReleaseLine *self)
{
  return self->choice != NULL && gtk_widget_get_visible (GTK_WIDGET (self->choice));
}
