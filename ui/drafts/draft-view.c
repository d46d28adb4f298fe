/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/drafts/draft-view.h"

#include "ui/common/name.h"
#include "ui/common/wrap-row.h"
#include "ui/drafts/draft-words.h"
#include "ui/drafts/paragraph-editor.h"
#include "ui/drafts/paragraph-row.h"

#include <glib/gi18n-lib.h>

struct _VgDraftView {
  GtkBox parent_instance;

  GtkListBox *paper;
  GtkBox *aside;
};

G_DEFINE_FINAL_TYPE (VgDraftView, vg_draft_view, GTK_TYPE_BOX)

static const char *
name_of (const VgBlock *block)
{
  return block->name != NULL ? block->name : "";
}

static gboolean
is_being_edited (VgDraft *draft, const VgBlock *block, const char *editing)
{
  g_autofree char *place = NULL;

  if (block->name == NULL || block->runs == NULL)
    return FALSE;

  place = vg_paragraph_editor_dup_place (draft, block->name);
  return g_strcmp0 (block->name, editing) == 0 ||
         vg_case_get_draft (vg_draft_get_case (draft), place) != NULL;
}

/* --- The paper --- */

static VgParagraphRow *
get_row (VgDraftView *self, guint index)
{
  return (VgParagraphRow *) gtk_list_box_get_row_at_index (self->paper, index);
}

static VgParagraphRow *
find_row (VgDraftView *self, const char *paragraph)
{
  VgParagraphRow *row = NULL;

  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    if (g_str_equal (vg_paragraph_row_get_name (row), paragraph))
      return row;

  return NULL;
}

/* Takes away the rows at @index for what the document does not hold any more. */
static void
drop_gone (VgDraftView *self, VgDocument *document, guint index)
{
  VgParagraphRow *row = NULL;

  while ((row = get_row (self, index)) != NULL) {
    const char *name = vg_paragraph_row_get_name (row);

    if (*name != '\0' ? vg_document_find_block (document, name) != NULL
                      : vg_document_get_block (document, index)->name == NULL)
      return;
    gtk_list_box_remove (self->paper, GTK_WIDGET (row));
  }
}

/* The row for the block at @index: the one that is there already, else a new one. */
static VgParagraphRow *
ensure_row (VgDraftView *self, VgDocument *document, guint index)
{
  const char *name = name_of (vg_document_get_block (document, index));
  VgParagraphRow *row = NULL;

  drop_gone (self, document, index);
  row = get_row (self, index);
  if (row != NULL && g_str_equal (vg_paragraph_row_get_name (row), name))
    return row;

  row = VG_PARAGRAPH_ROW (vg_paragraph_row_new (name));
  gtk_list_box_insert (self->paper, GTK_WIDGET (row), index);
  return row;
}

static void
show_paper (VgDraftView *self, VgDraft *draft, const VgSources *sources, const char *editing)
{
  VgDocument *document = vg_draft_get_generated (draft);
  guint n_blocks = vg_document_get_n_blocks (document);
  VgParagraphRow *row = NULL;

  for (guint i = 0; i < n_blocks; i++) {
    const VgBlock *block = vg_document_get_block (document, i);

    row = ensure_row (self, document, i);
    vg_paragraph_row_show (row, draft, block, sources, is_being_edited (draft, block, editing));
  }
  while ((row = get_row (self, n_blocks)) != NULL)
    gtk_list_box_remove (self->paper, GTK_WIDGET (row));
}

/* --- What is no part of it any more --- */

static void
add_words (GtkBox *box, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), style == NULL);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (box, label);
}

static void
add_deed (GtkWidget *row, const char *words, const char *action, const VgParagraph *orphan)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (words);
  g_autofree char *first = vg_draft_dup_first_words (orphan->edited);

  vg_name_button (button, first);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", orphan->name);
  gtk_box_append (GTK_BOX (row), button);
}

static void
add_orphan (VgDraftView *self, const VgParagraph *orphan)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *deeds = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "note-line");
  add_words (GTK_BOX (box), orphan->edited, NULL);
  gtk_widget_set_layout_manager (deeds, vg_wrap_row_new ());
  add_deed (deeds, _ ("_Copy"), "drafts.copy", orphan);
  add_deed (deeds, _ ("_Let go"), "drafts.take", orphan);
  gtk_box_append (GTK_BOX (box), deeds);
  gtk_box_append (self->aside, box);
}

static void
say_gone (VgDraftView *self, guint n_gone, guint version)
{
  g_autofree char *text = NULL;

  if (n_gone == 0)
    return;

  text = g_strdup_printf (ngettext ("− %u paragraph of version %u is not in the paper any more",
                                    "− %u paragraphs of version %u are not in the paper any more",
                                    n_gone),
                          n_gone, version);
  add_words (self->aside, text, "draft-mark-line");
}

static void
show_aside (VgDraftView *self, VgDraft *draft)
{
  GtkWidget *child = NULL;
  guint n_gone = 0;
  guint n_orphans = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->aside))) != NULL)
    gtk_box_remove (self->aside, child);
  for (guint i = 0; i < vg_draft_get_n_paragraphs (draft); i++) {
    const VgParagraph *paragraph = vg_draft_get_paragraph (draft, i);

    n_gone += paragraph->since == VG_SINCE_GONE;
    if (paragraph->edit != VG_EDIT_ORPHAN)
      continue;
    if (n_orphans++ == 0)
      add_words (self->aside,
                 _ ("You edited this, and it is not part of the paper any more. It stands in no "
                    "copy."),
                 "heading");
    add_orphan (self, paragraph);
  }
  say_gone (self, n_gone, vg_draft_get_last_version (draft));
  gtk_widget_set_visible (GTK_WIDGET (self->aside), n_gone > 0 || n_orphans > 0);
}

/* --- The view --- */

static void
activated_cb (VgDraftView *self, VgParagraphRow *row)
{
  if (vg_paragraph_row_is_table (row))
    vg_paragraph_row_say_table (row);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "drafts.edit", "s",
                                vg_paragraph_row_get_name (row));
}

static void
vg_draft_view_class_init (VgDraftViewClass *klass)
{
}

static void
vg_draft_view_init (VgDraftView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);

  self->paper = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->paper, GTK_SELECTION_NONE);
  gtk_list_box_set_activate_on_single_click (self->paper, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->paper), "paper");
  vg_name (GTK_WIDGET (self->paper), _ ("The paper"), NULL);
  g_signal_connect_swapped (self->paper, "row-activated", G_CALLBACK (activated_cb), self);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->paper));

  self->aside = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 10));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->aside));
}

GtkWidget *
vg_draft_view_new (void)
{
  return g_object_new (VG_TYPE_DRAFT_VIEW, NULL);
}

/* The name of the paragraph with the focus. Returns: (nullable) (transfer full) */
static char *
dup_focused (VgDraftView *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->paper));

  return row != NULL ? g_strdup (vg_paragraph_row_get_name (VG_PARAGRAPH_ROW (row))) : NULL;
}

void
vg_draft_view_show (VgDraftView *self,
                    VgDraft *draft,
                    const VgSources *sources,
                    const char *editing)
{
  g_autofree char *focused = NULL;

  g_return_if_fail (VG_IS_DRAFT_VIEW (self) && draft != NULL && sources != NULL);

  focused = dup_focused (self);
  show_paper (self, draft, sources, editing);
  show_aside (self, draft);
  if (focused != NULL && gtk_widget_get_focus_child (GTK_WIDGET (self->paper)) == NULL)
    vg_draft_view_go_to (self, focused);
}

/* The editor inside, or NULL. */
static GtkWidget *
find_editor (GtkWidget *widget)
{
  GtkWidget *found = VG_IS_PARAGRAPH_EDITOR (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_editor (child);

  return found;
}

gboolean
vg_draft_view_go_to (VgDraftView *self, const char *paragraph)
{
  VgParagraphRow *row = NULL;
  GtkWidget *editor = NULL;

  g_return_val_if_fail (VG_IS_DRAFT_VIEW (self) && paragraph != NULL, FALSE);

  row = find_row (self, paragraph);
  if (row == NULL)
    return FALSE;

  editor = find_editor (GTK_WIDGET (row));
  return gtk_widget_grab_focus (editor != NULL ? editor : GTK_WIDGET (row));
}
