/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/drafts/paragraph-row.h"

#include "ui/common/name.h"
#include "ui/common/side-by-side.h"
#include "ui/common/text-label.h"
#include "ui/common/wrap-row.h"
#include "ui/drafts/draft-words.h"
#include "ui/drafts/paragraph-editor.h"
#include "ui/paper/paper-block.h"
#include "ui/paper/source-button.h"

#include <glib/gi18n-lib.h>

/* Shown: what the row is made from.
 * @paragraph: NULL for a line between paragraphs
 */
typedef struct {
  VgDraft *draft;
  const VgParagraph *paragraph;
  const VgBlock *block;
  const VgSources *sources;
  gboolean is_being_edited;
} Shown;

struct _VgParagraphRow {
  GtkListBoxRow parent_instance;

  char *name;
  char *look; /* tells whether it would show the same */
  gboolean is_table;
  GtkWidget *note; /* why a table is not edited; NULL for the rest */
};

G_DEFINE_FINAL_TYPE (VgParagraphRow, vg_paragraph_row, GTK_TYPE_LIST_BOX_ROW)

static GtkWidget *
new_words (const char *text, const char *style)
{
  GtkWidget *label = vg_text_label_new (text, style);

  gtk_widget_set_valign (label, GTK_ALIGN_START);

  return label;
}

static GtkWidget *
new_deed (const char *words, const char *action, const VgParagraph *paragraph)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (words);
  g_autofree char *first = vg_draft_dup_name (paragraph);

  vg_name_button (button, first);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", paragraph->name);

  return button;
}

/* --- Both texts --- */

static GtkWidget *
new_version (const char *heading, const char *text, GtkWidget *deed)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (box, "draft-version");
  gtk_widget_set_halign (deed, GTK_ALIGN_START);
  gtk_widget_set_valign (deed, GTK_ALIGN_END);
  gtk_widget_set_vexpand (deed, TRUE);
  gtk_box_append (GTK_BOX (box), new_words (heading, "draft-mark-line"));
  gtk_box_append (GTK_BOX (box), new_words (text, "draft-version-text"));
  gtk_box_append (GTK_BOX (box), deed);

  return box;
}

static GtkWidget *
new_both (const VgParagraph *paragraph)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  const char *mine = *paragraph->edited != '\0' ? paragraph->edited
                                                : _ ("(taken out of the paper)");

  gtk_widget_set_layout_manager (box, vg_side_by_side_new ());
  gtk_box_append (
      GTK_BOX (box),
      new_version (_ ("My text"), mine, new_deed (_ ("_Keep mine"), "drafts.keep", paragraph)));
  gtk_box_append (GTK_BOX (box),
                  new_version (_ ("As it would be made now"), paragraph->generated,
                               new_deed (_ ("_Take the new"), "drafts.take", paragraph)));

  return box;
}

/* --- The paragraph and its margin --- */

static gboolean
has_both (const VgParagraph *paragraph)
{
  return paragraph != NULL &&
         (paragraph->edit == VG_EDIT_CHANGED_GROUND || paragraph->edit == VG_EDIT_LOST_SOURCE);
}

static GtkWidget *
new_text (const Shown *shown)
{
  const char *language = vg_document_get_language (vg_draft_get_document (shown->draft));

  if (shown->paragraph == NULL)
    return vg_paper_block_new (shown->block, language);
  if (has_both (shown->paragraph))
    return new_both (shown->paragraph);
  if (shown->paragraph->block == NULL)
    return new_words (_ ("You took this paragraph out of the paper."), "draft-taken-out");

  return vg_paper_block_new (shown->paragraph->block, language);
}

static GtkWidget *
new_edit_button (const VgParagraph *paragraph)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic");
  g_autofree char *first = vg_draft_dup_name (paragraph);
  g_autofree char *name = g_strdup_printf ("%s, %s", _ ("Edit"), first);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_tooltip_text (button, _ ("Edit (Enter)"));
  vg_name (button, name, NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "drafts.edit");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", paragraph->name);

  return button;
}

static GtkWidget *
new_margin (const Shown *shown)
{
  GtkWidget *margin = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  gboolean stands = shown->paragraph != NULL && shown->paragraph->block != NULL;
  GtkWidget *source = vg_source_button_new (shown->sources,
                                            stands ? shown->paragraph->block : shown->block);

  gtk_widget_add_css_class (margin, "source");
  gtk_widget_add_css_class (margin, "draft-margin");
  gtk_widget_set_valign (margin, GTK_ALIGN_START);
  if (shown->block->runs != NULL && shown->paragraph != NULL)
    gtk_box_append (GTK_BOX (margin), new_edit_button (shown->paragraph));
  if (source != NULL)
    gtk_box_append (GTK_BOX (margin), source);

  return margin;
}

static void
add_marks (GtkBox *box, const Shown *shown)
{
  g_autofree char *marks = NULL;

  if (shown->paragraph == NULL)
    return;

  marks = vg_draft_say_paragraph (shown->paragraph, vg_draft_get_last_version (shown->draft));
  if (marks != NULL)
    gtk_box_append (box, new_words (marks, "draft-mark-line"));
}

/* No box: a table is a grid, which tells a box that it is at least as high as where it is
 * narrowest.
 */
static GtkWidget *
new_line (const Shown *shown)
{
  GtkWidget *line = gtk_grid_new ();
  GtkWidget *text = new_text (shown);

  gtk_grid_set_column_spacing (GTK_GRID (line), 6);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_grid_attach (GTK_GRID (line), text, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (line), new_margin (shown), 1, 0, 1, 1);

  return line;
}

static void
add_styles (GtkWidget *box, const VgBlock *block)
{
  gtk_widget_add_css_class (box, "paper-block");
  if (block->kind == VG_BLOCK_ITEM)
    gtk_widget_add_css_class (box, "paper-item");
  if (block->kind == VG_BLOCK_HEADING && block->level > 1)
    gtk_widget_add_css_class (box, "paper-section");
}

/* --- The row --- */

static GtkWidget *
new_note (void)
{
  GtkWidget *note = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT,
                                  "label",
                                  _ ("This is a table: change the answers it is made from."),
                                  "wrap", TRUE, "xalign", 0.0f, "visible", FALSE, NULL);

  gtk_widget_add_css_class (note, "draft-mark-line");
  return note;
}

static void
fill (VgParagraphRow *self, const Shown *shown)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  add_styles (box, shown->block);
  if (shown->is_being_edited)
    gtk_box_append (GTK_BOX (box), vg_paragraph_editor_new (shown->draft, shown->paragraph));
  else
    gtk_box_append (GTK_BOX (box), new_line (shown));
  add_marks (GTK_BOX (box), shown);
  self->is_table = shown->block->kind == VG_BLOCK_TABLE;
  self->note = self->is_table ? new_note () : NULL;
  if (self->note != NULL)
    gtk_box_append (GTK_BOX (box), self->note);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

/* With a pause between two lines of a table, and a short one between two cells.
 *
 * Returns: (transfer full)
 */
static char *
say_block (const VgBlock *block)
{
  g_autofree char *text = vg_block_dup_text (block);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *joined = g_strjoinv (block->kind == VG_BLOCK_TABLE ? "; " : " ", lines);
  g_auto (GStrv) cells = g_strsplit (joined, "\t", -1);

  return g_strjoinv (", ", cells);
}

static void
name_row (VgParagraphRow *self, const Shown *shown)
{
  g_autofree char *text = NULL;
  g_autofree char *marks = NULL;

  if (shown->paragraph == NULL)
    return;

  text = shown->paragraph->block != NULL
             ? say_block (shown->paragraph->block)
             : g_strdup (_ ("You took this paragraph out of the paper."));
  marks = vg_draft_say_paragraph (shown->paragraph, vg_draft_get_last_version (shown->draft));
  vg_name (GTK_WIDGET (self), text, marks);
}

static char *
dup_sources (const VgBlock *block)
{
  g_autoptr (GPtrArray) places = vg_sources_list_places (block);
  GString *said = g_string_new (NULL);

  for (guint i = 0; i < places->len; i++)
    g_string_append_printf (said, "%s ", (const char *) places->pdata[i]);

  return g_string_free (said, FALSE);
}

static char *
dup_look (const Shown *shown)
{
  const VgParagraph *paragraph = shown->paragraph;
  g_autofree char *sources = dup_sources (shown->block);

  if (paragraph == NULL)
    return g_strdup ("");

  return g_strdup_printf ("%d %d %d %u %d %u\n%s\n%s\n%s", paragraph->edit, paragraph->since,
                          shown->block->kind, shown->block->number, shown->is_being_edited,
                          vg_draft_get_last_version (shown->draft), sources, paragraph->generated,
                          paragraph->edited != NULL ? paragraph->edited : "-");
}

static void
vg_paragraph_row_finalize (GObject *object)
{
  VgParagraphRow *self = VG_PARAGRAPH_ROW (object);

  g_free (self->name);
  g_free (self->look);

  G_OBJECT_CLASS (vg_paragraph_row_parent_class)->finalize (object);
}

static void
vg_paragraph_row_class_init (VgParagraphRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vg_paragraph_row_finalize;
}

static void
vg_paragraph_row_init (VgParagraphRow *self)
{
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
}

GtkWidget *
vg_paragraph_row_new (const char *name)
{
  VgParagraphRow *self = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (VG_TYPE_PARAGRAPH_ROW, NULL);
  self->name = g_strdup (name);
  gtk_widget_set_focusable (GTK_WIDGET (self), *name != '\0');
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), *name != '\0');

  return GTK_WIDGET (self);
}

const char *
vg_paragraph_row_get_name (VgParagraphRow *self)
{
  g_return_val_if_fail (VG_IS_PARAGRAPH_ROW (self), NULL);

  return self->name;
}

void
vg_paragraph_row_show (VgParagraphRow *self,
                       VgDraft *draft,
                       const VgBlock *block,
                       const VgSources *sources,
                       gboolean is_being_edited)
{
  Shown shown = { draft, vg_draft_find_paragraph (draft, self->name), block, sources,
                  is_being_edited };
  g_autofree char *look = dup_look (&shown);

  g_return_if_fail (VG_IS_PARAGRAPH_ROW (self));

  if (g_strcmp0 (look, self->look) == 0)
    return;

  g_free (self->look);
  self->look = g_steal_pointer (&look);
  fill (self, &shown);
  name_row (self, &shown);
}

gboolean
vg_paragraph_row_is_table (VgParagraphRow *self)
{
  g_return_val_if_fail (VG_IS_PARAGRAPH_ROW (self), FALSE);

  return self->is_table;
}

void
vg_paragraph_row_say_table (VgParagraphRow *self)
{
  g_return_if_fail (VG_IS_PARAGRAPH_ROW (self));

  if (self->note != NULL)
    gtk_widget_set_visible (self->note, TRUE);
}
