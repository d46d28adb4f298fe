/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/bookmark.h"

#define FORMAT   "(sssssss)"
#define BOOKMARK "where-one-was" /* what the vault calls it */

static const struct {
  VgPageKind kind;
  const char *word;
} kinds[] = {
  { VG_PAGE_CASE, "case" },
  { VG_PAGE_TALK, "talk" },
  { VG_PAGE_STEP, "step" },
};

static const char *
to_text (const char *text)
{
  return text != NULL ? text : "";
}

static const char *
from_text (const char *text)
{
  return *text != '\0' ? text : NULL;
}

char *
vg_bookmark_write (const VgBookmark *self)
{
  const VgPage *page = &self->page;
  g_autoptr (GVariant) variant = NULL;

  g_return_val_if_fail (self->key != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].kind == page->kind)
      variant = g_variant_ref_sink (g_variant_new (
          FORMAT, self->key, kinds[i].word, to_text (page->guide), to_text (page->party),
          to_text (page->name), to_text (self->item), to_text (self->fragment)));

  return variant != NULL ? g_variant_print (variant, FALSE) : NULL;
}

static gboolean
read_kind (const char *word, VgPageKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    if (!g_str_equal (kinds[i].word, word))
      continue;
    *kind = kinds[i].kind;
    return TRUE;
  }

  return FALSE;
}

VgBookmark *
vg_bookmark_read (const char *text)
{
  g_autoptr (GVariant) variant = g_variant_parse (G_VARIANT_TYPE (FORMAT), text, NULL, NULL, NULL);
  g_autoptr (VgBookmark) self = g_new0 (VgBookmark, 1);
  const char *kind = NULL;

  if (variant == NULL)
    return NULL;

  g_variant_get (variant, "(&s&s&s&s&s&s&s)", &self->key, &kind, &self->page.guide,
                 &self->page.party, &self->page.name, &self->item, &self->fragment);
  self->lender = g_steal_pointer (&variant);
  self->page.guide = from_text (self->page.guide);
  self->page.party = from_text (self->page.party);
  self->page.name = from_text (self->page.name);
  self->item = from_text (self->item);
  self->fragment = from_text (self->fragment);

  return read_kind (kind, &self->page.kind) ? g_steal_pointer (&self) : NULL;
}

void
vg_bookmark_keep (const VgBookmark *self, VgVault *vault)
{
  g_autofree char *text = vg_bookmark_write (self);
  g_autoptr (GError) error = NULL;

  g_return_if_fail (VG_IS_VAULT (vault));

  if (text != NULL && !vg_vault_remember (vault, BOOKMARK, text, &error))
    g_debug ("The bookmark cannot be kept");
}

VgBookmark *
vg_bookmark_take (VgVault *vault)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (VG_IS_VAULT (vault), NULL);

  text = vg_vault_recall (vault, BOOKMARK);
  if (text == NULL)
    return NULL;
  if (!vg_vault_remember (vault, BOOKMARK, NULL, &error))
    g_debug ("The bookmark stays");

  return vg_bookmark_read (text);
}

void
vg_bookmark_follow (const VgBookmark *self, GtkWidget *widget)
{
  const VgPage *page = &self->page;
  const char *party = to_text (page->party);

  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (page->kind == VG_PAGE_STEP && page->name != NULL)
    gtk_widget_activate_action (widget, "win.page", "(ss)", page->name, party);
  else if (page->kind == VG_PAGE_TALK && page->guide != NULL && self->item != NULL)
    gtk_widget_activate_action (widget, "win.talk-at", "(sss)", page->guide, party, self->item);
  else if (page->kind == VG_PAGE_TALK && page->guide != NULL)
    gtk_widget_activate_action (widget, "win.talk", "(ss)", page->guide, party);
}

VgBookmark *
vg_bookmark_copy (const VgBookmark *self)
{
  g_autofree char *text = vg_bookmark_write (self);

  return text != NULL ? vg_bookmark_read (text) : NULL;
}

void
vg_bookmark_free (VgBookmark *self)
{
  g_clear_pointer (&self->lender, g_variant_unref);
  g_free (self);
}
