/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/drafts/fault-list.h"

#include "ui/common/name.h"
#include "ui/common/page-names.h"
#include "ui/common/text-label.h"
#include "ui/common/wrap-row.h"
#include "ui/drafts/draft-words.h"
#include "ui/paper/open-row.h"

#include <glib/gi18n-lib.h>

struct _VgFaultList {
  GtkBox parent_instance;

  char *look; /* tells whether it would show the same */
};

G_DEFINE_FINAL_TYPE (VgFaultList, vg_fault_list, GTK_TYPE_BOX)

static GtkWidget *
new_row (void)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (row, vg_wrap_row_new ());
  return row;
}

/* --- Still to fill --- */

/* Where the window has a page for it. */
static gboolean
is_arranged (const VgFault *fault)
{
  return vg_sources_is_arranged (fault->place) && vg_page_names_have ("readiness");
}

static GtkWidget *
new_to_arrangements (void)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("To what is _arranged"));

  gtk_widget_add_css_class (button, "draft-deed");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.visit");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", "readiness", "");

  return button;
}

static void
add_open (VgFaultList *self, VgDraft *draft, GPtrArray *faults)
{
  VgOpenRow *row = NULL;
  gboolean has_arranged = FALSE;

  for (guint i = 0; i < faults->len; i++) {
    const VgFault *fault = g_ptr_array_index (faults, i);

    if (fault->kind != VG_FAULT_OPEN || fault->paragraph == NULL)
      continue;
    if (row == NULL)
      row = VG_OPEN_ROW (vg_open_row_new ("drafts.go-to", _ ("To its paragraph")));
    vg_open_row_add (row, fault->what,
                     vg_sources_is_mediator (fault->place) ? fault->place : fault->paragraph);
    has_arranged = has_arranged || is_arranged (fault);
  }
  if (row == NULL)
    return;

  vg_open_row_show (row, vg_document_get_draft_word (vg_draft_get_document (draft)));
  if (has_arranged)
    gtk_box_append (GTK_BOX (row), new_to_arrangements ());
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (row));
}

/* --- Sentences --- */

/* "“Mijn doelen”: this was edited, …" */
static char *
say_fault (VgDraft *draft, const VgFault *fault)
{
  const VgParagraph *paragraph = fault->paragraph != NULL
                                     ? vg_draft_find_paragraph (draft, fault->paragraph)
                                     : NULL;
  g_autofree char *name = NULL;

  if (paragraph == NULL)
    return g_strdup (fault->what);

  name = vg_draft_dup_name (paragraph);
  /* Translators: the first words of a paragraph, then what is the matter with it. */
  return g_strdup_printf (_ ("“%s”: %s"), name, fault->what);
}

static GtkWidget *
new_to_paragraph (const VgFault *fault, const char *said)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("To the _paragraph"));

  gtk_widget_add_css_class (button, "draft-deed");
  vg_name_button (button, said);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "drafts.go-to");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", fault->paragraph);

  return button;
}

static GtkWidget *
new_to_question (const VgSourceItem *source, const char *said)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("To the _question"));

  gtk_widget_add_css_class (button, "draft-deed");
  vg_name_button (button, said);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.talk-at");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sss)", source->guide, source->party,
                                    vg_item_get_id (source->item));

  return button;
}

static void
add_sentence (VgFaultList *self, VgDraft *draft, const VgFault *fault, const VgSources *sources)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *row = new_row ();
  g_autofree char *said = say_fault (draft, fault);
  g_autofree char *line = g_strconcat (fault->blocks ? "✕ " : "≠ ", said, NULL);
  g_autofree VgSourceItem *source = vg_sources_find_item (sources, fault->place);

  gtk_widget_add_css_class (box, "note-line");
  gtk_box_append (GTK_BOX (box), vg_text_label_new (line, NULL));
  if (fault->paragraph != NULL && vg_draft_find_paragraph (draft, fault->paragraph) != NULL)
    gtk_box_append (GTK_BOX (row), new_to_paragraph (fault, said));
  if (source != NULL)
    gtk_box_append (GTK_BOX (row), new_to_question (source, said));
  gtk_box_append (GTK_BOX (box), row);
  gtk_box_append (GTK_BOX (self), box);
}

/* Worth a look, and no reason to stay. An orphan is said below the paper, where its text is. */
static gboolean
is_quiet (const VgFault *fault)
{
  return !fault->blocks && fault->kind != VG_FAULT_OPEN && fault->kind != VG_FAULT_ORPHAN;
}

static void
add_sentences (VgFaultList *self, VgDraft *draft, GPtrArray *faults, const VgSources *sources)
{
  for (guint i = 0; i < faults->len; i++)
    if (((VgFault *) faults->pdata[i])->blocks)
      add_sentence (self, draft, faults->pdata[i], sources);

  for (guint i = 0; i < faults->len; i++)
    if (is_quiet (faults->pdata[i]))
      add_sentence (self, draft, faults->pdata[i], sources);
}

/* --- The list --- */

static char *
dup_look (VgDraft *draft, GPtrArray *faults)
{
  GString *look = g_string_new (vg_draft_get_id (draft));

  for (guint i = 0; i < faults->len; i++) {
    const VgFault *fault = g_ptr_array_index (faults, i);
    g_autofree char *said = say_fault (draft, fault);

    g_string_append_printf (look, "\n%d %s %s", fault->kind,
                            fault->place != NULL ? fault->place : "-", said);
  }

  return g_string_free (look, FALSE);
}

static void
clear (VgFaultList *self)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
}

static void
vg_fault_list_finalize (GObject *object)
{
  g_free (VG_FAULT_LIST (object)->look);

  G_OBJECT_CLASS (vg_fault_list_parent_class)->finalize (object);
}

static void
vg_fault_list_class_init (VgFaultListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vg_fault_list_finalize;
}

static void
vg_fault_list_init (VgFaultList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 10);
}

GtkWidget *
vg_fault_list_new (void)
{
  return g_object_new (VG_TYPE_FAULT_LIST, NULL);
}

void
vg_fault_list_show (VgFaultList *self, VgDraft *draft, GPtrArray *faults, const VgSources *sources)
{
  g_autofree char *look = NULL;

  g_return_if_fail (VG_IS_FAULT_LIST (self) && draft != NULL && faults != NULL);

  look = dup_look (draft, faults);
  if (g_strcmp0 (look, self->look) != 0) {
    clear (self);
    add_sentences (self, draft, faults, sources);
    add_open (self, draft, faults);
    g_free (self->look);
    self->look = g_steal_pointer (&look);
  }
  gtk_widget_set_visible (GTK_WIDGET (self),
                          gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL);
}
