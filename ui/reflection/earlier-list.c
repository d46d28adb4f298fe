/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/reflection/earlier-list.h"

#include "base/language.h"
#include "ui/common/dates.h"
#include "ui/common/name.h"
#include "ui/common/text-label.h"

#include <glib/gi18n-lib.h>

#define DATE_LENGTH 10

struct _VgEarlierList {
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (VgEarlierList, vg_earlier_list, GTK_TYPE_BOX)

static void
vg_earlier_list_class_init (VgEarlierListClass *klass)
{
}

static void
vg_earlier_list_init (VgEarlierList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 20);
}

static void
add_words (GtkBox *box, const char *question, const char *words)
{
  GtkWidget *label = vg_text_label_new (words, "reflection-words");

  if (question != NULL)
    gtk_box_append (box, vg_text_label_new (question, "dim-label"));
  gtk_box_append (box, label);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  vg_name (label, words, question);
}

/* "3 March · After a talk": that one wrote, and when, is known from the own notes alone. */
static char *
say_when (const VgOwnNote *note, VgReflectionBook *book)
{
  g_autofree char *date = g_strndup (note->at != NULL ? note->at : "", DATE_LENGTH);
  g_autofree char *day = vg_say_day (date);
  int moment = note->moment != NULL ? vg_reflection_book_find_moment (book, note->moment) : -1;

  if (moment < 0)
    return g_strdup_printf ("%s · %s", day, _ ("Note of your own"));

  return g_strdup_printf ("%s · %s", day,
                          vg_reflection_book_get_title (book, (guint) moment, vg_language_get ()));
}

/* A question that is asked no more leaves its words. */
static void
add_note (VgEarlierList *self, const VgOwnNote *note, VgReflectionBook *book)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  g_autofree char *when = say_when (note, book);

  gtk_box_append (box, vg_text_label_new (when, "heading"));
  if (note->text != NULL)
    add_words (box, NULL, note->text);
  for (guint i = 0; i < note->answers->len; i++) {
    const VgOwnAnswer *answer = note->answers->pdata[i];

    add_words (
        box,
        vg_reflection_book_say_question (book, note->moment, answer->question, vg_language_get ()),
        answer->words);
  }
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (box));
}

GtkWidget *
vg_earlier_list_new (void)
{
  return g_object_new (VG_TYPE_EARLIER_LIST, NULL);
}

void
vg_earlier_list_show (VgEarlierList *self,
                      GPtrArray *notes,
                      VgReflectionBook *book,
                      const char *current)
{
  GtkWidget *child = NULL;

  g_return_if_fail (VG_IS_EARLIER_LIST (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  for (guint i = notes->len; i > 0; i--) {
    const VgOwnNote *note = notes->pdata[i - 1];

    if (current == NULL || g_strcmp0 (note->id, current) != 0)
      add_note (self, note, book);
  }
}
