/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/drafts/paper-choice.h"

#include <string.h>

/* VgPaperChoice:
 * @languages: the language chosen for a paper, by its stem
 * @papers: the list; @index: which of them is looked at
 */
struct _VgPaperChoice {
  VgCase *subject;
  VgShelf *shelf;
  GHashTable *languages;
  GPtrArray *papers;
  guint index;
};

/* An id without the language: "participation.harmed". Returns: (transfer full) */
static char *
dup_stem (const VgPaper *paper)
{
  return g_strndup (paper->id, strlen (paper->id) - strlen (paper->language) - 1);
}

VgPaperChoice *
vg_paper_choice_new (VgCase *subject, VgShelf *shelf)
{
  VgPaperChoice *self = g_new0 (VgPaperChoice, 1);

  self->subject = g_object_ref (subject);
  self->shelf = vg_shelf_ref (shelf);
  self->languages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->papers = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_paper_free);

  return self;
}

void
vg_paper_choice_free (VgPaperChoice *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->subject);
  vg_shelf_unref (self->shelf);
  g_hash_table_unref (self->languages);
  g_ptr_array_unref (self->papers);
  g_free (self);
}

/* Puts the same paper in the language that was chosen for it in its place. */
static gboolean
translate (VgPaperChoice *self, GPtrArray *papers, guint index, GError **error)
{
  VgPaper *paper = g_ptr_array_index (papers, index);
  g_autofree char *stem = dup_stem (paper);
  const char *language = g_hash_table_lookup (self->languages, stem);
  g_autofree char *id = NULL;
  VgPaper *other = NULL;

  if (language == NULL || g_str_equal (language, paper->language))
    return TRUE;

  id = g_strconcat (stem, ".", language, NULL);
  other = vg_paper_list_find (self->subject, id, error);
  if (other == NULL)
    return FALSE;

  vg_paper_free (paper);
  papers->pdata[index] = other;
  return TRUE;
}

static guint
find_stem (GPtrArray *papers, const char *stem)
{
  for (guint i = 0; stem != NULL && i < papers->len; i++) {
    g_autofree char *other = dup_stem (papers->pdata[i]);

    if (g_str_equal (other, stem))
      return i;
  }

  return 0;
}

gboolean
vg_paper_choice_refresh (VgPaperChoice *self, GError **error)
{
  const VgPaper *before = vg_paper_choice_get (self);
  g_autofree char *stem = before != NULL ? dup_stem (before) : NULL;
  g_autoptr (GPtrArray) papers = vg_paper_list_new (self->subject, self->shelf, NULL, error);

  if (papers == NULL)
    return FALSE;
  for (guint i = 0; i < papers->len; i++)
    if (!translate (self, papers, i, error))
      return FALSE;

  g_ptr_array_unref (self->papers);
  self->papers = g_steal_pointer (&papers);
  self->index = find_stem (self->papers, stem);
  return TRUE;
}

GPtrArray *
vg_paper_choice_get_papers (VgPaperChoice *self)
{
  return self->papers;
}

const VgPaper *
vg_paper_choice_get (VgPaperChoice *self)
{
  return self->index < self->papers->len ? g_ptr_array_index (self->papers, self->index) : NULL;
}

gboolean
vg_paper_choice_set (VgPaperChoice *self, const char *id)
{
  for (guint i = 0; i < self->papers->len; i++)
    if (g_str_equal (((VgPaper *) self->papers->pdata[i])->id, id)) {
      self->index = i;
      return TRUE;
    }

  return FALSE;
}

void
vg_paper_choice_set_language (VgPaperChoice *self, const char *language)
{
  const VgPaper *paper = vg_paper_choice_get (self);

  if (paper != NULL)
    g_hash_table_replace (self->languages, dup_stem (paper), g_strdup (language));
}
